#include "core/registry/auditlog.h"
#include "models/words.h"
#include "tests/app/onboardedconsole.h"
#include "views/operations/archivesheet.h"
#include "views/operations/confirmsheet.h"
#include "views/operations/renamesheet.h"
#include "views/shell/overlay.h"
#include "views/tenant/tenantpage.h"
#include "views/tenants/tenantpanel.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/tableview.h"

#include <QLineEdit>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A tenant that was made here is suspended, resumed and removed in the window.
class TestTenantActs : public QObject, private OnboardedConsole
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init()
    {
        begin();
        window().go({u"tenants"_s, {}});
    }
    void cleanup() { end(); }
    void active_isSuspended_thenResumed();
    void keep_changesNothing();
    void tenantPage_offersWhatItsStateIsFor();
    void unfinished_isRemoved();
    void tenantOfARunningJob_isNotAskedAbout();
    void observed_isLeftAlone();
    void active_isArchived_andTakenOutAgain();
    void renamed_onBothSides_andRefusedWhereTheSlugIsTaken();

private:
    /// Presses the action once it can be done, and waits for its sheet.
    ConfirmSheet *ask(const char *action)
    {
        const auto opened = [&] {
            return qobject_cast<ConfirmSheet *>(window().overlay()->sheet()) != nullptr
                || (window().trigger(QLatin1StringView(action)) && false);
        };
        return QTest::qWaitFor(opened, 20000) ? qobject_cast<ConfirmSheet *>(window().overlay()->sheet()) : nullptr;
    }
    /// Once the dry run has passed.
    void press(ConfirmSheet *sheet, const QString &text)
    {
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf(sheet, text)->isEnabled(), 20000);
        QTest::mouseClick(buttonOf(sheet, text), Qt::LeftButton);
    }
    [[nodiscard]] QStringList buttonsSeen(QWidget *inside)
    {
        QStringList seen;
        for (const auto *button : inside->findChildren<QPushButton *>()) {
            if (button->isVisible())
                seen.append(button->text());
        }
        return seen;
    }
};

void TestTenantActs::active_isSuspended_thenResumed()
{
    make(u"kestrel"_s);
    QVERIFY(!QTest::currentTestFailed());
    ConfirmSheet *sheet = ask("tenant.suspend");
    QVERIFY(sheet);
    QVERIFY(says(sheet, u"pg-1"_s));
    QVERIFY(sheet->findChild<CodeBlock *>()->code().contains(u"open_change"_s));
    QCOMPARE(window().focusWidget(), buttonOf(sheet, u"Keep it active"_s)); // the safe answer
    fieldOf<QLineEdit>(sheet, u"Reason"_s)->setText(u"unpaid"_s);
    press(sheet, u"Suspend tenant"_s);
    QTRY_COMPARE(m_console.fleet().jobs().jobs().size(), 2);
    QVERIFY(lastJobEnded(JobState::Done));
    QCOMPARE(state(), TenantState::Suspended);
    const auto audit = answerOf(registry().audit({}));
    VERIFY_OK(audit);
    QVERIFY(std::any_of(audit->records.begin(), audit->records.end(),
                        [](const AuditRecord &record) { return record.reason == u"unpaid"_s; }));
    auto *panel = window().findChild<TenantPanel *>();
    QTRY_VERIFY(buttonsSeen(panel).contains(u"Resume…"_s));
    QVERIFY(!buttonsSeen(panel).contains(u"Suspend…"_s));
    QVERIFY(!window().trigger("tenant.suspend"_L1));
    sheet = ask("tenant.resume");
    QVERIFY(sheet);
    press(sheet, u"Resume tenant"_s);
    QTRY_COMPARE(m_console.fleet().jobs().jobs().size(), 3);
    QVERIFY(lastJobEnded(JobState::Done));
    QCOMPARE(state(), TenantState::Active);
}

