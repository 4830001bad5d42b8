-- What happened to an order.
create table events (
    id integer primary key,
    occurred_at text not null default current_timestamp,
    order_id integer,
    kind text not null check (kind in ('created', 'started', 'closed')),
    foreign key (order_id) references orders (id)
);

create trigger orders_created after insert on orders
begin
    insert into events (occurred_at, order_id, kind) values (new.opened_at, new.id, 'created');
end;
