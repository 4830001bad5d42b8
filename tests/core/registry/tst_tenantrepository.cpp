#include "core/registry/auditlog.h"
#include "core/registry/planrepository.h"
#include "core/registry/serverrepository.h"
#include "core/registry/tenantrepository.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using testsupport::openOrDie;
using testsupport::RegistryFixture;

class TestTenantRepository : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init();

    void create_thenRead_returnsEveryField_data() { RegistryFixture::addEngines(); }
    void create_thenRead_returnsEveryField();
    void create_withTakenSlugOrExternalId_isRefused_data() { RegistryFixture::addEngines(); }
    void create_withTakenSlugOrExternalId_isRefused();
    void create_withHardNames_keepsThemOrSaysWhy_data() { RegistryFixture::addEngines(); }
    void create_withHardNames_keepsThemOrSaysWhy();
    void update_withStaleRevision_isConflictWithBothVersions_data() { RegistryFixture::addEngines(); }
    void update_withStaleRevision_isConflictWithBothVersions();
    void update_thatMoves_raisesTheEpoch_data() { RegistryFixture::addEngines(); }
    void update_thatMoves_raisesTheEpoch();
    void change_writesRecordInTheSameTransaction_data() { RegistryFixture::addEngines(); }
    void change_writesRecordInTheSameTransaction();
    void erase_keepsTombstoneAndForgetsWords_data() { RegistryFixture::addEngines(); }
    void erase_keepsTombstoneAndForgetsWords();
    void erase_whilePlaced_isRefused_data() { RegistryFixture::addEngines(); }
    void erase_whilePlaced_isRefused();

private:
    Result<Tenant> create(const Tenant &tenant);
    Result<Tenant> update(const Tenant &tenant);
    static Tenant sample(const QString &slug);

    RegistryFixture m_fixture;
    std::unique_ptr<Connection> m_connection;
};

void TestTenantRepository::init()
{
    m_connection = openOrDie(m_fixture.create(RegistryFixture::engine()));
    QVERIFY(prepareRegistrySession(*m_connection));
}

Tenant TestTenantRepository::sample(const QString &slug)
{
    Tenant tenant;
    tenant.slug = slug;
    tenant.name = QStringLiteral("Petrel Logistics");
    tenant.externalId = QStringLiteral("crm-") + slug;
    return tenant;
}

Result<Tenant> TestTenantRepository::create(const Tenant &tenant)
{
    return RegistryFixture::change(*m_connection, [&](Connection &c, AuditWriter &audit) {
        return TenantRepository(c).create(tenant, QStringLiteral("ticket 4711"), audit);
    });
}

Result<Tenant> TestTenantRepository::update(const Tenant &tenant)
{
    return RegistryFixture::change(*m_connection, [&](Connection &c, AuditWriter &audit) {
        return TenantRepository(c).update(tenant, {}, audit);
    });
}

void TestTenantRepository::create_thenRead_returnsEveryField()
{
    Server server;
    server.name = QStringLiteral("pg-eu-1");
    Plan plan;
    plan.code = QStringLiteral("enterprise");
    plan.name = QStringLiteral("Enterprise");
    const auto made = RegistryFixture::change(*m_connection, [&](Connection &c, AuditWriter &audit) -> Result<qint64> {
        const auto added = ServerRepository(c).add(server, {}, audit);
        const auto saved = PlanRepository(c).save(plan, audit);
        if (!added || !saved)
            return added ? Result<qint64>(fail(saved)) : Result<qint64>(fail(added));
        server = *added;
        plan = *saved;
        return 1;
    });
    VERIFY_OK(made);

    Tenant tenant = sample(QStringLiteral("petrel"));
    tenant.state = TenantState::Suspended;
    tenant.management = Management::Managed;
    tenant.plan = plan.id;
    tenant.region = QStringLiteral("eu-west-1");
    tenant.owner = QStringLiteral("Maja");
    tenant.contact = QStringLiteral("it@petrel.example");
    tenant.schemaVersion = QStringLiteral("0144");
    tenant.tags = {QStringLiteral("vip"), QStringLiteral("beta"), QStringLiteral("vip")};
    tenant.placement = {IsolationKind::Database, server.id, QStringLiteral("petrel"), QStringLiteral("public"),
                        QStringLiteral("42"),    7};
    const auto created = create(tenant);
    VERIFY_OK(created);
    const auto read = TenantRepository(*m_connection).bySlug(QStringLiteral("petrel"));
    VERIFY_OK(read);
    QCOMPARE(*read, *created);

    tenant.id = created->id;
    tenant.tags = QStringList {QStringLiteral("beta"), QStringLiteral("vip")};
    tenant.createdAt = created->createdAt;
    tenant.updatedAt = created->updatedAt;
    tenant.revision = 1;
    QVERIFY(*read == tenant);
    QCOMPARE(TenantRepository(*m_connection).byIds({tenant.id, TenantId::create()})->size(), 1);
    QCOMPARE(*TenantRepository(*m_connection).tags(), tenant.tags);
    QCOMPARE(ServerRepository(*m_connection).loads()->value(0).tenants, 1);
}

