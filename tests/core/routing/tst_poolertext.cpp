#include "core/routing/poolerdiff.h"
#include "core/routing/poolername.h"
#include "core/routing/poolertext.h"
#include "tests/support/poolerplanfixture.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What stands in a pooler's files, and what is told of it.
class TestPoolerText : public QObject, private PoolerPlanFixture
{
    Q_OBJECT
private slots:
    void text_isWhatPgBouncerReads();
    void text_ofNames_isQuoted_data();
    void text_ofNames_isQuoted();
    void text_withAControlCharacter_isRefused();
    void text_bearsItsRegistry();
    void users_areThoseOfTheUserlistOnly();
    void userlist_isReadAsItIsWritten();
    void userlist_withAPassword_isRefused_andItIsNotTold_data();
    void userlist_withAPassword_isRefused_andItIsNotTold();
    void diff_tellsLines_andNoVerifier();
    void files_ofTenThousandTenants_areWhole();
};

void TestPoolerText::text_isWhatPgBouncerReads()
{
    const auto registry = RegistryId::fromString(u"0190cafe-0000-7000-8000-000000000001"_s);
    const auto plan = planPooler({PoolerOrder::By::Tenant, u"transaction"_s}, {site(5)}, {tenant(u"acme"_s)});
    VERIFY_OK(plan);
    QCOMPARE(poolerConfigText(registry, *plan, {}).value(),
             QByteArray("; tenantry-registry 0190cafe-0000-7000-8000-000000000001\n"
                        "; Written by tenantryctl: what is changed here by hand is lost the next time.\n"
                        "; pg-1: 5 of 5 sessions for 1 entries\n"
                        "[databases]\n"
                        "acme = host=pg-1.example.com port=5432 dbname=fleet pool_size=5 max_db_connections=5 "
                        "pool_mode=transaction\n"));
}

void TestPoolerText::text_ofNames_isQuoted_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("value"); // of dbname
    QTest::newRow("plain") << u"fleet_1.a-b"_s << u"fleet_1.a-b"_s;
    QTest::newRow("space and equals") << u"a = b"_s << u"'a = b'"_s;
    QTest::newRow("quote") << u"it's"_s << u"'it''s'"_s;
    QTest::newRow("double quote and percent") << u"\"50%\";"_s << u"'\"50%\";'"_s;
    QTest::newRow("not ASCII") << u"München"_s << u"'München'"_s;
    QTest::newRow("backslash") << u"a\\b"_s << u"'a\\b'"_s;
}

void TestPoolerText::text_ofNames_isQuoted()
{
    QFETCH(QString, database);
    QFETCH(QString, value);
    PoolerTenant shared = tenant(u"acme"_s, IsolationKind::SharedTable);
    shared.placement.database = database;
    const auto plan = planPooler({}, {site(5)}, {shared});
    VERIFY_OK(plan);
    const QString line = QString::fromUtf8(poolerConfigText({}, *plan, {}).value()).split(u'\n').value(4);
    QVERIFY2(line.contains(u" dbname=%1 pool_size=5 "_s.arg(value)), qPrintable(line));
    const QString name = plan->entries.first().name;
    QVERIFY2(isPoolerKey(name) && line.startsWith(name + u" = "), qPrintable(line));
    QCOMPARE(name == database, database == u"fleet_1.a-b"_s);
    QVERIFY(poolerKey(u"a b"_s) != poolerKey(u"a_b"_s) && poolerKey(u"a b"_s) != poolerKey(u"a=b"_s));
    QVERIFY(!isPoolerKey(u"pgbouncer"_s) && !isPoolerKey(u"*"_s) && !isPoolerKey(QString(64, u'a')));
}

void TestPoolerText::text_withAControlCharacter_isRefused()
{
    PoolerTenant shared = tenant(u"acme"_s);
    shared.placement.database = u"a\nadmin = host=evil"_s;
    const auto plan = planPooler({}, {site(5)}, {shared});
    VERIFY_OK(plan);
    const auto text = poolerConfigText({}, *plan, {});
    QVERIFY(!text);
    QCOMPARE(text.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!text.error().message.contains(u'\n'));
    QVERIFY(!userlistText({}, {{u"a\n\"b\""_s, u"SCRAM-SHA-256$x"_s}}));
}

void TestPoolerText::text_bearsItsRegistry()
{
    const RegistryId id = RegistryId::create();
    QCOMPARE(poolerFileOwner(poolerHeader(id)), std::optional(id));
    QCOMPARE(poolerFileOwner(userlistText(id, {}).value()), std::optional(id));
    for (const char *text :
         {"", "[databases]\n", "; tenantry-registry ", "; tenantry-registry not-an-id\n", " ; tenantry-registry"})
        QCOMPARE(poolerFileOwner(text), std::nullopt);
}

