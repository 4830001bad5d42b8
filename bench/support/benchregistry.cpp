#include "bench/support/benchregistry.h"

#include "core/registry/registrymigrator.h"

#include <QFile>

namespace tenantry::bench {
namespace {

testsupport::PostgresCluster::Options largeServer()
{
    testsupport::PostgresCluster::Options options;
    options.config = {QStringLiteral("shared_buffers = 1GB"), QStringLiteral("max_wal_size = 8GB"),
                      QStringLiteral("maintenance_work_mem = 256MB"), QStringLiteral("work_mem = 64MB")};
    return options;
}

} // namespace

BenchRegistry::BenchRegistry(int tenants) : m_cluster(largeServer())
{
    if (!m_cluster.start())
        qFatal("%s", qPrintable(m_cluster.errorString()));
    orExit(m_cluster.createDatabase(m_database));
    RegistryCreation creation;
    creation.name = QStringLiteral("Bench");
    orExit(RegistryMigrator(spec(), {}, RegistryClient {ClientId::create(), QStringLiteral("bench")}).create(creation));
    QFile fill(QStringLiteral(TENANTRY_SOURCE_DIR "/bench/support/filltenants.sql"));
    if (!fill.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(fill.errorString()));
    orExit(m_cluster.run(
        QString::fromUtf8(fill.readAll()).replace(QStringLiteral("{tenants}"), QString::number(tenants)), m_database));
}

} // namespace tenantry::bench
