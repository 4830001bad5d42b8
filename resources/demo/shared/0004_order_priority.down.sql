-- Takes the priority of the orders away: what was set is lost.
-- The orders stay, and their other indexes.
drop index orders_priority;

alter table orders drop column priority;
