#include "core/registry/auditlog.h"
#include "core/registry/importrow.h"
#include "models/words.h"
#include "tests/app/onboardwalk.h"
#include "tests/support/verifyok.h"
#include "views/tenants/tenantpanel.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/journallist.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A tenant is made in the window, step by step; what is refused or wrong is told before anything is written.
class TestConsoleOnboard : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_walk.start(), qPrintable(m_walk.fixture().cluster().errorString())); }
    void init() { QVERIFY(m_walk.open()); }
    void cleanup() { m_walk.close(); }
    void tenant_ofEachModel_isMade_data();
    void tenant_ofEachModel_isMade();
    void tenant_isMade_byTheKeysAlone();
    void needs_decideTheRecommendation();
    void back_keepsWhatWasEntered();
    void draft_isThereAgain_untilATenantIsMadeOfIt();
    void region_isTheServers_untilAPersonTypesAnother();
    void modelThatCannotBeChosen_isReplacedByTheNext();
    void folder_thatIsNone_isToldBeforeAnythingIsWritten();
    void database_thatIsNotPrepared_isTold();
    void slug_thatIsTaken_isToldInTheSheet();

private:
    QPushButton *button(const char *text) { return buttonOf(m_walk.sheet(), QString::fromUtf8(text)); }
    int tenantCount() { return static_cast<int>(m_walk.console().fleet().tenants().store().count()); }
    TenantRegistry &registry() { return m_walk.console().fleet().registry(); }

    OnboardWalk m_walk;
};

void TestConsoleOnboard::tenant_ofEachModel_isMade_data()
{
    QTest::addColumn<int>("model");
    for (const IsolationKind kind :
         {IsolationKind::SharedTable, IsolationKind::Schema, IsolationKind::Database, IsolationKind::Deployment})
        QTest::newRow(qPrintable(isolationKindName(kind))) << static_cast<int>(kind);
}

void TestConsoleOnboard::tenant_ofEachModel_isMade()
{
    QFETCH(const int, model);
    m_walk.fill(u"Müller & Söhne"_s, static_cast<IsolationKind>(model));
    QVERIFY(m_walk.isPlanned());
    QVERIFY(m_walk.sheet()->findChild<CodeBlock *>()->code().contains(u"select"_s));
    QCOMPARE(tenantCount(), 0);
    QVERIFY(m_walk.create());
    // The sheet stays, and says when it is over and what was proven.
    QVERIFY(m_walk.hasEnded(JobState::Done));
    QTRY_VERIFY(button("Open tenant")->isVisible());
    QVERIFY(says(m_walk.sheet(), u"as expected"_s));
    QVERIFY(m_walk.sheet()->findChild<JournalList *>()->accessibleDescription().contains(u"Reserve"_s));
    const Tenant made = m_walk.tenant();
    QCOMPARE(made.state, TenantState::Active);
    QCOMPARE(made.slug, slugOf(u"Müller & Söhne"_s));
    QCOMPARE(static_cast<int>(made.placement.kind), model);
    const auto audit = answerOf(registry().audit({}));
    VERIFY_OK(audit);
    QVERIFY(std::any_of(audit->records.begin(), audit->records.end(),
                        [](const AuditRecord &record) { return record.reason == u"signed today"_s; }));
    QTest::mouseClick(button("Close"), Qt::LeftButton);
    QTRY_VERIFY(!m_walk.window().overlay()->isUp());
    // The row was selected when it came, and the tenant became active later.
    QTRY_VERIFY(says(m_walk.window().findChild<TenantPanel *>(), tenantStateWord(TenantState::Active)));
}

