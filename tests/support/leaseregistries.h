#pragma once
// A registry with nothing but the table of leases, on both engines. Owned by one test program, used on any of its threads.

#include "core/db/connection.h"
#include "core/db/sqlresource.h"
#include "tests/support/postgrescluster.h"

#include <QTemporaryDir>

namespace tenantry::testsupport {

class LeaseRegistries
{
public:
    /// Error: what could not be made.
    [[nodiscard]] Result<> start()
    {
        if (!m_cluster.start())
            return fail(ErrorKind::Internal, m_cluster.errorString());
        return m_cluster.createRole(QStringLiteral("operator"))
            .and_then([this] { return m_cluster.createDatabase(QStringLiteral("registry")); })
            .and_then([] { return table(Engine::PostgreSQL); })
            .and_then([this](const QString &sql) {
                // The one who works owns nothing and may do no more than the statements need.
                return m_cluster.run(u"CREATE SCHEMA tenantry; GRANT USAGE ON SCHEMA tenantry TO operator; " + sql
                                         + u"GRANT SELECT, INSERT, UPDATE ON tenantry.lease TO operator",
                                     QStringLiteral("registry"));
            })
            .and_then([] { return table(Engine::SQLite); })
            .and_then([this](const QString &sql) {
                const auto connection = open(spec(Engine::SQLite));
                return connection ? connection->script(sql) : fail(ErrorKind::Internal, QStringLiteral("no file"));
            });
    }

    [[nodiscard]] ConnectionSpec spec(Engine engine) const
    {
        if (engine == Engine::PostgreSQL)
            return m_cluster.spec(QStringLiteral("registry"), QStringLiteral("operator"));
        ConnectionSpec spec;
        spec.engine = Engine::SQLite;
        spec.database = m_directory.filePath(QStringLiteral("registry.db"));
        return spec;
    }

    /// Null where it cannot be opened.
    [[nodiscard]] static std::unique_ptr<Connection> open(const ConnectionSpec &spec)
    {
        if (spec.engine != Engine::SQLite)
            return Connection::open(spec).value_or(nullptr);
        ConnectionSpec empty = spec;
        empty.database = spec.database + QStringLiteral(".main");
        auto connection = Connection::open(empty).value_or(nullptr);
        if (connection && !connection->execute(QStringLiteral("ATTACH DATABASE ? AS tenantry"), {spec.database}))
            return nullptr;
        return connection;
    }

    [[nodiscard]] const PostgresCluster &cluster() const { return m_cluster; }

private:
    static Result<QString> table(Engine engine)
    {
        return sqlResource(engine, QStringLiteral("jobs"), QStringLiteral("lease_table"));
    }

    PostgresCluster m_cluster;
    QTemporaryDir m_directory;
};

} // namespace tenantry::testsupport
