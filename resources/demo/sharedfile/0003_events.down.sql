-- Takes the events away: their rows are lost.
drop trigger orders_created;

drop table events;
