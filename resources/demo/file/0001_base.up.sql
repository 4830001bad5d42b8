-- Werkbank, field service for workshops, in a file of one tenant: customers, crews, work orders with their notes and parts.
create table customers (
    id integer primary key,
    number text not null,
    name text not null check (name <> ''),
    email text not null default '',
    created_at text not null default current_timestamp,
    unique (number)
);

create table crews (
    id integer primary key,
    name text not null,
    unique (name)
);

create table orders (
    id integer primary key,
    customer_id integer not null,
    crew_id integer,
    number text not null,
    title text not null check (title <> ''),
    state text not null default 'open' check (state in ('open', 'scheduled', 'running', 'done', 'cancelled')),
    due_on text,
    estimate_cents integer check (estimate_cents >= 0),
    opened_at text not null default current_timestamp,
    closed_at text,
    unique (number),
    foreign key (customer_id) references customers (id),
    foreign key (crew_id) references crews (id),
    check ((state in ('done', 'cancelled')) = (closed_at is not null))
);

create index orders_open on orders (due_on) where closed_at is null;

create table order_notes (
    order_id integer not null,
    number integer not null check (number > 0),
    author text not null,
    body text not null check (body <> ''),
    primary key (order_id, number),
    foreign key (order_id) references orders (id) on delete cascade
);

create view open_orders as
select o.id, o.number, o.title, o.state, o.due_on, c.name as customer
from orders o join customers c on c.id = o.customer_id
where o.closed_at is null;
