#include "core/registry/findingrepository.h"
#include "tests/app/ctlregistries.h"
#include "tests/support/openordie.h"
#include "tests/support/verifyok.h"

#include <QJsonArray>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What a person decides about findings and saved filters from a shell, on both kinds of registry.
class TestCtlFindings : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void finding_isSnoozedWokenAndResolved_data() { RegistryFixture::addEngines(); }
    void finding_isSnoozedWokenAndResolved();
    void snooze_untilATime_listsTheFirstToWakeFirst();
    void finding_thatIsSoAlready_isRefused();
    void finding_isNamedByItsKey();
    void filter_isSavedUsedAndDeleted_data() { RegistryFixture::addEngines(); }
    void filter_isSavedUsedAndDeleted();
    void filter_ofEverybody_isAnotherThanOnesOwn();
    void filter_ofNothing_isRefused_data();
    void filter_ofNothing_isRefused();

private:
    static ConnectionSpec report(const ConnectionSpec &registry, const QStringList &keys);
    static QStringList listed(const ConnectionSpec &registry, const QStringList &more = {});
    static QStringList filters(const ConnectionSpec &registry);
    static CtlRun finding(const ConnectionSpec &registry, const QStringList &words)
    {
        return CtlRegistries::ctl(registry, QStringList {u"finding"_s} + words);
    }
    /// The registry stands before the words, which may end with "--" and terms.
    static CtlRun filter(const ConnectionSpec &registry, const QStringList &words)
    {
        return runCtlProcess(CtlRegistries::line(registry, {u"filter"_s, words.first()}) + words.mid(1));
    }
    CtlRegistries m_registries;
};

void TestCtlFindings::initTestCase()
{
    QVERIFY2(m_registries.start(), qPrintable(m_registries.cluster().errorString()));
    keepCtlFilesIn(m_registries.files().path());
}

ConnectionSpec TestCtlFindings::report(const ConnectionSpec &registry, const QStringList &keys)
{
    QList<Finding> findings;
    for (const QString &key : keys) {
        Finding finding;
        finding.key = key;
        finding.object = u"pg-eu-1"_s;
        finding.title = u"Trouble "_s + key;
        findings << finding;
    }
    const auto reported =
        RegistryFixture::change(*openOrDie(registry), [&](Connection &connection, AuditWriter &audit) {
            return FindingRepository(connection).report(findings, audit);
        });
    if (!reported)
        qFatal("%s", qPrintable(reported.error().toText()));
    return registry;
}

QStringList TestCtlFindings::listed(const ConnectionSpec &registry, const QStringList &more)
{
    const CtlRun run = finding(registry, QStringList {u"list"_s, u"--json"_s} + more);
    QStringList keys;
    for (const QJsonValue &each : run.json().value(u"findings"_s).toArray())
        keys << each.toObject().value(u"key"_s).toString();
    return keys;
}

QStringList TestCtlFindings::filters(const ConnectionSpec &registry)
{
    QStringList names;
    for (const QJsonValue &each : filter(registry, {u"list"_s, u"--json"_s}).json().value(u"filters"_s).toArray())
        names << each.toObject().value(u"name"_s).toString();
    return names;
}

