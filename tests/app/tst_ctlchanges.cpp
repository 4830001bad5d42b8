#include "tests/app/ctlonboarding.h"

#include <QJsonArray>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// From a shell: many tenants are changed, each with an outcome, and only those that failed are tried again; one is renamed and archived;
/// and the registry is held against its servers.
class TestCtlChanges : public QObject, private CtlOnboarding
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init()
    {
        begin();
        prepare();
        onboard({u"finch"_s, u"heron"_s, u"kite"_s});
    }
    void filter_changesEach_andRetryTakesTheFailedOnly();
    void fileThatIsNone_isRefused_data();
    void fileThatIsNone_isRefused();
    void whatIsChosenTwice_isRefused();
    void rename_ofBothSides_andOfTheNameAlone();
    void archive_keepsDayAndNotice();
    void check_tellsWhatIsFound_andResolvesIt();
    void check_ofAServerThatIsSilent_endsWithOne();

private:
    void onboard(const QStringList &slugs)
    {
        QByteArray lines = "slug,server,database\n";
        for (const QString &slug : slugs)
            lines += slug.toUtf8() + ",pg-1," + m_database.toUtf8() + '\n';
        const auto made =
            ctl({u"tenant"_s, u"onboard-file"_s, m_registries.file(u"many.csv"_s, lines), u"--migrations"_s, m_folder});
        QVERIFY2(made.exitCode == 0, qPrintable(made.err + made.out));
    }
    [[nodiscard]] QString state(const QString &slug)
    {
        return ctl({u"tenant"_s, u"show"_s, slug, u"--offline"_s, u"--json"_s})
            .json()[u"tenant"_s][u"state"_s]
            .toString();
    }
    [[nodiscard]] static QStringList outcomes(const CtlRun &run)
    {
        QStringList all;
        const QJsonArray tenants = run.json().value(u"tenants"_s).toArray();
        for (const auto &tenant : tenants)
            all << tenant[u"slug"_s].toString() + u' ' + tenant[u"outcome"_s].toString();
        all.sort();
        return all;
    }
    [[nodiscard]] QString schemaOf(const QString &slug)
    {
        return ctl({u"tenant"_s, u"show"_s, slug, u"--offline"_s, u"--json"_s})
            .json()[u"tenant"_s][u"schema"_s]
            .toString();
    }
    void run(const QString &sql) { VERIFY_OK(m_registries.cluster().run(sql, m_database)); }
};

void TestCtlChanges::filter_changesEach_andRetryTakesTheFailedOnly()
{
    run(u"grant usage on schema %1 to public"_s.arg(schemaOf(u"heron"_s)));
    const QString file = m_registries.files().filePath(u"outcomes.csv"_s);
    const QStringList words {u"tenant"_s, u"suspend"_s, u"--filter"_s,   u"state:active"_s,
                             u"--json"_s, u"--yes"_s,   u"--outcomes"_s, file};
    const auto tried = ctl(words + QStringList {u"--dry-run"_s});
    QCOMPARE(tried.exitCode, 1);
    QCOMPARE(outcomes(tried), QStringList({u"finch done"_s, u"heron failed"_s, u"kite done"_s}));
    QCOMPARE(state(u"finch"_s), u"active"_s);
    const auto first = ctl(words);
    QCOMPARE(first.exitCode, 1);
    QCOMPARE(outcomes(first), QStringList({u"finch done"_s, u"heron failed"_s, u"kite done"_s}));
    QCOMPARE(state(u"finch"_s), u"suspended"_s);
    QCOMPARE(state(u"heron"_s), u"active"_s);
    run(u"revoke usage on schema %1 from public"_s.arg(schemaOf(u"heron"_s)));
    const QStringList again {u"tenant"_s,     u"suspend"_s, u"--retry"_s, file,
                             u"--outcomes"_s, file,         u"--json"_s,  u"--yes"_s};
    const auto second = ctl(again);
    QVERIFY2(second.exitCode == 0, qPrintable(second.err + second.out));
    QCOMPARE(outcomes(second), QStringList {u"heron done"_s});
    QCOMPARE(state(u"heron"_s), u"suspended"_s);
    const auto third = ctl(again); // none is left
    QCOMPARE(third.exitCode, 0);
    QCOMPARE(outcomes(third), QStringList());
    const auto back = ctl({u"tenant"_s, u"resume"_s, u"finch"_s, u"heron"_s, u"kite"_s});
    QVERIFY2(back.exitCode == 0, qPrintable(back.err));
    QVERIFY2(back.out.contains(u"heron"_s) && back.out.contains(u"done"_s), qPrintable(back.out));
}