void TestTenantRepository::create_withTakenSlugOrExternalId_isRefused()
{
    VERIFY_OK(create(sample(QStringLiteral("petrel"))));
    QCOMPARE(create(sample(QStringLiteral("petrel"))).error().kind, ErrorKind::Constraint);
    Tenant other = sample(QStringLiteral("other"));
    other.externalId = QStringLiteral("crm-petrel");
    QCOMPARE(create(other).error().kind, ErrorKind::Constraint);
    other.externalId.clear();
    VERIFY_OK(create(other));
    Tenant third = sample(QStringLiteral("third"));
    third.externalId.clear();
    VERIFY_OK(create(third));
}

void TestTenantRepository::create_withHardNames_keepsThemOrSaysWhy()
{
    const QStringList kept {QStringLiteral("O'Brien \"& Sons\"; drop table tenant; --"),
                            QStringLiteral("שלום \u200f(HaMifal)\u202e"), QStringLiteral("🚀 Rockets ✨"),
                            QString(300, u'x'), QString(150, u'ü')};
    int number = 0;
    for (const auto &name : kept) {
        Tenant tenant = sample(QStringLiteral("kept-%1").arg(++number));
        tenant.name = name;
        const auto created = create(tenant);
        VERIFY_OK(created);
        QCOMPARE(created->name, name);
    }
    const QStringList refused {QString(u'a') + QChar(0) + u'b',
                               QStringLiteral("two\nlines"),
                               QStringLiteral("tab\there"),
                               QStringLiteral("c1 \u0085"),
                               QString(301, u'x'),
                               QString(151, u'ü'),
                               QStringLiteral("  "),
                               QString(QChar(0xd800)) + u'x'};
    for (const auto &name : refused) {
        Tenant tenant = sample(QStringLiteral("refused"));
        tenant.name = name;
        const auto created = create(tenant);
        QVERIFY(!created);
        QCOMPARE(created.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!created.error().remedy.isEmpty());
    }
    for (const char *slug : {"", "Upper", "-first", "last-", "a b", "a\n", "ümlaut"})
        QCOMPARE(create(sample(QString::fromUtf8(slug))).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(RegistryFixture::value(*m_connection, QStringLiteral("select count(*) from tenantry.tenant")).toInt(),
             number);
}

void TestTenantRepository::update_withStaleRevision_isConflictWithBothVersions()
{
    const auto created = create(sample(QStringLiteral("petrel")));
    VERIFY_OK(created);
    Tenant theirs = *created;
    theirs.owner = QStringLiteral("Olga");
    const auto first = update(theirs);
    VERIFY_OK(first);
    QCOMPARE(first->revision, 2);

    Tenant mine = *created;
    mine.owner = QStringLiteral("Ann");
    mine.region = QStringLiteral("us");
    const auto second = update(mine);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Conflict);

    const auto conflict = TenantRepository(*m_connection).conflict(mine);
    VERIFY_OK(conflict);
    QCOMPARE(conflict->mine.owner, QStringLiteral("Ann"));
    QCOMPARE(conflict->theirs->owner, QStringLiteral("Olga"));
    QCOMPARE(conflict->fields, QStringList({QStringLiteral("owner"), QStringLiteral("region")}));

    mine.id = TenantId::create();
    QCOMPARE(update(mine).error().kind, ErrorKind::Missing);
    QVERIFY(!TenantRepository(*m_connection).conflict(mine)->theirs);
}

