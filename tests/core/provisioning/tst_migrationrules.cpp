#include "core/provisioning/migrationrules.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace tenantry;

class TestMigrationRules : public QObject
{
    Q_OBJECT
private slots:
    void check_ofAllowed_passes_data();
    void check_ofAllowed_passes();
    void check_ofRefused_namesFileAndWords_data();
    void check_ofRefused_namesFileAndWords();
    void check_ofAnOpenEnd_isRefused_data();
    void check_ofAnOpenEnd_isRefused();
    void check_ofSecrets_leavesThemOut();
    void check_ofTheDownFile_doesNotLook();
};

namespace {

Migration migrationOf(const QString &up)
{
    return {1, QStringLiteral("base"), QStringLiteral("0001_base.up.sql"), up, {}, {}};
}

} // namespace

void TestMigrationRules::check_ofAllowed_passes_data()
{
    QTest::addColumn<QString>("up");
    const auto row = [](const char *up) { QTest::newRow(up) << QString::fromUtf8(up); };
    QTest::newRow("nothing") << QString();
    row("create table t (id int, role text); create index concurrent on t (id)");
    row("create index i on t (id)");
    row("drop index i");
    row("reindex table t");
    row("reindex (verbose) index i");
    row("reindex table \"concurrently\"");
    row("refresh materialized view concurrently v");
    row("cluster t using i");
    row("cluster verbose t");
    row("alter table t detach partition p");
    row("alter table t set tablespace fast");
    row("alter database d set work_mem = '8MB'");
    row("savepoint s");
    row("release s");
    row("release savepoint s");
    row("rollback to s");
    row("rollback to savepoint s");
    row("rollback work to savepoint s");
    row("rollback transaction to s");
    row("set search_path = a");
    row("set local search_path = a");
    row("set constraints all deferred");
    row("reset search_path");
    row("listen news");
    row("notify news, 'commit'");
    row("unlisten *");
    row("create user mapping for public server s");
    row("alter user mapping for public server s options (set host 'h')");
    row("drop user mapping for public server s");
    row("grant select on t to app");
    row("prepare q as select 1");
    row("copy t from '/tmp/t.csv'");
    row("copy (select a from stdin) to '/tmp/t.csv'");
    row("copy stdout to '/tmp/t.csv'");
    row("copy t to program 'cat'");
    row("do $$ begin perform 1; end $$");
    row("create function f() returns int begin atomic select 1; end");
    row("select '\\', E'\\n', $$\\.$$; -- \\d");
    row("-- commit;\n/* commit; */ select 'commit;', \"commit\"");
    row("insert into t values ('x; commit')");
}

void TestMigrationRules::check_ofAllowed_passes()
{
    QFETCH(const QString, up);
    VERIFY_OK(checkMigration(migrationOf(up)));
}

