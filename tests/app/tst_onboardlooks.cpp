#include "tests/app/onboardwalk.h"
#include "tests/app/textwalk.h"
#include "tests/support/verifyok.h"
#include "views/tenants/onboardproof.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The onboarding sheet while it really runs, at every turn it can take: all is shown whole and has a name. With TENANTRY_LOOKS it
/// leaves a picture of each in that folder.
class TestOnboardLooks : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_walk.start(), qPrintable(m_walk.fixture().cluster().errorString())); }
    void cleanup() { m_walk.close(); }
    void run_isShownWhole_atEveryTurn_data();
    void run_isShownWhole_atEveryTurn();
    void models_areShownWhole_whileTheyAreMade_data();
    void models_areShownWhole_whileTheyAreMade();

private:
    void open(const QString &language, const QString &theme, int textSize);
    void make(const QString &name, const QByteArray &later, bool undoes, IsolationKind kind = IsolationKind::Schema);
    void waitForTheSleep();
    void look(const QString &turn); ///< now
    void press(const char *text) { QTest::mouseClick(button(text), Qt::LeftButton); }
    /// That is seen, of those with these words: two of other phases may have the same.
    QPushButton *button(const char *text)
    {
        QPushButton *last = buttonOf(m_walk.sheet(), OnboardDialog::tr(text));
        for (auto *one : m_walk.sheet()->findChildren<QPushButton *>()) {
            if (one->text() == last->text() && one->isVisible())
                last = one;
        }
        return last;
    }
    void agree();

    OnboardWalk m_walk;
    QString m_row;
};

namespace {
const QByteArray noSequence = "create table later (n bigint default nextval('public.nothing'));";
}

void TestOnboardLooks::open(const QString &language, const QString &theme, int textSize)
{
    m_row = u"%1-%2-%3"_s.arg(language, theme).arg(textSize);
    QVERIFY(m_walk.open(language, [&](ConsoleSettings &settings) {
        settings.set(u"look/theme"_s, theme);
        settings.set(u"look/textSize"_s, textSize);
    }));
    if (textSize > 100)
        m_walk.window().resize(1280, 800);
}

void TestOnboardLooks::make(const QString &name, const QByteArray &later, bool undoes, IsolationKind kind)
{
    QVERIFY(m_walk.writeLater(later));
    m_walk.fill(name, kind);
    QVERIFY(m_walk.isPlanned());
    look(u"planned-"_s + isolationKindName(kind));
    m_walk.box(OnboardPlanStep::tr("Undo by itself when a step fails"))->setChecked(undoes);
    QVERIFY(m_walk.create());
}

void TestOnboardLooks::waitForTheSleep()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_walk.fixture()
                                  .cluster()
                                  .value(u"select count(*) from pg_stat_activity where wait_event = 'PgSleep'"_s)
                                  .value_or(QString()),
                              u"1"_s, 20000);
}

void TestOnboardLooks::look(const QString &turn)
{
    const auto faults = [this] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        (void)m_walk.window().grab(); // a label knows whether it elides when it is painted
        QStringList found = cutTexts(m_walk.window()) + unnamed(m_walk.window());
        if (QWidget *sheet = m_walk.window().overlay()->sheet())
            found += squeezedParts(*sheet);
        return found;
    };
    QStringList wrong;
    // A sheet that grows has its new place soon.
    (void)QTest::qWaitFor([&] { return (wrong = faults()).isEmpty(); }, 500);
    const QString folder = qEnvironmentVariable("TENANTRY_LOOKS");
    if (!folder.isEmpty())
        m_walk.window().grab().save(u"%1/run-%2-%3.png"_s.arg(folder, turn, m_row));
    QVERIFY2(wrong.isEmpty(), qPrintable(turn + u": "_s + wrong.join(u"; "_s)));
}

/// To the question above the sheet, which is a loss: reason and slug are typed.
void TestOnboardLooks::agree()
{
    const auto question = [this] { return m_walk.window().overlay()->sheet(); };
    QTRY_VERIFY(question() != nullptr && m_walk.sheet() == nullptr);
    const auto fields = question()->findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 2);
    fields.first()->setText(u"no longer wanted"_s);
    fields.last()->setText(m_walk.tenant().slug);
    const auto buttons = question()->findChildren<QPushButton *>();
    const auto yes = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *one) {
        return one->property("kind").toString() == u"danger"_s;
    });
    QVERIFY(yes != buttons.end());
    QTRY_VERIFY_WITH_TIMEOUT((*yes)->isEnabled(), 20000);
    look(u"question"_s);
    QTest::mouseClick(*yes, Qt::LeftButton);
    QTRY_VERIFY(m_walk.sheet() != nullptr);
}

