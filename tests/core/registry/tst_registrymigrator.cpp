#include "core/db/sqlresource.h"
#include "core/registry/auditlog.h"
#include "core/registry/registryintegrity.h"
#include "core/registry/registrymigrator.h"
#include "core/registry/registryroles.h"
#include "core/registry/sqliteregistry.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace tenantry;
using testsupport::openOrDie;
using testsupport::RegistryFixture;

class TestRegistryMigrator : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }

    void create_thenProbe_tellsWhatItIs_data() { RegistryFixture::addEngines(); }
    void create_thenProbe_tellsWhatItIs();
    void create_whereOneIs_isConflict_data() { RegistryFixture::addEngines(); }
    void create_whereOneIs_isConflict();
    void create_withoutTheRight_saysWhatToDo();
    void creationScript_runByPsqlsMeans_makesTheSame();
    void probe_ofNewerFormat_isRefused_data() { RegistryFixture::addEngines(); }
    void probe_ofNewerFormat_isRefused();
    void upgrade_ofOlderFormats_keepsACopyAndTheRecords_data();
    void upgrade_ofOlderFormats_keepsACopyAndTheRecords();
    void probe_ofOtherFiles_saysWhatTheyAre();
    void create_ofFile_isPrivateAndLeavesNothingElse();
    void change_ofLockedFile_isConflict();
    void change_ofFullFile_keepsTheWholeState();

private:
    Result<RegistryInfo> probe(const ConnectionSpec &spec)
    {
        return RegistryMigrator(spec, {}, RegistryFixture::client()).probe();
    }
    ConnectionSpec asFormat(Engine engine, int format);
    RegistryFixture m_fixture;
};

void TestRegistryMigrator::create_thenProbe_tellsWhatItIs()
{
    const auto place = m_fixture.emptyPlace(RegistryFixture::engine());
    QCOMPARE(probe(place).error().kind, ErrorKind::Missing);
    const auto made = RegistryMigrator(place, {}, RegistryFixture::client()).create(m_fixture.creation());
    VERIFY_OK(made);
    const auto info = probe(place);
    VERIFY_OK(info);
    QCOMPARE(info->id, made->id);
    QVERIFY(!info->id.isNull());
    QCOMPARE(info->name, QStringLiteral("Harborline EU"));
    QCOMPARE(info->environment, EnvironmentTag::Staging);
    QCOMPARE(info->format, registryFormat);
    QVERIFY(info->canWrite);
    const auto connection = openOrDie(place);
    QCOMPARE(RegistryIntegrity(*connection).check()->size(), 0);
}

void TestRegistryMigrator::create_whereOneIs_isConflict()
{
    const auto place = m_fixture.emptyPlace(RegistryFixture::engine());
    const RegistryMigrator migrator(place, {}, RegistryFixture::client());
    const auto made = migrator.create(m_fixture.creation());
    VERIFY_OK(made);
    QCOMPARE(migrator.create(m_fixture.creation()).error().kind, ErrorKind::Conflict);
    QCOMPARE(probe(place)->id, made->id);
    if (RegistryFixture::engine() == Engine::PostgreSQL) {
        const RegistryCreation taken = m_fixture.creation();
        const auto other = m_fixture.emptyPlace(Engine::PostgreSQL);
        QCOMPARE(RegistryMigrator(other, {}, RegistryFixture::client()).create(taken).error().kind,
                 ErrorKind::Conflict);
        QCOMPARE(probe(other).error().kind, ErrorKind::Missing);
    }
}

void TestRegistryMigrator::create_withoutTheRight_saysWhatToDo()
{
    auto place = m_fixture.emptyPlace(Engine::PostgreSQL);
    place.user = QStringLiteral("ann");
    const auto made = RegistryMigrator(place, {}, RegistryFixture::client()).create(m_fixture.creation());
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Denied);
    QVERIFY(made.error().remedy.contains(u"--print"));
    QCOMPARE(probe(place).error().kind, ErrorKind::Missing);
}

void TestRegistryMigrator::creationScript_runByPsqlsMeans_makesTheSame()
{
    auto place = m_fixture.emptyPlace(Engine::PostgreSQL);
    place.user = QStringLiteral("ann");
    const auto script = registryCreationScript(place, m_fixture.creation());
    VERIFY_OK(script);
    VERIFY_OK(m_fixture.cluster().run(*script, place.database));
    const auto info = probe(place);
    VERIFY_OK(info);
    QCOMPARE(info->format, registryFormat);
    QVERIFY(info->canWrite);
    const auto owned = m_fixture.cluster().value(
        QStringLiteral("select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'ann'"),
        place.database);
    QCOMPARE(*owned, QStringLiteral("0"));
}

