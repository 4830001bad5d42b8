#include "app/ctl/command.h"
#include "core/registry/auditintent.h"
#include "tests/app/ctlregistries.h"
#include "tests/app/ctlterminal.h"
#include "tests/support/openordie.h"

#include <QJsonArray>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// "audit settle" by the program itself, on both kinds of registry.
class TestCtlSettle : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void settle_ofAListedIntent_recordsIt_data() { RegistryFixture::addEngines(); }
    void settle_ofAListedIntent_recordsIt();
    void settle_twice_isRefused_data() { RegistryFixture::addEngines(); }
    void settle_twice_isRefused();
    void settle_byALoginThatMayNotChangeTenants_isAllowed();
    void settle_asks_andNoChangesNothing();
    void settle_withBadWords_isRefused_data();
    void settle_withBadWords_isRefused();

private:
    static QString begin(const ConnectionSpec &registry);
    static QJsonArray records(const ConnectionSpec &registry, const QStringList &more);
    static CtlRun settle(const ConnectionSpec &registry, const QStringList &words)
    {
        return CtlRegistries::ctl(registry, QStringList {u"audit"_s, u"settle"_s} + words);
    }
    CtlRegistries m_registries;
};

void TestCtlSettle::initTestCase()
{
    QVERIFY2(m_registries.start(), qPrintable(m_registries.cluster().errorString()));
    keepCtlFilesIn(m_registries.files().path());
}

QString TestCtlSettle::begin(const ConnectionSpec &registry)
{
    AuditRecord record {AuditSubject::platform()};
    record.action = u"server.restart"_s;
    record.object = u"server pg-eu-1"_s;
    const auto intent = AuditIntent::begin(*openOrDie(registry), RegistryFixture::client(), record);
    if (!intent)
        qFatal("%s", qPrintable(intent.error().toText()));
    return QString::number(intent->id());
}

QJsonArray TestCtlSettle::records(const ConnectionSpec &registry, const QStringList &more)
{
    return CtlRegistries::ctl(registry, QStringList {u"audit"_s, u"list"_s, u"--json"_s} + more)
        .json()
        .value(u"records"_s)
        .toArray();
}

void TestCtlSettle::settle_ofAListedIntent_recordsIt()
{
    const auto registry = m_registries.create(RegistryFixture::engine());
    const QString id = begin(registry);
    const CtlRun listed = CtlRegistries::ctl(registry, {u"audit"_s, u"list"_s, u"--open"_s});
    QVERIFY2(listed.out.section(u'\n', 1, 1).startsWith(id + u' '), qPrintable(listed.out));

    const CtlRun dry = settle(registry, {id, u"done"_s, u"--reason"_s, u"it runs"_s, u"--dry-run"_s});
    QCOMPARE(dry.exitCode, 0);
    QVERIFY2(dry.err.contains(u"server pg-eu-1"_s), qPrintable(dry.err));
    QCOMPARE(records(registry, {u"--open"_s}).size(), 1);

    const CtlRun done = settle(registry, {id, u"done"_s, u"--reason"_s, u"it runs"_s, u"--yes"_s, u"--json"_s});
    QVERIFY2(done.exitCode == 0, qPrintable(done.err));
    QCOMPARE(done.json().value(u"outcome"_s).toString(), u"done"_s);
    QCOMPARE(done.json().value(u"intent"_s).toObject().value(u"id"_s).toInteger(), id.toLongLong());
    QCOMPARE(records(registry, {u"--open"_s}).size(), 0);
    const QJsonArray outcomes = records(registry, {u"--action"_s, u"server.restart"_s});
    QCOMPARE(outcomes.size(), 2);
    QCOMPARE(outcomes.at(0).toObject().value(u"outcome"_s).toString(), u"done"_s);
    QCOMPARE(outcomes.at(0).toObject().value(u"reason"_s).toString(), u"it runs"_s);
    QCOMPARE(records(registry, {u"--action"_s, u"audit.settle"_s}).size(), 1);
    QCOMPARE(CtlRegistries::ctl(registry, {u"registry"_s, u"check"_s}).exitCode, 0);
}

void TestCtlSettle::settle_twice_isRefused()
{
    const auto registry = m_registries.create(RegistryFixture::engine());
    const QString id = begin(registry);
    QCOMPARE(settle(registry, {id, u"unknown"_s, u"--reason"_s, u"gone"_s, u"--yes"_s}).exitCode, 0);
    for (const QString &more : {u"--yes"_s, u"--dry-run"_s}) {
        const CtlRun again = settle(registry, {id, u"failed"_s, u"--reason"_s, u"no"_s, more});
        QCOMPARE(again.exitCode, errorExitCode(ErrorKind::Conflict));
        QVERIFY2(again.err.contains(u"unknown"_s), qPrintable(again.err));
    }
    QCOMPARE(records(registry, {u"--action"_s, u"server.restart"_s}).size(), 2);
}

void TestCtlSettle::settle_byALoginThatMayNotChangeTenants_isAllowed()
{
    const auto registry = m_registries.create(Engine::PostgreSQL);
    const QString id = begin(registry);
    const auto support = m_registries.asMember(registry, u"support"_s);
    const CtlRun done = settle(support, {id, u"done"_s, u"--reason"_s, u"it runs"_s, u"--yes"_s});
    QVERIFY2(done.exitCode == 0, qPrintable(done.err));
    QCOMPARE(records(registry, {u"--open"_s}).size(), 0);
}

void TestCtlSettle::settle_asks_andNoChangesNothing()
{
    const auto registry = m_registries.create(Engine::SQLite);
    const QString id = begin(registry);
    CtlTerminal terminal;
    QVERIFY(terminal.start(
        CtlRegistries::line(registry, {u"audit"_s, u"settle"_s, id, u"done"_s, u"--reason"_s, u"it runs"_s})));
    QVERIFY(terminal.waitFor("[y/N]"));
    QVERIFY2(terminal.shown().contains("server pg-eu-1") && terminal.shown().contains("Ann Admin"),
             terminal.shown().constData());
    terminal.type("n\n");
    QCOMPARE(terminal.finish().exitCode, errorExitCode(ErrorKind::Cancelled));
    QCOMPARE(records(registry, {u"--open"_s}).size(), 1);
}

void TestCtlSettle::settle_withBadWords_isRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    const QStringList reason {u"--reason"_s, u"seen"_s};
    QTest::newRow("no number") << QStringList {u"x7"_s, u"done"_s} + reason << errorExitCode(ErrorKind::InvalidInput);
    QTest::newRow("no record") << QStringList {u"999999"_s, u"done"_s} + reason << errorExitCode(ErrorKind::Missing);
    QTest::newRow("no intent") << QStringList {u"1"_s, u"done"_s} + reason << errorExitCode(ErrorKind::Conflict);
    QTest::newRow("no reason") << QStringList {u"1"_s, u"done"_s} << errorExitCode(ErrorKind::InvalidInput);
    QTest::newRow("no outcome") << QStringList {u"1"_s, u"refused"_s} + reason << int(ctl::ExitUsage);
}

void TestCtlSettle::settle_withBadWords_isRefused()
{
    QFETCH(QStringList, words);
    const auto registry = m_registries.create(Engine::SQLite);
    QTEST(settle(registry, words + QStringList {u"--yes"_s}).exitCode, "exitCode");
}

QTEST_GUILESS_MAIN(TestCtlSettle)
#include "tst_ctlsettle.moc"