void TestTenantActs::keep_changesNothing()
{
    make(u"kept"_s);
    QVERIFY(!QTest::currentTestFailed());
    ConfirmSheet *sheet = ask("tenant.suspend");
    QVERIFY(sheet);
    QTest::mouseClick(buttonOf(sheet, u"Keep it active"_s), Qt::LeftButton);
    QTRY_VERIFY(!window().overlay()->isUp());
    QCOMPARE(m_console.fleet().jobs().jobs().size(), 1);
    QCOMPARE(state(), TenantState::Active);
}

void TestTenantActs::tenantPage_offersWhatItsStateIsFor()
{
    make(u"paged"_s);
    QVERIFY(!QTest::currentTestFailed());
    window().go({u"tenant"_s, m_tenant.toString()});
    QTRY_VERIFY(buttonsSeen(window().page()).contains(u"Suspend…"_s));
    ConfirmSheet *sheet = ask("tenant.suspend");
    QVERIFY(sheet);
    press(sheet, u"Suspend tenant"_s);
    QTRY_COMPARE(m_console.fleet().jobs().jobs().size(), 2);
    QVERIFY(lastJobEnded(JobState::Done));
    QTRY_VERIFY(buttonsSeen(window().page()).contains(u"Resume…"_s));
    QVERIFY(!buttonsSeen(window().page()).contains(u"Suspend…"_s));
}

void TestTenantActs::unfinished_isRemoved()
{
    const QString before = m_fixture.fingerprint();
    make(u"broken"_s, true);
    QVERIFY(!QTest::currentTestFailed());
    ConfirmSheet *sheet = ask("tenant.remove");
    QVERIFY(sheet);
    QVERIFY(sheet->findChild<CodeBlock *>()->code().contains(u"drop_schema_tenant"_s));
    QVERIFY(!buttonOf(sheet, u"Remove tenant"_s)->isEnabled());
    fieldOf<QLineEdit>(sheet, u"Reason"_s)->setText(u"a typo"_s);
    fieldOf<QLineEdit>(sheet, u"Type broken to confirm"_s)->setText(u"broken"_s);
    press(sheet, u"Remove tenant"_s);
    QTRY_COMPARE(m_console.fleet().jobs().jobs().size(), 2);
    QVERIFY(lastJobEnded(JobState::Done));
    QCOMPARE(state(), TenantState::Erased);
    QCOMPARE(m_fixture.fingerprint(), before);
}

/// Two operations at once would wait for each other's lease, and one of them fail.
void TestTenantActs::tenantOfARunningJob_isNotAskedAbout()
{
    make(u"busy"_s);
    QVERIFY(!QTest::currentTestFailed());
    JobRequest request;
    request.title = u"Busy"_s;
    request.tenant = m_tenant;
    request.work = [](JobControl &control) -> Result<> {
        while (!control.isCancelled())
            QThread::msleep(5);
        return {};
    };
    const JobId job = m_console.fleet().jobs().add(request);
    QTRY_VERIFY(window().trigger("tenant.suspend"_L1));
    QTRY_VERIFY(says(&window(), u"is running"_s));
    QVERIFY(!window().overlay()->isUp());
    m_console.fleet().jobs().cancel(job);
}

void TestTenantActs::observed_isLeftAlone()
{
    Tenant tenant;
    tenant.slug = u"imported"_s;
    tenant.name = u"Imported"_s;
    VERIFY_OK(answerOf(registry().createTenant(tenant)));
    QTRY_COMPARE(m_console.fleet().list().rowCount(), 1);
    QTRY_VERIFY(window().page()->findChild<TableView *>()->currentIndex().isValid());
    for (const TenantAct &act : tenantActs)
        QVERIFY(!window().trigger(act.action));
    QVERIFY(!buttonsSeen(window().findChild<TenantPanel *>()).contains(u"Suspend…"_s));
}

