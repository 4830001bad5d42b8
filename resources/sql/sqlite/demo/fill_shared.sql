-- A year of a workshop, with as many orders as temp.demo says; everything else follows from that. In shared tables, for the
-- tenant that it names.
insert into customers (tenant_id, id, number, name, email)
with recursive n (i) as (select 1 union all select i + 1 from n where i < 3 + (select orders from demo) / 25)
select demo.tenant, i, printf('C%05d', i), printf('Customer %d', i), printf('office%d@customer.example', i) from n, demo;

insert into crews (tenant_id, id, name)
with recursive n (i) as (select 1 union all select i + 1 from n where i < 2 + (select orders from demo) / 100)
select demo.tenant, i, printf('Crew %d', i) from n, demo;

insert into orders (tenant_id, id, customer_id, crew_id, number, title, state, due_on, estimate_cents, opened_at, closed_at)
with recursive n (i) as (select 1 union all select i + 1 from n where i < (select orders from demo)),
aged as (select i, 365 - 365 * i / (select orders from demo) as days from n)
select demo.tenant, i, 1 + i % (select count(*) from customers where tenant_id = (select tenant from demo)), 1 + i % (select count(*) from crews where tenant_id = (select tenant from demo)), printf('A%06d', i),
    case i % 4 when 0 then 'Leaking seal' when 1 then 'Yearly service' when 2 then 'New drive' else 'No power' end,
    case when days < 10 then 'open' when i % 29 = 0 then 'cancelled' else 'done' end,
    date('now', (14 - days) || ' days'), 8000 + 100 * (i % 900), datetime('now', -days || ' days'),
    case when days < 10 then null else datetime('now', (1 - days) || ' days') end
from aged, demo;

insert into order_notes (tenant_id, order_id, number, author, body)
select tenant_id, id, 1, 'dispatch', 'Reported by telephone.' from orders where tenant_id = (select tenant from demo);

insert into invoices (tenant_id, id, order_id, number, state, issued_on, amount_cents)
select tenant_id, id, id, 'R' || substr(number, 2), case when closed_at < datetime('now', '-40 days') then 'paid' else 'sent' end,
    date(closed_at), estimate_cents
from orders where state = 'done' and tenant_id = (select tenant from demo);

insert into payments (tenant_id, id, invoice_id, received_on, amount_cents)
select tenant_id, id, id, date(issued_on, '25 days'), amount_cents from invoices where state = 'paid' and tenant_id = (select tenant from demo);
