#include "core/db/identifier.h"
#include "core/routing/routeepoch.h"

#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

class TestRouteEpoch : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void copy_thatIsTheTenant_isTaken();
    void copy_thatIsNot_isRefused_data();
    void copy_thatIsNot_isRefused();
    void nothingThere_isMissing();
    void error_ofANameThatIsGone_saysWhatWasThere_data();
    void error_ofANameThatIsGone_saysWhatWasThere();
    void tenantWithoutAPlace_hasNoRoute();
    void schema_isWhereTheTablesAre_data();
    void schema_isWhereTheTablesAre();

private:
    Route m_route;
    ControlRow m_control;
};

void TestRouteEpoch::initTestCase()
{
    m_route.registry = RegistryId::create();
    m_route.tenant = TenantId::create();
    m_route.slug = u"kestrel"_s;
    m_route.schema = u"t_kestrel"_s;
    m_route.endpoint.database = u"fleet"_s;
    m_route.epoch = 3;
    m_control = {m_route.registry, m_route.tenant, u"kestrel"_s, 3, u"active"_s, u"7"_s};
}

void TestRouteEpoch::copy_thatIsTheTenant_isTaken()
{
    QVERIFY(checkEpoch(m_route, m_control));
    ControlRow frozen = m_control;
    frozen.state = u"frozen"_s; // is read
    QVERIFY(checkEpoch(m_route, frozen));
}

void TestRouteEpoch::copy_thatIsNot_isRefused_data()
{
    QTest::addColumn<ControlRow>("found");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QStringList>("words"); // both sides
    const auto add = [this](const char *name, ErrorKind kind, const std::function<void(ControlRow &)> &change,
                            const std::function<QStringList(const ControlRow &)> &words) {
        ControlRow found = m_control;
        change(found);
        QTest::newRow(name) << found << kind << words(found);
    };
    add(
        "old copy", ErrorKind::Conflict, [](ControlRow &row) { row.epoch = 2; },
        [](const ControlRow &) {
            return QStringList {u"old copy"_s, u"epoch is 2"_s, u"registry 3"_s};
        });
    add(
        "old route", ErrorKind::Conflict, [](ControlRow &row) { row.epoch = 5; },
        [](const ControlRow &) {
            return QStringList {u"route"_s, u"there is 5"_s, u"route 3"_s};
        });
    add(
        "another registry", ErrorKind::Conflict, [](ControlRow &row) { row.registry = RegistryId::create(); },
        [this](const ControlRow &row) {
            return QStringList {row.registry.toString(), m_route.registry.toString(), u"registry rebuild"_s};
        });
    add(
        "another tenant", ErrorKind::Conflict,
        [](ControlRow &row) {
            row.tenant = TenantId::create();
            row.slug = u"osprey"_s;
        },
        [this](const ControlRow &row) {
            return QStringList {u"osprey"_s, row.tenant.toString(), m_route.tenant.toString()};
        });
    add(
        "suspended", ErrorKind::Denied, [](ControlRow &row) { row.state = u"suspended"_s; },
        [](const ControlRow &) { return QStringList {u"suspended"_s}; });
    add(
        "not active yet", ErrorKind::Denied, [](ControlRow &row) { row.state = u"provisioning"_s; },
        [](const ControlRow &) { return QStringList {u"provisioning"_s}; });
}

void TestRouteEpoch::copy_thatIsNot_isRefused()
{
    QFETCH(ControlRow, found);
    QFETCH(ErrorKind, kind);
    QFETCH(QStringList, words);
    const auto refused = checkEpoch(m_route, found);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, kind);
    QCOMPARE(refused.error().tenant, m_route.tenant);
    QVERIFY(!refused.error().remedy.isEmpty());
    for (const QString &word : words)
        QVERIFY2(refused.error().toText().contains(word), qPrintable(word + u": "_s + refused.error().toText()));
    QVERIFY2(refused.error().message.contains(u"t_kestrel"), qPrintable(refused.error().message));
}

void TestRouteEpoch::nothingThere_isMissing()
{
    const auto refused = checkEpoch(m_route, std::nullopt);
    QCOMPARE(refused.error().kind, ErrorKind::Missing);
    QVERIFY(refused.error().message.contains(u"epoch 3"));
}

void TestRouteEpoch::error_ofANameThatIsGone_saysWhatWasThere_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("isGone");
    QTest::newRow("database") << u"3D000"_s << true;
    QTest::newRow("schema") << u"3F000"_s << true;
    QTest::newRow("table") << u"42P01"_s << true;
    QTest::newRow("right") << u"42501"_s << false;
}

void TestRouteEpoch::error_ofANameThatIsGone_saysWhatWasThere()
{
    QFETCH(QString, state);
    QFETCH(bool, isGone);
    const Error error {ErrorKind::Denied, u"no"_s, {}, u"its words"_s, state, {}};
    const Error told = missedRoute(m_route, error);
    QCOMPARE(told.kind == ErrorKind::Missing && told.message.contains(u"kestrel"), isGone);
    QCOMPARE(told.detail, u"its words"_s);
    QCOMPARE(told.sqlState, state);
}

void TestRouteEpoch::tenantWithoutAPlace_hasNoRoute()
{
    Server server;
    server.id = ServerId::create();
    QCOMPARE(routeOf(Tenant(), server, m_route.registry).error().kind, ErrorKind::Constraint);
    Tenant elsewhere;
    elsewhere.placement.server = ServerId::create();
    QCOMPARE(routeOf(elsewhere, server, m_route.registry).error().kind, ErrorKind::Constraint);
}

void TestRouteEpoch::schema_isWhereTheTablesAre_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<Management>("management");
    QTest::addColumn<QString>("schema");
    const auto row = [](const char *name, IsolationKind kind, Management management, const QString &schema) {
        QTest::newRow(name) << static_cast<int>(kind) << management << schema;
    };
    row("schema", IsolationKind::Schema, Management::Managed, u"t_place"_s);
    row("shared", IsolationKind::SharedTable, Management::Managed, u"t_place"_s);
    row("database", IsolationKind::Database, Management::Managed, u"t_fleet_%1"_s);
    row("deployment", IsolationKind::Deployment, Management::Managed, u"t_fleet_%1"_s);
    row("database that others made", IsolationKind::Database, Management::Managed, QString());
    row("observed database", IsolationKind::Database, Management::Observed, QString());
}

void TestRouteEpoch::schema_isWhereTheTablesAre()
{
    QFETCH(int, kind);
    QFETCH(Management, management);
    Server server;
    server.id = ServerId::create();
    Tenant tenant;
    tenant.id = TenantId::create();
    tenant.management = management;
    tenant.placement.kind = static_cast<IsolationKind>(kind);
    tenant.placement.server = server.id;
    QFETCH(QString, schema);
    schema.replace(u"%1"_s, shortId(tenant.id.uuid()));
    const bool isAlone = kind >= static_cast<int>(IsolationKind::Database) && !schema.isEmpty();
    tenant.placement.database = isAlone ? schema : u"fleet"_s;
    if (kind < static_cast<int>(IsolationKind::Database))
        tenant.placement.schema = u"t_place"_s;
    const auto route = routeOf(tenant, server, m_route.registry);
    QVERIFY(route.has_value());
    QCOMPARE(route->schema, schema);
}

QTEST_GUILESS_MAIN(TestRouteEpoch)
#include "tst_routeepoch.moc"
