#include "core/registry/registrymigrator.h"
#include "core/registry/tenantregistry.h"
#include "tests/support/answerof.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

#include <QTemporaryFile>

using namespace tenantry;
using namespace testsupport;

/// A registry whose format changes while somebody works with it.
class TestRegistryFormat : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void change_inANewerFormat_isRefused_data() { RegistryFixture::addEngines(); }
    void change_inANewerFormat_isRefused();
    void change_duringAnUpgrade_waitsAndIsRefused();
    void upgrade_duringAChange_waitsForItsEnd();

private:
    void setFormat(const ConnectionSpec &spec, int format);
    static QString records(const ConnectionSpec &spec)
    {
        return RegistryFixture::value(*openOrDie(spec), QStringLiteral("select count(*) from tenantry.audit_record"))
            .toString();
    }
    /// How many sessions of the database wait for a lock.
    QString waiting(const ConnectionSpec &spec)
    {
        return m_fixture.cluster()
            .value(QStringLiteral("select count(*) from pg_locks l join pg_stat_activity a using (pid) "
                                  "where not l.granted and a.datname = '%1'")
                       .arg(spec.database))
            .value_or(QString());
    }
    static Result<Setting> setTheme(TenantRegistry &registry, const QString &value)
    {
        auto setting = answerOf(registry.setting(QStringLiteral("theme")));
        if (!setting)
            return setting;
        setting->value = value;
        return answerOf(registry.saveSetting(*setting));
    }
    RegistryFixture m_fixture;
};

void TestRegistryFormat::setFormat(const ConnectionSpec &spec, int format)
{
    const QString sql = QStringLiteral("update tenantry.registry_meta set format = %1").arg(format);
    if (spec.engine == Engine::PostgreSQL) {
        VERIFY_OK(m_fixture.cluster().run(sql, spec.database));
        return;
    }
    const auto connection = openOrDie(spec);
    VERIFY_OK(prepareRegistrySession(*connection));
    VERIFY_OK(connection->execute(sql));
}

void TestRegistryFormat::change_inANewerFormat_isRefused()
{
    const auto spec = m_fixture.create(RegistryFixture::engine());
    TenantRegistry registry(spec, PasswordSource(), RegistryFixture::client());
    VERIFY_OK(answerOf(registry.open()));
    VERIFY_OK(setTheme(registry, QStringLiteral("dark")));
    const QString before = records(spec);
    setFormat(spec, registryFormat + 1);
    const auto refused = setTheme(registry, QStringLiteral("light"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    QVERIFY2(refused.error().message.contains(QString::number(registryFormat + 1)),
             qPrintable(refused.error().message));
    QVERIFY(!refused.error().remedy.isEmpty());
    AuditRecord intent {AuditSubject::platform()};
    intent.action = QStringLiteral("server.restart");
    QCOMPARE(answerOf(registry.writeIntent(intent)).error().kind, ErrorKind::Unsupported);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("slug,name\ncedar,Cedar\n");
    file.close();
    QCOMPARE(answerOf(registry.importTenants(
                          [path = file.fileName()] { return std::make_unique<CsvImportSource>(path); }, {}))
                 .error()
                 .kind,
             ErrorKind::Unsupported);
    QCOMPARE(records(spec), before);
    // An older one, as after a copy was put back, is refused as well.
    setFormat(spec, registryFormat - 1);
    const auto older = setTheme(registry, QStringLiteral("light"));
    QCOMPARE(older.error().kind, ErrorKind::Unsupported);
    QVERIFY(older.error().remedy.contains(QString::number(registryFormat)));
    setFormat(spec, registryFormat);
    VERIFY_OK(setTheme(registry, QStringLiteral("light")));
}

void TestRegistryFormat::change_duringAnUpgrade_waitsAndIsRefused()
{
    auto spec = m_fixture.create(Engine::PostgreSQL);
    spec.lockTimeout = spec.statementTimeout = std::chrono::minutes(5);
    // What an upgrade by a newer program does at its end.
    const auto upgrade = openOrDie(m_fixture.cluster().spec(spec.database));
    VERIFY_OK(upgrade->script(QStringLiteral("begin; lock table tenantry.registry_meta in access exclusive mode")));
    TenantRegistry registry(spec, PasswordSource(), RegistryFixture::client());
    const auto change = registry.saveSetting({QStringLiteral("theme"), QStringLiteral("dark"), 0});
    QTRY_COMPARE_WITH_TIMEOUT(waiting(spec), QStringLiteral("1"), 20000);
    VERIFY_OK(upgrade->script(
        QStringLiteral("update tenantry.registry_meta set format = %1; commit").arg(registryFormat + 1)));
    QCOMPARE(answerOf(change).error().kind, ErrorKind::Unsupported);
}

void TestRegistryFormat::upgrade_duringAChange_waitsForItsEnd()
{
    auto spec = m_fixture.create(Engine::PostgreSQL);
    setFormat(spec, registryFormat - 1);
    const auto owner = m_fixture.asMember(spec, QStringLiteral("migrator"));
    // A change that has looked at the format and is not yet committed.
    const auto change = openOrDie(spec);
    VERIFY_OK(change->script(QStringLiteral("begin; select format from tenantry.registry_meta")));
    TenantRegistry upgrading(owner, PasswordSource(), RegistryFixture::client());
    const auto upgraded = upgrading.upgrade();
    QTRY_COMPARE_WITH_TIMEOUT(waiting(spec), QStringLiteral("1"), 20000);
    QVERIFY(!upgraded.isFinished());
    VERIFY_OK(change->script(QStringLiteral("commit")));
    (void)answerOf(upgraded); // its statements meet what they made before: only the order counts here
}

QTEST_GUILESS_MAIN(TestRegistryFormat)
#include "tst_registryformat.moc"
