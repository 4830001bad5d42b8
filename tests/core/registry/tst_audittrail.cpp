#include "core/registry/auditintent.h"
#include "core/registry/auditlog.h"
#include "core/registry/registryintegrity.h"
#include "core/registry/registrystatement.h"
#include "core/registry/settingrepository.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

#include <array>
#include <barrier>
#include <thread>

using namespace tenantry;
using testsupport::openOrDie;
using testsupport::RegistryFixture;

class TestAuditTrail : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }

    void serverBytes_ofEveryRecord_equalTheClients();
    void write_byServersLogins_cannotBeUndone();
    void write_withAJumpingClock_keepsTheChain_data() { RegistryFixture::addEngines(); }
    void write_withAJumpingClock_keepsTheChain();
    void page_throughTheTrail_showsEachOnce_data() { RegistryFixture::addEngines(); }
    void page_throughTheTrail_showsEachOnce();
    void intent_withoutOutcome_isListed_data() { RegistryFixture::addEngines(); }
    void intent_withoutOutcome_isListed();
    void intent_settledByTwo_keepsTheFirstOutcome_data() { RegistryFixture::addEngines(); }
    void intent_settledByTwo_keepsTheFirstOutcome();
    void intent_settledAtOnce_hasOneOutcome_data() { RegistryFixture::addEngines(); }
    void intent_settledAtOnce_hasOneOutcome();
    void check_ofRightsOnTheTrail_namesWhoHasThem_data();
    void check_ofRightsOnTheTrail_namesWhoHasThem();
    void check_afterTampering_namesTheClient_data() { RegistryFixture::addEngines(); }
    void check_afterTampering_namesTheClient();

private:
    static Result<> set(Connection &connection, const QString &value);
    static AuditIntent openIntent(Connection &connection);
    static qint64 outcomes(Connection &connection, qint64 intent);
    RegistryFixture m_fixture;
};

Result<> TestAuditTrail::set(Connection &connection, const QString &value)
{
    return RegistryFixture::change(connection,
                                   [&](Connection &c, AuditWriter &audit) {
                                       SettingRepository settings(c);
                                       auto setting = settings.byKey(QStringLiteral("theme"));
                                       if (!setting)
                                           return setting;
                                       setting->value = value;
                                       return settings.save(*setting, audit);
                                   })
        .map([](const Setting &) {});
}

void TestAuditTrail::serverBytes_ofEveryRecord_equalTheClients()
{
    const auto connection = openOrDie(m_fixture.create(Engine::PostgreSQL));
    VERIFY_OK(set(*connection, QStringLiteral("dark \u00fc \U0001F680")));
    auto rows = connection->query(QStringLiteral("select a.*, tenantry.audit_canonical(a) as canonical, "
                                                 "tenantry.audit_leaf(a) as leaf from tenantry.audit_record a"));
    VERIFY_OK(rows);
    int seen = 0;
    while (rows->next()) {
        const RecordRow row(*rows);
        const AuditRecord record = AuditLog::read(row);
        QCOMPARE(record.canonicalBytes().toHex(), row.value("canonical").toByteArray().toHex());
        QCOMPARE(record.leafHash(), row.value("leaf").toByteArray());
        QVERIFY(record.dbUser && record.receivedUs);
        ++seen;
    }
    QCOMPARE(seen, 2);
}

void TestAuditTrail::write_byServersLogins_cannotBeUndone()
{
    const auto spec = m_fixture.create(Engine::PostgreSQL);
    for (const char *group : {"admin", "support", "finance", "auditor", "migrator"}) {
        const auto connection = openOrDie(m_fixture.asMember(spec, QString::fromLatin1(group)));
        for (const char *sql : {"update tenantry.audit_record set action = 'x'", "delete from tenantry.audit_record",
                                "truncate tenantry.audit_record", "update tenantry.audit_record set detail = null",
                                "insert into tenantry.audit_record (tenant_id, db_user) values ('-', 'someone')",
                                "delete from tenantry.change", "update tenantry.change_head set seq = 0"}) {
            const auto done = connection->execute(QString::fromLatin1(sql));
            QVERIFY2(!done, sql);
            QCOMPARE(done.error().kind, ErrorKind::Denied);
        }
    }
    const auto support = openOrDie(m_fixture.asMember(m_fixture.create(Engine::PostgreSQL), QStringLiteral("support")));
    QCOMPARE(set(*support, QStringLiteral("dark")).error().kind, ErrorKind::Denied);
}

