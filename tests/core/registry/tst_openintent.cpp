#include "core/registry/auditintent.h"
#include "core/registry/auditlog.h"
#include "core/registry/openintent.h"
#include "core/registry/registryintegrity.h"
#include "core/registry/tenantrepository.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using testsupport::openOrDie;
using testsupport::RegistryFixture;

/// What a person records about a change whose program could not.
class TestOpenIntent : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void settle_writesOutcomeAndWhoSaidSo_data() { RegistryFixture::addEngines(); }
    void settle_writesOutcomeAndWhoSaidSo();
    void settle_again_isRefusedWithTheFirst_data() { RegistryFixture::addEngines(); }
    void settle_again_isRefusedWithTheFirst();
    void settle_withoutReasonOrOutcome_changesNothing();
    void settle_ofWhatIsNoIntent_isRefused();
    void finding_ofAnIntent_namesIt();

private:
    static qint64 begin(Connection &connection, const AuditSubject &subject = AuditSubject::platform());
    static AuditSubject makeTenant(Connection &connection);
    static Result<> settle(Connection &connection, qint64 id, AuditOutcome outcome,
                           const QString &reason = QStringLiteral("looked at it"),
                           const QString &by = QStringLiteral("Olga"));
    RegistryFixture m_fixture;
};

AuditSubject TestOpenIntent::makeTenant(Connection &connection)
{
    const auto made = RegistryFixture::change(connection, [](Connection &c, AuditWriter &audit) {
        Tenant tenant;
        tenant.slug = tenant.name = QStringLiteral("petrel");
        return TenantRepository(c).create(tenant, {}, audit);
    });
    return AuditSubject(made.value_or(Tenant()).id);
}

qint64 TestOpenIntent::begin(Connection &connection, const AuditSubject &subject)
{
    AuditRecord record {subject};
    record.action = QStringLiteral("tenant.suspend");
    record.object = QStringLiteral("role t_petrel");
    const auto intent = AuditIntent::begin(connection, RegistryFixture::client(), record);
    if (!intent)
        qFatal("%s", qPrintable(intent.error().toText()));
    return intent->id();
}

Result<> TestOpenIntent::settle(Connection &connection, qint64 id, AuditOutcome outcome, const QString &reason,
                                const QString &by)
{
    static const ClientId client = ClientId::create();
    return AuditIntent::settle(connection, RegistryClient {client, by}, id, outcome, reason);
}

void TestOpenIntent::settle_writesOutcomeAndWhoSaidSo()
{
    const auto connection = openOrDie(m_fixture.create(RegistryFixture::engine()));
    const AuditSubject tenant = makeTenant(*connection);
    const qint64 id = begin(*connection, tenant);
    QCOMPARE(AuditLog(*connection).openIntents()->size(), 1);
    VERIFY_OK(settle(*connection, id, AuditOutcome::Failed, QStringLiteral(" no such role \n")));
    QCOMPARE(AuditLog(*connection).openIntents()->size(), 0);
    AuditQuery query;
    query.operatorName = QStringLiteral("Olga");
    const auto page = AuditLog(*connection).page(query);
    VERIFY_OK(page);
    QCOMPARE(page->records.size(), 2);
    const AuditRecord act = page->records.at(0);
    QCOMPARE(act.action, QStringLiteral("audit.settle"));
    QCOMPARE(act.subject, tenant);
    QCOMPARE(act.outcome, AuditOutcome::Done);
    QVERIFY(act.object.endsWith(QString::number(id)));
    const AuditRecord outcome = page->records.at(1);
    QCOMPARE(outcome.action, QStringLiteral("tenant.suspend"));
    QCOMPARE(outcome.object, QStringLiteral("role t_petrel"));
    QCOMPARE(outcome.subject, tenant);
    QCOMPARE(outcome.outcome, AuditOutcome::Failed);
    QCOMPARE(outcome.intentId, id);
    for (const AuditRecord &record : {act, outcome})
        QCOMPARE(record.reason.value_or(QString()), QStringLiteral("no such role"));
    QCOMPARE(RegistryIntegrity(*connection).check()->size(), 0);
}

void TestOpenIntent::settle_again_isRefusedWithTheFirst()
{
    const auto connection = openOrDie(m_fixture.create(RegistryFixture::engine()));
    const qint64 id = begin(*connection);
    VERIFY_OK(settle(*connection, id, AuditOutcome::Done));
    const auto again = settle(*connection, id, AuditOutcome::Failed, QStringLiteral("I think not"));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QVERIFY2(again.error().message.contains(u"Olga") && again.error().message.contains(u"done"),
             qPrintable(again.error().message));
    // Neither of the two records of the second one stayed.
    QCOMPARE(RegistryFixture::value(
                 *connection, QStringLiteral("select count(*) from tenantry.audit_record where operator = 'Olga'"))
                 .toInt(),
             2);
}

void TestOpenIntent::settle_withoutReasonOrOutcome_changesNothing()
{
    const auto connection = openOrDie(m_fixture.create(Engine::SQLite));
    const qint64 id = begin(*connection);
    for (const AuditOutcome outcome : {AuditOutcome::Intent, AuditOutcome::Refused})
        QCOMPARE(settle(*connection, id, outcome).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(settle(*connection, id, AuditOutcome::Done, QStringLiteral(" \t")).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(AuditLog(*connection).openIntents()->size(), 1);
}

void TestOpenIntent::settle_ofWhatIsNoIntent_isRefused()
{
    const auto connection = openOrDie(m_fixture.create(Engine::SQLite));
    const qint64 created =
        RegistryFixture::value(*connection, QStringLiteral("select min(id) from tenantry.audit_record")).toLongLong();
    QCOMPARE(settle(*connection, created, AuditOutcome::Done).error().kind, ErrorKind::Conflict);
    QCOMPARE(settle(*connection, 999999, AuditOutcome::Done).error().kind, ErrorKind::Missing);
}

void TestOpenIntent::finding_ofAnIntent_namesIt()
{
    const auto connection = openOrDie(m_fixture.create(Engine::SQLite));
    const AuditSubject tenant = makeTenant(*connection);
    const qint64 id = begin(*connection, tenant);
    const auto open = AuditLog(*connection).openIntents();
    VERIFY_OK(open);
    const Finding finding = intentFinding(open->first());
    QCOMPARE(intentOf(finding.key), id);
    QCOMPARE(intentOf(QStringLiteral("SERVER-DOWN:pg-eu-1")), 0);
    QCOMPARE(finding.tenant, tenant.tenant());
    QCOMPARE(finding.object, QStringLiteral("role t_petrel"));
    QVERIFY2(finding.evidence.contains(u"tenant.suspend") && finding.evidence.contains(u"Ann Admin"),
             qPrintable(finding.evidence));
    QVERIFY(qAbs(finding.firstSeen.secsTo(QDateTime::currentDateTimeUtc())) < 3600);
    // The check of a registry tells the same.
    const auto found = RegistryIntegrity(*connection).check();
    VERIFY_OK(found);
    QCOMPARE(*found, QList<Finding> {finding});
}

QTEST_GUILESS_MAIN(TestOpenIntent)
#include "tst_openintent.moc"
