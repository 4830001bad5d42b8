#include "core/registry/auditintent.h"
#include "core/registry/openintent.h"
#include "models/auditlistmodel.h"
#include "models/findinglistmodel.h"
#include "tests/app/consolefixture.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "views/overview/settledialog.h"
#include "views/palette/newssources.h"
#include "views/shell/bellbutton.h"
#include "views/shell/overlay.h"
#include "views/widgets/button.h"
#include "views/widgets/segmentedcontrol.h"
#include "views/widgets/tableview.h"

#include <QLineEdit>

using namespace tenantry;
using namespace Qt::StringLiterals;
using testsupport::ConsoleFixture;
using testsupport::openOrDie;
using testsupport::RegistryFixture;

/// Changes whose program ended before it could say what became of them, as the next start of the console shows them.
class TestOpenIntents : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init() { m_console.start(); }
    void cleanup() { m_console.close(); }
    void start_withAnOpenIntent_listsAndSettlesIt_data() { RegistryFixture::addEngines(); }
    void start_withAnOpenIntent_listsAndSettlesIt();
    void settled_bySomebodyElse_isToldAndLeavesTheList();
    void begun_afterTheStart_isNotListed();
    void settle_inAReadOnlySession_asksFirst();

private:
    void open(const ConnectionSpec &spec, bool readOnly = false) { QVERIFY(m_console.open(spec, readOnly)); }
    AuditIntent begin(const QString &object, const TenantId &tenant = {})
    {
        AuditRecord record {AuditSubject(tenant)};
        record.action = u"tenant.suspend"_s;
        record.object = object;
        auto intent = AuditIntent::begin(*m_other, RegistryFixture::client(u"Olga"_s), record);
        if (!intent)
            qFatal("%s", qPrintable(intent.error().toText()));
        return *intent;
    }
    MainWindow &window() { return m_console.window(); }
    TableView *list()
    {
        for (TableView *table : window().page()->findChildren<TableView *>())
            if (dynamic_cast<FindingListModel *>(table->model()) != nullptr)
                return table;
        return nullptr;
    }
    QString cell(int column, int role = Qt::DisplayRole)
    {
        return list()->model()->index(0, column).data(role).toString();
    }
    SettleDialog *dialog() { return qobject_cast<SettleDialog *>(window().overlay()->sheet()); }

    RegistryFixture m_fixture;
    ConsoleFixture m_console;
    std::unique_ptr<Connection> m_other; ///< of another program
};

void TestOpenIntents::start_withAnOpenIntent_listsAndSettlesIt()
{
    const auto spec = m_fixture.create(RegistryFixture::engine());
    m_other = openOrDie(spec);
    const auto intent = begin(u"role t_petrel"_s, TenantId::create());
    open(spec);
    auto *bell = window().findChild<BellButton *>();
    QTRY_COMPARE(bell->count(), 1);
    window().go({u"tenants"_s, {}});
    window().go(findingTarget(m_console.fleet().news().findings().first())); // what the bell's menu and the palette do
    QCOMPARE(window().location().page, u"overview"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(list()->currentIndex().row(), 0);
    QCOMPARE(cell(FindingListModel::Action), u"Settle"_s);
    const QString evidence = cell(FindingListModel::Title, DetailRole);
    for (const QString &told : {u"tenant.suspend"_s, u"role t_petrel"_s, u"Olga"_s})
        QVERIFY2(evidence.contains(told), qPrintable(evidence));
    QVERIFY(!window().trigger(QLatin1StringView("finding.snooze")));

    QVERIFY(window().trigger(QLatin1StringView("audit.settle")));
    QTRY_VERIFY(dialog() != nullptr);
    const auto buttons = dialog()->findChildren<Button *>();
    Button *record = buttons.last();
    QVERIFY(!record->isEnabled());
    QCOMPARE(dialog()->outcomeField()->value().value<AuditOutcome>(), AuditOutcome::Unknown);
    dialog()->outcomeField()->setValue(QVariant::fromValue(AuditOutcome::Failed));
    dialog()->reasonField()->setText(u"no such role"_s);
    QVERIFY(record->isEnabled());
    QSignalSpy settled(dialog(), &SettleDialog::settled);
    QTest::keyClick(dialog()->reasonField(), Qt::Key_Return);
    QTRY_COMPARE(settled.size(), 1);
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    QTRY_COMPARE(bell->count(), 0);
    QVERIFY(!window().trigger(QLatin1StringView("audit.settle")));
    QCOMPARE(RegistryFixture::value(
                 *m_other, u"select outcome || ', ' || reason from tenantry.audit_record where intent_id = ?"_s,
                 {intent.id()})
                 .toString(),
             u"failed, no such role"_s);
}

void TestOpenIntents::settled_bySomebodyElse_isToldAndLeavesTheList()
{
    const auto spec = m_fixture.create(Engine::PostgreSQL);
    m_other = openOrDie(spec);
    auto intent = begin(u"role t_petrel"_s);
    open(spec);
    window().go({u"overview"_s, {}});
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_VERIFY(dialog() != nullptr);
    dialog()->reasonField()->setText(u"it is done"_s);
    QVERIFY(intent.finish(*m_other, RegistryFixture::client(u"Olga"_s), AuditOutcome::Failed));
    // The change reaches the list by itself, and the dialog when it tries.
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    QTest::keyClick(dialog()->reasonField(), Qt::Key_Return);
    const auto said = [this] {
        QStringList texts;
        for (const QLabel *label : dialog()->findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u'\n');
    };
    QTRY_VERIFY2(said().contains(u"Olga recorded already"_s), qPrintable(said()));
    QVERIFY(!dialog()->findChildren<Button *>().last()->isEnabled());
}

void TestOpenIntents::begun_afterTheStart_isNotListed()
{
    const auto spec = m_fixture.create(Engine::SQLite);
    m_other = openOrDie(spec);
    begin(u"role t_old"_s);
    open(spec);
    window().go({u"overview"_s, {}});
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QSignalSpy changed(&m_console.fleet().registry(), &TenantRegistry::changed);
    begin(u"role t_new"_s);
    QTRY_VERIFY(!changed.isEmpty());
    // An answer that the change asked for has arrived before one that is asked for now.
    const auto answered = m_console.fleet().registry().openIntents();
    QTRY_VERIFY(answered.isFinished());
    QCOMPARE(answered.result()->size(), 2);
    QCOMPARE(list()->model()->rowCount(), 1);
    QVERIFY(window().trigger(QLatin1StringView("page.refresh")));
    QTRY_COMPARE(list()->model()->rowCount(), 2);
}

void TestOpenIntents::settle_inAReadOnlySession_asksFirst()
{
    const auto spec = m_fixture.create(Engine::SQLite);
    m_other = openOrDie(spec);
    begin(u"role t_petrel"_s);
    open(spec, true);
    window().go({u"overview"_s, {}});
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QVERIFY(window().trigger(QLatin1StringView("audit.settle")));
    QVERIFY(window().overlay()->sheet() == nullptr);
}

QTEST_MAIN(TestOpenIntents)
#include "tst_openintents.moc"
