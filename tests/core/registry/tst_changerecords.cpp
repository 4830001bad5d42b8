#include "core/registry/auditlog.h"
#include "core/registry/filterrepository.h"
#include "core/registry/findingrepository.h"
#include "core/registry/planrepository.h"
#include "core/registry/serverrepository.h"
#include "core/registry/tenantrepository.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace tenantry;
using testsupport::openOrDie;
using testsupport::RegistryFixture;

/// What each change of the registry leaves in the audit trail, and what a change that came too late is told.
class TestChangeRecords : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init();

    void filter_savedAndRemoved_isRecorded_data() { RegistryFixture::addEngines(); }
    void filter_savedAndRemoved_isRecorded();
    void plan_saved_isRecordedWithWhatChanged_data() { RegistryFixture::addEngines(); }
    void plan_saved_isRecordedWithWhatChanged();
    void finding_reportedSnoozedAndResolved_isRecorded_data() { RegistryFixture::addEngines(); }
    void finding_reportedSnoozedAndResolved_isRecorded();
    void server_updated_isRecordedWithWhatChanged_data() { RegistryFixture::addEngines(); }
    void server_updated_isRecordedWithWhatChanged();
    void tenant_erased_isRecordedWithoutItsWords_data() { RegistryFixture::addEngines(); }
    void tenant_erased_isRecordedWithoutItsWords();
    void forget_ofATenantThatWasNotErased_forgetsNothing_data() { RegistryFixture::addEngines(); }
    void forget_ofATenantThatWasNotErased_forgetsNothing();
    void lostRace_ofAServer_tellsBothVersions_data() { RegistryFixture::addEngines(); }
    void lostRace_ofAServer_tellsBothVersions();
    void lostRace_ofAPlan_tellsBothVersions_data() { RegistryFixture::addEngines(); }
    void lostRace_ofAPlan_tellsBothVersions();
    void lostRace_ofAFilter_tellsBothVersions_data() { RegistryFixture::addEngines(); }
    void lostRace_ofAFilter_tellsBothVersions();

private:
    template<class Fn>
    auto change(Fn fn)
    {
        return RegistryFixture::change(*m_connection, fn);
    }
    Result<SavedFilter> save(const SavedFilter &filter)
    {
        return change([&](Connection &c, AuditWriter &audit) { return FilterRepository(c).save(filter, audit); });
    }
    Result<Plan> save(const Plan &plan)
    {
        return change([&](Connection &c, AuditWriter &audit) { return PlanRepository(c).save(plan, audit); });
    }
    Result<Server> update(const Server &server)
    {
        return change([&](Connection &c, AuditWriter &audit) {
            return ServerRepository(c).update(server, QStringLiteral("ticket 4711"), audit);
        });
    }
    Result<Server> addServer();
    Result<Tenant> createTenant();
    /// The newest first.
    QList<AuditRecord> records(const QString &action);
    static QJsonObject detail(const AuditRecord &record) { return QJsonDocument::fromJson(record.detail).object(); }
    /// What the loser of a race has to be able to show; `mine` was refused.
    template<class Record>
    void verifyLost(const Result<Record> &refused, const Result<RecordConflict<Record>> &conflict, const Record &mine,
                    const Record &theirs, const QStringList &fields);

    RegistryFixture m_fixture;
    std::unique_ptr<Connection> m_connection;
};

void TestChangeRecords::init()
{
    m_connection = openOrDie(m_fixture.create(RegistryFixture::engine()));
    QVERIFY(prepareRegistrySession(*m_connection));
}

Result<Server> TestChangeRecords::addServer()
{
    Server server;
    server.name = QStringLiteral("pg-eu-1");
    server.host = QStringLiteral("db.example");
    return change([&](Connection &c, AuditWriter &audit) { return ServerRepository(c).add(server, {}, audit); });
}

Result<Tenant> TestChangeRecords::createTenant()
{
    Tenant tenant;
    tenant.slug = QStringLiteral("petrel");
    tenant.name = QStringLiteral("Petrel Logistics");
    return change([&](Connection &c, AuditWriter &audit) { return TenantRepository(c).create(tenant, {}, audit); });
}

QList<AuditRecord> TestChangeRecords::records(const QString &action)
{
    AuditQuery query;
    query.action = action;
    const auto page = AuditLog(*m_connection).page(query);
    if (!page)
        qFatal("%s", qPrintable(page.error().toText()));
    return page->records;
}

