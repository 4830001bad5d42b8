#pragma once
// The registries of the tests of leases: one on each engine, and how to open them. Owned by one test program; open() may be
// called on any thread.

#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"

namespace tenantry::testsupport {

class LeaseRegistries
{
public:
    [[nodiscard]] bool start() ///< false: see cluster().errorString()
    {
        if (!m_fixture.start())
            return false;
        m_postgres = m_fixture.create(Engine::PostgreSQL);
        m_sqlite = m_fixture.create(Engine::SQLite);
        return true;
    }
    [[nodiscard]] const ConnectionSpec &spec(Engine engine) const
    {
        return engine == Engine::PostgreSQL ? m_postgres : m_sqlite;
    }
    [[nodiscard]] PostgresCluster &cluster() { return m_fixture.cluster(); }

    [[nodiscard]] static std::unique_ptr<Connection> open(const ConnectionSpec &spec)
    {
        auto connection = openOrDie(spec);
        if (const auto prepared = prepareRegistrySession(*connection); !prepared)
            qFatal("%s", qPrintable(prepared.error().toText()));
        return connection;
    }

private:
    RegistryFixture m_fixture;
    ConnectionSpec m_postgres;
    ConnectionSpec m_sqlite;
};

} // namespace tenantry::testsupport