void TestOnboardLooks::run_isShownWhole_atEveryTurn_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<int>("textSize");
    QTest::newRow("English, light") << u"en"_s << u"light"_s << 100;
    QTest::newRow("German, dark") << u"de"_s << u"dark"_s << 100;
    QTest::newRow("German, large text") << u"de"_s << u"light"_s << 200;
}

void TestOnboardLooks::run_isShownWhole_atEveryTurn()
{
    QFETCH(const QString, language);
    QFETCH(const QString, theme);
    QFETCH(const int, textSize);
    open(language, theme, textSize);

    const auto holder = openOrDie(m_walk.fixture().cluster().spec(u"fleet"_s, m_walk.fixture().cluster().superuser()));
    VERIFY_OK(holder->script(u"begin; lock table tenantry_canary.marker in access exclusive mode"_s));
    make(u"Sable Interiors"_s, "select pg_sleep(3);", false);
    waitForTheSleep();
    QTRY_VERIFY(button("Pause")->isVisible());
    const auto isAt = [this](int step) {
        return says(m_walk.sheet(), OnboardPlanStep::tr("Step %1 of %2: %3").arg(step).arg(4).section(u':', 0, 0));
    };
    QTRY_VERIFY(isAt(2));
    look(u"script"_s);
    press("Pause");
    QTRY_COMPARE_WITH_TIMEOUT(m_walk.jobs().jobs().last().state, JobState::Paused, 20000);
    QTRY_VERIFY(button("Go on")->isVisible());
    QTRY_VERIFY(says(m_walk.sheet(), OnboardPlanStep::tr("%1 of %2 steps done").arg(2).arg(4)));
    look(u"paused"_s);
    press("Go on");
    QTRY_VERIFY_WITH_TIMEOUT(says(m_walk.sheet(), OnboardProof::tr("%1 of %2 as expected").section(u' ', -1)), 20000);
    look(u"proof"_s);
    VERIFY_OK(holder->script(u"rollback"_s));
    QVERIFY(m_walk.hasEnded(JobState::Done));
    QTRY_VERIFY(button("Open tenant")->isVisible());
    look(u"done"_s);
    m_walk.sheet()->close();

    make(u"Cobalt Mining"_s, noSequence, false);
    QVERIFY(m_walk.hasEnded(JobState::Failed));
    QTRY_VERIFY(button("Resume")->isVisible());
    look(u"failed"_s);
    press("Undo…");
    agree();
    QTRY_VERIFY_WITH_TIMEOUT(button("Close")->isVisible(), 20000);
    look(u"undone"_s);
    m_walk.sheet()->close();

    make(u"Amber Optics"_s, noSequence, true);
    QVERIFY(m_walk.hasEnded(JobState::Failed));
    QTRY_VERIFY(button("Close")->isVisible());
    look(u"takenback"_s);
    m_walk.sheet()->close();

    make(u"Heron Water"_s, "select pg_sleep(60);", false);
    waitForTheSleep();
    QTRY_VERIFY(button("Cancel and undo…")->isVisible());
    press("Cancel and undo…");
    agree();
    look(u"stopping"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button("Close")->isVisible(), 20000);
}

void TestOnboardLooks::models_areShownWhole_whileTheyAreMade_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<IsolationKind>("kind");
    QTest::newRow("shared") << u"light"_s << IsolationKind::SharedTable;
    QTest::newRow("database") << u"dark"_s << IsolationKind::Database;
    QTest::newRow("deployment") << u"light"_s << IsolationKind::Deployment;
}

void TestOnboardLooks::models_areShownWhole_whileTheyAreMade()
{
    QFETCH(const QString, theme);
    QFETCH(const IsolationKind, kind);
    open(u"en"_s, theme, 100);
    const QString word = isolationKindName(kind);
    make(u"Bluefin Seafood"_s, "select pg_sleep(1);", false, kind);
    look(u"begun-"_s + word);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_walk.jobs().jobs().last().progress.done > 0 || isJobOver(m_walk.jobs().jobs().last().state), 60000);
    QTRY_VERIFY(says(m_walk.sheet(), u"Step "_s) || isJobOver(m_walk.jobs().jobs().last().state));
    look(u"middle-"_s + word);
    QVERIFY(m_walk.hasEnded(JobState::Done));
    QTRY_VERIFY(button("Open tenant")->isVisible());
    look(u"done-"_s + word);
}

QTEST_MAIN(TestOnboardLooks)
#include "tst_onboardlooks.moc"