void TestAuditTrail::write_withAJumpingClock_keepsTheChain()
{
    const auto connection = openOrDie(m_fixture.create(RegistryFixture::engine()));
    QVERIFY(prepareRegistrySession(*connection));
    for (const qint64 now :
         {qint64(4'000'000'000'000'000), qint64(1), qint64(-5'000'000), qint64(1'700'000'000'000'000)}) {
        auto transaction = Transaction::begin(*connection);
        VERIFY_OK(transaction);
        AuditWriter audit(*connection, RegistryFixture::client(), [now] { return now; });
        VERIFY_OK(audit.write(AuditSubject::platform(), QStringLiteral("clock"), QStringLiteral("wall")));
        VERIFY_OK(transaction->commit());
    }
    const auto findings = RegistryIntegrity(*connection).check();
    VERIFY_OK(findings);
    QCOMPARE(findings->size(), 0);
}

void TestAuditTrail::page_throughTheTrail_showsEachOnce()
{
    const auto connection = openOrDie(m_fixture.create(RegistryFixture::engine()));
    for (int i = 0; i < 11; ++i)
        VERIFY_OK(set(*connection, QString::number(i)));
    AuditQuery query;
    query.limit = 4;
    QSet<qint64> ids;
    qint64 newest = std::numeric_limits<qint64>::max();
    do {
        const auto page = AuditLog(*connection).page(query);
        VERIFY_OK(page);
        for (const auto &record : page->records) {
            QVERIFY(record.atUs <= newest);
            newest = record.atUs;
            QVERIFY(!ids.contains(record.id));
            ids << record.id;
        }
        query.after = page->next;
    } while (!query.after.isStart());
    QCOMPARE(ids.size(), 12);
    AuditQuery some;
    some.action = QStringLiteral("setting.save");
    some.operatorName = QStringLiteral("Ann Admin");
    QCOMPARE(AuditLog(*connection).page(some)->records.size(), 11);
    some.operatorName = QStringLiteral("nobody");
    QCOMPARE(AuditLog(*connection).page(some)->records.size(), 0);
}

void TestAuditTrail::intent_withoutOutcome_isListed()
{
    const auto connection = openOrDie(m_fixture.create(RegistryFixture::engine()));
    AuditRecord record {AuditSubject(TenantId::create())};
    record.action = QStringLiteral("tenant.suspend");
    record.object = QStringLiteral("role t_petrel");
    auto lost = AuditIntent::begin(*connection, RegistryFixture::client(), record);
    auto kept = AuditIntent::begin(*connection, RegistryFixture::client(), record);
    VERIFY_OK(lost);
    VERIFY_OK(kept);
    VERIFY_OK(kept->finish(*connection, RegistryFixture::client(), AuditOutcome::Failed, QStringLiteral("refused")));

    const auto open = AuditLog(*connection).openIntents();
    VERIFY_OK(open);
    QCOMPARE(open->size(), 1);
    QCOMPARE(open->first().id, lost->id());
    QCOMPARE(open->first().subject, record.subject);

    auto found = AuditIntent::find(*connection, lost->id());
    VERIFY_OK(found);
    VERIFY_OK(found->finish(*connection, RegistryFixture::client(), AuditOutcome::Unknown));
    QCOMPARE(AuditLog(*connection).openIntents()->size(), 0);
    QCOMPARE(AuditIntent::find(*connection, lost->id()).error().kind, ErrorKind::Conflict);
    QCOMPARE(AuditIntent::find(*connection, 999999).error().kind, ErrorKind::Missing);
}

AuditIntent TestAuditTrail::openIntent(Connection &connection)
{
    AuditRecord record {AuditSubject::platform()};
    record.action = QStringLiteral("server.restart");
    record.object = QStringLiteral("server pg-eu-1");
    auto intent = AuditIntent::begin(connection, RegistryFixture::client(), record);
    if (!intent)
        qFatal("%s", qPrintable(intent.error().toText()));
    return *intent;
}

qint64 TestAuditTrail::outcomes(Connection &connection, qint64 intent)
{
    return RegistryFixture::value(
               connection, QStringLiteral("select count(*) from tenantry.audit_record where intent_id = ?"), {intent})
        .toLongLong();
}

