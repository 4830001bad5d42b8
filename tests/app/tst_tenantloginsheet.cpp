#include "core/provisioning/tenantlogin.h"
#include "tests/app/onboardedconsole.h"
#include "views/operations/confirmsheet.h"
#include "views/shell/overlay.h"
#include "views/tenant/loginsheet.h"
#include "views/widgets/codeblock.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The login of a tenant's application in the window: made with its password in a file, given limits, taken away.
class TestTenantLoginSheet : public QObject, private OnboardedConsole
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init()
    {
        begin();
        VERIFY_OK(m_fixture.cluster().run(u"grant tenantry_granter to daily"_s));
    }
    void cleanup() { end(); }
    void login_isMade_changed_andTakenAway();
    void anotherPassword_isAskedAbout();
    void file_thatIsThere_isToldInTheSheet();
    void tenantThatIsNotMade_hasNone();

private:
    LoginSheet *openSheet()
    {
        window().go({u"tenant"_s, m_tenant.toString()});
        if (!QTest::qWaitFor([this] { return window().trigger("tenant.login"_L1); }, 20000))
            qFatal("the login is not offered");
        auto *sheet = qobject_cast<LoginSheet *>(window().overlay()->sheet());
        m_run = buttonOf(sheet, u"Make the login"_s); // what it says until the server has answered
        return sheet;
    }
    [[nodiscard]] bool canRun(const QString &text)
    {
        return QTest::qWaitFor([&] { return m_run->isEnabled() && m_run->text() == text; }, 20000);
    }
    /// The question that has come in the sheet's place, once its dry run has passed.
    void answer(const QString &yes)
    {
        auto *question = qobject_cast<ConfirmSheet *>(window().overlay()->sheet());
        QVERIFY(question);
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf(question, yes)->isEnabled(), 20000);
        buttonOf(question, yes)->click();
    }
    QString role(const QString &column)
    {
        return m_fixture.cluster()
            .value(
                u"select coalesce(string_agg((%1)::text, ''), '-') from pg_roles where rolname ~ '^t_kestrel_.*_app$'"_s
                    .arg(column))
            .value_or(u"?"_s);
    }
    QTemporaryDir m_files;
    QPushButton *m_run = nullptr; ///< of the sheet, whatever it says
};

void TestTenantLoginSheet::login_isMade_changed_andTakenAway()
{
    make(u"kestrel"_s);
    QVERIFY(!QTest::currentTestFailed());
    LoginSheet *sheet = openSheet();
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"no such login yet"_s), 20000);
    QVERIFY(!m_run->isEnabled()); // it has no password
    QVERIFY(!sheet->findChildren<QCheckBox *>().last()->isEnabled());
    const QString file = m_files.filePath(u"kestrel.pgpass"_s);
    fieldOf<QLineEdit>(sheet, u"File for a new password"_s)->setText(file);
    fieldOf<QSpinBox>(sheet, u"Sessions at most"_s)->setValue(7);
    fieldOf<QLineEdit>(sheet, u"Reason"_s)->setText(u"T-12"_s);
    QVERIFY(sheet->findChild<CodeBlock *>()->code().contains(u"set_login"_s));
    QVERIFY(canRun(u"Make the login"_s));
    m_run->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"has this login"_s), 20000);
    QCOMPARE(role(u"rolconnlimit"_s), u"7"_s);
    QVERIFY(QFile::exists(file));
    QVERIFY(fieldOf<QLineEdit>(sheet, u"File for a new password"_s)->text().isEmpty());
    const auto trail = answerOf(registry().audit({}));
    VERIFY_OK(trail);
    QVERIFY(std::any_of(trail->records.begin(), trail->records.end(), [](const AuditRecord &record) {
        return record.action == u"tenant.login" && record.reason == u"T-12"_s;
    }));
    QCOMPARE(m_run->text(), u"Change the login"_s);
    QVERIFY(!m_run->isEnabled()); // nothing is another
    fieldOf<QSpinBox>(sheet, u"Sessions at most"_s)->setValue(0);
    QVERIFY(canRun(u"Change the login"_s));
    m_run->click();
    QTRY_COMPARE_WITH_TIMEOUT(role(u"rolconnlimit"_s), u"-1"_s, 20000);
    QTRY_VERIFY(sheet->findChildren<QCheckBox *>().last()->isEnabled());
    sheet->findChildren<QCheckBox *>().last()->setChecked(true);
    QVERIFY(!fieldOf<QSpinBox>(sheet, u"Sessions at most"_s)->isEnabled());
    QVERIFY(canRun(u"Take the login away…"_s));
    m_run->click();
    answer(u"Take the login away"_s);
    QTRY_COMPARE_WITH_TIMEOUT(role(u"rolname"_s), u"-"_s, 20000);
}

void TestTenantLoginSheet::anotherPassword_isAskedAbout()
{
    make(u"kestrel"_s);
    QVERIFY(!QTest::currentTestFailed());
    LoginSheet *sheet = openSheet();
    fieldOf<QLineEdit>(sheet, u"File for a new password"_s)->setText(m_files.filePath(u"one"_s));
    QVERIFY(canRun(u"Make the login"_s));
    m_run->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"has this login"_s), 20000);
    const QString second = m_files.filePath(u"two"_s);
    fieldOf<QLineEdit>(sheet, u"File for a new password"_s)->setText(second);
    QVERIFY(canRun(u"Change the password…"_s));
    m_run->click();
    QVERIFY(!QFile::exists(second));
    answer(u"Change the password"_s);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(second), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(says(&window(), u"has its password in"_s), 20000); // though the sheet is gone
}

void TestTenantLoginSheet::file_thatIsThere_isToldInTheSheet()
{
    make(u"kestrel"_s);
    QVERIFY(!QTest::currentTestFailed());
    const QString file = m_files.filePath(u"mine"_s);
    QFile mine(file);
    QVERIFY(mine.open(QIODevice::WriteOnly));
    LoginSheet *sheet = openSheet();
    fieldOf<QLineEdit>(sheet, u"File for a new password"_s)->setText(file);
    QVERIFY(canRun(u"Make the login"_s));
    m_run->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"is there already"_s), 20000);
    QCOMPARE(role(u"rolname"_s), u"-"_s);
    QVERIFY(canRun(u"Make the login"_s)); // with another file
}

void TestTenantLoginSheet::tenantThatIsNotMade_hasNone()
{
    make(u"kestrel"_s, true);
    QVERIFY(!QTest::currentTestFailed());
    window().go({u"tenant"_s, m_tenant.toString()});
    QTRY_VERIFY(says(&window(), u"kestrel"_s));
    QVERIFY(!window().trigger("tenant.login"_L1));
}

QTEST_MAIN(TestTenantLoginSheet)
#include "tst_tenantloginsheet.moc"
