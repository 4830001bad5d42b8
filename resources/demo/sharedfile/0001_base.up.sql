-- Werkbank, field service for workshops, in a file that tenants share: customers, crews, work orders with their notes and parts.
create table customers (
    tenant_id text not null,
    id integer not null,
    number text not null,
    name text not null check (name <> ''),
    email text not null default '',
    created_at text not null default current_timestamp,
    primary key (tenant_id, id),
    unique (tenant_id, number)
);

create table crews (
    tenant_id text not null,
    id integer not null,
    name text not null,
    primary key (tenant_id, id),
    unique (tenant_id, name)
);

create table orders (
    tenant_id text not null,
    id integer not null,
    customer_id integer not null,
    crew_id integer,
    number text not null,
    title text not null check (title <> ''),
    state text not null default 'open' check (state in ('open', 'scheduled', 'running', 'done', 'cancelled')),
    due_on text,
    estimate_cents integer check (estimate_cents >= 0),
    opened_at text not null default current_timestamp,
    closed_at text,
    primary key (tenant_id, id),
    unique (tenant_id, number),
    foreign key (tenant_id, customer_id) references customers (tenant_id, id),
    foreign key (tenant_id, crew_id) references crews (tenant_id, id),
    check ((state in ('done', 'cancelled')) = (closed_at is not null))
);

create index orders_open on orders (tenant_id, due_on) where closed_at is null;

create table order_notes (
    tenant_id text not null,
    order_id integer not null,
    number integer not null check (number > 0),
    author text not null,
    body text not null check (body <> ''),
    primary key (tenant_id, order_id, number),
    foreign key (tenant_id, order_id) references orders (tenant_id, id) on delete cascade
);

create view open_orders as
select o.tenant_id, o.id, o.number, o.title, o.state, o.due_on, c.name as customer
from orders o join customers c on c.tenant_id = o.tenant_id and c.id = o.customer_id
where o.closed_at is null;