void TestRegistryMigrator::probe_ofNewerFormat_isRefused()
{
    const auto spec = m_fixture.create(RegistryFixture::engine());
    const QString newer = QStringLiteral("update tenantry.registry_meta set format = 99");
    if (spec.engine == Engine::PostgreSQL) {
        VERIFY_OK(m_fixture.cluster().run(newer, spec.database));
    } else {
        const auto connection = openOrDie(spec);
        QVERIFY(prepareRegistrySession(*connection));
        VERIFY_OK(connection->execute(newer));
    }
    for (const auto &info : {probe(spec), RegistryMigrator(spec, {}, RegistryFixture::client()).upgrade()}) {
        QVERIFY(!info);
        QCOMPARE(info.error().kind, ErrorKind::Unsupported);
        QVERIFY(info.error().message.contains(u"99"));
        QVERIFY(!info.error().remedy.isEmpty());
    }
}

/// A registry as an older format left it, with a tenant in it: the first one, brought on by the upgrades of its time.
ConnectionSpec TestRegistryMigrator::asFormat(Engine engine, int format)
{
    const auto place = m_fixture.oldRegistry(engine);
    const bool isServer = engine == Engine::PostgreSQL;
    const QString prefix = m_fixture.creation().rolePrefix;
    const auto connection = openOrDie(place);
    auto done = prepareRegistrySession(*connection);
    for (const QString &name : registryUpgrades(1).first(format - 1)) {
        const auto upgrade =
            isServer ? registryRoleScript(name, prefix) : sqlResource(engine, QStringLiteral("registry"), name);
        if (done)
            done = connection->script(QStringLiteral("begin;\n") + *upgrade + QStringLiteral("\ncommit;\n"));
    }
    if (!done)
        qFatal("%s", qPrintable(done.error().toText()));
    return place;
}

void TestRegistryMigrator::upgrade_ofOlderFormats_keepsACopyAndTheRecords_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<int>("format");
    for (int format = 1; format < registryFormat; ++format) {
        QTest::addRow("PostgreSQL, format %d", format) << Engine::PostgreSQL << format;
        QTest::addRow("SQLite, format %d", format) << Engine::SQLite << format;
    }
}

void TestRegistryMigrator::upgrade_ofOlderFormats_keepsACopyAndTheRecords()
{
    QFETCH(int, format);
    const auto place = asFormat(RegistryFixture::engine(), format);
    const auto before = probe(place);
    VERIFY_OK(before);
    QCOMPARE(before->format, format);
    if (place.engine == Engine::PostgreSQL) {
        const auto admin = m_fixture.asMember(place, QStringLiteral("admin"));
        const auto refused = RegistryMigrator(admin, {}, RegistryFixture::client()).upgrade();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Denied);
        QCOMPARE(probe(place)->format, format);
    }
    const RegistryMigrator migrator(place, {}, RegistryFixture::client());
    const auto after = migrator.upgrade();
    VERIFY_OK(after);
    QCOMPARE(after->format, registryFormat);
    QCOMPARE(after->id, before->id);
    VERIFY_OK(migrator.upgrade()); // again: nothing to do

    const auto connection = openOrDie(place);
    QCOMPARE(RegistryFixture::value(*connection, QStringLiteral("select slug from tenantry.tenant")).toString(),
             QStringLiteral("petrel"));
    QCOMPARE(RegistryIntegrity(*connection).check()->size(), 0);
    if (place.engine == Engine::PostgreSQL) {
        QCOMPARE(*m_fixture.cluster().value(QStringLiteral("select slug from tenantry.backup_%1_tenant").arg(format),
                                            place.database),
                 QStringLiteral("petrel"));
        return;
    }
    const QFileInfo file(place.database);
    const auto copies =
        file.dir().entryInfoList({file.fileName() + QStringLiteral(".format%1-*.backup").arg(format)}, QDir::Files);
    QCOMPARE(copies.size(), 1);
    QCOMPARE(int(copies.first().permissions() & 0x77), 0);
    ConnectionSpec copy = place;
    copy.database = copies.first().filePath();
    QCOMPARE(probe(copy)->format, format);
}

