#include "core/db/transaction.h"
#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/committingserver.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"
#include "views/firstrun/firstrunpage.h"
#include "views/firstrun/registryform.h"
#include "views/servers/serverdialog.h"
#include "views/settings/connectionssettings.h"
#include "views/settings/integritysheet.h"
#include "views/shell/fleetbutton.h"
#include "views/shell/fleetssheet.h"
#include "views/shell/jobbar.h"
#include "views/shell/overlay.h"
#include "views/shell/shellbody.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/tableview.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Several fleets on one computer: reached, changed and forgotten.
class TestConsoleFleets : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init() { m_console.start(); }
    void cleanup() { m_console.close(); }
    void others_areReachedWhereTheLastOneIsNot();
    void fleet_isForgottenAndBack();
    void openFleet_isNotForgotten();
    void changes_areAskedForByFleet();
    void connectionOfTheRegistry_isChangedFromTheSettings();
    void registry_isCheckedFromTheSettings();
    void check_endsWithItsSheet_andKeepsNobodyWaiting();
    void connectionOfAServer_isChangedFromTheSettings();

private:
    [[nodiscard]] FleetsSheet *manage();
    RegistryFixture m_fixture;
    ConsoleFixture m_console;
};

FleetsSheet *TestConsoleFleets::manage()
{
    m_console.window().trigger(QLatin1StringView("fleet.manage"));
    return qobject_cast<FleetsSheet *>(m_console.window().overlay()->sheet());
}

/// Who lets one fleet be changed at once has said nothing about the next.
void TestConsoleFleets::changes_areAskedForByFleet()
{
    const ConnectionSpec development = m_fixture.create(Engine::SQLite);
    const ConnectionSpec production = m_fixture.create(Engine::SQLite);
    const auto isAsked = [this] {
        bool isDone = false;
        m_console.window().whenChangesAllowed(u"try"_s, [&] { isDone = true; });
        return !isDone;
    };
    QVERIFY(m_console.open(production, true));
    const QString productionId = m_console.window().fleetId();
    QVERIFY(isAsked());
    QVERIFY(m_console.open(development, false));
    const QString developmentId = m_console.window().fleetId();
    QVERIFY(!isAsked());
    for (const auto &[id, asked] : {std::pair(productionId, true), std::pair(developmentId, false)}) {
        emit m_console.window().fleetChosen(id);
        QTRY_COMPARE(m_console.window().fleetId(), id);
        QTRY_VERIFY(m_console.window().isOnline());
        QCOMPARE(isAsked(), asked);
    }
}

void TestConsoleFleets::others_areReachedWhereTheLastOneIsNot()
{
    const ConnectionSpec first = m_fixture.create(Engine::SQLite);
    const ConnectionSpec last = m_fixture.create(Engine::SQLite);
    QVERIFY(m_console.open(first));
    const QString firstId = m_console.window().fleetId();
    QVERIFY(m_console.open(last));
    QFile::rename(last.database, last.database + u".away"_s);
    m_console.replaceWindow();
    m_console.console().show();
    QSignalSpy refused(&m_console.console(), &Console::notOpened);
    m_console.openFirst();
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(m_console.window().findChild<FirstRunPage *>());
    QVERIFY(m_console.window().findChild<FleetButton *>()->isVisible());
    FleetsSheet *sheet = manage();
    QVERIFY(sheet);
    QAbstractItemModel *model = sheet->table()->model();
    QCOMPARE(model->rowCount(), 2);
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(IdRole).toString() == firstId)
            sheet->table()->selectRow(row);
    }
    QSignalSpy opened(&m_console.console(), &Console::opened);
    buttonOf(sheet, u"Open"_s)->click();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(m_console.window().fleetId(), firstId);
}

void TestConsoleFleets::fleet_isForgottenAndBack()
{
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    const QString other = m_console.window().fleetId();
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    FleetsSheet *sheet = manage();
    QAbstractItemModel *model = sheet->table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(IdRole).toString() == other)
            sheet->table()->selectRow(row);
    }
    buttonOf(sheet, u"Forget"_s)->click();
    QCOMPARE(model->rowCount(), 1);
    QVERIFY(!m_console.context().book().entry(other));
    sheet->close();
    buttonOf(m_console.window().jobBar(), u"Undo"_s)->click();
    QVERIFY(m_console.context().book().entry(other));
    QCOMPARE(m_console.context().book().last()->fleet.id, m_console.window().fleetId());
}

void TestConsoleFleets::openFleet_isNotForgotten()
{
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    FleetsSheet *sheet = manage();
    QCOMPARE(sheet->table()->model()->rowCount(), 1);
    QVERIFY(!buttonOf(sheet, u"Forget"_s)->isEnabled());
    QVERIFY(!buttonOf(sheet, u"Forget"_s)->toolTip().isEmpty());
}

