-- Invoices, and the payments that came in for them.
create table invoices (
    id integer primary key,
    order_id integer not null,
    number text not null,
    state text not null default 'draft' check (state in ('draft', 'sent', 'paid', 'void')),
    issued_on text not null default current_date,
    amount_cents integer not null check (amount_cents >= 0),
    unique (number),
    foreign key (order_id) references orders (id)
);

create table payments (
    id integer primary key,
    invoice_id integer not null,
    received_on text not null default current_date,
    amount_cents integer not null check (amount_cents > 0),
    foreign key (invoice_id) references invoices (id)
);
