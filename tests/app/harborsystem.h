#pragma once
// Harbor, a system that nobody built with this program: django-tenants with a schema for each tenant, and schemas that only their names
// tell. For tests, made once on a cluster that has an "app".

#include "tests/support/postgrescluster.h"

namespace tenantry::testsupport {

/// Database "harbor": four tenants of whom one has no domain, a schema that no row names, and tables outside of them.
[[nodiscard]] inline Result<> makeHarbor(PostgresCluster &cluster)
{
    if (const auto made = cluster.createDatabase(QStringLiteral("harbor"), QStringLiteral("app")); !made)
        return fail(made);
    QString sql = QStringLiteral(
        "set role app;"
        "create table public.tenants_client (id int primary key, schema_name varchar(63) unique not null,"
        " name varchar(100), paid_plan text);"
        "create table public.tenants_domain (id int primary key, domain varchar(253) unique, is_primary boolean,"
        " tenant_id int not null references public.tenants_client);"
        "create index on public.tenants_domain (tenant_id);"
        "create table public.billing_invoice (id int primary key, client_id int not null references "
        "public.tenants_client);"
        "create table public.billing_invoice_line (id int primary key,"
        " invoice_id int not null references public.billing_invoice);"
        "create index on public.billing_invoice_line (invoice_id);"
        "create table public.auth_country (code text primary key);"
        "insert into public.tenants_client values (1, 'brightwater', 'Brightwater Clinics', 'scale'),"
        " (2, 'monarch', 'Monarch Schools Trust', 'scale'), (3, 'tamarind', 'Tamarind Hotels', 'start'),"
        " (4, 'demo_sales', 'Demo', null);"
        "insert into public.tenants_domain select id, schema_name || '.example', true, id"
        " from public.tenants_client where id < 4;");
    for (const auto &schema : {QStringLiteral("brightwater"), QStringLiteral("monarch"), QStringLiteral("tamarind"),
                               QStringLiteral("demo_sales"), QStringLiteral("legacy_2019")})
        sql += QStringLiteral("create schema %1; create table %1.django_migrations (id int);"
                              "create table %1.invoice (id int);")
                   .arg(schema);
    return cluster.run(sql, QStringLiteral("harbor"));
}

/// Schemas "tenant_0001" and so on in a database of that name, a table in each.
[[nodiscard]] inline Result<> makeSchemas(PostgresCluster &cluster, const QString &database, int count)
{
    if (const auto made = cluster.createDatabase(database, QStringLiteral("app")); !made)
        return fail(made);
    return cluster.run(
        QStringLiteral("set role app; do $$ begin for i in 1..%1 loop"
                       " execute format('create schema tenant_%s', lpad(i::text, 4, '0'));"
                       " execute format('create table tenant_%s.invoice (id int)', lpad(i::text, 4, '0'));"
                       " end loop; end $$;")
            .arg(count),
        database);
}

} // namespace tenantry::testsupport
