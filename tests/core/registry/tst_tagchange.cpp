#include "core/registry/auditlog.h"
#include "core/registry/registryintegrity.h"
#include "core/registry/tagchange.h"
#include "core/registry/tenantrepository.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace Qt::StringLiterals;
using testsupport::openOrDie;
using testsupport::RegistryFixture;

class TestTagChange : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init();
    void run_onSeveral_isAllOrNone_data() { RegistryFixture::addEngines(); }
    void run_onSeveral_isAllOrNone();
    void run_keepsTagsSortedAndTellsBeforeAndAfter_data() { RegistryFixture::addEngines(); }
    void run_keepsTagsSortedAndTellsBeforeAndAfter();
    void run_withAnErasedTenant_changesNothing_data() { RegistryFixture::addEngines(); }
    void run_withAnErasedTenant_changesNothing();
    void run_withABadTag_isRefused_data() { RegistryFixture::addEngines(); }
    void run_withABadTag_isRefused();
    void run_onTenThousand_recordsEachInAnUnbrokenChain_data() { RegistryFixture::addEngines(); }
    void run_onTenThousand_recordsEachInAnUnbrokenChain();

private:
    Tenant create(const QString &slug, const QStringList &tags = {});
    Result<qint64> change(const QList<TenantId> &ids, const QString &tag, bool present);
    Tenant read(const TenantId &id) { return TenantRepository(*m_connection).byId(id).value_or(Tenant()); }
    qint64 records()
    {
        return RegistryFixture::value(*m_connection, u"select count(*) from tenantry.audit_record"_s).toLongLong();
    }

    RegistryFixture m_fixture;
    std::unique_ptr<Connection> m_connection;
};

void TestTagChange::init()
{
    m_connection = openOrDie(m_fixture.create(RegistryFixture::engine()));
    QVERIFY(prepareRegistrySession(*m_connection));
}

Tenant TestTagChange::create(const QString &slug, const QStringList &tags)
{
    Tenant tenant;
    tenant.slug = slug;
    tenant.name = slug;
    tenant.tags = tags;
    return RegistryFixture::change(
               *m_connection,
               [&](Connection &c, AuditWriter &audit) { return TenantRepository(c).create(tenant, {}, audit); })
        .value_or(Tenant());
}

Result<qint64> TestTagChange::change(const QList<TenantId> &ids, const QString &tag, bool present)
{
    return RegistryFixture::change(
        *m_connection, [&](Connection &c, AuditWriter &audit) { return TagChange(c, tag, present).run(ids, audit); });
}

void TestTagChange::run_onSeveral_isAllOrNone()
{
    const Tenant one = create(QStringLiteral("one"));
    const Tenant two = create(QStringLiteral("two"));
    const QString vip = QStringLiteral("vip");
    QCOMPARE(change({one.id, TenantId::create()}, vip, true).error().kind, ErrorKind::Missing);
    QCOMPARE(read(one.id), one);
    QCOMPARE(change({one.id, two.id, one.id}, vip, true).value_or(-1), 2);
    const Tenant tagged = read(one.id);
    QCOMPARE(tagged.tags, QStringList {vip});
    QCOMPARE(tagged.revision, one.revision + 1);
    QCOMPARE(change({one.id, two.id}, vip, true).value_or(-1), 0);
    QCOMPARE(read(one.id), tagged);
    QCOMPARE(change({two.id}, vip, false).value_or(-1), 1);
    QCOMPARE(read(two.id).tags, QStringList());
    QCOMPARE(change({}, vip, true).value_or(-1), 0);
}

void TestTagChange::run_keepsTagsSortedAndTellsBeforeAndAfter()
{
    const Tenant tenant = create(QStringLiteral("one"), {QStringLiteral("beta"), QStringLiteral("vip")});
    VERIFY_OK(change({tenant.id}, QStringLiteral("eu:gold"), true));
    QCOMPARE(read(tenant.id).tags,
             (QStringList {QStringLiteral("beta"), QStringLiteral("eu:gold"), QStringLiteral("vip")}));
    AuditQuery newest;
    newest.limit = 1;
    const auto page = AuditLog(*m_connection).page(newest);
    VERIFY_OK(page);
    const AuditRecord &record = page->records.first();
    QCOMPARE(record.action, QStringLiteral("tenant.tag"));
    QCOMPARE(record.subject.text(), tenant.id.toString());
    QCOMPARE(record.operatorName, RegistryFixture::client().operatorName);
    QCOMPARE(record.detail, QByteArray(R"({"tags":[["beta","vip"],["beta","eu:gold","vip"]]})"));
}

void TestTagChange::run_withAnErasedTenant_changesNothing()
{
    const Tenant one = create(QStringLiteral("one"));
    const Tenant two = create(QStringLiteral("two"));
    VERIFY_OK(RegistryFixture::change(*m_connection, [&](Connection &c, AuditWriter &audit) {
        return TenantRepository(c).erase(two.id, two.revision, {}, audit);
    }));
    QCOMPARE(change({one.id, two.id}, QStringLiteral("vip"), true).error().kind, ErrorKind::Constraint);
    QCOMPARE(read(one.id), one);
}

void TestTagChange::run_withABadTag_isRefused()
{
    const Tenant one = create(QStringLiteral("one"));
    const qint64 before = records();
    for (const QString &tag : {QString(), QStringLiteral("two words"), QStringLiteral("a,b"), QString(64, u'x')})
        QCOMPARE(change({one.id}, tag, true).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(records(), before);
}

void TestTagChange::run_onTenThousand_recordsEachInAnUnbrokenChain()
{
    constexpr int count = 10000;
    create(u"t0"_s);
    const bool isServer = RegistryFixture::engine() == Engine::PostgreSQL;
    // A UUID of version 7, as text, with the number in its last digits.
    const QString id = isServer ? u"('01900000-0000-7000-8000-' || lpad(x::text, 12, '0'))::uuid"_s
                                : u"printf('01900000-0000-7000-8000-%012d', x)"_s;
    VERIFY_OK(RegistryFixture::change(*m_connection, [&](Connection &c, AuditWriter &) {
        return c.execute(
            u"with recursive n (x) as (select 1 union all select x + 1 from n where x < %1) "
            "insert into tenantry.tenant select %2, 't' || x, t.name, t.state, t.management, t.plan_id, t.region, "
            "t.owner, t.contact, t.external_id, t.schema_version, t.tags, t.placement_kind, t.server_id, "
            "t.database_name, t.schema_name, t.tenant_key, t.epoch, t.created_us, t.updated_us, t.revision "
            "from n, tenantry.tenant t where t.slug = 't0'"_s.arg(count)
                .arg(id));
    }));
    QList<TenantId> ids;
    for (int i = 1; i <= count; ++i)
        ids << TenantId::fromString(u"01900000-0000-7000-8000-%1"_s.arg(i, 12, 10, QChar(u'0')));
    const qint64 before = records();
    QCOMPARE(change(ids, QStringLiteral("wave-1"), true).value_or(-1), count);
    QCOMPARE(records(), before + count);
    QCOMPARE(read(ids.last()).tags, QStringList {QStringLiteral("wave-1")});
    const auto findings = RegistryIntegrity(*m_connection).check();
    VERIFY_OK(findings);
    QVERIFY2(findings->isEmpty(), findings->isEmpty() ? "" : qPrintable(findings->first().title));
}

QTEST_GUILESS_MAIN(TestTagChange)
#include "tst_tagchange.moc"
