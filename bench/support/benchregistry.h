#pragma once
// A throwaway PostgreSQL server with a registry of many made-up tenants. Owned by main(); gone with it.

#include "tests/support/postgrescluster.h"

namespace tenantry::bench {

class BenchRegistry
{
public:
    /// Starts the server, makes the registry and fills it; exits the program with the reason where that fails.
    explicit BenchRegistry(int tenants);

    [[nodiscard]] ConnectionSpec spec() const { return m_cluster.spec(m_database); }
    [[nodiscard]] const testsupport::PostgresCluster &cluster() const { return m_cluster; }

private:
    testsupport::PostgresCluster m_cluster;
    QString m_database = QStringLiteral("registry");
};

/// The value, or the end of the program with the error.
template<class T>
T orExit(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toText()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace tenantry::bench
