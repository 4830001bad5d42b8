#include "core/registry/auditlog.h"
#include "core/registry/importrow.h"
#include "models/words.h"
#include "tests/app/consolefixture.h"
#include "tests/support/provisioningfixture.h"
#include "tests/support/verifyok.h"
#include "views/shell/overlay.h"
#include "views/tenants/onboarddialog.h"
#include "views/tenants/tenantpanel.h"
#include "views/widgets/button.h"
#include "views/widgets/codeblock.h"

#include <QComboBox>
#include <QLineEdit>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A tenant is made in the window, and what stopped is resumed and undone there.
class TestConsoleOnboard : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init();
    void cleanup() { m_console.close(); }
    void tenant_isMadeByAJob();
    void folder_thatIsNone_isToldBeforeAnythingIsWritten();
    void database_thatIsNotPrepared_isTold();
    void edit_afterTheCheck_wantsAnotherOne();
    void slug_thatIsTaken_isToldInTheSheet();
    void operation_thatFailed_isUndone();
    void operation_thatFailed_isResumedWhenMended();
    void operation_thatIsStopped_isCancelled_andUndone();

private:
    OnboardDialog *openSheet();
    OnboardDialog *fillIn(const QString &name);
    bool isChecked(OnboardDialog *sheet); ///< presses the button, waits for the answer
    /// The job that was started last has ended so.
    bool hasEnded(JobState state);
    JobId create(OnboardDialog *sheet);
    /// Waits until the action can be done, and does it.
    bool triggers(QLatin1StringView action)
    {
        return QTest::qWaitFor([&] { return window().trigger(action); });
    }
    void undo();
    void writeFailing(const QByteArray &sql) { QVERIFY(m_fixture.write(u"0003_later.up.sql"_s, sql)); }
    Tenant tenant() ///< of the job that was started last
    {
        return answerOf(registry().tenant(m_console.fleet().jobs().jobs().last().tenant)).value_or(Tenant());
    }
    int tenantCount() { return static_cast<int>(m_console.fleet().tenants().store().count()); }
    MainWindow &window() { return m_console.window(); }
    TenantRegistry &registry() { return m_console.fleet().registry(); }

    ProvisioningFixture m_fixture;
    ConsoleFixture m_console;
};

void TestConsoleOnboard::init()
{
    QFile::remove(m_fixture.folder() + u"/0003_later.up.sql"_s);
    ServerId server;
    const ConnectionSpec spec = m_fixture.newRegistry(Engine::SQLite, &server);
    m_console.start();
    QVERIFY(m_console.open(spec));
    QVERIFY(m_console.readServers());
    window().go({u"tenants"_s, {}});
}

OnboardDialog *TestConsoleOnboard::openSheet()
{
    if (!QTest::qWaitFor([this] { return window().trigger("tenant.onboard"_L1); }))
        qFatal("onboarding is not offered");
    return qobject_cast<OnboardDialog *>(window().overlay()->sheet());
}

OnboardDialog *TestConsoleOnboard::fillIn(const QString &name)
{
    OnboardDialog *sheet = openSheet();
    auto *field = fieldOf<QLineEdit>(sheet, u"Name"_s);
    field->setText(name);
    emit field->textEdited(name); // as if typed: keys of a test have ASCII only
    fieldOf<QLineEdit>(sheet, u"Reason"_s)->setText(u"signed today"_s);
    fieldOf<QComboBox>(sheet, u"Database"_s)->setEditText(u"fleet"_s);
    fieldOf<QLineEdit>(sheet, u"Migrations"_s)->setText(m_fixture.folder());
    return sheet;
}

bool TestConsoleOnboard::isChecked(OnboardDialog *sheet)
{
    QPushButton *check = buttonOf(sheet, u"Check"_s);
    QTest::mouseClick(check, Qt::LeftButton);
    return QTest::qWaitFor([&] { return check->isEnabled(); }, 20000)
        && buttonOf(sheet, u"Create tenant"_s)->isEnabled();
}

JobId TestConsoleOnboard::create(OnboardDialog *sheet)
{
    QSignalSpy started(sheet, &OnboardDialog::started);
    QTest::mouseClick(buttonOf(sheet, u"Create tenant"_s), Qt::LeftButton);
    return QTest::qWaitFor([&] { return !started.isEmpty(); }, 20000) ? started.first().first().value<JobId>()
                                                                      : JobId();
}

bool TestConsoleOnboard::hasEnded(JobState state)
{
    const auto last = [this] { return m_console.fleet().jobs().jobs().last(); };
    return QTest::qWaitFor([&] { return isJobOver(last().state); }, 30000) && last().state == state;
}

void TestConsoleOnboard::undo()
{
    QVERIFY(triggers("operation.undo"_L1));
    QTest::mouseClick(buttonOf(window().overlay()->sheet(), u"Undo it"_s), Qt::LeftButton);
    QTRY_COMPARE(m_console.fleet().jobs().jobs().size(), 2);
    QVERIFY(hasEnded(JobState::Done));
    QCOMPARE(tenant().state, TenantState::Erased);
}

