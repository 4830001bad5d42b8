#include "tests/app/onboardwalk.h"
#include "tests/support/verifyok.h"
#include "views/tenants/onboardfilesheet.h"
#include "views/widgets/tableview.h"

#include <QAbstractItemModelTester>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Many tenants from a file, in the window: all lines or none are begun, and each has an outcome of its own.
class TestOnboardFile : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_walk.start(), qPrintable(m_walk.fixture().cluster().errorString())); }
    void init() { QVERIFY(m_walk.open()); }
    void cleanup() { m_walk.close(); }
    void lines_areMade_andOneThatFailsKeepsItsReason();
    void oneBadLine_leavesAllUndone();
    void sheetThatIsLeft_isThereAgain();

private:
    OnboardFileSheet *openSheet();
    OnboardFileSheet *sheet() { return qobject_cast<OnboardFileSheet *>(m_walk.window().overlay()->sheet()); }
    /// Entered and checked.
    void check(const QByteArray &text);
    QPushButton *button(const char *text) { return buttonOf(sheet(), QString::fromUtf8(text)); }
    [[nodiscard]] QStringList column(int column);

    OnboardWalk m_walk;
    QTemporaryDir m_folder;
};

OnboardFileSheet *TestOnboardFile::openSheet()
{
    if (!QTest::qWaitFor([this] { return m_walk.window().trigger(QLatin1StringView("tenant.onboardFile")); }))
        qFatal("a file is not offered");
    return sheet();
}

void TestOnboardFile::check(const QByteArray &text)
{
    QFile file(m_folder.filePath(u"tenants.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    openSheet();
    QVERIFY(!button("Check")->isEnabled());
    fieldOf<QLineEdit>(sheet(), u"CSV file"_s)->setText(file.fileName());
    fieldOf<QLineEdit>(sheet(), u"Migrations"_s)->setText(m_walk.fixture().folder());
    button("Check")->click();
}

QStringList TestOnboardFile::column(int column)
{
    const QAbstractItemModel *model = sheet()->findChild<TableView *>()->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts << model->index(row, column).data().toString();
    return texts;
}

void TestOnboardFile::lines_areMade_andOneThatFailsKeepsItsReason()
{
    VERIFY_OK(m_walk.fixture().cluster().createDatabase(u"bare"_s));
    check("slug,name,server,database,reason\nfinch,Finch,pg-1,fleet,signed\nbare,,pg-1,bare,\nheron,,pg-1,fleet,\n");
    QTRY_VERIFY(button("Create tenants")->isEnabled());
    QAbstractItemModelTester tester(sheet()->findChild<TableView *>()->model());
    QCOMPARE(column(OnboardRowModel::Slug), QStringList({u"finch"_s, u"bare"_s, u"heron"_s}));
    QVERIFY(says(sheet(), u"Nothing is written yet"_s));
    QCOMPARE(m_walk.jobs().jobs().size(), 0);
    button("Create tenants")->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet(), u"It is over: 2 of 3 active, 1 failed"_s), 60000);
    QCOMPARE(column(OnboardRowModel::Outcome), QStringList({u"active"_s, u"failed"_s, u"active"_s}));
    QVERIFY(column(OnboardRowModel::Error).at(1).contains(u"bare"_s));
    QCOMPARE(m_walk.tenant().slug, u"heron"_s);
    QCOMPARE(m_walk.tenant().state, TenantState::Active);
    VERIFY_OK(m_walk.fixture().cluster().run(u"drop database bare"_s));
}

void TestOnboardFile::oneBadLine_leavesAllUndone()
{
    check("slug,server,database\nfinch,pg-1,fleet\nfinch,pg-1,fleet\n");
    QTRY_VERIFY(says(sheet(), u"Line 3: finch stands in the file twice"_s));
    QVERIFY(says(sheet(), u"Nothing was done"_s));
    QVERIFY(!button("Create tenants")->isEnabled());
    QCOMPARE(column(OnboardRowModel::Slug).size(), 0);
    QCOMPARE(m_walk.jobs().jobs().size(), 0);
}

void TestOnboardFile::sheetThatIsLeft_isThereAgain()
{
    QVERIFY(m_walk.writeLater("select pg_sleep(2);"));
    check("slug,server,database\nfinch,pg-1,fleet\nheron,pg-1,fleet\n");
    QTRY_VERIFY(button("Create tenants")->isEnabled());
    button("Create tenants")->click();
    QTRY_COMPARE(m_walk.jobs().jobs().size(), 1);
    sheet()->close();
    QTRY_VERIFY(!m_walk.window().overlay()->isUp());
    openSheet();
    QCOMPARE(column(OnboardRowModel::Slug).size(), 2);
    QVERIFY(!fieldOf<QLineEdit>(sheet(), u"CSV file"_s)->isEnabled());
    button("Stop after this one")->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet(), u"It is over"_s), 60000);
    QCOMPARE(column(OnboardRowModel::Outcome), QStringList({u"active"_s, u"skipped"_s}));
}

QTEST_MAIN(TestOnboardFile)
#include "tst_onboardfile.moc"