void TestConsoleFleets::connectionOfTheRegistry_isChangedFromTheSettings()
{
    const ConnectionSpec spec = m_fixture.create(Engine::SQLite);
    QVERIFY(m_console.open(spec));
    m_console.window().go({u"settings"_s, {}});
    auto *card = m_console.window().findChild<ConnectionsSettings *>();
    card->findChild<TableView *>()->selectRow(0);
    QVERIFY(!buttonOf(card, u"Forget password"_s)->isEnabled());
    buttonOf(card, u"Edit…"_s)->click();
    FirstRunPage *page = nullptr;
    QTRY_VERIFY((page = m_console.window().findChild<FirstRunPage *>()) != nullptr);
    QCOMPARE(page->form()->target().spec.database, spec.database);
}

void TestConsoleFleets::registry_isCheckedFromTheSettings()
{
    const ConnectionSpec spec = m_fixture.create(Engine::SQLite);
    QVERIFY(m_console.open(spec));
    m_console.window().go({u"settings"_s, {}});
    const auto said = [this](const QString &words) {
        const auto labels = m_console.window().overlay()->sheet()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](QLabel *one) { return one->text().contains(words); });
    };
    const auto check = [this] {
        buttonOf(m_console.window().findChild<ConnectionsSettings *>(), u"Check registry"_s)->click();
        return qobject_cast<IntegritySheet *>(m_console.window().overlay()->sheet());
    };
    IntegritySheet *sheet = check();
    QVERIFY(sheet);
    QTRY_VERIFY_WITH_TIMEOUT(said(u"is in order"_s), 20000);
    QVERIFY(sheet->findChild<CodeBlock *>()->isHidden());
    buttonOf(sheet, u"Close"_s)->click();
    QTRY_VERIFY(!m_console.window().overlay()->sheet());

    // What nobody may do: a record that others followed is changed.
    for (const QString &code : {u"gold"_s, u"silver"_s}) {
        Plan plan;
        plan.code = plan.name = code;
        VERIFY_OK(answerOf(m_console.fleet().registry().savePlan(plan)));
    }
    const auto connection = openOrDie(spec);
    VERIFY_OK(prepareRegistrySession(*connection));
    VERIFY_OK(connection->script(u"drop trigger tenantry.audit_record_unaltered;"
                                 "update tenantry.audit_record set action = 'other' where id = "
                                 "(select min(id) from tenantry.audit_record where action = 'plan.save')"_s));
    sheet = check();
    QTRY_VERIFY_WITH_TIMEOUT(!sheet->findChild<CodeBlock *>()->isHidden(), 20000);
    QVERIFY(!sheet->findChild<CodeBlock *>()->code().isEmpty());
    QVERIFY(!said(u"is in order"_s));
}

void TestConsoleFleets::check_endsWithItsSheet_andKeepsNobodyWaiting()
{
    ConnectionSpec spec = m_fixture.create(Engine::PostgreSQL);
    spec.lockTimeout = spec.statementTimeout = std::chrono::minutes(5);
    QVERIFY(m_console.open(spec));
    TenantRegistry &registry = m_console.fleet().registry();
    VERIFY_OK(answerOf(registry.openIntents())); // after what the window reads of the trail when it opens
    const PostgresCluster &cluster = m_fixture.cluster();
    const auto admin = openOrDie(cluster.spec(spec.database, cluster.superuser()));
    const auto held = Transaction::begin(*admin);
    VERIFY_OK(held);
    VERIFY_OK(admin->execute(u"lock table tenantry.audit_record in access exclusive mode"_s));
    m_console.window().go({u"settings"_s, {}});
    buttonOf(m_console.window().findChild<ConnectionsSettings *>(), u"Check registry"_s)->click();
    auto *sheet = qobject_cast<IntegritySheet *>(m_console.window().overlay()->sheet());
    QVERIFY(sheet);
    QVERIFY(sessionThatWaits(cluster, u"relation"_s, spec.database) != 0);
    VERIFY_OK(answerOf(registry.ping()));
    buttonOf(sheet, u"Close"_s)->click();
    const auto waiting = [&] {
        return cluster
            .value(u"select count(*) from pg_stat_activity where wait_event = 'relation' and datname = '%1'"_s.arg(
                spec.database))
            .value_or(u"?"_s);
    };
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), u"0"_s, 20000);
}

void TestConsoleFleets::connectionOfAServer_isChangedFromTheSettings()
{
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    Server server = serverOn(u"pg-1"_s, m_fixture.cluster().spec());
    server.secretSource = SecretSource::Ask;
    VERIFY_OK(answerOf(m_console.fleet().registry().addServer(server)));
    m_console.window().go({u"settings"_s, {}});
    auto *card = m_console.window().findChild<ConnectionsSettings *>();
    auto *table = card->findChild<TableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectRow(1);
    QVERIFY(buttonOf(card, u"Forget password"_s)->isEnabled());
    buttonOf(card, u"Edit…"_s)->click();
    QTRY_VERIFY(qobject_cast<ServerDialog *>(m_console.window().overlay()->sheet()));
}

QTEST_MAIN(TestConsoleFleets)
#include "tst_consolefleets.moc"
