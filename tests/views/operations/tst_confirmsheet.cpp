#include "core/base/format.h"
#include "tests/support/settableclock.h"
#include "views/operations/confirmsheet.h"
#include "views/operations/losslist.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/chip.h"
#include "views/widgets/codeblock.h"

#include <QApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How much is asked follows from the level of the action and from where it happens.
class TestConfirmSheet : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void configuration_isDoneAtOnce();
    void impact_waitsForTheDryRun_inProductionOnly_data();
    void impact_waitsForTheDryRun_inProductionOnly();
    void refusal_isToldAndKeepsTheButtonShut_untilItIsRunAgain();
    void loss_saysWhatIsMissing_untilAllIsMet();
    void loss_wantsAFreshDryRun();
    void error_ofTheDoing_staysInTheSheet();
    void enter_onlyDoesWhatTheButtonDoesThatHasTheFocus();

private:
    void ask(const char *action, EnvironmentTag environment);
    void answer(const Result<DryRun> &result) { m_take(result); }
    void type(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        QTest::keyClicks(field, text);
    }
    [[nodiscard]] Button *button(const QString &text)
    {
        for (Button *one : m_sheet->findChildren<Button *>()) {
            if (one->text() == text)
                return one;
        }
        qFatal("no button %s", qPrintable(text));
        return nullptr;
    }
    [[nodiscard]] QLineEdit *field(const QString &name)
    {
        for (QLineEdit *one : m_sheet->findChildren<QLineEdit *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString &words)
    {
        const auto labels = m_sheet->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    [[nodiscard]] Button *yes() { return button(u"Do it"_s); }
    [[nodiscard]] Button *no() { return button(u"Keep it"_s); }
    static DryRun found()
    {
        return {u"drop schema kestrel;"_s,
                {{u"Schema kestrel"_s, u"4 tables"_s}, {u"Journal"_s, u"for good"_s, false}}};
    }

    Theme m_theme;
    const Format m_format {QLocale(QLocale::English)};
    SettableClock m_clock;
    std::unique_ptr<ConfirmSheet> m_sheet;
    ConfirmQuestion::TakeDryRun m_take;
    ConfirmQuestion::TakeDone m_done;
    int m_runs = 0; ///< of the dry run
    QString m_reason;
    QJsonObject m_shown;
};

void TestConfirmSheet::init()
{
    m_sheet.reset();
    m_take = {};
    m_done = {};
    m_runs = 0;
}

void TestConfirmSheet::ask(const char *action, EnvironmentTag environment)
{
    ConfirmQuestion question {
        .action = QLatin1StringView(action),
        .title = u"Really?"_s,
        .targets = {{.name = u"Tenant"_s, .value = u"kestrel"_s}},
        .effect = u"It goes."_s,
        .wayBack = u"None."_s,
        .statementsTitle = u"What will be run"_s,
        .statements = u"planned;"_s,
        .slug = u"kestrel"_s,
        .yes = u"Do it"_s,
        .no = u"Keep it"_s,
        .environment = environment,
        .clock = m_clock,
        .dryRun =
            [this](QObject *, const ConfirmQuestion::TakeDryRun &take) {
                ++m_runs;
                m_take = take;
            },
        .proceed =
            [this](QObject *, const QString &reason, const QJsonObject &shown, const ConfirmQuestion::TakeDone &take) {
                m_reason = reason;
                m_shown = shown;
                m_done = take;
            }};
    m_sheet = std::make_unique<ConfirmSheet>(m_theme, m_format, std::move(question));
    m_sheet->show();
    QVERIFY(QTest::qWaitForWindowActive(m_sheet.get()));
    m_sheet->focusProxy()->setFocus();
    QCOMPARE(m_runs, 1); // by itself
}

void TestConfirmSheet::configuration_isDoneAtOnce()
{
    ask("tenant.resume", EnvironmentTag::Production);
    QVERIFY(yes()->isEnabled());
    QCOMPARE(m_sheet->focusProxy(), yes());
    QVERIFY(!m_sheet->findChild<LossList *>());
    QTest::keyClick(yes(), Qt::Key_Return);
    QVERIFY(m_done);
    m_done({});
    QVERIFY(!m_sheet->isVisible());
}

void TestConfirmSheet::impact_waitsForTheDryRun_inProductionOnly_data()
{
    QTest::addColumn<EnvironmentTag>("environment");
    QTest::addColumn<bool>("waits");
    QTest::addColumn<QString>("tag");
    QTest::newRow("production") << EnvironmentTag::Production << true << u"PROD"_s;
    QTest::newRow("staging") << EnvironmentTag::Staging << false << u"STAGING"_s;
    QTest::newRow("development") << EnvironmentTag::Development << false << u"DEV"_s;
}

void TestConfirmSheet::impact_waitsForTheDryRun_inProductionOnly()
{
    QFETCH(const EnvironmentTag, environment);
    QFETCH(const bool, waits);
    ask("tenant.suspend", environment);
    QTEST(m_sheet->findChild<Chip *>()->text(), "tag");
    QCOMPARE(m_sheet->focusProxy(), no()); // the safe answer
    QCOMPARE(yes()->isEnabled(), !waits);
    QCOMPARE(says(u"The dry run has to end."_s), waits);
    QVERIFY(!field(u"Type kestrel to confirm"_s));
    answer(found());
    QVERIFY(yes()->isEnabled());
    QVERIFY(says(u"nothing was changed"_s));
    QCOMPARE(m_sheet->findChild<CodeBlock *>()->code(), u"drop schema kestrel;"_s);
    m_clock.advance(16min);
    type(field(u"Reason"_s), u"unpaid"_s);
    QCOMPARE(yes()->isEnabled(), !waits);
}

void TestConfirmSheet::refusal_isToldAndKeepsTheButtonShut_untilItIsRunAgain()
{
    ask("tenant.suspend", EnvironmentTag::Staging);
    answer(fail(ErrorKind::Denied, u"It cannot be suspended here, because the login owns it."_s));
    QVERIFY(says(u"because the login owns it"_s));
    QVERIFY(!yes()->isEnabled());
    QCOMPARE(yes()->accessibleDescription(), u"The dry run has to succeed."_s);
    button(u"Run again"_s)->click();
    QCOMPARE(m_runs, 2);
    QVERIFY(!says(u"because the login owns it"_s));
    answer(found());
    QVERIFY(yes()->isEnabled());
}

void TestConfirmSheet::loss_saysWhatIsMissing_untilAllIsMet()
{
    ask("operation.undo", EnvironmentTag::Development);
    QVERIFY(!yes()->isEnabled());
    QVERIFY(says(u"The dry run has to end."_s));
    answer(found());
    QVERIFY(m_sheet->findChild<LossList *>()->isVisible());
    QVERIFY(says(u"Schema kestrel"_s) && says(u"4 tables"_s) && says(u"Deleted"_s) && says(u"Kept"_s));
    QVERIFY(says(u"A reason has to be given."_s));
    type(field(u"Reason"_s), u" typo "_s);
    QVERIFY(says(u"Type kestrel to confirm."_s));
    type(field(u"Type kestrel to confirm"_s), u"kestre"_s);
    QVERIFY(says(u"of kestrel are missing"_s) || says(u"of kestrel is missing"_s));
    QVERIFY(!yes()->isEnabled());
    QVERIFY(!yes()->toolTip().isEmpty());
    type(field(u"Type kestrel to confirm"_s), u"l"_s);
    QVERIFY(yes()->isEnabled());
    yes()->click();
    QCOMPARE(m_reason, u"typo"_s);
    QCOMPARE(m_shown.value(u"statements"_s).toString(), u"drop schema kestrel;"_s);
    QCOMPARE(m_shown.value(u"level"_s).toInt(), 3);
    QVERIFY(!m_shown.value(u"items"_s).toArray().isEmpty());
    QVERIFY(!yes()->isEnabled()); // once
}

void TestConfirmSheet::loss_wantsAFreshDryRun()
{
    ask("tenant.remove", EnvironmentTag::Development);
    answer(found());
    type(field(u"Reason"_s), u"typo"_s);
    type(field(u"Type kestrel to confirm"_s), u"kestrel"_s);
    QVERIFY(yes()->isEnabled());
    m_clock.advance(16min);
    yes()->click(); // the sheet has not looked at the time yet
    QVERIFY(!m_done);
    QVERIFY(!yes()->isEnabled());
    QVERIFY(says(u"older than 15 minutes"_s));
    button(u"Run again"_s)->click();
    answer(found());
    QVERIFY(yes()->isEnabled());
}

void TestConfirmSheet::error_ofTheDoing_staysInTheSheet()
{
    ask("tenant.suspend", EnvironmentTag::Development);
    answer(found());
    yes()->click();
    m_done(fail(ErrorKind::Conflict, u"Somebody was faster."_s));
    QVERIFY(m_sheet->isVisible());
    QVERIFY(says(u"Somebody was faster."_s));
    QVERIFY(yes()->isEnabled());
}

void TestConfirmSheet::enter_onlyDoesWhatTheButtonDoesThatHasTheFocus()
{
    ask("tenant.remove", EnvironmentTag::Development);
    answer(found());
    type(field(u"Reason"_s), u"typo"_s);
    type(field(u"Type kestrel to confirm"_s), u"kestrel"_s);
    QTest::keyClick(field(u"Type kestrel to confirm"_s), Qt::Key_Return);
    QVERIFY(!m_done);
    QVERIFY(m_sheet->isVisible());
    no()->setFocus();
    QTest::keyClick(no(), Qt::Key_Return);
    QVERIFY(!m_done);
    QVERIFY(!m_sheet->isVisible());
}

QTEST_MAIN(TestConfirmSheet)
#include "tst_confirmsheet.moc"