void TestCtlFindings::finding_isSnoozedWokenAndResolved()
{
    const auto registry = report(m_registries.create(RegistryFixture::engine()), {u"A:1"_s});
    const CtlRun table = finding(registry, {u"list"_s});
    QVERIFY2(table.out.contains(u"A:1"_s) && table.out.contains(u"Trouble"_s), qPrintable(table.out));

    QVERIFY(finding(registry, {u"snooze"_s, u"A:1"_s, u"--dry-run"_s}).err.contains(u"Would snooze A:1"_s));
    QCOMPARE(listed(registry), QStringList {u"A:1"_s});
    const CtlRun snoozed = finding(registry, {u"snooze"_s, u"A:1"_s, u"--reason"_s, u"known"_s, u"--json"_s});
    QVERIFY2(snoozed.exitCode == 0, qPrintable(snoozed.err));
    const QJsonObject kept = snoozed.json().value(u"finding"_s).toObject();
    QCOMPARE(kept.value(u"state"_s).toString(), u"snoozed"_s);
    const auto until = QDateTime::fromString(kept.value(u"snoozedUntil"_s).toString(), Qt::ISODate);
    QVERIFY(until > QDateTime::currentDateTimeUtc().addSecs(23 * 3600));
    QCOMPARE(listed(registry), QStringList());
    QCOMPARE(listed(registry, {u"--snoozed"_s}), QStringList {u"A:1"_s});

    QCOMPARE(finding(registry, {u"wake"_s, u"A:1"_s}).exitCode, 0);
    QCOMPARE(listed(registry), QStringList {u"A:1"_s});
    QVERIFY(finding(registry, {u"resolve"_s, u"A:1"_s, u"--dry-run"_s}).err.contains(u"A:1"_s));
    QCOMPARE(listed(registry), QStringList {u"A:1"_s});
    QCOMPARE(finding(registry, {u"resolve"_s, u"A:1"_s, u"--reason"_s, u"mended"_s}).exitCode, 0);
    QCOMPARE(listed(registry) + listed(registry, {u"--snoozed"_s}), QStringList());
    const CtlRun audit =
        CtlRegistries::ctl(registry, {u"audit"_s, u"list"_s, u"--json"_s, u"--action"_s, u"finding.state"_s});
    QStringList reasons;
    for (const QJsonValue &record : audit.json().value(u"records"_s).toArray())
        reasons << record.toObject().value(u"reason"_s).toString();
    QCOMPARE(reasons, QStringList({u"mended"_s, QString(), u"known"_s}));
}

void TestCtlFindings::snooze_untilATime_listsTheFirstToWakeFirst()
{
    const auto registry = report(m_registries.create(Engine::SQLite), {u"A:1"_s, u"A:2"_s, u"A:3"_s});
    QCOMPARE(finding(registry, {u"snooze"_s, u"A:1"_s, u"--until"_s, u"2901-01-02"_s}).exitCode, 0);
    QCOMPARE(finding(registry, {u"snooze"_s, u"A:2"_s, u"--until"_s, u"2901-01-01T10:00:00Z"_s}).exitCode, 0);
    QCOMPARE(listed(registry, {u"--snoozed"_s}), QStringList({u"A:2"_s, u"A:1"_s}));
    QCOMPARE(listed(registry, {u"--snoozed"_s, u"--limit"_s, u"1"_s}), QStringList {u"A:2"_s});
    const CtlRun table = finding(registry, {u"list"_s, u"--snoozed"_s});
    QVERIFY2(table.out.contains(u"2901-01-02T00:00:00Z"_s), qPrintable(table.out));
    for (const QString &time : {u"2001-01-01"_s, u"tomorrow"_s})
        QCOMPARE(finding(registry, {u"snooze"_s, u"A:3"_s, u"--until"_s, time}).exitCode,
                 errorExitCode(ErrorKind::InvalidInput));
    QCOMPARE(listed(registry), QStringList {u"A:3"_s});
}

void TestCtlFindings::finding_thatIsSoAlready_isRefused()
{
    const auto registry = report(m_registries.create(Engine::SQLite), {u"A:1"_s});
    const int conflict = errorExitCode(ErrorKind::Conflict);
    for (const QStringList &more : {QStringList(), QStringList {u"--dry-run"_s}})
        QCOMPARE(finding(registry, QStringList {u"wake"_s, u"A:1"_s} + more).exitCode, conflict);
    QCOMPARE(finding(registry, {u"snooze"_s, u"A:1"_s}).exitCode, 0);
    QCOMPARE(finding(registry, {u"snooze"_s, u"A:1"_s}).exitCode, conflict);
    QCOMPARE(finding(registry, {u"resolve"_s, u"A:1"_s}).exitCode, 0);
    for (const QString &verb : {u"snooze"_s, u"wake"_s, u"resolve"_s}) {
        const CtlRun refused = finding(registry, {verb, u"A:1"_s});
        QCOMPARE(refused.exitCode, conflict);
        QVERIFY2(refused.err.contains(u"resolved"_s), qPrintable(refused.err));
    }
}