void TestPoolerText::users_areThoseOfTheUserlistOnly()
{
    PoolerSite first = site(9);
    first.logins = {{u"t_acme_app"_s, 4}, {u"t_birch_app"_s, 3}, {u"t_cedar_app"_s, -1}};
    const auto plan = planPooler({}, {first}, {tenant(u"acme"_s), tenant(u"birch"_s), tenant(u"cedar"_s)});
    VERIFY_OK(plan);
    const PoolerVerifiers known {{u"t_acme_app"_s, u"SCRAM-SHA-256$x"_s}, {u"t_cedar_app"_s, u"SCRAM-SHA-256$y"_s}};
    const QByteArray text = poolerConfigText({}, *plan, known).value();
    QVERIFY2(text.endsWith("[users]\nt_acme_app = max_user_connections=4\n"), text.constData());
    QVERIFY(!text.contains("SCRAM"));
}

void TestPoolerText::userlist_isReadAsItIsWritten()
{
    const PoolerVerifiers verifiers {{u"app"_s, u"SCRAM-SHA-256$4096:salt$a:b"_s},
                                     {u"we \"ird\" =ü%"_s, u"SCRAM-SHA-256$4096:salt$c:d"_s}};
    const auto text = userlistText(RegistryId::create(), verifiers);
    VERIFY_OK(text);
    QCOMPARE(readUserlist(*text).value(), verifiers);
    QCOMPARE(readUserlist("; nothing\n\n").value(), PoolerVerifiers());
}

void TestPoolerText::userlist_withAPassword_isRefused_andItIsNotTold_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("password") << QByteArray("\"app\" \"secret-word\"");
    QTest::newRow("md5") << QByteArray("\"app\" \"md5secret-word\"");
    QTest::newRow("none") << QByteArray("\"app\" \"\"");
    QTest::newRow("no line") << QByteArray("app secret-word");
}

void TestPoolerText::userlist_withAPassword_isRefused_andItIsNotTold()
{
    QFETCH(QByteArray, line);
    const auto read = readUserlist("\"ok\" \"SCRAM-SHA-256$4096:a$b:c\"\n" + line + '\n');
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
    QVERIFY(read.error().message.contains(u'2'));
    QVERIFY(!read.error().toText().contains(u"secret-word"_s));
}

void TestPoolerText::diff_tellsLines_andNoVerifier()
{
    const auto changes = poolerChanges("; x\n[databases]\na = 1\nb = 2\nc = 3\n[users]\na = 5\n",
                                       "; y\n[databases]\na = 1\nb = 4\nd = 3\n[users]\na = 6\n");
    QCOMPARE(poolerDiffText(changes), u"- b = 2\n+ b = 4\n- c = 3\n+ d = 3\n- a = 5\n+ a = 6\n"_s);
    const auto logins = poolerChanges("\"a\" \"SCRAM-SHA-256$1\"\n\"b\" \"SCRAM-SHA-256$2\"\n",
                                      "\"a\" \"SCRAM-SHA-256$3\"\n\"c\" \"SCRAM-SHA-256$4\"\n");
    QCOMPARE(poolerDiffText(logins), u"- \"a\"\n+ \"a\"\n- \"b\"\n+ \"c\"\n"_s);
    QVERIFY(poolerChanges("; x\na = 1\n", "; z\na = 1\n").isEmpty());
}

void TestPoolerText::files_ofTenThousandTenants_areWhole()
{
    QList<PoolerTenant> all;
    PoolerSite first = site(20000);
    PoolerVerifiers verifiers;
    for (int i = 0; i < 10000; ++i) {
        all << tenant(u"tenant-%1"_s.arg(i));
        first.logins.insert(all.last().login(), 8);
        verifiers.insert(all.last().login(), u"SCRAM-SHA-256$4096:%1$a:b"_s.arg(i));
    }
    const auto plan = planPooler({}, {first}, all);
    VERIFY_OK(plan);
    const auto text = poolerConfigText(RegistryId::create(), *plan, verifiers);
    VERIFY_OK(text);
    QCOMPARE(text->count(" pool_size=2 "), 10000);
    QCOMPARE(text->count("max_user_connections=8"), 10000);
    QCOMPARE(readUserlist(userlistText(RegistryId::create(), verifiers).value()).value().size(), 10000);
    QCOMPARE(poolerChanges({}, *text).size(), 20000);
}

QTEST_GUILESS_MAIN(TestPoolerText)
#include "tst_poolertext.moc"
