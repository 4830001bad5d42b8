#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;
using testsupport::openOrDie;
using testsupport::RegistryFixture;

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

void TestScreenshots::withoutARegistry_theFirstRunIsDrawn()
{
    QCOMPARE(shot({}), QStringList({u"first-run-dark"_s, u"first-run-light"_s}));
}

void TestScreenshots::ofARegistry_everyPageIsDrawnInBothThemes()
{
    const ConnectionSpec registry = m_fixture.create(Engine::SQLite);
    QStringList expected;
    for (const char *page : {"command-palette", "diagnostics", "first-run", "jobs", "overview", "servers", "settings",
                             "shortcuts", "tenants"})
        expected << QLatin1StringView(page) + u"-dark"_s << QLatin1StringView(page) + u"-light"_s;
    QCOMPARE(shot({u"--registry"_s, registry.database}), expected);
}

void TestScreenshots::ofARegistryThatIsNotThere_theReasonIsDrawn()
{
    QCOMPARE(shot({u"--registry"_s, m_folder.filePath(u"none.tenantry"_s)}),
             QStringList({u"first-run-dark"_s, u"first-run-light"_s, u"not-opened-dark"_s, u"not-opened-light"_s}));
}

QTEST_GUILESS_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
