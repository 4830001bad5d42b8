#include "core/provisioning/filequery.h"
#include "tests/support/filefixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What a person types reads one file, and nothing beside it.
class TestFileQuery : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_fleet.start(); }
    void query_ofATypedStatement_readsNothingElse_data();
    void query_ofATypedStatement_readsNothingElse();

private:
    FileFixture m_fleet;
};

void TestFileQuery::query_ofATypedStatement_readsNothingElse_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char *sql, bool isAllowed) {
        QTest::newRow(sql) << QString::fromLatin1(sql) << isAllowed;
    };
    row("select count(*) from orders", true);
    row("with recursive n (i) as (select 1 union all select i + 1 from n where i < 5) select max(i) from n", true);
    row("pragma table_info(orders)", true);
    row("PRAGMA Table_Info(orders)", true);
    row("create temp view x as select 1", false);
    row("attach database '/etc/passwd' as x", false);
    row("vacuum into '/tmp/stolen'", false);
    row("insert into orders (what) values ('x')", false);
    row("delete from tenantry", false);
    row("drop table orders", false);
    row("create temp table x (a)", false);
    row("pragma query_only = off", false);
    row("pragma writable_schema = on", false);
    row("commit", false);
    row("select load_extension('x')", false);
}

void TestFileQuery::query_ofATypedStatement_readsNothingElse()
{
    QFETCH(QString, sql);
    QFETCH(bool, isAllowed);
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s));
    const auto read = queryFile(m_fleet.route(), sql, 10);
    QVERIFY2(read.has_value() == isAllowed, read ? "done" : qPrintable(read.error().toText()));
    if (!isAllowed)
        QVERIFY(read.error().kind == ErrorKind::Denied || sql.startsWith(u"vacuum"_s));
    QVERIFY(!QFile::exists(u"/tmp/stolen"_s));
    VERIFY_OK(queryFile(m_fleet.route(), u"select count(*) from orders"_s, 1));
}

QTEST_GUILESS_MAIN(TestFileQuery)
#include "tst_filequery.moc"
