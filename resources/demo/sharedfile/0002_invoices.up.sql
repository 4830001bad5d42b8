-- Invoices, and the payments that came in for them.
create table invoices (
    tenant_id text not null,
    id integer not null,
    order_id integer not null,
    number text not null,
    state text not null default 'draft' check (state in ('draft', 'sent', 'paid', 'void')),
    issued_on text not null default current_date,
    amount_cents integer not null check (amount_cents >= 0),
    primary key (tenant_id, id),
    unique (tenant_id, number),
    foreign key (tenant_id, order_id) references orders (tenant_id, id)
);

create table payments (
    tenant_id text not null,
    id integer not null,
    invoice_id integer not null,
    received_on text not null default current_date,
    amount_cents integer not null check (amount_cents > 0),
    primary key (tenant_id, id),
    foreign key (tenant_id, invoice_id) references invoices (tenant_id, id)
);
