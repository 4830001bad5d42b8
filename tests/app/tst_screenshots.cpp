#include "core/registry/tenantregistry.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;
using testsupport::answerOf;
using testsupport::RegistryFixture;
using testsupport::serverOn;

/// `tenantry --screenshot`: the pictures that a person without a display looks at.
class TestScreenshots : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void withoutARegistry_theFirstRunIsDrawn();
    void ofARegistry_everyPageIsDrawnInBothThemes();
    void ofARegistryThatIsNotThere_theReasonIsDrawn();

private:
    [[nodiscard]] QStringList shot(const QStringList &options);
    void addTenant(const ConnectionSpec &registry);

    RegistryFixture m_fixture;
    QTemporaryDir m_folder;
};

/// The names of the pictures, sorted, without their ending.
QStringList TestScreenshots::shot(const QStringList &options)
{
    QDir pictures(m_folder.filePath(u"pictures"_s));
    pictures.removeRecursively();
    QProcess console;
    console.start(QStringLiteral(TENANTRY_CONSOLE_PROGRAM),
                  QStringList {u"--screenshot"_s, pictures.path(), u"--size"_s, u"1200x800"_s} + options);
    if (!console.waitForFinished(120000) || console.exitCode() != 0)
        return {QString::fromUtf8(console.readAllStandardError())};
    QStringList names = pictures.entryList(QDir::Files, QDir::Name);
    for (QString &name : names) {
        const QImage image(pictures.filePath(name));
        name = image.size() == QSize(1200, 800) ? name.chopped(4) : name + u" has another size"_s;
    }
    return names;
}

/// In a schema of a server that answers.
void TestScreenshots::addTenant(const ConnectionSpec &registry)
{
    TenantRegistry open(registry, {}, RegistryFixture::client());
    VERIFY_OK(answerOf(open.open()));
    const auto server = answerOf(open.addServer(serverOn(u"pg-1"_s, m_fixture.cluster().spec())));
    VERIFY_OK(server);
    Tenant tenant;
    tenant.slug = u"kestrel"_s;
    tenant.name = u"Kestrel Aviation"_s;
    tenant.placement = {IsolationKind::Schema, server->id, u"postgres"_s, u"public"_s, {}, 1};
    VERIFY_OK(answerOf(open.createTenant(tenant)));
}

void TestScreenshots::withoutARegistry_theFirstRunIsDrawn()
{
    QCOMPARE(
        shot({}),
        QStringList({u"first-run-dark"_s, u"first-run-demo-dark"_s, u"first-run-demo-light"_s, u"first-run-light"_s}));
}

void TestScreenshots::ofARegistry_everyPageIsDrawnInBothThemes()
{
    const ConnectionSpec registry = m_fixture.create(Engine::SQLite);
    addTenant(registry);
    QStringList expected;
    for (const char *page : {"command-palette", "diagnostics", "first-run", "first-run-demo", "jobs", "overview",
                             "servers", "settings", "shortcuts", "tenant", "tenants"})
        expected << QLatin1StringView(page) + u"-dark"_s << QLatin1StringView(page) + u"-light"_s;
    expected.sort();
    QCOMPARE(shot({u"--registry"_s, registry.database}), expected);
}

void TestScreenshots::ofARegistryThatIsNotThere_theReasonIsDrawn()
{
    QCOMPARE(shot({u"--registry"_s, m_folder.filePath(u"none.tenantry"_s)}),
             QStringList({u"first-run-dark"_s, u"first-run-demo-dark"_s, u"first-run-demo-light"_s,
                          u"first-run-light"_s, u"not-opened-dark"_s, u"not-opened-light"_s}));
}

QTEST_GUILESS_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
