-- Takes away all of Werkbank's base: its rows are lost.
drop view open_orders;

drop table order_notes;

drop table orders;

drop table crews;

drop table customers;
