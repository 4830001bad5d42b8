#include "core/registry/server.h"
#include "core/routing/routetext.h"

#include <QTest>

#include <libpq-fe.h>

using namespace tenantry;
using namespace Qt::StringLiterals;

namespace {

/// What libpq reads out of a connection string.
QHash<QString, QString> byLibpq(const QString &dsn)
{
    QHash<QString, QString> values;
    char *error = nullptr;
    PQconninfoOption *options = PQconninfoParse(dsn.toUtf8().constData(), &error);
    for (const PQconninfoOption *one = options; one && one->keyword; ++one) {
        if (one->val)
            values.insert(QString::fromUtf8(one->keyword), QString::fromUtf8(one->val));
    }
    PQconninfoFree(options);
    PQfreemem(error);
    return values;
}

} // namespace

class TestRouteText : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void dsn_isReadByLibpqAsItWasMeant_data();
    void dsn_isReadByLibpqAsItWasMeant();
    void dsn_ofOtherEngines();
    void dsn_throughAPooler_hasNoOptions();
    void login_ofTheApplication_data();
    void login_ofTheApplication();
    void service_isASection();
    void service_thatCannotHoldAName_isRefused();
    void pgBouncer_quotesWhatNeedsIt();

private:
    Route m_route;
};

void TestRouteText::init()
{
    m_route = {};
    m_route.slug = u"kestrel"_s;
    m_route.management = Management::Managed;
    m_route.schema = u"t_kestrel_0f3a5b7c9d1e"_s;
    m_route.names.base = m_route.schema;
    m_route.endpoint.host = u"db.example.com"_s;
    m_route.endpoint.port = 5433;
    m_route.endpoint.database = u"fleet"_s;
    m_route.endpoint.user = u"daily"_s; // whoever works with the console is nobody for an application
}

void TestRouteText::dsn_isReadByLibpqAsItWasMeant_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("login");
    const auto row = [](const char *name, const QString &host, const QString &database, const QString &schema,
                        const QString &login) { QTest::newRow(name) << host << database << schema << login; };
    row("plain", u"db.example.com"_s, u"fleet"_s, u"t_kestrel"_s, u"app"_s);
    row("socket", u"/var/run/postgresql"_s, u"fleet"_s, u"t_kestrel"_s, u"app"_s);
    row("address", u"2001:db8::1"_s, u"fleet"_s, u"t_kestrel"_s, u"app"_s);
    row("nobody", u"db.example.com"_s, u"fleet"_s, u"t_kestrel"_s, QString());
    row("hard names", u"db.example.com"_s, u"fl/e?t=1&x %20 ä'\"\\"_s, u"a \"b\" \\c, d"_s, u"a@b:c/d"_s);
}

void TestRouteText::dsn_isReadByLibpqAsItWasMeant()
{
    QFETCH(QString, host);
    QFETCH(QString, database);
    QFETCH(QString, schema);
    QFETCH(QString, login);
    m_route.endpoint.host = host;
    m_route.endpoint.database = database;
    m_route.schema = schema;
    const auto dsn = routeDsn(m_route, login);
    QVERIFY(dsn.has_value());
    const auto read = byLibpq(*dsn);
    QCOMPARE(read.value(u"host"_s), host);
    QCOMPARE(read.value(u"port"_s), u"5433"_s);
    QCOMPARE(read.value(u"dbname"_s), database);
    QCOMPARE(read.value(u"user"_s), login);
    QCOMPARE(read.value(u"sslmode"_s), u"verify-full"_s);
    QVERIFY(!read.contains(u"password"_s));
    QString path = schema;
    path.replace(u'"', u"\"\""_s);
    QString expected =
        u"-c search_path=\""_s + path.replace(u'\\', u"\\\\"_s).replace(u' ', u"\\ "_s) + u"\",extensions"_s;
    QCOMPARE(read.value(u"options"_s), expected);
}

void TestRouteText::dsn_ofOtherEngines()
{
    m_route.endpoint.engine = Engine::MariaDB;
    QCOMPARE(*routeDsn(m_route, u"app"_s), u"mariadb://app@db.example.com:5433/fleet"_s);
    m_route.endpoint.engine = Engine::SQLite;
    m_route.endpoint.database = u"/srv/tenants/kestrel.db"_s;
    QCOMPARE(*routeDsn(m_route, {}), u"sqlite:/srv/tenants/kestrel.db"_s);
    QCOMPARE(routeService(m_route, {}).error().kind, ErrorKind::Unsupported);
    QCOMPARE(routePgBouncer(m_route).error().kind, ErrorKind::Unsupported);
}

void TestRouteText::dsn_throughAPooler_hasNoOptions()
{
    m_route.endpoint.mode = SessionMode::Pooled;
    QVERIFY(!byLibpq(*routeDsn(m_route, u"app"_s)).contains(u"options"_s));
    m_route.endpoint.mode = SessionMode::Direct;
    QVERIFY(byLibpq(*routeDsn(m_route, u"app"_s)).contains(u"options"_s));
    QVERIFY(!byLibpq(*routeDsn(m_route, applicationLogin(m_route))).contains(u"options"_s)); // its login has the path
}

void TestRouteText::login_ofTheApplication_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isManaged");
    QTest::addColumn<QString>("login");
    const auto row = [](const char *name, IsolationKind kind, bool isManaged, const QString &login) {
        QTest::newRow(name) << static_cast<int>(kind) << isManaged << login;
    };
    row("schema", IsolationKind::Schema, true, u"t_kestrel_0f3a5b7c9d1e_app"_s);
    row("database", IsolationKind::Database, true, u"t_kestrel_0f3a5b7c9d1e_app"_s);
    row("shared", IsolationKind::SharedTable, true, QString());
    row("observed", IsolationKind::Schema, false, QString());
}

void TestRouteText::login_ofTheApplication()
{
    QFETCH(int, kind);
    QFETCH(bool, isManaged);
    m_route.kind = static_cast<IsolationKind>(kind);
    m_route.management = isManaged ? Management::Managed : Management::Observed;
    QTEST(applicationLogin(m_route), "login");
}

void TestRouteText::service_isASection()
{
    m_route.endpoint.rootCertificate = u"/etc/ssl/our ca.pem"_s;
    QCOMPARE(*routeService(m_route, u"app"_s),
             u"[kestrel]\nhost=db.example.com\nport=5433\ndbname=fleet\nuser=app\nsslmode=verify-full\n"
             "sslrootcert=/etc/ssl/our ca.pem\noptions=-c search_path=\"t_kestrel_0f3a5b7c9d1e\",extensions\n"_s);
}

void TestRouteText::service_thatCannotHoldAName_isRefused()
{
    for (const QString &name : {u" fleet"_s, u"fle\net"_s}) {
        m_route.endpoint.database = name;
        QCOMPARE(routeService(m_route, {}).error().kind, ErrorKind::Unsupported);
        QCOMPARE(routePgBouncer(m_route).error().kind, ErrorKind::Unsupported);
        QVERIFY(routeDsn(m_route, {}).has_value());
    }
}

void TestRouteText::pgBouncer_quotesWhatNeedsIt()
{
    QCOMPARE(*routePgBouncer(m_route), u"kestrel = host=db.example.com port=5433 dbname=fleet\n"_s);
    m_route.slug = u"kestrel-2"_s;
    m_route.endpoint.database = u"it's a fleet"_s;
    QCOMPARE(*routePgBouncer(m_route), u"\"kestrel-2\" = host=db.example.com port=5433 dbname='it''s a fleet'\n"_s);
}

QTEST_GUILESS_MAIN(TestRouteText)
#include "tst_routetext.moc"
