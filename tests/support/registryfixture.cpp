#include "tests/support/registryfixture.h"

#include "core/registry/registrymigrator.h"
#include "tests/support/openordie.h"

#include <QFile>

namespace tenantry::testsupport {

namespace {

void orDie(const Result<> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toText()));
}

} // namespace

bool RegistryFixture::start()
{
    return m_cluster.start() && m_cluster.createRole(QStringLiteral("maker"), {}, QStringLiteral("CREATEROLE"))
        && m_cluster.createRole(QStringLiteral("ann"));
}

void RegistryFixture::addEngines()
{
    QTest::addColumn<Engine>("engine");
    QTest::newRow("PostgreSQL") << Engine::PostgreSQL;
    QTest::newRow("SQLite") << Engine::SQLite;
}

Engine RegistryFixture::engine()
{
    return *static_cast<Engine *>(QTest::qData("engine", qMetaTypeId<Engine>()));
}

ConnectionSpec RegistryFixture::emptyPlace(Engine engine)
{
    const QString name = QStringLiteral("fleet%1").arg(++m_places);
    if (engine == Engine::PostgreSQL) {
        orDie(m_cluster.createDatabase(name, QStringLiteral("maker")));
        return m_cluster.spec(name, QStringLiteral("maker"));
    }
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = m_directory.filePath(name + QStringLiteral(".tenantry"));
    return spec;
}

RegistryCreation RegistryFixture::creation() const
{
    RegistryCreation creation;
    creation.name = QStringLiteral("Harborline EU");
    creation.environment = EnvironmentTag::Staging;
    creation.rolePrefix = QStringLiteral("fleet%1").arg(m_places);
    return creation;
}

ConnectionSpec RegistryFixture::oldRegistry(Engine engine)
{
    const auto place = emptyPlace(engine);
    const QString words = engine == Engine::PostgreSQL ? QStringLiteral("postgresql") : QStringLiteral("sqlite");
    QFile file(QStringLiteral(TENANTRY_SOURCE_DIR "/tests/core/registry/fixtures/format1_%1.sql").arg(words));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture");
    const QString script = QString::fromUtf8(file.readAll()).replace(QStringLiteral("PREFIX"), creation().rolePrefix);
    orDie(openOrDie(place)->script(script));
    return place;
}

ConnectionSpec RegistryFixture::create(Engine engine)
{
    const ConnectionSpec place = emptyPlace(engine);
    const auto info = RegistryMigrator(place, {}, client()).create(creation());
    if (!info)
        qFatal("%s", qPrintable(info.error().toText()));
    return engine == Engine::PostgreSQL ? asMember(place, QStringLiteral("admin")) : place;
}

ConnectionSpec RegistryFixture::asMember(const ConnectionSpec &registry, const QString &group)
{
    const QString login = group == u"admin" ? QStringLiteral("ann") : registry.database + u'_' + group + u"_login";
    if (group != u"admin")
        orDie(m_cluster.createRole(login));
    orDie(m_cluster.run(QStringLiteral("grant %1_%2 to %3").arg(registry.database, group, login)));
    return m_cluster.spec(registry.database, login);
}

RegistryClient RegistryFixture::client(const QString &operatorName)
{
    static const ClientId id = ClientId::create();
    return {id, operatorName};
}

QVariant RegistryFixture::value(Connection &connection, const QString &sql, const QVariantList &values)
{
    orDie(prepareRegistrySession(connection));
    auto query = connection.query(sql, values);
    if (!query)
        qFatal("%s", qPrintable(query.error().toText()));
    return query->next() ? query->value(0) : QVariant();
}

} // namespace tenantry::testsupport