void TestTenantActs::active_isArchived_andTakenOutAgain()
{
    make(u"leaver"_s);
    QVERIFY(!QTest::currentTestFailed());
    QTRY_VERIFY_WITH_TIMEOUT(window().trigger("tenant.archive"_L1), 20000);
    QTRY_VERIFY(qobject_cast<ArchiveSheet *>(window().overlay()->sheet()) != nullptr);
    auto *terms = qobject_cast<ArchiveSheet *>(window().overlay()->sheet());
    fieldOf<QLineEdit>(terms, u"Keep it until"_s)->setText(u"soon"_s);
    QVERIFY(!buttonOf(terms, u"Go on"_s)->isEnabled());
    fieldOf<QLineEdit>(terms, u"Keep it until"_s)->setText(u"2031-01-31"_s);
    fieldOf<QLineEdit>(terms, u"Notice"_s)->setText(u"left us"_s);
    QTest::mouseClick(buttonOf(terms, u"Go on"_s), Qt::LeftButton);
    QTRY_VERIFY(qobject_cast<ConfirmSheet *>(window().overlay()->sheet()) != nullptr);
    press(qobject_cast<ConfirmSheet *>(window().overlay()->sheet()), u"Archive tenant"_s);
    QTRY_COMPARE(m_console.fleet().jobs().jobs().size(), 2);
    QVERIFY(lastJobEnded(JobState::Done));
    QCOMPARE(state(), TenantState::Archived);
    window().go({u"tenant"_s, m_tenant.toString()});
    QTRY_VERIFY(says(window().page(), u"left us"_s));
    ConfirmSheet *sheet = ask("tenant.unarchive");
    QVERIFY(sheet);
    press(sheet, u"Take it out"_s);
    QTRY_COMPARE(m_console.fleet().jobs().jobs().size(), 3);
    QVERIFY(lastJobEnded(JobState::Done));
    QCOMPARE(state(), TenantState::Active);
}

void TestTenantActs::renamed_onBothSides_andRefusedWhereTheSlugIsTaken()
{
    make(u"kestrel"_s);
    QVERIFY(!QTest::currentTestFailed());
    Tenant other;
    other.slug = u"taken"_s;
    other.name = u"Taken"_s;
    VERIFY_OK(answerOf(registry().createTenant(other)));
    // What can be suspended is known to be active.
    ConfirmSheet *known = ask("tenant.suspend");
    QVERIFY(known);
    QTest::mouseClick(buttonOf(known, u"Keep it active"_s), Qt::LeftButton);
    QTRY_VERIFY(!window().overlay()->isUp());
    window().go({u"tenant"_s, m_tenant.toString()});
    QVERIFY(QTest::qWaitFor([this] { return window().trigger("tenant.rename"_L1); }, 20000)); // once
    QTRY_VERIFY(qobject_cast<RenameSheet *>(window().overlay()->sheet()) != nullptr);
    auto *sheet = qobject_cast<RenameSheet *>(window().overlay()->sheet());
    QVERIFY(!buttonOf(sheet, u"Rename tenant"_s)->isEnabled());
    fieldOf<QLineEdit>(sheet, u"Slug"_s)->setText(u"taken"_s);
    QTest::mouseClick(buttonOf(sheet, u"Rename tenant"_s), Qt::LeftButton);
    QTRY_VERIFY(says(sheet, u"Another tenant has the slug"_s));
    fieldOf<QLineEdit>(sheet, u"Slug"_s)->setText(u"kestrel-air"_s);
    fieldOf<QLineEdit>(sheet, u"Name"_s)->setText(u"Kestrel Air"_s);
    QTest::mouseClick(buttonOf(sheet, u"Rename tenant"_s), Qt::LeftButton);
    QTRY_COMPARE(m_console.fleet().jobs().jobs().size(), 2);
    QVERIFY(lastJobEnded(JobState::Done));
    QCOMPARE(answerOf(registry().tenant(m_tenant))->slug, u"kestrel-air"_s);
    QCOMPARE(answerOf(registry().tenant(m_tenant))->name, u"Kestrel Air"_s);
    QTRY_VERIFY(!window().overlay()->isUp());
}

QTEST_MAIN(TestTenantActs)
#include "tst_tenantacts.moc"
