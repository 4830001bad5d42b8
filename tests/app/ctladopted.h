#pragma once
// A tenant that a command of a shell has adopted, and that may become managed: the schema "quay" on a server that the registry knows as
// "pg". A function for the test's thread.

#include "tests/app/ctltenants.h"
#include "tests/support/verifyok.h"

namespace tenantry::testsupport {

/// The cluster has a login "app", which owns it.
inline void adoptQuay(PostgresCluster &cluster, const ConnectionSpec &registry)
{
    VERIFY_OK(cluster.run(QStringLiteral("drop schema if exists quay cascade; create schema quay authorization app; "
                                         "set role app; create table quay.ship (name text)")));
    CtlTenants::run(registry,
                    {QStringLiteral("server"), QStringLiteral("prepare"), QStringLiteral("pg"),
                     QStringLiteral("postgres"), QStringLiteral("--adoptable"), QStringLiteral("quay")});
    CtlTenants::run(registry,
                    {QStringLiteral("adopt"), QStringLiteral("pg"), QStringLiteral("--query"),
                     QStringLiteral("select 'quay' as schema, 'quay' as slug")});
}

} // namespace tenantry::testsupport