void TestConsoleOnboard::tenant_isMadeByAJob()
{
    OnboardDialog *sheet = fillIn(u"Müller & Söhne"_s);
    QVERIFY(sheet);
    QCOMPARE(fieldOf<QLineEdit>(sheet, u"Slug"_s)->text(), slugOf(u"Müller & Söhne"_s));
    QVERIFY(isChecked(sheet));
    QVERIFY(sheet->findChild<CodeBlock *>()->code().contains(u"create table orders"_s));
    QCOMPARE(tenantCount(), 0);
    const JobId job = create(sheet);
    QVERIFY(!job.isNull());
    QCOMPARE(window().location().page, u"jobs"_s);
    QVERIFY(hasEnded(JobState::Done));
    const Tenant made = tenant();
    QCOMPARE(made.state, TenantState::Active);
    QCOMPARE(made.name, u"Müller & Söhne"_s);
    window().go({u"tenants"_s, {}});
    // The row was selected when it came, and the tenant became active later.
    QTRY_VERIFY(says(window().findChild<TenantPanel *>(), tenantStateWord(TenantState::Active)));
    window().go({u"jobs"_s, {}});
    const auto audit = answerOf(registry().audit({}));
    VERIFY_OK(audit);
    QVERIFY(std::any_of(audit->records.begin(), audit->records.end(),
                        [](const AuditRecord &record) { return record.reason == u"signed today"_s; }));
    // A whole one is neither resumed nor undone.
    QTest::qWait(300); // the journal is read again
    QVERIFY(!window().trigger("operation.undo"_L1));
}

void TestConsoleOnboard::folder_thatIsNone_isToldBeforeAnythingIsWritten()
{
    OnboardDialog *sheet = fillIn(u"Nowhere"_s);
    fieldOf<QLineEdit>(sheet, u"Migrations"_s)->setText(m_fixture.folder() + u"/none"_s);
    QVERIFY(!isChecked(sheet));
    QVERIFY(says(sheet, u"/none"_s));
    QCOMPARE(tenantCount(), 0);
}

void TestConsoleOnboard::database_thatIsNotPrepared_isTold()
{
    OnboardDialog *sheet = fillIn(u"Bare"_s);
    fieldOf<QComboBox>(sheet, u"Database"_s)->setEditText(u"postgres"_s);
    QVERIFY(!isChecked(sheet));
    QVERIFY(says(sheet, u"server prepare"_s));
}

void TestConsoleOnboard::edit_afterTheCheck_wantsAnotherOne()
{
    OnboardDialog *sheet = fillIn(u"Edited"_s);
    QVERIFY(isChecked(sheet));
    fieldOf<QLineEdit>(sheet, u"Slug"_s)->setText(u"other"_s);
    QVERIFY(!buttonOf(sheet, u"Create tenant"_s)->isEnabled());
    QVERIFY(!sheet->findChild<CodeBlock *>()->isVisible());
    fieldOf<QLineEdit>(sheet, u"Slug"_s)->clear();
    QVERIFY(!buttonOf(sheet, u"Check"_s)->isEnabled());
}

void TestConsoleOnboard::slug_thatIsTaken_isToldInTheSheet()
{
    OnboardDialog *sheet = fillIn(u"Twice"_s);
    QVERIFY(isChecked(sheet));
    Tenant other;
    other.slug = u"twice"_s;
    other.name = u"Other"_s;
    VERIFY_OK(answerOf(registry().createTenant(other)));
    QVERIFY(create(sheet).isNull());
    QVERIFY(sheet->isVisible());
    QVERIFY(says(sheet, u"twice"_s));
    QCOMPARE(m_console.fleet().jobs().jobs().size(), 0);
}

void TestConsoleOnboard::operation_thatFailed_isUndone()
{
    const QString before = m_fixture.fingerprint();
    writeFailing("create table later (n bigint default nextval('public.nothing'));");
    OnboardDialog *sheet = fillIn(u"Failing"_s);
    QVERIFY(isChecked(sheet));
    QVERIFY(!create(sheet).isNull());
    QVERIFY(hasEnded(JobState::Failed));
    undo();
    QCOMPARE(m_fixture.fingerprint(), before);
    QTest::qWait(300); // the journal is read again
    QVERIFY(!window().trigger("operation.resume"_L1));
}

void TestConsoleOnboard::operation_thatFailed_isResumedWhenMended()
{
    writeFailing("create table later (n bigint default nextval('public.numbers'));");
    OnboardDialog *sheet = fillIn(u"Mended"_s);
    QVERIFY(isChecked(sheet));
    QVERIFY(!create(sheet).isNull());
    QVERIFY(hasEnded(JobState::Failed));
    VERIFY_OK(m_fixture.cluster().run(
        u"create sequence public.numbers; grant usage on sequence public.numbers to public"_s, u"fleet"_s));
    QVERIFY(triggers("operation.resume"_L1));
    QTRY_COMPARE(m_console.fleet().jobs().jobs().size(), 2);
    QVERIFY(hasEnded(JobState::Done));
    QCOMPARE(tenant().state, TenantState::Active);
}

void TestConsoleOnboard::operation_thatIsStopped_isCancelled_andUndone()
{
    const QString before = m_fixture.fingerprint();
    writeFailing("select pg_sleep(60);");
    OnboardDialog *sheet = fillIn(u"Stopped"_s);
    QVERIFY(isChecked(sheet));
    const JobId job = create(sheet);
    QVERIFY(!job.isNull());
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture.cluster()
                                  .value(u"select count(*) from pg_stat_activity where wait_event = 'PgSleep'"_s)
                                  .value_or(QString()),
                              u"1"_s, 10000);
    m_console.fleet().jobs().cancel(job);
    QVERIFY(hasEnded(JobState::Cancelled));
    QCOMPARE(m_fixture.fingerprint(), before);
    undo();
}

QTEST_MAIN(TestConsoleOnboard)
#include "tst_consoleonboard.moc"
