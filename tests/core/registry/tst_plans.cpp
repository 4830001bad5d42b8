#include "core/registry/auditlog.h"
#include "core/registry/planrepository.h"
#include "core/registry/tenantimport.h"
#include "core/registry/tenantrepository.h"
#include "tests/support/csvtext.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;
using testsupport::openOrDie;
using testsupport::RegistryFixture;

/// What plans of a registry may be, and which tenants an import puts on them.
class TestPlans : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init() { m_connection = openOrDie(m_fixture.create(RegistryFixture::engine())); }
    void save_ofBadWords_isRefused_data() { RegistryFixture::addEngines(); }
    void save_ofBadWords_isRefused();
    void save_recordsWhatChanged_data() { RegistryFixture::addEngines(); }
    void save_recordsWhatChanged();
    void save_afterSomebodyElse_isALostRace_data() { RegistryFixture::addEngines(); }
    void save_afterSomebodyElse_isALostRace();
    void import_onARetiredPlan_keepsItsTenantsAndTakesNoNewOnes_data() { RegistryFixture::addEngines(); }
    void import_onARetiredPlan_keepsItsTenantsAndTakesNoNewOnes();

private:
    [[nodiscard]] Result<Plan> save(const Plan &plan);
    [[nodiscard]] Result<ImportReport> import(const QByteArray &text);

    RegistryFixture m_fixture;
    std::unique_ptr<Connection> m_connection;
};

Result<Plan> TestPlans::save(const Plan &plan)
{
    return RegistryFixture::change(*m_connection, [plan](Connection &connection, AuditWriter &audit) {
        return PlanRepository(connection).save(plan, audit);
    });
}

Result<ImportReport> TestPlans::import(const QByteArray &text)
{
    const TenantImport::SourceMaker source = testsupport::csvText(text);
    ImportOptions options;
    options.mapping = TenantImport::preview(source)->guess;
    return TenantImport(*m_connection, RegistryFixture::client(), {}).run(source, options);
}

void TestPlans::save_ofBadWords_isRefused()
{
    for (const auto &[code, name, description] : {std::array {u"Gold"_s, u"Gold"_s, u""_s},
                                                  {u""_s, u"Gold"_s, u""_s},
                                                  {u"gold"_s, u""_s, u""_s},
                                                  {u"gold"_s, u"Two\nlines"_s, u""_s},
                                                  {u"gold"_s, u"Gold"_s, QString(301, u'x')}}) {
        const auto saved = save(Plan {{}, code, name, description, false, 0});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!saved.error().remedy.isEmpty());
    }
    VERIFY_OK(save(Plan {{}, u"gold"_s, u"O'Brien's \"gold\"; --"_s, {}, false, 0}));
    const auto twice = save(Plan {{}, u"gold"_s, u"Again"_s, {}, false, 0});
    QCOMPARE(twice.error().kind, ErrorKind::Constraint);
    QCOMPARE(PlanRepository(*m_connection).all()->size(), 1);
}

void TestPlans::save_recordsWhatChanged()
{
    auto gold = save(Plan {{}, u"gold"_s, u"Gold"_s, {}, false, 0});
    VERIFY_OK(gold);
    gold->name = u"Golden"_s;
    VERIFY_OK(save(*gold));
    const auto page = AuditLog(*m_connection).page({});
    VERIFY_OK(page);
    const AuditRecord &record = page->records.first(); // the newest
    QCOMPARE(record.action, u"plan.save"_s);
    QVERIFY2(record.detail.contains("[\"Gold\",\"Golden\"]"), record.detail.constData());
    QVERIFY(!record.detail.contains("description"));
}

void TestPlans::save_afterSomebodyElse_isALostRace()
{
    const auto gold = save(Plan {{}, u"gold"_s, u"Gold"_s, {}, false, 0});
    VERIFY_OK(gold);
    Plan theirs = *gold;
    theirs.name = u"Theirs"_s;
    VERIFY_OK(save(theirs));
    Plan mine = *gold;
    mine.name = u"Mine"_s;
    const auto lost = save(mine);
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, ErrorKind::Conflict);
    QCOMPARE(PlanRepository(*m_connection).byId(gold->id)->name, u"Theirs"_s);
}

void TestPlans::import_onARetiredPlan_keepsItsTenantsAndTakesNoNewOnes()
{
    auto plan = save(Plan {{}, u"gold"_s, u"Gold"_s, {}, false, 0});
    VERIFY_OK(plan);
    VERIFY_OK(import("slug,name,plan\nold,Old,gold\n"));
    plan->retired = true;
    VERIFY_OK(save(*plan));
    const auto report = import("slug,name,plan\nold,Old one,gold\nnew,New,gold\n");
    VERIFY_OK(report);
    QCOMPARE(report->problems.size(), 1);
    QCOMPARE(report->problems.first().line, 3);
    VERIFY_OK(import("slug,name,plan\nold,Old one,gold\n"));
    QCOMPARE(TenantRepository(*m_connection).bySlug(u"old"_s)->name, u"Old one"_s);
}

QTEST_GUILESS_MAIN(TestPlans)
#include "tst_plans.moc"
