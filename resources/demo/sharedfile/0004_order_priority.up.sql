-- A priority for each order: 1 is first, 5 is last, and 3 is what every order of before gets.
alter table orders add column priority integer not null default 3 check (priority between 1 and 5);

create index orders_priority on orders (tenant_id, priority, due_on) where closed_at is null;
