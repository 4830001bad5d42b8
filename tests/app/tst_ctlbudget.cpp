#include "app/ctl/serverlogin.h"
#include "core/registry/importsource.h"
#include "tests/app/ctlregistries.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A command opens no more connections to a server than the registry says it may have.
class TestCtlBudget : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void logIn_takesATurnInTheServersBudget();
    void query_takesATurnInTheServersBudget();
    void command_onTheServerOfItsRegistry_worksWithTheSmallestBudget();

private:
    CtlRegistries m_registries;
};

void TestCtlBudget::initTestCase()
{
    QVERIFY2(m_registries.start(), qPrintable(m_registries.cluster().errorString()));
    keepCtlFilesIn(m_registries.files().path());
}

void TestCtlBudget::logIn_takesATurnInTheServersBudget()
{
    const ctl::CommandTable table;
    const ctl::Environment environment;
    QBuffer out;
    QVERIFY(out.open(QIODevice::WriteOnly));
    ctl::Console console(out, out, false);
    ctl::Interrupt interrupt;
    const ctl::Invocation invocation;
    ctl::CommandContext context({table, environment, console, interrupt}, invocation);
    Server server = serverOn(u"pg"_s, m_registries.cluster().spec());
    server.connectionBudget = 2;
    const auto budget = context.budgets().of(server.connectionSpec());
    {
        const auto first = ctl::logIn(context, server);
        VERIFY_OK(first);
        const auto second = ctl::logIn(context, server);
        VERIFY_OK(second);
        QCOMPARE(budget->inUse(), 2);
        interrupt.raise(); // or the third would wait its turn
        QCOMPARE(ctl::logIn(context, server).error().kind, ErrorKind::Cancelled);
    }
    QCOMPARE(budget->inUse(), 0);
}

void TestCtlBudget::query_takesATurnInTheServersBudget()
{
    const auto budget = std::make_shared<ServerBudget>(1);
    const auto spec = m_registries.cluster().spec();
    {
        ImportProgress progress;
        QueryImportSource source(spec, Secret(), u"select 1 as slug"_s, budget);
        VERIFY_OK(source.open(progress));
        QCOMPARE(budget->inUse(), 1);
        ImportProgress stopped;
        stopped.cancelled = true;
        QueryImportSource other(spec, Secret(), u"select 1 as slug"_s, budget);
        QCOMPARE(other.open(stopped).error().kind, ErrorKind::Cancelled);
    }
    QCOMPARE(budget->inUse(), 0);
}

void TestCtlBudget::command_onTheServerOfItsRegistry_worksWithTheSmallestBudget()
{
    const auto registry = m_registries.create(Engine::PostgreSQL);
    const auto ctl = [&](const QStringList &words) {
        const auto run = CtlRegistries::ctl(registry, words);
        if (run.exitCode != 0)
            qWarning("%s", qPrintable(run.err));
        return run.exitCode;
    };
    const QString url = CtlRegistries::argument(m_registries.cluster().spec());
    QCOMPARE(ctl({u"server"_s, u"add"_s, u"pg"_s, url, u"--password"_s, u"none"_s, u"--budget"_s, u"1"_s}), 0);
    QCOMPARE(ctl({u"server"_s, u"test"_s, u"pg"_s}), 0);
    const QString file = m_registries.file(u"one.csv"_s, "slug,name,server,database\nacme,Acme,pg,postgres\n");
    QCOMPARE(ctl({u"tenant"_s, u"import"_s, file}), 0);
    QCOMPARE(ctl({u"tenant"_s, u"show"_s, u"acme"_s}), 0);
}

QTEST_GUILESS_MAIN(TestCtlBudget)
#include "tst_ctlbudget.moc"
