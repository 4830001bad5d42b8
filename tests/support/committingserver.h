#pragma once
// Lets the commits of one login wait inside the server, so that a test can do something meanwhile. Functions for the thread of
// a test and its own cluster.

#include "tests/support/postgrescluster.h"

#include <QTest>

namespace tenantry::testsupport {

/// From now on the login's commits are kept and then wait for a standby that never comes; those of others do not.
[[nodiscard]] inline Result<> holdCommitsOf(const PostgresCluster &cluster, const QString &login)
{
    return cluster.run(QStringLiteral("alter system set synchronous_commit = 'local'"))
        .and_then([&] { return cluster.run(QStringLiteral("alter system set synchronous_standby_names = 'nobody'")); })
        .and_then([&] { return cluster.run(QStringLiteral("select pg_reload_conf()")); })
        .and_then([&] { return cluster.run(QStringLiteral("alter role %1 set synchronous_commit = on").arg(login)); });
}

/// The next commits that touch the table sleep before they are kept.
[[nodiscard]] inline Result<> sleepBeforeCommit(const PostgresCluster &cluster, const QString &table,
                                                const QString &database)
{
    return cluster.run(
        QStringLiteral("create function public.dawdle() returns trigger language plpgsql as "
                       "$$ begin perform pg_sleep(600); return null; end $$;"
                       "create constraint trigger dawdle after insert or update on %1 deferrable initially deferred "
                       "for each row execute function public.dawdle()")
            .arg(table),
        database);
}

/// Waits until a session of the database waits like this ("SyncRep", "PgSleep"); its process id, or 0.
[[nodiscard]] inline int sessionThatWaits(const PostgresCluster &cluster, const QString &event, const QString &database)
{
    int pid = 0;
    (void)QTest::qWaitFor(
        [&] {
            pid =
                cluster
                    .value(QStringLiteral("select pid from pg_stat_activity where wait_event = '%1' and datname = '%2'")
                               .arg(event, database))
                    .value_or(QString())
                    .toInt();
            return pid != 0;
        },
        20000);
    return pid;
}

} // namespace tenantry::testsupport
