#pragma once
// What onboarding from a shell needs: a server with a login of every day, a database of its own for each test, a registry that has the
// server, and a folder of migrations. A base of one test program, on its thread.

#include "tests/app/ctlregistries.h"
#include "tests/support/verifyok.h"

#include <QDir>

namespace tenantry::testsupport {

class CtlOnboarding
{
protected:
    void start()
    {
        QVERIFY2(m_registries.start(), qPrintable(m_registries.cluster().errorString()));
        keepCtlFilesIn(m_registries.files().path());
        VERIFY_OK(m_registries.cluster().createRole(QStringLiteral("daily")));
    }
    /// What one test leaves on the server is of no interest to the next.
    void begin()
    {
        if (!m_database.isEmpty()) {
            VERIFY_OK(m_registries.cluster().run(QStringLiteral("drop database %1 with (force)").arg(m_database)));
            VERIFY_OK(m_registries.cluster().run(QStringLiteral(
                "do $$ declare r text; begin for r in select rolname from pg_roles where rolname ~ '^t_' loop "
                "execute format('drop role %I', r); end loop; end $$")));
        }
        useRegistry(Engine::SQLite);
    }
    /// A database of its own, and a registry that has its server.
    void useRegistry(Engine engine)
    {
        m_registry = m_registries.create(engine);
        m_database = QStringLiteral("app%1").arg(++m_serial);
        VERIFY_OK(m_registries.cluster().createDatabase(m_database));
        const ConnectionSpec daily = m_registries.cluster().spec(QStringLiteral("postgres"), QStringLiteral("daily"));
        const auto added = ctl({QStringLiteral("server"), QStringLiteral("add"), QStringLiteral("pg-1"),
                                CtlRegistries::argument(daily), QStringLiteral("--password"), QStringLiteral("none")});
        QVERIFY2(added.exitCode == 0, qPrintable(added.err));
        m_folder = m_registries.files().filePath(m_database);
        QVERIFY(QDir().mkpath(m_folder));
        (void)m_registries.file(
            m_database + QStringLiteral("/0001_base.up.sql"),
            "create table orders (id bigint generated always as identity primary key, what text);\n");
    }
    void prepare()
    {
        const auto done = ctl({QStringLiteral("server"), QStringLiteral("prepare"), QStringLiteral("pg-1"), m_database,
                               QStringLiteral("--as"), QStringLiteral("postgres")});
        QVERIFY2(done.exitCode == 0, qPrintable(done.err));
    }
    CtlRun ctl(const QStringList &words) { return CtlRegistries::ctl(m_registry, words); }
    /// Schemas and roles of tenants on the server.
    QString left()
    {
        return m_registries.cluster()
            .value(QStringLiteral("select (select count(*) from pg_namespace where nspname ~ '^t_') || ' ' || "
                                  "(select count(*) from pg_roles where rolname ~ '^t_')"),
                   m_database)
            .value_or(QString());
    }

    CtlRegistries m_registries;
    ConnectionSpec m_registry;
    QString m_database;
    QString m_folder;

private:
    int m_serial = 0;
};

} // namespace tenantry::testsupport
