#include "core/db/identifier.h"
#include "core/db/sqldialect.h"
#include "tests/support/openordie.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;

class TestIdentifier : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cutToBytes_neverCutsACharacter_data();
    void cutToBytes_neverCutsACharacter();
    void newObjectName_ofAnySlug_fitsAndRoundTrips_data();
    void newObjectName_ofAnySlug_fitsAndRoundTrips();
    void newObjectName_ofLongSlugsWithOneBeginning_differs();
    void newObjectName_withNul_isRefused();
    void newObjectName_withoutRoom_isRefused();
    void createdName_ofCutName_isMissing();
    void quoteIdentifier_ofBadNames_isRefused_data();
    void quoteIdentifier_ofBadNames_isRefused();

private:
    PostgresCluster m_cluster;
};

void TestIdentifier::initTestCase()
{
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
}

void TestIdentifier::cutToBytes_neverCutsACharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("short") << QStringLiteral("abc") << 5 << QStringLiteral("abc");
    QTest::newRow("exact") << QStringLiteral("abc") << 3 << QStringLiteral("abc");
    QTest::newRow("ascii") << QStringLiteral("abc") << 2 << QStringLiteral("ab");
    QTest::newRow("two bytes") << QStringLiteral("aü") << 2 << QStringLiteral("a");
    QTest::newRow("three bytes") << QStringLiteral("a\u20ac") << 3 << QStringLiteral("a");
    QTest::newRow("four bytes") << QStringLiteral("a\U0001F600b") << 4 << QStringLiteral("a");
    QTest::newRow("four bytes whole") << QStringLiteral("a\U0001F600b") << 5 << QStringLiteral("a\U0001F600");
    QTest::newRow("nothing") << QStringLiteral("\U0001F600") << 0 << QString(QLatin1StringView(""));
    QTest::newRow("negative") << QStringLiteral("abc") << -1 << QString(QLatin1StringView(""));
}

void TestIdentifier::cutToBytes_neverCutsACharacter()
{
    QFETCH(const QString, text);
    QFETCH(const int, bytes);
    QFETCH(const QString, expected);
    QCOMPARE(cutToBytes(text, bytes), expected);
}

void TestIdentifier::newObjectName_ofAnySlug_fitsAndRoundTrips_data()
{
    QTest::addColumn<QString>("slug");
    QTest::newRow("plain") << QStringLiteral("acme");
    QTest::newRow("300 bytes") << QString(300, u'x');
    QTest::newRow("300 bytes of emoji") << QStringLiteral("\U0001F600").repeated(75);
    QTest::newRow("quotes") << QStringLiteral("a\"b'c; DROP SCHEMA public; --");
    QTest::newRow("newline") << QStringLiteral("a\nb");
    QTest::newRow("right to left") << QStringLiteral("\u202eabc\u05d0");
}

void TestIdentifier::newObjectName_ofAnySlug_fitsAndRoundTrips()
{
    QFETCH(const QString, slug);
    const auto connection = openOrDie(m_cluster.appSpec());
    const QUuid id = newUuidV7();
    const auto name = newObjectName(Engine::PostgreSQL, slug, id, QStringLiteral("t_"), QStringLiteral("_rw"));
    VERIFY_OK(name);
    QVERIFY(name->toUtf8().size() <= 63);
    QVERIFY(name->contains(shortId(id)));
    VERIFY_OK(
        connection->script(QStringLiteral("CREATE SCHEMA ") + connection->dialect().quoteIdentifier(*name).value()));
    const auto created = createdName(*connection, ObjectKind::Schema, *name);
    VERIFY_OK(created);
    QCOMPARE(*created, *name);
}

void TestIdentifier::newObjectName_ofLongSlugsWithOneBeginning_differs()
{
    const QString slug(100, u'x');
    QVERIFY(newObjectName(Engine::PostgreSQL, slug + u'1', newUuidV7()).value()
            != newObjectName(Engine::PostgreSQL, slug + u'2', newUuidV7()).value());
}

void TestIdentifier::newObjectName_withNul_isRefused()
{
    const auto name = newObjectName(Engine::PostgreSQL, QStringLiteral("a") + QChar::Null, newUuidV7());
    QVERIFY(!name);
    QCOMPARE(name.error().kind, ErrorKind::InvalidInput);
}

void TestIdentifier::newObjectName_withoutRoom_isRefused()
{
    QVERIFY(!newObjectName(Engine::PostgreSQL, QStringLiteral("a"), newUuidV7(), QString(50, u'p')));
}

void TestIdentifier::createdName_ofCutName_isMissing()
{
    const auto connection = openOrDie(m_cluster.appSpec());
    const QString longName(70, u'n');
    // What happens to a name that did not come through quoteIdentifier().
    VERIFY_OK(connection->script(QStringLiteral("CREATE SCHEMA ") + longName));
    const auto created = createdName(*connection, ObjectKind::Schema, longName);
    QVERIFY(!created);
    QCOMPARE(created.error().kind, ErrorKind::Missing);
    VERIFY_OK(createdName(*connection, ObjectKind::Schema, longName.left(63)));
    VERIFY_OK(createdName(*connection, ObjectKind::Database, QStringLiteral("app")));
    VERIFY_OK(createdName(*connection, ObjectKind::Role, QStringLiteral("app")));
}

void TestIdentifier::quoteIdentifier_ofBadNames_isRefused_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("name");
    for (const Engine engine : {Engine::PostgreSQL, Engine::MariaDB, Engine::SQLite}) {
        const QByteArray title = SqlDialect::of(engine).displayName().toLatin1();
        QTest::addRow("empty, %s", title.constData()) << engine << QString();
        QTest::addRow("NUL, %s", title.constData()) << engine << QString(QStringLiteral("a") + QChar::Null + u'b');
        QTest::addRow("half a character, %s", title.constData()) << engine << QString(QChar(0xd83d));
    }
    QTest::newRow("64 bytes") << Engine::PostgreSQL << QString(64, u'x');
    QTest::newRow("32 characters, 64 bytes") << Engine::PostgreSQL << QString(32, u'ü');
    QTest::newRow("65 characters") << Engine::MariaDB << QString(65, u'ü');
}

void TestIdentifier::quoteIdentifier_ofBadNames_isRefused()
{
    QFETCH(const Engine, engine);
    QFETCH(const QString, name);
    const auto quoted = SqlDialect::of(engine).quoteIdentifier(name);
    QVERIFY(!quoted);
    QCOMPARE(quoted.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!quoted.error().remedy.isEmpty());
}

QTEST_GUILESS_MAIN(TestIdentifier)
#include "tst_identifier.moc"