void TestMigrationRules::check_ofRefused_namesFileAndWords_data()
{
    QTest::addColumn<QString>("up");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *up, const char *words) {
        QTest::newRow(up) << QString::fromUtf8(up) << QString::fromUtf8(words);
    };
    row("begin", "begin");
    row("begin isolation level serializable", "begin isolation level serializable");
    row("start transaction", "start transaction");
    row("create table t (); commit;", "commit");
    row("commit prepared 'x'", "commit prepared");
    row("end", "end");
    row("rollback", "rollback");
    row("rollback work", "rollback work");
    row("rollback prepared 'x'", "rollback prepared");
    row("rollback and chain", "rollback and chain");
    row("abort", "abort");
    row("prepare transaction 'x'", "prepare transaction");
    row("/* a */ commit -- b", "commit");
    row("create function f() returns int begin atomic select 1; end; commit", "commit");
    row("select begin atomic from t; commit", "commit");
    row("vacuum", "vacuum");
    row("vacuum (full) t", "vacuum");
    row("cluster", "cluster");
    row("cluster verbose", "cluster verbose");
    row("cluster (verbose)", "cluster");
    row("create database d", "create database d");
    row("drop database if exists d", "drop database if exists");
    row("alter database \"d\" set tablespace fast", "alter database");
    row("create tablespace fast location '/d'", "create tablespace fast location");
    row("drop tablespace fast", "drop tablespace fast");
    row("alter tablespace fast rename to slow", "alter tablespace fast rename");
    row("alter system set work_mem = '8MB'", "alter system set work_mem");
    row("create index concurrently i on t (id)", "create index concurrently i");
    row("create unique index concurrently if not exists i on t (id)", "create unique index concurrently");
    row("create /* */ index\n-- a\nconcurrently i on t (id)", "create index concurrently i");
    row("drop index concurrently i", "drop index concurrently i");
    row("reindex table concurrently t", "reindex table concurrently t");
    row("reindex (concurrently) table t", "reindex");
    row("reindex (verbose, concurrently) table t", "reindex");
    row("reindex (verbose) table concurrently t", "reindex");
    row("reindex schema s", "reindex schema s");
    row("reindex database d", "reindex database d");
    row("reindex (verbose) system d", "reindex");
    row("alter table only detach detach partition p concurrently", "alter table only detach");
    row("create role r", "create role r");
    row("create user u", "create user u");
    row("create group g", "create group g");
    row("alter role r set work_mem = '8MB'", "alter role r set");
    row("alter user all reset all", "alter user all reset");
    row("alter group g add user u", "alter group g add");
    row("drop role r", "drop role r");
    row("drop user u", "drop user u");
    row("drop group g", "drop group g");
    row("set role r", "set role r");
    row("set local role r", "set local role r");
    row("set session role = 'r'", "set session role");
    row("set session authorization default", "set session authorization default");
    row("set local session authorization r", "set local session authorization");
    row("set session session authorization r", "set session session authorization");
    row("set session_authorization to r", "set session_authorization to r");
    row("set local session_authorization to r", "set local session_authorization to");
    row("reset role", "reset role");
    row("reset session authorization", "reset session authorization");
    row("reset session_authorization", "reset session_authorization");
    row("reset all", "reset all");
    row("discard all", "discard all");
    row("discard temp", "discard temp");
    row("copy t from stdin", "copy t from stdin");
    row("copy public.t (a, b) from stdin with (format csv)", "copy public");
    row("copy \"t\" from stdin;\n1\tx\n\\.\n", "copy");
    row("copy t to stdout", "copy t to stdout");
    row("copy (select a from t) to stdout", "copy");
    row("\\connect other", "\\connect");
    row("\\i other.sql\nselect 1;", "\\i");
    row("select 1 \\gexec", "\\gexec");
    row("select (1 \\gset", "\\gset");
    row("\\'x", "\\");
}

void TestMigrationRules::check_ofRefused_namesFileAndWords()
{
    QFETCH(const QString, up);
    QFETCH(const QString, words);
    for (const QString &script : {up, up.toUpper(), QString(QStringLiteral("select 1;\n") + up)}) {
        const auto checked = checkMigration(migrationOf(script));
        QVERIFY2(!checked, qPrintable(script));
        const Error &error = checked.error();
        QCOMPARE(error.kind, ErrorKind::InvalidInput);
        QVERIFY2(error.message.startsWith(u"0001_base.up.sql "), qPrintable(error.message));
        QVERIFY2(error.message.endsWith(QString(QStringLiteral(": ") + words), Qt::CaseInsensitive),
                 qPrintable(error.message));
        QVERIFY(!error.remedy.isEmpty());
    }
}

/// It would swallow what the program sends behind it, up to where the next file closes it.
void TestMigrationRules::check_ofAnOpenEnd_isRefused_data()
{
    QTest::addColumn<QString>("up");
    for (const char *up : {"select 'open", "select $a$ open", "select 1 /* open", "select \"open", "select (1",
                           "create function f() returns int language sql begin atomic select 1;"})
        QTest::newRow(up) << QString::fromLatin1(up);
}

void TestMigrationRules::check_ofAnOpenEnd_isRefused()
{
    QFETCH(QString, up);
    const auto refused = checkMigration(migrationOf(up));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QVERIFY(refused.error().message.contains(u"0001_base.up.sql"));
    QVERIFY(checkMigration(migrationOf(QStringLiteral("select 1 -- a comment ends with its line"))));
}

void TestMigrationRules::check_ofSecrets_leavesThemOut()
{
    for (const char *up : {"create role app login password 'hunter2'", "create role app password 'hunter2' login",
                           "create role \"hunter2\"", "\\'hunter2'"}) {
        const auto checked = checkMigration(migrationOf(QString::fromUtf8(up)));
        QVERIFY2(!checked, up);
        QVERIFY2(!checked.error().toText().contains(u"hunter2"), qPrintable(checked.error().toText()));
    }
}

void TestMigrationRules::check_ofTheDownFile_doesNotLook()
{
    Migration migration = migrationOf(QStringLiteral("create table t ()"));
    migration.down = QStringLiteral("drop index concurrently i");
    VERIFY_OK(checkMigration(migration));
}

QTEST_GUILESS_MAIN(TestMigrationRules)
#include "tst_migrationrules.moc"