void TestCtlChanges::fileThatIsNone_isRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << u"Line 1"_s;
    QTest::newRow("other columns") << QByteArray("slug,name\nfinch,Finch\n") << u"Line 1"_s;
    QTest::newRow("no outcome") << QByteArray("slug,outcome,operation,error\nfinch,perhaps,,\n") << u"Line 2"_s;
    QTest::newRow("a field too few") << QByteArray("slug,outcome,operation,error\nfinch,failed\n") << u"Line 2"_s;
}

void TestCtlChanges::fileThatIsNone_isRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    const auto refused =
        ctl({u"tenant"_s, u"suspend"_s, u"--retry"_s, m_registries.file(u"bad.csv"_s, content), u"--yes"_s});
    QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::InvalidInput));
    QVERIFY2(refused.err.contains(words), qPrintable(refused.err));
}

void TestCtlChanges::whatIsChosenTwice_isRefused()
{
    const QString file = m_registries.file(u"some.csv"_s, "slug,outcome,operation,error\nfinch,failed,,\n");
    for (const QStringList &words : {QStringList {u"finch"_s, u"--retry"_s, file},
                                     QStringList {u"--filter"_s, u"name:finch"_s, u"--retry"_s, file},
                                     QStringList {u"finch"_s, u"--filter"_s, u"name:finch"_s}, QStringList {}})
        QCOMPARE(ctl(QStringList {u"tenant"_s, u"suspend"_s, u"--yes"_s} + words).exitCode,
                 errorExitCode(ErrorKind::InvalidInput));
    QCOMPARE(ctl({u"tenant"_s, u"suspend"_s, u"--retry"_s, u"/nowhere.csv"_s, u"--yes"_s}).exitCode,
             errorExitCode(ErrorKind::Missing));
    QCOMPARE(state(u"finch"_s), u"active"_s);
}

void TestCtlChanges::rename_ofBothSides_andOfTheNameAlone()
{
    const QString schema = schemaOf(u"finch"_s);
    const QStringList words {u"tenant"_s, u"rename"_s, u"finch"_s, u"--slug"_s, u"goldfinch"_s};
    const auto tried = ctl(words + QStringList {u"--dry-run"_s});
    QCOMPARE(tried.exitCode, 0);
    QVERIFY2(tried.out.contains(u"rename_tenant"_s), qPrintable(tried.out));
    const auto done = ctl(words);
    QVERIFY2(done.exitCode == 0, qPrintable(done.err));
    QCOMPARE(schemaOf(u"goldfinch"_s), schema);
    QCOMPARE(
        m_registries.cluster().value(u"select slug from %1.tenantry"_s.arg(schema), m_database).value_or(QString()),
        u"goldfinch"_s);
    QCOMPARE(ctl({u"tenant"_s, u"rename"_s, u"goldfinch"_s, u"--name"_s, u"Gold Finch"_s}).exitCode, 0);
    QCOMPARE(ctl({u"operation"_s, u"list"_s, u"--json"_s}).json()[u"operations"_s].toArray().size(), 4);
    QCOMPARE(ctl({u"tenant"_s, u"rename"_s, u"goldfinch"_s, u"--slug"_s, u"heron"_s}).exitCode,
             errorExitCode(ErrorKind::Constraint));
    QCOMPARE(ctl({u"tenant"_s, u"rename"_s, u"goldfinch"_s, u"--slug"_s, u"No slug"_s}).exitCode,
             errorExitCode(ErrorKind::InvalidInput));
    QCOMPARE(ctl({u"registry"_s, u"check"_s, u"--servers"_s}).exitCode, 0); // what was refused was not begun
}

