-- A made-up fleet: 24 servers, 5 plans, {tenants} tenants whose names share words as those of companies do.
insert into tenantry.server (id, name, engine, host, port, maintenance_database, login, tls, root_certificate, session_mode,
    secret_source, connection_budget, region, environment)
select gen_random_uuid(), 'pg-eu-' || n, 'postgresql', 'pg-eu-' || n || '.example.com', 5432, 'postgres', 'tenantry',
    'verifyFull', '', 'direct', 'keyring', 6, 'eu-' || n % 4, 'production'
from generate_series(1, 24) n;
insert into tenantry.plan (id, code, name, description, retired)
select gen_random_uuid(), lower(name), name, '', false
from unnest(array['Free', 'Starter', 'Business', 'Enterprise', 'Custom']) name;
with words as (
    select string_to_array('Kestrel Tamarind Fjord Saffron Lumen Ostra Castello Pine Osprey Halvorsen Brightwater Nordlicht '
        || 'Larkspur Auriga Meridian Delta Monarch Quillon Bluefin Harborline Juniper Cobalt Sable Aster Birch Calder Dune '
        || 'Ember Falcon Granite Hazel Indigo Jasper Karst Linden Maple Nimbus Onyx Pebble Élan', ' ') a,
    string_to_array('Aviation Hotels Credit Retail Dental Pharma Foods Estates Logistics Freight Clinics Optik Insurance Labs '
        || 'Textiles Marine Schools Legal Seafood Energy Bank Media Studios Robotics Analytics Farms Motors Travel Systems '
        || 'Capital Works Health Group Partners Design Telecom Games Music Sports Water', ' ') b,
    (select array_agg(id) from tenantry.server) servers, (select array_agg(id) from tenantry.plan) plans
), numbered as (
    select n, a[1 + (n * 7919::bigint) % 40] word1, b[1 + (n * 104729::bigint / 40) % 40] word2, servers, plans,
        ('x' || substr(md5(n::text), 1, 8))::bit(32)::bigint r
    from words, generate_series(1, {tenants}) n
)
insert into tenantry.tenant (id, slug, name, state, management, plan_id, region, owner, contact, external_id, schema_version,
    tags, placement_kind, server_id, database_name, schema_name, tenant_key, epoch, created_us, updated_us, revision)
select (lpad(to_hex(1700000000000 + n * 37), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid,
    lower(replace(word1, 'É', 'e')) || '-' || lower(word2) || '-' || n, word1 || ' ' || word2 || ' ' || n,
    (array['active', 'active', 'active', 'active', 'active', 'suspended', 'provisioning', 'archived'])[1 + r % 8],
    case when r % 5 = 0 then 'managed' else 'observed' end, case when r % 10 > 0 then plans[1 + r % 5] end,
    'eu-' || r % 4, 'owner' || r % 40 || '@example.com', 'admin@' || lower(replace(word1, 'É', 'e')) || n || '.example.com',
    'C-' || n, '01' || 40 + r % 5, case when r % 3 = 0 then array['vip', 'wave' || r % 4] else '{}' end,
    (array['shared', 'schema', 'schema', 'database', 'deployment'])[1 + r % 5], servers[1 + r % 24], 'app' || r % 50,
    't_' || lower(replace(word1, 'É', 'e')) || '_' || n, '', 1, 1700000000000000 + n * 37000::bigint, 1720000000000000 + r * 1000, 1
from numbered;
analyze tenantry.tenant;