void TestChangeRecords::filter_savedAndRemoved_isRecorded()
{
    SavedFilter filter;
    filter.page = QStringLiteral("tenants");
    filter.name = QStringLiteral("Late payers");
    filter.expression = QStringLiteral("plan:gold");
    const auto saved = save(filter);
    VERIFY_OK(saved);
    auto again = *saved;
    again.expression = QStringLiteral("plan:silver");
    VERIFY_OK(save(again));
    VERIFY_OK(change([&](Connection &c, AuditWriter &audit) { return FilterRepository(c).remove(saved->id, audit); }));

    const auto saves = records(QStringLiteral("filter.save"));
    QCOMPARE(saves.size(), 2);
    QCOMPARE(detail(saves.at(1)).value(u"expression").toString(), filter.expression);
    QCOMPARE(detail(saves.at(0)).value(u"expression").toString(), again.expression);
    const auto removals = records(QStringLiteral("filter.remove"));
    QCOMPARE(removals.size(), 1);
    for (const auto &record : saves + removals) {
        QVERIFY(record.subject == AuditSubject::platform());
        QVERIFY2(record.object.contains(filter.name), qPrintable(record.object));
        QCOMPARE(record.outcome, AuditOutcome::Done);
        QCOMPARE(record.operatorName, QStringLiteral("Ann Admin"));
    }
}

void TestChangeRecords::plan_saved_isRecordedWithWhatChanged()
{
    Plan plan;
    plan.code = QStringLiteral("gold");
    plan.name = QStringLiteral("Gold");
    const auto saved = save(plan);
    VERIFY_OK(saved);
    auto renamed = *saved;
    renamed.name = QStringLiteral("Gold plus");
    VERIFY_OK(save(renamed));
    const auto found = records(QStringLiteral("plan.save"));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.first().object, QStringLiteral("plan gold"));
    QVERIFY(found.first().subject == AuditSubject::platform());
    const auto changed = detail(found.first());
    QVERIFY(changed.contains(u"name") && !changed.contains(u"code"));
    QVERIFY(found.first().detail.contains("Gold plus"));
}

void TestChangeRecords::finding_reportedSnoozedAndResolved_isRecorded()
{
    Finding finding;
    finding.key = QStringLiteral("TLS:pg-eu-1");
    finding.severity = Severity::High;
    finding.title = QStringLiteral("Certificate ends");
    VERIFY_OK(change([&](Connection &c, AuditWriter &audit) { return FindingRepository(c).report({finding}, audit); }));
    VERIFY_OK(change([&](Connection &c, AuditWriter &audit) {
        return FindingRepository(c).setState(finding.key, FindingState::Snoozed,
                                             QDateTime::currentDateTimeUtc().addDays(1), QStringLiteral("on order"),
                                             audit);
    }));
    VERIFY_OK(change([&](Connection &c, AuditWriter &audit) {
        return FindingRepository(c).resolve(QStringLiteral("TLS:"), {}, audit);
    }));

    for (const char *action : {"finding.report", "finding.state", "finding.resolve"}) {
        const auto found = records(QString::fromLatin1(action));
        QVERIFY2(found.size() == 1, action);
        QCOMPARE(found.first().object, QStringLiteral("finding TLS:pg-eu-1"));
        QVERIFY(found.first().subject == AuditSubject::platform());
    }
    const auto snoozed = records(QStringLiteral("finding.state")).first();
    QCOMPARE(snoozed.reason.value_or(QString()), QStringLiteral("on order"));
    QVERIFY2(snoozed.detail.contains("snoozed"), snoozed.detail.constData());
}

void TestChangeRecords::server_updated_isRecordedWithWhatChanged()
{
    const auto added = addServer();
    VERIFY_OK(added);
    auto moved = *added;
    moved.host = QStringLiteral("db2.example");
    VERIFY_OK(update(moved));
    const auto found = records(QStringLiteral("server.update"));
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().object.contains(u"pg-eu-1"), qPrintable(found.first().object));
    QCOMPARE(found.first().reason.value_or(QString()), QStringLiteral("ticket 4711"));
    QVERIFY(detail(found.first()).contains(u"host"));
    QVERIFY(!detail(found.first()).contains(u"name") && found.first().detail.contains("db2.example"));
}