void TestTenantRepository::update_thatMoves_raisesTheEpoch()
{
    auto tenant = create(sample(QStringLiteral("petrel")));
    VERIFY_OK(tenant);
    const auto epochAfter = [&](const auto &edit) {
        edit(*tenant);
        tenant = update(*tenant);
        return tenant ? tenant->placement.epoch : -1;
    };
    QCOMPARE(epochAfter([](Tenant &each) { each.region = QStringLiteral("us"); }), 1);
    QCOMPARE(epochAfter([](Tenant &each) { each.placement.database = QStringLiteral("petrel"); }), 2);
    QCOMPARE(epochAfter([](Tenant &each) { each.placement.kind = IsolationKind::Database; }), 3);
    QCOMPARE(epochAfter([](Tenant &each) { each.placement.epoch = 1; }), 3); // it never returns
    QCOMPARE(epochAfter([](Tenant &each) { each.placement.epoch = 7; }), 7);
    QCOMPARE(epochAfter([](Tenant &each) {
                 each.placement.schema = QStringLiteral("public");
                 each.placement.epoch = 8;
             }),
             8);
}

void TestTenantRepository::change_writesRecordInTheSameTransaction()
{
    const auto created = create(sample(QStringLiteral("petrel")));
    VERIFY_OK(created);
    AuditQuery query;
    query.subject = AuditSubject(created->id);
    const auto page = AuditLog(*m_connection).page(query);
    VERIFY_OK(page);
    QCOMPARE(page->records.size(), 1);
    const AuditRecord record = page->records.first();
    QCOMPARE(record.action, QStringLiteral("tenant.create"));
    QCOMPARE(record.operatorName, QStringLiteral("Ann Admin"));
    QCOMPARE(record.reason.value_or(QString()), QStringLiteral("ticket 4711"));
    QVERIFY(!record.object.contains(u"petrel"));
    QVERIFY(record.detail.contains("petrel"));

    const auto before =
        RegistryFixture::value(*m_connection, QStringLiteral("select count(*) from tenantry.audit_record"));
    const auto failed =
        RegistryFixture::change(*m_connection, [&](Connection &c, AuditWriter &audit) -> Result<Tenant> {
            const auto written = TenantRepository(c).create(sample(QStringLiteral("other")), {}, audit);
            return written ? Result<Tenant>(fail(ErrorKind::Internal, QStringLiteral("after the write"))) : written;
        });
    QVERIFY(!failed);
    QCOMPARE(RegistryFixture::value(*m_connection, QStringLiteral("select count(*) from tenantry.audit_record")),
             before);
    QCOMPARE(TenantRepository(*m_connection).bySlug(QStringLiteral("other")).error().kind, ErrorKind::Missing);
}

void TestTenantRepository::erase_keepsTombstoneAndForgetsWords()
{
    const auto created = create(sample(QStringLiteral("petrel")));
    VERIFY_OK(created);
    const auto erase = [&](qint64 revision) {
        return RegistryFixture::change(*m_connection, [&](Connection &c, AuditWriter &audit) {
            return TenantRepository(c).erase(created->id, revision, QStringLiteral("contract ended"), audit);
        });
    };
    QCOMPARE(erase(created->revision + 1).error().kind, ErrorKind::Conflict);
    const auto erased = erase(created->revision);
    VERIFY_OK(erased);
    QCOMPARE(erased->state, TenantState::Erased);
    QVERIFY(erased->externalId.isEmpty());
    const auto words = RegistryFixture::value(
        *m_connection, QStringLiteral("select count(*) from tenantry.audit_record where detail like '%etrel%'"));
    QCOMPARE(words.toInt(), 0);
    QCOMPARE(update(*erased).error().kind, ErrorKind::Constraint);
}

void TestTenantRepository::erase_whilePlaced_isRefused()
{
    Server server;
    server.name = QStringLiteral("pg-eu-1");
    const auto added = RegistryFixture::change(
        *m_connection, [&](Connection &c, AuditWriter &audit) { return ServerRepository(c).add(server, {}, audit); });
    VERIFY_OK(added);
    Tenant tenant = sample(QStringLiteral("petrel"));
    tenant.placement.server = added->id;
    const auto created = create(tenant);
    VERIFY_OK(created);
    const auto erased = RegistryFixture::change(*m_connection, [&](Connection &c, AuditWriter &audit) {
        return TenantRepository(c).erase(created->id, created->revision, {}, audit);
    });
    QCOMPARE(erased.error().kind, ErrorKind::Constraint);
    const auto removed = RegistryFixture::change(*m_connection, [&](Connection &c, AuditWriter &audit) {
        return ServerRepository(c).remove(added->id, added->revision, {}, audit);
    });
    QCOMPARE(removed.error().kind, ErrorKind::Constraint);
}

QTEST_GUILESS_MAIN(TestTenantRepository)
#include "tst_tenantrepository.moc"
