#pragma once
// A registry with one server in it, and adoption into it from databases of that server. Owned by one test program, on its thread.

#include "core/discovery/adoption.h"
#include "core/discovery/presetlibrary.h"
#include "core/registry/serverrepository.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"

namespace tenantry::testsupport {

class AdoptionFixture : public RegistryFixture
{
public:
    explicit AdoptionFixture(const PostgresCluster::Options &options = {}) : RegistryFixture(options) { }

    /// A new registry; the server in it is called "pg-eu-2".
    void makeRegistry(Engine engine)
    {
        m_registrySpec = create(engine);
        m_registry = openOrDie(m_registrySpec);
        Server server;
        server.name = QStringLiteral("pg-eu-2");
        server.host = cluster().socketDirectory();
        server.user = cluster().superuser();
        const auto added = change(*m_registry, [&](Connection &connection, AuditWriter &audit) {
            return ServerRepository(connection).add(server, {}, audit);
        });
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
    }
    [[nodiscard]] Connection &registry() { return *m_registry; }
    [[nodiscard]] const ConnectionSpec &registrySpec() const { return m_registrySpec; }

    [[nodiscard]] AdoptionRequest request(const AdoptionPreset &preset, const QString &database,
                                          const PresetVariables &given = {})
    {
        AdoptionRequest request;
        request.preset = preset;
        request.place = {QStringLiteral("pg-eu-2"), database, preset.model};
        request.database.spec = cluster().spec(database);
        request.given = given;
        return request;
    }
    [[nodiscard]] AdoptionRequest request(const QString &preset, const QString &database,
                                          const PresetVariables &given = {})
    {
        const auto presets = loadPresets();
        if (!presets)
            qFatal("%s", qPrintable(presets.error().message));
        return request(*findPreset(*presets, preset), database, given);
    }
    /// Tenants by one's own statement, a schema each.
    [[nodiscard]] AdoptionRequest query(const QString &sql, const QString &database)
    {
        return request(presetOfQuery(sql, Engine::PostgreSQL, IsolationKind::Schema), database);
    }

    [[nodiscard]] Result<ImportReport> adopt(const AdoptionRequest &request, bool isDryRun = false,
                                             const std::shared_ptr<ImportProgress> &progress = {})
    {
        return adoptInto(*m_registry, request, m_found, isDryRun, progress);
    }
    [[nodiscard]] static Result<ImportReport> adoptInto(Connection &registry, const AdoptionRequest &request,
                                                        const std::shared_ptr<Discovery> &found, bool isDryRun = false,
                                                        const std::shared_ptr<ImportProgress> &progress = {})
    {
        const auto rows = adoptionRows(request, found);
        if (!rows)
            return fail(rows);
        return TenantImport(registry, client(), progress).run(*rows, adoptionOptions(isDryRun));
    }
    /// What the last adopt() found.
    [[nodiscard]] const Discovery &found() const { return *m_found; }
    [[nodiscard]] qint64 tenantCount()
    {
        return value(*m_registry, QStringLiteral("select count(*) from tenantry.tenant")).toLongLong();
    }

private:
    ConnectionSpec m_registrySpec;
    std::unique_ptr<Connection> m_registry;
    std::shared_ptr<Discovery> m_found = std::make_shared<Discovery>();
};

} // namespace tenantry::testsupport
