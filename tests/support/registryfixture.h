#pragma once
// Fresh registries on both engines, each used through a login that owns nothing. Owned by one test program, on its thread;
// the files and the server are gone when it is.

#include "core/db/connection.h"
#include "core/registry/registryinfo.h"
#include "core/registry/registrysession.h"
#include "tests/support/postgrescluster.h"

#include <QTemporaryDir>
#include <QTest>

namespace tenantry::testsupport {

class RegistryFixture
{
public:
    explicit RegistryFixture(const PostgresCluster::Options &options = {}) : m_cluster(options) { }
    [[nodiscard]] bool start(); ///< false: see the cluster's errorString()

    /// Column "engine" with a row for PostgreSQL and one for SQLite; see engine().
    static void addEngines();
    [[nodiscard]] static Engine engine();

    /// A place where no registry is: a file's name, or an empty database as its owner, who may create roles.
    [[nodiscard]] ConnectionSpec emptyPlace(Engine engine);
    /// A new registry of the current format, as a member of its admin group who owns nothing.
    [[nodiscard]] ConnectionSpec create(Engine engine);
    /// One as the first format left it, with a tenant in it; as emptyPlace().
    [[nodiscard]] ConnectionSpec oldRegistry(Engine engine);
    [[nodiscard]] RegistryCreation creation() const; ///< of the place that was made last
    /// Another login's spec for a registry that create() made; the login becomes a member of <prefix>_<group>.
    [[nodiscard]] ConnectionSpec asMember(const ConnectionSpec &registry, const QString &group);

    [[nodiscard]] PostgresCluster &cluster() { return m_cluster; }
    [[nodiscard]] static RegistryClient client(const QString &operatorName = QStringLiteral("Ann Admin"));

    /// Runs fn(Connection &, AuditWriter &) as the registry's writers do.
    template<class Fn>
    static auto change(Connection &connection, Fn fn, const RegistryClient &by = client())
    {
        return changeRegistry(connection, by, fn);
    }
    /// The first column of the first row, by a person at the database.
    [[nodiscard]] static QVariant value(Connection &connection, const QString &sql, const QVariantList &values = {});

private:
    PostgresCluster m_cluster;
    QTemporaryDir m_directory;
    int m_places = 0;
};

} // namespace tenantry::testsupport