void TestCtlFindings::finding_isNamedByItsKey()
{
    const auto registry = m_registries.create(Engine::SQLite);
    for (const QString &verb : {u"snooze"_s, u"wake"_s, u"resolve"_s}) {
        const CtlRun missing = finding(registry, {verb, u"A:1"_s});
        QCOMPARE(missing.exitCode, errorExitCode(ErrorKind::Missing));
        QVERIFY2(missing.err.contains(u"finding list"_s), qPrintable(missing.err));
    }
}

void TestCtlFindings::filter_isSavedUsedAndDeleted()
{
    const auto registry = m_registries.create(RegistryFixture::engine());
    const QString csv = m_registries.file(u"regions.csv"_s, "slug,name,region\nacme,Acme,eu\nbirch,Birch,us\n");
    QCOMPARE(CtlRegistries::ctl(registry, {u"tenant"_s, u"import"_s, csv}).exitCode, 0);
    QVERIFY(
        filter(registry, {u"add"_s, u"Abroad"_s, u"--dry-run"_s, u"--"_s, u"-region:eu"_s}).err.contains(u"Would"_s));
    QCOMPARE(filters(registry), QStringList());
    const CtlRun saved = filter(registry, {u"add"_s, u"Abroad"_s, u"--json"_s, u"--"_s, u"-region:eu"_s});
    QVERIFY2(saved.exitCode == 0, qPrintable(saved.err));
    QVERIFY(!saved.json().value(u"filter"_s).toObject().value(u"owner"_s).isNull());
    const CtlRun found = CtlRegistries::ctl(registry, {u"tenant"_s, u"list"_s, u"--saved"_s, u"Abroad"_s});
    QVERIFY2(found.out.contains(u"birch"_s) && !found.out.contains(u"acme"_s), qPrintable(found.out));
    for (const QStringList &more : {QStringList(), QStringList {u"--dry-run"_s}})
        QCOMPARE(filter(registry, QStringList {u"add"_s, u"Abroad"_s, u"region:us"_s} + more).exitCode,
                 errorExitCode(ErrorKind::Constraint));

    QVERIFY(filter(registry, {u"remove"_s, u"Abroad"_s, u"--dry-run"_s}).err.contains(u"-region:eu"_s));
    QCOMPARE(filters(registry), QStringList {u"Abroad"_s});
    QCOMPARE(filter(registry, {u"remove"_s, u"Abroad"_s}).exitCode, 0);
    QCOMPARE(filters(registry), QStringList());
}

void TestCtlFindings::filter_ofEverybody_isAnotherThanOnesOwn()
{
    const auto registry = m_registries.create(Engine::SQLite);
    QCOMPARE(filter(registry, {u"add"_s, u"Europe"_s, u"region:eu"_s, u"--shared"_s}).exitCode, 0);
    const CtlRun missing = filter(registry, {u"remove"_s, u"Europe"_s});
    QCOMPARE(missing.exitCode, errorExitCode(ErrorKind::Missing));
    QCOMPARE(filter(registry, {u"add"_s, u"Europe"_s, u"region:eu,uk"_s}).exitCode, 0);
    QCOMPARE(filters(registry).size(), 2);
    const CtlRun removed = filter(registry, {u"remove"_s, u"Europe"_s, u"--shared"_s, u"--json"_s});
    QCOMPARE(removed.json().value(u"filter"_s).toObject().value(u"expression"_s).toString(), u"region:eu"_s);
    QCOMPARE(filters(registry), QStringList {u"Europe"_s});
}

void TestCtlFindings::filter_ofNothing_isRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no terms") << QStringList {u"Empty"_s, QString()};
    QTest::newRow("no name") << QStringList {u" "_s, u"region:eu"_s};
    QTest::newRow("no field") << QStringList {u"Colour"_s, u"colour:red"_s};
}

void TestCtlFindings::filter_ofNothing_isRefused()
{
    QFETCH(QStringList, words);
    const auto registry = m_registries.create(Engine::SQLite);
    for (const QStringList &more : {QStringList(), QStringList {u"--dry-run"_s}})
        QCOMPARE(filter(registry, QStringList {u"add"_s} + words + more).exitCode,
                 errorExitCode(ErrorKind::InvalidInput));
}

QTEST_GUILESS_MAIN(TestCtlFindings)
#include "tst_ctlfindings.moc"
