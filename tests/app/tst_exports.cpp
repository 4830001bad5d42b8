#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"
#include "views/charts/sessionspanel.h"
#include "views/shell/fleetssheet.h"
#include "views/shell/jobbar.h"
#include "views/shell/overlay.h"
#include "views/tenants/plansdialog.h"
#include "views/widgets/tableview.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QRegularExpression>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What the tables of the overview and of the sheets write: a heading, then the rows that are shown.
class TestExports : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init();
    void cleanup() { m_console.close(); }
    void tableOfTheOverview_writesHeadingAndRows_data();
    void tableOfTheOverview_writesHeadingAndRows();
    void plans_writeHeadingAndRows();
    void fleets_writeHeadingAndRows();

private:
    void giveFile(const QString &path); ///< answers the file dialog that is open
    [[nodiscard]] static QByteArray contents(const QString &path);
    [[nodiscard]] static bool isAnswered(const TableView &table); ///< nothing in its first row is still asked for
    MainWindow &window() { return m_console.window(); }
    TenantRegistry &registry() { return m_console.fleet().registry(); }

    RegistryFixture m_fixture;
    ConsoleFixture m_console;
    ConnectionSpec m_spec;
};

void TestExports::init()
{
    m_console.start();
    m_spec = m_fixture.create(Engine::SQLite);
    QVERIFY(m_console.open(m_spec));
}

void TestExports::giveFile(const QString &path)
{
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = window().findChild<QFileDialog *>()) != nullptr);
    dialog->findChild<QLineEdit *>()->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(window().findChild<QFileDialog *>() == nullptr);
}

QByteArray TestExports::contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool TestExports::isAnswered(const TableView &table)
{
    bool isWhole = table.model()->rowCount() > 0;
    for (int column = 0; isWhole && column < table.model()->columnCount(); ++column)
        isWhole = !table.model()->index(0, column).data(PendingRole).toBool();
    return isWhole;
}

void TestExports::tableOfTheOverview_writesHeadingAndRows_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("row");
    const QString time = uR"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)"_s;
    QTest::newRow("findings") << u"Needs attention"_s << u"Needs attention,Evidence,Since"_s
                              << QString(u"The backup is late,\"None since Monday, 23 November\","_s + time);
    QTest::newRow("servers") << u"Servers"_s << u"Server,Tenants,Connections,State"_s << uR"(pg-1,0,\d+ of \d+,.+)"_s;
    QTest::newRow("sessions") << u"Sessions over time"_s << u"Time,Server,Sessions"_s << QString(time + u",pg-1,\\d+");
}

void TestExports::tableOfTheOverview_writesHeadingAndRows()
{
    QFETCH(const QString, name);
    QFETCH(const QString, heading);
    QFETCH(const QString, row);
    VERIFY_OK(answerOf(registry().addServer(serverOn(u"pg-1"_s, m_fixture.cluster().spec()))));
    Finding finding;
    finding.key = u"test:1"_s;
    finding.severity = Severity::High;
    finding.title = u"The backup is late"_s;
    finding.evidence = u"None since Monday, 23 November"_s;
    finding.firstSeen = finding.lastSeen = QDateTime::currentDateTimeUtc();
    VERIFY_OK(answerOf(registry().reportFindings({finding})));
    QTRY_VERIFY(std::ranges::any_of(m_console.fleet().news().findings(),
                                    [&](const Finding &one) { return one.key == finding.key; }));
    window().go({u"overview"_s, {}});
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QVERIFY(m_console.readServers());
    QTRY_VERIFY(window().page()->findChild<SessionsPanel *>());
    if (name == u"Sessions over time")
        QVERIFY(window().trigger(QLatin1StringView("sessions.asTable")));

    // The one that has the focus is meant.
    auto *table = fieldOf<TableView>(window().page(), name);
    table->setFocus();
    QTRY_VERIFY(table->hasFocus());
    QTRY_VERIFY(isAnswered(*table));
    const QString path = m_console.path(u"out.csv"_s);
    QVERIFY(window().trigger(QLatin1StringView("list.export")));
    giveFile(path);
    QTRY_VERIFY(QFile::exists(path));
    const QStringList lines = QString::fromUtf8(contents(path)).split(u"\r\n"_s);
    QCOMPARE(lines.first(), heading);
    QCOMPARE(lines.last(), QString()); // the last row is ended as well
    QVERIFY2(lines.indexOf(QRegularExpression(row)) > 0, qPrintable(lines.join(u'\n')));
    QVERIFY2(says(window().jobBar(), path), "what was written is told");
}

void TestExports::plans_writeHeadingAndRows()
{
    for (const QString &name : {u"Gold"_s, u"Silver"_s}) {
        Plan plan;
        plan.code = name.toLower();
        plan.name = name;
        plan.description = u"yearly, with support"_s;
        plan.retired = name == u"Silver";
        VERIFY_OK(answerOf(registry().savePlan(plan)));
    }
    window().go({u"tenants"_s, {}});
    QVERIFY(window().trigger(QLatin1StringView("plan.list")));
    auto *dialog = qobject_cast<PlansDialog *>(window().overlay()->sheet());
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->table()->model()->rowCount(), 2);
    const QString path = m_console.path(u"plans.csv"_s);
    buttonOf(dialog, u"Export…"_s)->click();
    giveFile(path);
    QStringList lines = QString::fromUtf8(contents(path)).split(u"\r\n"_s);
    QCOMPARE(lines.takeFirst(), u"Plan,Code,Description,State"_s);
    lines.sort();
    QCOMPARE(lines,
             (QStringList {QString(), u"Gold,gold,\"yearly, with support\",Offered"_s,
                           u"Silver,silver,\"yearly, with support\",Retired"_s}));
    QVERIFY2(says(dialog, path), "what was written is told in the sheet");
}

void TestExports::fleets_writeHeadingAndRows()
{
    QVERIFY(window().trigger(QLatin1StringView("fleet.manage")));
    auto *sheet = qobject_cast<FleetsSheet *>(window().overlay()->sheet());
    QVERIFY(sheet);
    const QString path = m_console.path(u"fleets.csv"_s);
    buttonOf(sheet, u"Export…"_s)->click();
    giveFile(path);
    const QString row = QStringList {m_fixture.creation().name, u"STAGING"_s, m_spec.displayName()}.join(u',');
    QCOMPARE(QString::fromUtf8(contents(path)), QString(u"Name,Environment,Registry\r\n"_s + row + u"\r\n"_s));
    QVERIFY2(says(sheet, path), "what was written is told in the sheet");
}

QTEST_MAIN(TestExports)
#include "tst_exports.moc"
