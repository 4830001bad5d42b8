-- Takes the priority of the orders away: what was set is lost.
drop index orders_priority;

alter table orders drop column priority;