void TestRegistryMigrator::probe_ofOtherFiles_saysWhatTheyAre()
{
    auto spec = m_fixture.emptyPlace(Engine::SQLite);
    QFile file(spec.database);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    const auto noDatabase = probe(spec);
    QVERIFY(!noDatabase);
    QVERIFY(!noDatabase.error().remedy.isEmpty());

    auto foreign = m_fixture.emptyPlace(Engine::SQLite);
    VERIFY_OK(openOrDie(foreign)->script(QStringLiteral("create table t (a)")));
    QCOMPARE(probe(foreign).error().kind, ErrorKind::InvalidInput);

    const auto damaged = m_fixture.create(Engine::SQLite);
    QFile registry(damaged.database);
    QVERIFY(registry.open(QIODevice::ReadWrite));
    registry.seek(4096);
    registry.write(QByteArray(8192, '\xff'));
    registry.close();
    const auto broken = probe(damaged);
    QVERIFY(!broken);
    QVERIFY(!broken.error().message.isEmpty());

    auto directory = spec;
    directory.database = QFileInfo(spec.database).absolutePath();
    QCOMPARE(probe(directory).error().kind, ErrorKind::InvalidInput);
}

void TestRegistryMigrator::create_ofFile_isPrivateAndLeavesNothingElse()
{
    const auto spec = m_fixture.create(Engine::SQLite);
    const QFileInfo file(spec.database);
    QCOMPARE(int(file.permissions() & 0x77), 0);
    QCOMPARE(file.dir().entryList({QStringLiteral("*.new-*")}).size(), 0);
    auto nowhere = m_fixture.emptyPlace(Engine::SQLite);
    nowhere.database = QStringLiteral("/nonexistent/place.tenantry");
    QCOMPARE(RegistryMigrator(nowhere, {}, RegistryFixture::client()).create(m_fixture.creation()).error().kind,
             ErrorKind::Missing);
}

void TestRegistryMigrator::change_ofLockedFile_isConflict()
{
    auto spec = m_fixture.create(Engine::SQLite);
    spec.lockTimeout = std::chrono::milliseconds(50);
    const auto holder = openOrDie(spec);
    auto held = Transaction::begin(*holder);
    VERIFY_OK(held);
    const auto other = openOrDie(spec);
    const auto changed = RegistryFixture::change(*other, [](Connection &, AuditWriter &audit) {
        return audit.write(AuditSubject::platform(), QStringLiteral("x"), QStringLiteral("y"));
    });
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::Conflict);
    VERIFY_OK(probe(spec)); // reading goes on

    auto readOnly = spec;
    readOnly.readOnly = true;
    held->rollback();
    const auto reader = openOrDie(readOnly);
    const auto refused = RegistryFixture::change(*reader, [](Connection &, AuditWriter &audit) {
        return audit.write(AuditSubject::platform(), QStringLiteral("x"), QStringLiteral("y"));
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
}

void TestRegistryMigrator::change_ofFullFile_keepsTheWholeState()
{
    const auto connection = openOrDie(m_fixture.create(Engine::SQLite));
    const auto pages = RegistryFixture::value(*connection, QStringLiteral("pragma page_count")).toInt();
    VERIFY_OK(connection->script(QStringLiteral("pragma max_page_count = %1").arg(pages + 20)));
    Result<qint64> written = 0;
    qint64 kept = 0;
    while (written) {
        written = RegistryFixture::change(*connection, [](Connection &, AuditWriter &audit) -> Result<qint64> {
            const auto one = audit.write(AuditSubject::platform(), QStringLiteral("x"), QString(500, u'y'));
            return one ? audit.write(AuditSubject::platform(), QStringLiteral("x"), QString(500, u'y')) : one;
        });
        kept += written ? 2 : 0;
    }
    QVERIFY(written.error().message.contains(QStringLiteral("full")));
    QCOMPARE(
        RegistryFixture::value(*connection, QStringLiteral("select count(*) from tenantry.audit_record")).toLongLong(),
        kept + 1);
    QCOMPARE(RegistryIntegrity(*connection).check()->size(), 0);
}

QTEST_GUILESS_MAIN(TestRegistryMigrator)
#include "tst_registrymigrator.moc"
