-- A year of a workshop, with as many orders as demo.orders says; everything else follows from that. The same for every form of the
-- schema: search_path says where, and in shared tables app.tenant_id for whom.
insert into categories (name) values ('Repair'), ('Maintenance'), ('Installation');
insert into categories (parent_id, name)
select c.id, w.word from categories c, (values ('Pumps'), ('Drives'), ('Controls')) w (word) where c.parent_id is null;

insert into customers (number, name, email, phone, created_at)
select 'C' || lpad(i::text, 5, '0'),
    (array['Nordic', 'Harbour', 'Granite', 'Lakeside', 'Summit', 'Meadow', 'Copper'])[1 + i % 7] || ' '
        || (array['Foods', 'Logistics', 'Clinic', 'Foundry', 'Textiles', 'Dairy'])[1 + i / 7 % 6] || ' ' || i,
    'office' || i || '@customer.example', '+49 30 ' || 100000 + i, now() - interval '400 days' + i * interval '1 hour'
from generate_series(1, greatest(3, current_setting('demo.orders')::integer / 25)) i;

insert into sites (customer_id, name, street, postal_code, city)
select c.id, 'Main', 'Dock Road ' || 1 + c.id % 90, lpad((10000 + c.id % 80000)::text, 5, '0'),
    (array['Bremen', 'Kiel', 'Rostock', 'Emden', 'Stade'])[1 + c.id % 5]
from customers c;

insert into crews (name, vehicle)
select 'Crew ' || i, 'HB-TN ' || 100 + i from generate_series(1, 2 + current_setting('demo.orders')::integer / 400) i;

insert into people (crew_id, name, email, hourly_rate)
select c.id, (array['Jona', 'Mika', 'Robin', 'Alex'])[p] || ' ' || c.name, 'p' || p || '.' || replace(c.name, ' ', '') || '@workshop.example',
    30 + 4 * p
from crews c, generate_series(1, 4) p;

update crews c set lead_id = (select min(p.id) from people p where p.crew_id = c.id);

insert into parts (category_id, sku, name, unit_price, stock)
select (select min(c.id) from categories c where c.parent_id is not null), 'P' || lpad(i::text, 4, '0'), 'Part ' || i, 3 + i * 1.75, i * 3
from generate_series(1, 40) i;

with pools as (
    select array(select s.id from sites s order by s.id) as sites, array(select c.id from categories c where c.parent_id is not null order by c.id) as categories,
        array(select c.id from crews c order by c.id) as crews, current_setting('demo.orders')::integer as n),
numbered as (
    select i, p.*, now() - interval '1 year' * power(1 - i::float8 / n, 1.4) - interval '1 hour' as opened_at
    from pools p, generate_series(1, p.n) i)
insert into orders (site_id, category_id, crew_id, number, title, state, due_on, estimate, opened_at, closed_at)
select sites[1 + i % cardinality(sites)], categories[1 + i % cardinality(categories)], crews[1 + i % cardinality(crews)],
    'A' || lpad(i::text, 6, '0'), (array['Leaking seal', 'Yearly service', 'New drive', 'No power', 'Noise'])[1 + i % 5],
    case when opened_at > now() - interval '10 days' then (array['open', 'scheduled', 'running'])[1 + i % 3]
         when i % 29 = 0 then 'cancelled' else 'done' end,
    (opened_at + interval '14 days')::date, 80 + i % 900, opened_at,
    case when opened_at > now() - interval '10 days' then null else opened_at + interval '1 day' * (1 + i % 8) end
from numbered;

insert into order_notes (order_id, number, author, body, written_at)
select o.id, 1, 'dispatch', 'Reported by telephone.', o.opened_at from orders o;

insert into order_parts (order_id, part_id, quantity, unit_price)
select o.id, p.id, 1 + o.id % 4, p.unit_price from orders o join parts p on p.sku = 'P' || lpad((1 + o.id % 40)::text, 4, '0');

insert into time_entries (order_id, person_id, started_at, minutes, hourly_rate)
select o.id, p.id, o.opened_at + interval '2 hours', 30 + o.id % 300, p.hourly_rate
from orders o join people p on p.crew_id = o.crew_id and p.id = (select min(q.id) from people q where q.crew_id = o.crew_id)
where o.state <> 'cancelled';

insert into invoices (customer_id, number, state, issued_on, due_on)
select s.customer_id, 'R' || substr(o.number, 2), case when o.closed_at < now() - interval '40 days' then 'paid' else 'sent' end,
    o.closed_at::date, o.closed_at::date + 30
from orders o join sites s on s.id = o.site_id where o.state = 'done';

insert into invoice_lines (invoice_id, number, order_id, title, quantity, unit_price)
select i.id, 1, o.id, o.title, 1, coalesce(o.estimate, 100) from invoices i join orders o on 'R' || substr(o.number, 2) = i.number;

insert into payments (invoice_id, received_on, amount)
select i.id, i.due_on - 5, l.amount from invoices i join invoice_lines l on l.invoice_id = i.id where i.state = 'paid';

insert into events (occurred_at, order_id, kind) select o.opened_at, o.id, 'created' from orders o;
insert into events (occurred_at, order_id, kind) select o.closed_at, o.id, 'closed' from orders o where o.closed_at is not null;