void TestCtlChanges::archive_keepsDayAndNotice()
{
    const auto done = ctl({u"tenant"_s, u"archive"_s, u"finch"_s, u"--until"_s, u"2031-01-01"_s, u"--notice"_s,
                           u"left us"_s, u"--yes"_s});
    QVERIFY2(done.exitCode == 0, qPrintable(done.err));
    QCOMPARE(state(u"finch"_s), u"archived"_s);
    const QString shown = ctl({u"tenant"_s, u"show"_s, u"finch"_s, u"--offline"_s}).out;
    QVERIFY2(shown.contains(u"2031-01-01"_s) && shown.contains(u"left us"_s), qPrintable(shown));
    QCOMPARE(ctl({u"registry"_s, u"check"_s, u"--servers"_s}).exitCode, 0);
    QCOMPARE(ctl({u"tenant"_s, u"archive"_s, u"finch"_s, u"--until"_s, u"2020-01-01"_s}).exitCode, 0);
    const auto over = ctl({u"registry"_s, u"check"_s, u"--servers"_s, u"--json"_s});
    QCOMPARE(over.exitCode, 1);
    QCOMPARE(over.json()[u"findings"_s][0][u"tenant"_s].toString(), u"finch"_s);
    QCOMPARE(ctl({u"tenant"_s, u"archive"_s, u"finch"_s, u"--until"_s, u"soon"_s}).exitCode,
             errorExitCode(ErrorKind::InvalidInput));
    QCOMPARE(ctl({u"tenant"_s, u"unarchive"_s, u"finch"_s}).exitCode, 0);
    QCOMPARE(state(u"finch"_s), u"active"_s);
}

void TestCtlChanges::check_tellsWhatIsFound_andResolvesIt()
{
    const QStringList words {u"registry"_s, u"check"_s, u"--servers"_s, u"--json"_s};
    const auto clean = ctl(words);
    QVERIFY2(clean.exitCode == 0, qPrintable(clean.err + clean.out));
    const QJsonValue server = clean.json().value(u"servers"_s).toArray().first();
    QCOMPARE(server[u"tenants"_s].toInt(), 3);
    QVERIFY(server[u"swept"_s].toBool());
    const QString schema = schemaOf(u"heron"_s);
    run(u"alter schema %1 rename to away"_s.arg(schema));
    const auto tried = ctl(words + QStringList {u"--dry-run"_s});
    QCOMPARE(tried.exitCode, 1);
    QCOMPARE(tried.json()[u"findings"_s].toArray().size(), 2);
    QCOMPARE(ctl({u"finding"_s, u"list"_s, u"--json"_s}).json()[u"findings"_s].toArray().size(), 0);
    const auto found = ctl({u"registry"_s, u"check"_s, u"--servers"_s});
    QCOMPARE(found.exitCode, 1);
    QVERIFY2(found.out.contains(schema), qPrintable(found.out));
    QCOMPARE(ctl({u"finding"_s, u"list"_s, u"--json"_s}).json()[u"findings"_s].toArray().size(), 2);
    run(u"alter schema away rename to %1"_s.arg(schema));
    QCOMPARE(ctl(words).exitCode, 0);
    QCOMPARE(ctl({u"finding"_s, u"list"_s, u"--json"_s}).json()[u"findings"_s].toArray().size(), 0);
}

void TestCtlChanges::check_ofAServerThatIsSilent_endsWithOne()
{
    QCOMPARE(ctl({u"server"_s, u"add"_s, u"pg-2"_s, u"postgresql://daily@127.0.0.1:1/postgres"_s, u"--password"_s,
                  u"none"_s, u"--no-test"_s})
                 .exitCode,
             0);
    const auto told = ctl({u"registry"_s, u"check"_s, u"--servers"_s, u"--json"_s});
    QCOMPARE(told.exitCode, 1);
    const QJsonArray servers = told.json().value(u"servers"_s).toArray();
    QCOMPARE(servers.size(), 2);
    for (const auto &server : servers)
        QCOMPARE(server[u"error"_s].isNull(), server[u"name"_s].toString() == u"pg-1");
    QCOMPARE(told.json()[u"findings"_s].toArray().size(), 0);
}

QTEST_GUILESS_MAIN(TestCtlChanges)
#include "tst_ctlchanges.moc"