void TestChangeRecords::tenant_erased_isRecordedWithoutItsWords()
{
    const auto created = createTenant();
    VERIFY_OK(created);
    VERIFY_OK(change([&](Connection &c, AuditWriter &audit) {
        return TenantRepository(c).erase(created->id, created->revision, QStringLiteral("contract ended"), audit);
    }));
    const auto found = records(QStringLiteral("tenant.erase"));
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().subject == AuditSubject(created->id));
    QCOMPARE(found.first().reason.value_or(QString()), QStringLiteral("contract ended"));
    QVERIFY(!found.first().object.contains(u"etrel") && !found.first().detail.contains("etrel"));
    QCOMPARE(records(QStringLiteral("tenant.create")).first().detail, QByteArray());
}

void TestChangeRecords::forget_ofATenantThatWasNotErased_forgetsNothing()
{
    const auto created = createTenant();
    VERIFY_OK(created);
    if (RegistryFixture::engine() == Engine::PostgreSQL) {
        QCOMPARE(RegistryFixture::value(*m_connection, QStringLiteral("select tenantry.audit_forget(?)"),
                                        {created->id.toString()})
                     .toLongLong(),
                 0);
    } else {
        // In a file nothing can be refused to its owner but a slip.
        QVERIFY(!m_connection->execute(QStringLiteral("update tenantry.audit_record set salt = null, detail = null")));
    }
    QVERIFY(records(QStringLiteral("tenant.create")).first().detail.contains("Petrel"));
}

template<class Record>
void TestChangeRecords::verifyLost(const Result<Record> &refused, const Result<RecordConflict<Record>> &conflict,
                                   const Record &mine, const Record &theirs, const QStringList &fields)
{
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY(!refused.error().remedy.isEmpty());
    VERIFY_OK(conflict);
    QVERIFY(conflict->mine == mine);
    QVERIFY(conflict->theirs && *conflict->theirs == theirs);
    for (const QString &field : fields)
        QVERIFY2(conflict->fields.contains(field), qPrintable(conflict->fields.join(u' ')));
}

void TestChangeRecords::lostRace_ofAServer_tellsBothVersions()
{
    const auto added = addServer();
    VERIFY_OK(added);
    auto theirs = *added;
    theirs.region = QStringLiteral("eu");
    const auto stored = update(theirs);
    VERIFY_OK(stored);
    auto mine = *added;
    mine.connectionBudget = 9;
    const auto refused = update(mine);
    verifyLost(refused, ServerRepository(*m_connection).conflict(mine), mine, *stored,
               {QStringLiteral("region"), QStringLiteral("connectionBudget")});
    QCOMPARE(records(QStringLiteral("server.update")).size(), 1);
}

void TestChangeRecords::lostRace_ofAPlan_tellsBothVersions()
{
    Plan plan;
    plan.code = QStringLiteral("gold");
    plan.name = QStringLiteral("Gold");
    const auto made = save(plan);
    VERIFY_OK(made);
    auto theirs = *made;
    theirs.name = QStringLiteral("Theirs");
    const auto stored = save(theirs);
    VERIFY_OK(stored);
    auto mine = *made;
    mine.description = QStringLiteral("Mine");
    const auto refused = save(mine);
    verifyLost(refused, PlanRepository(*m_connection).conflict(mine), mine, *stored,
               {QStringLiteral("name"), QStringLiteral("description")});
    QCOMPARE(records(QStringLiteral("plan.save")).size(), 2);
}

void TestChangeRecords::lostRace_ofAFilter_tellsBothVersions()
{
    SavedFilter filter;
    filter.page = QStringLiteral("tenants");
    filter.name = QStringLiteral("Late payers");
    const auto made = save(filter);
    VERIFY_OK(made);
    auto theirs = *made;
    theirs.pinned = true;
    const auto stored = save(theirs);
    VERIFY_OK(stored);
    auto mine = *made;
    mine.expression = QStringLiteral("plan:gold");
    const auto refused = save(mine);
    verifyLost(refused, FilterRepository(*m_connection).conflict(mine), mine, *stored,
               {QStringLiteral("pinned"), QStringLiteral("expression")});
    VERIFY_OK(change([&](Connection &c, AuditWriter &audit) { return FilterRepository(c).remove(made->id, audit); }));
    QVERIFY(save(mine).error().kind == ErrorKind::Missing && !FilterRepository(*m_connection).conflict(mine)->theirs);
}

QTEST_GUILESS_MAIN(TestChangeRecords)
#include "tst_changerecords.moc"
