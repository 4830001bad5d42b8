#include "core/provisioning/migrationextensions.h"
#include "core/provisioning/operationjobs.h"
#include "core/provisioning/placements.h"
#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Migrations that use extensions: an administrator puts these into a schema of their own, and every tenant finds them there.
class TestMigrationExtensions : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_fleet.begin(); }
    void cleanup() { m_fleet.place().dropEverything(); }
    void extensions_areNamed();
    void extensionThatIsMissing_isToldBeforeAnythingIsMade_data();
    void extensionThatIsMissing_isToldBeforeAnythingIsMade();
    void extension_isFoundByEveryTenant_data();
    void extension_isFoundByEveryTenant();
    void extensionElsewhere_isTold();
    void preparingAgain_losesNone();

private:
    /// As onboarding asks before it plans.
    [[nodiscard]] Result<OnboardingPlan> check(IsolationKind kind);
    [[nodiscard]] Result<> prepare(const QStringList &extensions);
    PlacementFixture m_fleet;
};

void TestMigrationExtensions::initTestCase()
{
    QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString()));
    QVERIFY(m_fleet.place().write(u"0003_mail.up.sql"_s,
                                  "create extension if not exists citext;\n"
                                  "create table mail (address citext primary key);"));
}

Result<OnboardingPlan> TestMigrationExtensions::check(IsolationKind kind)
{
    OnboardingRequest request;
    request.tenant.slug = request.tenant.name = u"checked"_s;
    request.tenant.placement.kind = kind;
    request.tenant.placement.database = u"fleet"_s;
    request.server = serverOn(u"pg-1"_s, m_fleet.cluster().spec(u"postgres"_s, u"daily"_s));
    return checkOnboarding(request, m_fleet.place().folder(), m_fleet.registry().info().id,
                           [this](const QString &database, const QString &) -> OperationRunner::Opened {
                               return std::shared_ptr<Connection>(
                                   openOrDie(m_fleet.cluster().spec(database, u"daily"_s)));
                           });
}

Result<> TestMigrationExtensions::prepare(const QStringList &extensions)
{
    const auto open = [this](const QString &database) -> Result<std::shared_ptr<Connection>> {
        return std::shared_ptr<Connection>(openOrDie(m_fleet.cluster().spec(database, m_fleet.cluster().superuser())));
    };
    return prepareDatabase(*m_fleet.place().superuser(), u"daily"_s, extensions).and_then([&] {
        return prepareForDatabases(open, u"postgres"_s, u"daily"_s, extensions);
    });
}

void TestMigrationExtensions::extensions_areNamed()
{
    MigrationFolder folder;
    Migration migration;
    migration.up =
        u"-- create extension nothing;\nCREATE EXTENSION IF NOT EXISTS \"uuid-ossp\"; create extension Citext with "
        "schema public; select 'create extension word'; create extension if not exists citext;"_s;
    folder.migrations.append(migration);
    QCOMPARE(extensionsOf(folder), (QStringList {u"citext"_s, u"uuid-ossp"_s}));
}

void TestMigrationExtensions::extensionThatIsMissing_isToldBeforeAnythingIsMade_data()
{
    QTest::addColumn<IsolationKind>("kind");
    QTest::newRow("schema") << IsolationKind::Schema;
    QTest::newRow("database") << IsolationKind::Database;
}

void TestMigrationExtensions::extensionThatIsMissing_isToldBeforeAnythingIsMade()
{
    QFETCH(IsolationKind, kind);
    const auto refused = check(kind);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Missing);
    QVERIFY2(refused.error().remedy.contains(u"--extensions citext"), qPrintable(refused.error().toText()));
}

void TestMigrationExtensions::extension_isFoundByEveryTenant_data()
{
    QTest::addColumn<IsolationKind>("kind");
    for (const auto kind : {IsolationKind::Schema, IsolationKind::Database, IsolationKind::Deployment})
        QTest::newRow(qPrintable(isolationKindName(kind))) << kind;
}

void TestMigrationExtensions::extension_isFoundByEveryTenant()
{
    QFETCH(IsolationKind, kind);
    VERIFY_OK(prepare({u"citext"_s}));
    if (kind != IsolationKind::Deployment)
        VERIFY_OK(check(kind));
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"mailer"_s, kind)));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
}

void TestMigrationExtensions::extensionElsewhere_isTold()
{
    VERIFY_OK(m_fleet.cluster().run(u"create extension pg_trgm schema public"_s, u"fleet"_s));
    const auto refused = prepareDatabase(*m_fleet.place().superuser(), u"daily"_s, {u"pg_trgm"_s});
    QVERIFY(!refused);
    QVERIFY2(refused.error().toText().contains(u"another schema"), qPrintable(refused.error().toText()));
    QCOMPARE(prepareDatabase(*m_fleet.place().superuser(), u"daily"_s, {QString(u"a\0b"_s)}).error().kind,
             ErrorKind::InvalidInput);
}

/// After an update of the program the template is made anew.
void TestMigrationExtensions::preparingAgain_losesNone()
{
    VERIFY_OK(prepare({u"citext"_s}));
    VERIFY_OK(prepare({}));
    VERIFY_OK(check(IsolationKind::Database));
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"later"_s, IsolationKind::Database)));
}

QTEST_GUILESS_MAIN(TestMigrationExtensions)
#include "tst_migrationextensions.moc"