void TestConsoleOnboard::tenant_isMade_byTheKeysAlone()
{
    OnboardDialog *sheet = m_walk.openSheet();
    const auto key = [this](Qt::Key key) { QTest::keyClick(m_walk.window().focusWidget(), key); };
    QTest::keyClicks(m_walk.window().focusWidget(), u"Keys"_s);
    key(Qt::Key_Return);
    QVERIFY(m_walk.radio(IsolationKind::SharedTable)->isChecked()); // which is recommended
    QCOMPARE(m_walk.window().focusWidget(), m_walk.radio(IsolationKind::SharedTable));
    key(Qt::Key_Right);
    QVERIFY(m_walk.radio(IsolationKind::Schema)->isChecked());
    key(Qt::Key_Return);
    fieldOf<QComboBox>(sheet, u"Database"_s)->setEditText(u"fleet"_s);
    QWidget *folder = fieldOf<QLineEdit>(sheet, u"Migrations"_s);
    for (int i = 0; i < 10 && m_walk.window().focusWidget() != folder; ++i)
        key(Qt::Key_Tab);
    QTest::keyClicks(m_walk.window().focusWidget(), m_walk.fixture().folder());
    key(Qt::Key_Return);
    QVERIFY(m_walk.isPlanned());
    QTRY_COMPARE(m_walk.window().focusWidget(), button("Create tenant"));
    key(Qt::Key_Return);
    QTRY_COMPARE(m_walk.console().fleet().jobs().jobs().size(), 1);
    QVERIFY(m_walk.hasEnded(JobState::Done));
    QTRY_COMPARE(m_walk.window().focusWidget(), button("Close"));
    key(Qt::Key_Return);
    QTRY_VERIFY(!m_walk.window().overlay()->isUp());
}

void TestConsoleOnboard::needs_decideTheRecommendation()
{
    m_walk.openSheet();
    m_walk.type(u"Name"_s, u"Needy"_s);
    m_walk.box(u"It must be restored alone"_s)->setChecked(true);
    m_walk.next();
    QVERIFY(m_walk.radio(IsolationKind::Schema)->isChecked());
    // A person's choice stays, whatever is recommended then.
    m_walk.radio(IsolationKind::Database)->click();
    QTest::mouseClick(button("Back"), Qt::LeftButton);
    m_walk.box(u"It must be restored alone"_s)->setChecked(false);
    m_walk.next();
    QVERIFY(m_walk.radio(IsolationKind::Database)->isChecked());
}

void TestConsoleOnboard::back_keepsWhatWasEntered()
{
    m_walk.fill(u"Edited"_s);
    QVERIFY(m_walk.isPlanned());
    QTest::mouseClick(button("Back"), Qt::LeftButton);
    QCOMPARE(fieldOf<QLineEdit>(m_walk.sheet(), u"Migrations"_s)->text(), m_walk.fixture().folder());
    QVERIFY(!button("Create tenant")->isVisible());
    fieldOf<QLineEdit>(m_walk.sheet(), u"Migrations"_s)->clear();
    QVERIFY(!button("Continue")->isEnabled());
}

void TestConsoleOnboard::draft_isThereAgain_untilATenantIsMadeOfIt()
{
    m_walk.fill(u"Drafted"_s);
    QVERIFY(m_walk.isPlanned());
    QTest::keyClick(m_walk.sheet(), Qt::Key_Escape);
    QTRY_VERIFY(!m_walk.window().overlay()->isUp());
    m_walk.openSheet();
    QVERIFY(says(m_walk.sheet(), u"what you had entered"_s));
    QVERIFY(m_walk.isPlanned()); // where it was left
    QVERIFY(m_walk.create());
    QVERIFY(m_walk.hasEnded(JobState::Done));
    QCOMPARE(m_walk.tenant().slug, u"drafted"_s);
    QTRY_VERIFY(button("Close")->isVisible());
    QTest::mouseClick(button("Close"), Qt::LeftButton);
    QTRY_VERIFY(!m_walk.window().overlay()->isUp());
    m_walk.openSheet();
    QCOMPARE(fieldOf<QLineEdit>(m_walk.sheet(), u"Name"_s)->text(), QString());
    m_walk.type(u"Name"_s, u"Another"_s);
    m_walk.sheet()->close();
    QTRY_VERIFY(!m_walk.window().overlay()->isUp());
    m_walk.openSheet();
    QCOMPARE(fieldOf<QLineEdit>(m_walk.sheet(), u"Slug"_s)->text(), u"another"_s);
    QTest::mouseClick(button("Start anew"), Qt::LeftButton);
    QCOMPARE(fieldOf<QLineEdit>(m_walk.sheet(), u"Name"_s)->text(), QString());
}

