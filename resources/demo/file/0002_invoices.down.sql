-- Takes the invoices and the payments away: their rows are lost.
drop table payments;

drop table invoices;