void TestAuditTrail::intent_settledByTwo_keepsTheFirstOutcome()
{
    const auto spec = m_fixture.create(RegistryFixture::engine());
    const auto connection = openOrDie(spec);
    const auto theirs = openOrDie(spec);
    auto mine = openIntent(*connection);
    QVERIFY(prepareRegistrySession(*theirs));
    auto found = AuditIntent::find(*theirs, mine.id());
    VERIFY_OK(found);
    const RegistryClient olga {ClientId::create(), QStringLiteral("Olga")};
    VERIFY_OK(found->finish(*theirs, olga, AuditOutcome::Failed));
    const auto late = mine.finish(*connection, RegistryFixture::client(), AuditOutcome::Done);
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    QVERIFY2(late.error().message.contains(u"Olga") && late.error().message.contains(u"failed"),
             qPrintable(late.error().message));
    QCOMPARE(outcomes(*connection, mine.id()), 1);
    QCOMPARE(RegistryIntegrity(*connection).check()->size(), 0);
}

/// Both have found it open, and begin together.
void TestAuditTrail::intent_settledAtOnce_hasOneOutcome()
{
    auto spec = m_fixture.create(RegistryFixture::engine());
    spec.lockTimeout = std::chrono::seconds(60);
    const auto connection = openOrDie(spec);
    for (int round = 0; round < 10; ++round) {
        const auto intent = openIntent(*connection);
        std::barrier start(2);
        std::array<ErrorKind, 2> refused {};
        std::array<bool, 2> settled {};
        std::vector<std::jthread> consoles;
        for (size_t console = 0; console < 2; ++console) {
            consoles.emplace_back([&, console] {
                const auto own = openOrDie(spec);
                auto found =
                    prepareRegistrySession(*own).and_then([&] { return AuditIntent::find(*own, intent.id()); });
                start.arrive_and_wait();
                const auto done = found.and_then([&](AuditIntent &each) {
                    return each.finish(*own, RegistryClient {ClientId::create(), QString::number(console)},
                                       AuditOutcome::Done);
                });
                settled[console] = done.has_value();
                if (!done)
                    refused[console] = done.error().kind;
            });
        }
        consoles.clear();
        QVERIFY(settled[0] != settled[1]);
        QCOMPARE(refused[settled[0] ? 1 : 0], ErrorKind::Conflict);
        QCOMPARE(outcomes(*connection, intent.id()), 1);
    }
}

void TestAuditTrail::check_ofRightsOnTheTrail_namesWhoHasThem_data()
{
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *right, const char *told) {
        QTest::newRow(right) << QString::fromLatin1(right) << QString::fromLatin1(told);
    };
    row("delete", "ann: DELETE");
    row("insert", "ann: INSERT");
    row("update", "ann: UPDATE");
    row("update (reason)", "ann: UPDATE (reason)");
    row("insert (db_user)", "ann: INSERT (db_user)");
    row("select", "");
    row("insert (reason)", ""); // as every group has it
}

void TestAuditTrail::check_ofRightsOnTheTrail_namesWhoHasThem()
{
    QFETCH(QString, right);
    QFETCH(QString, told);
    const auto spec = m_fixture.create(Engine::PostgreSQL);
    VERIFY_OK(
        m_fixture.cluster().run(QStringLiteral("grant %1 on tenantry.audit_record to ann").arg(right), spec.database));
    const auto findings = RegistryIntegrity(*openOrDie(spec)).check();
    VERIFY_OK(findings);
    QStringList evidence;
    for (const Finding &finding : *findings)
        evidence << finding.evidence;
    QCOMPARE(evidence.join(u'|'), told);
}

void TestAuditTrail::check_afterTampering_namesTheClient()
{
    const auto spec = m_fixture.create(RegistryFixture::engine());
    auto connection = openOrDie(spec);
    for (int i = 0; i < 4; ++i)
        VERIFY_OK(set(*connection, QString::number(i)));
    const QString tamper = QStringLiteral("update tenantry.audit_record set action = 'nothing' where client_seq = 3");
    if (spec.engine == Engine::PostgreSQL) {
        VERIFY_OK(m_fixture.cluster().run(tamper, spec.database));
    } else {
        QVERIFY(!connection->execute(tamper));
        VERIFY_OK(connection->script(QStringLiteral("drop trigger audit_record_unaltered")));
        VERIFY_OK(connection->execute(tamper));
    }
    const auto findings = RegistryIntegrity(*connection).check();
    VERIFY_OK(findings);
    QCOMPARE(findings->size(), 1);
    QCOMPARE(findings->first().severity, Severity::Critical);
    QVERIFY(findings->first().key.endsWith(RegistryFixture::client().id.toString()));
}

QTEST_GUILESS_MAIN(TestAuditTrail)
#include "tst_audittrail.moc"