void TestConsoleOnboard::region_isTheServers_untilAPersonTypesAnother()
{
    Server server = m_walk.console().fleet().monitor().servers().first();
    server.region = u"eu-central"_s;
    VERIFY_OK(answerOf(registry().updateServer(server)));
    QVERIFY(m_walk.console().readServers());
    for (const QString &region : {u"eu-central"_s, u"eu-north"_s}) {
        m_walk.fill(region);
        auto *field = fieldOf<QLineEdit>(m_walk.sheet(), u"Region"_s);
        QCOMPARE(field->text(), u"eu-central"_s);
        QTest::mouseClick(button("Back"), Qt::LeftButton);
        field->setText(region);
        m_walk.next();
        QVERIFY(m_walk.isPlanned());
        QVERIFY(m_walk.create());
        QVERIFY(m_walk.hasEnded(JobState::Done));
        QCOMPARE(m_walk.tenant().region, region);
        QTRY_VERIFY(button("Close")->isVisible());
        QTest::mouseClick(button("Close"), Qt::LeftButton);
        QTRY_VERIFY(!m_walk.window().overlay()->isUp());
    }
}

void TestConsoleOnboard::modelThatCannotBeChosen_isReplacedByTheNext()
{
    Server server = m_walk.console().fleet().monitor().servers().first();
    server.mode = SessionMode::Pooled; // on which no tenant is made
    VERIFY_OK(answerOf(registry().updateServer(server)));
    QVERIFY(m_walk.console().readServers());
    m_walk.openSheet();
    m_walk.type(u"Name"_s, u"Nowhere"_s);
    m_walk.next();
    QVERIFY(m_walk.radio(IsolationKind::Deployment)->isChecked());
    QVERIFY(says(m_walk.sheet(), u"is recommended, but cannot be chosen: No server takes tenants"_s));
    QVERIFY(button("Continue")->isEnabled());
}

void TestConsoleOnboard::folder_thatIsNone_isToldBeforeAnythingIsWritten()
{
    m_walk.fill(u"Nowhere"_s, IsolationKind::Schema, m_walk.fixture().folder() + u"/none"_s);
    QVERIFY(!m_walk.isPlanned());
    QVERIFY(says(m_walk.sheet(), u"/none"_s));
    QCOMPARE(tenantCount(), 0);
}

void TestConsoleOnboard::database_thatIsNotPrepared_isTold()
{
    VERIFY_OK(m_walk.fixture().cluster().createDatabase(u"bare"_s));
    m_walk.fill(u"Bare"_s, IsolationKind::Schema, {}, u"bare"_s);
    QVERIFY(!m_walk.isPlanned());
    QVERIFY(says(m_walk.sheet(), u"server prepare"_s));
}

void TestConsoleOnboard::slug_thatIsTaken_isToldInTheSheet()
{
    m_walk.fill(u"Twice"_s);
    QVERIFY(m_walk.isPlanned());
    Tenant other;
    other.slug = u"twice"_s;
    other.name = u"Other"_s;
    VERIFY_OK(answerOf(registry().createTenant(other)));
    QTest::mouseClick(button("Create tenant"), Qt::LeftButton);
    QTRY_VERIFY(says(m_walk.sheet(), u"twice"_s));
    QVERIFY(m_walk.sheet()->isVisible());
    QCOMPARE(m_walk.console().fleet().jobs().jobs().size(), 0);
}

QTEST_MAIN(TestConsoleOnboard)
#include "tst_consoleonboard.moc"
