-- What happened to an order.
create table events (
    tenant_id text not null,
    id integer not null,
    occurred_at text not null default current_timestamp,
    order_id integer,
    kind text not null check (kind in ('created', 'started', 'closed')),
    primary key (tenant_id, id),
    foreign key (tenant_id, order_id) references orders (tenant_id, id)
);

create trigger orders_created after insert on orders
begin
    insert into events (tenant_id, id, occurred_at, order_id, kind) values (new.tenant_id, (select coalesce(max(id), 0) + 1 from events where tenant_id = new.tenant_id), new.opened_at, new.id, 'created');
end;
