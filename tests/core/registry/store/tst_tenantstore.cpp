#include "core/registry/filter/filterparser.h"
#include "core/registry/store/radixsort.h"
#include "core/registry/store/tenantquery.h"
#include "core/registry/store/tenantstore.h"
#include "tests/support/tenantbuilder.h"

#include <QCollator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace tenantry;
using namespace tenantry::testsupport;

namespace {

constexpr int fleet = 20000; // three chunks

bool never()
{
    return false;
}

} // namespace

class TestTenantStore : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void merge_keepsEveryFact();
    void merge_replaces_removes_and_revives_underTheSameNumber();
    void snapshot_isNotTouchedByLaterMerges();
    void merge_ofOneTenantToldTwice_takesTheLastWord();
    void filter_equalsLookingAtEveryTenant_data();
    void filter_equalsLookingAtEveryTenant();
    void filter_neverMatchesAcrossFieldsOrRows();
    void narrowing_equalsAFreshScan();
    void sort_byName_isThatOfTheLocale();
    void sort_putsUnknownLast_inBothDirections();
    void rankAgain_placesNewNamesAmongTheOthers();
    void radixSort_equalsStableSort();
    void bytes_of100000Tenants_areUnder300Each();

private:
    QList<ServerId> m_servers;
    QList<PlanId> m_plans;
    QList<Tenant> m_tenants;
    std::unique_ptr<TenantStore> m_store;
};

void TestTenantStore::initTestCase()
{
    m_store = std::make_unique<TenantStore>();
    for (int i = 0; i < 3; ++i) {
        m_servers << ServerId::create();
        m_plans << PlanId::create();
        m_store->pools().servers.setLabel(m_servers.back().uuid().toRfc4122(), QStringLiteral("pg-eu-%1").arg(i));
        m_store->pools().plans.setLabel(m_plans.back().uuid().toRfc4122(), QStringLiteral("plan%1").arg(i));
    }
    for (int i = 0; i < fleet; ++i)
        m_tenants << makeTenant(i, m_servers, m_plans);
    const TenantMergeResult result = m_store->merge(m_tenants);
    QCOMPARE(int(result.added.size()), fleet);
    QCOMPARE(int(m_store->count()), fleet);
    m_store->figures().setLive(*m_store->find(m_tenants[5].id), TenantFigures::Live {TenantStatus::Bad, 0});
    m_store->figures().set(*m_store->find(m_tenants[6].id), TenantFigure::StorageBytes,
                           TenantFigures::Reading {50, 1000});
    m_store->figures().set(*m_store->find(m_tenants[7].id), TenantFigure::StorageBytes,
                           TenantFigures::Reading {7, 1000});
    m_store->setRanks(rankNames(m_store->snapshot(), QLocale(QLocale::German), never));
}

void TestTenantStore::merge_keepsEveryFact()
{
    for (const int i : {0, 1, 8191, 8192, fleet - 1}) {
        const auto handle = m_store->find(m_tenants[i].id);
        QVERIFY(handle);
        QVERIFY(m_store->snapshot().tenant(*handle) == m_tenants[i]);
    }
    QVERIFY(!m_store->find(TenantId::create()));
}

void TestTenantStore::merge_replaces_removes_and_revives_underTheSameNumber()
{
    TenantStore store;
    store.merge(m_tenants.mid(0, 9000));
    const quint32 handle = *store.find(m_tenants[8500].id);
    Tenant changed = m_tenants[8500];
    changed.name = QStringLiteral("Quite other");
    auto result = store.merge({changed}, {m_tenants[3].id, m_tenants[3].id, TenantId::create()});
    QCOMPARE(result.changed, std::vector<quint32> {handle});
    QCOMPARE(int(result.removed.size()), 1);
    QCOMPARE(*store.find(changed.id), handle);
    QCOMPARE(store.snapshot().tenant(handle).name, changed.name);
    QVERIFY(!store.find(m_tenants[3].id));
    QCOMPARE(int(store.count()), 8999);

    result = store.merge({m_tenants[3]});
    QCOMPARE(int(result.added.size()), 1);
    QVERIFY(store.snapshot().tenant(*store.find(m_tenants[3].id)) == m_tenants[3]);
    QCOMPARE(int(store.count()), 9000);
}

void TestTenantStore::snapshot_isNotTouchedByLaterMerges()
{
    TenantStore store;
    store.merge(m_tenants.mid(0, 10));
    const quint32 handle = *store.find(m_tenants[0].id);
    store.figures().set(handle, TenantFigure::StorageBytes, TenantFigures::Reading {1, 1000});
    const TenantSnapshot before = store.snapshot();
    Tenant changed = m_tenants[0];
    changed.name = QStringLiteral("other");
    store.merge({changed}, {m_tenants[1].id});
    store.figures().set(handle, TenantFigure::StorageBytes, TenantFigures::Reading {2, 1000});
    QCOMPARE(before.tenant(handle).name, m_tenants[0].name);
    QVERIFY(!before.chunk(handle).isGone(1));
    QCOMPARE(before.figures.reading(handle, TenantFigure::StorageBytes)->value, 1);
    store.clear();
    QCOMPARE(before.tenant(handle).name, m_tenants[0].name);
}

void TestTenantStore::merge_ofOneTenantToldTwice_takesTheLastWord()
{
    TenantStore store;
    Tenant again = m_tenants[0];
    again.name = QStringLiteral("last");
    const auto result = store.merge({m_tenants[0], m_tenants[1], again});
    QCOMPARE(int(result.added.size()), 2);
    QCOMPARE(int(store.count()), 2);
    QCOMPARE(store.snapshot().tenant(*store.find(again.id)).name, again.name);
}

void TestTenantStore::filter_equalsLookingAtEveryTenant_data()
{
    using Test = std::function<bool(const Tenant &)>;
    QTest::addColumn<QString>("filter");
    QTest::addColumn<Test>("expected");
    const auto has = [](const QString &text, const char *part) {
        return text.contains(QString::fromUtf8(part), Qt::CaseInsensitive);
    };
    const auto found = [has](const Tenant &t, const char *part) {
        return has(t.slug, part) || has(t.name, part) || has(t.externalId, part) || has(t.contact, part);
    };
    const auto row = [](const char *filter, Test test) { QTest::newRow(filter) << QString::fromUtf8(filter) << test; };
    row("", [](const Tenant &) { return true; });
    row("kestrel", [=](const Tenant &t) { return found(t, "kestrel"); });
    row("KESTREL 77", [=](const Tenant &t) { return found(t, "kestrel") && found(t, "77"); });
    row("zürich", [=](const Tenant &t) { return found(t, "zürich"); });
    row("ÅNGSTRÖM -hotels", [=](const Tenant &t) { return found(t, "ångström") && !found(t, "hotels"); });
    row("\"fjord credit\"", [=](const Tenant &t) { return found(t, "fjord credit"); });
    row("state:active,suspended",
        [](const Tenant &t) { return t.state == TenantState::Active || t.state == TenantState::Suspended; });
    row("-model:schema", [](const Tenant &t) { return t.placement.kind != IsolationKind::Schema; });
    row("server:PG-EU-1 kestrel",
        [=, this](const Tenant &t) { return t.placement.server == m_servers[1] && found(t, "kestrel"); });
    row("server:pg-*", [](const Tenant &) { return true; });
    row("plan:\"\"", [](const Tenant &t) { return t.plan.isNull(); });
    row("-plan:plan0,plan1", [this](const Tenant &t) { return t.plan != m_plans[0] && t.plan != m_plans[1]; });
    row("region:eu-2 tag:vip",
        [](const Tenant &t) { return t.region == u"eu-2" && t.tags.contains(QStringLiteral("vip")); });
    row("-tag:wave1", [](const Tenant &t) { return !t.tags.contains(QStringLiteral("wave1")); });
    row("tag:\"\"", [](const Tenant &t) { return t.tags.isEmpty(); });
    row("version:0142", [](const Tenant &t) { return t.schemaVersion == u"0142"; });
    row("name:hotels,labs", [=](const Tenant &t) { return has(t.name, "hotels") || has(t.name, "labs"); });
    row("schema:t_t12", [=](const Tenant &t) { return has(t.placement.schema, "t_t12"); });
    row("external:c-19", [=](const Tenant &t) { return has(t.externalId, "c-19"); });
    row("contact:\"\"", [](const Tenant &) { return false; });
    row("status:bad", [this](const Tenant &t) { return t.id == m_tenants[5].id; });
    row("status:paused",
        [this](const Tenant &t) { return t.state == TenantState::Suspended && t.id != m_tenants[5].id; });
    row("management:observed", [](const Tenant &) { return true; });
    row("nothing-is-called-so", [](const Tenant &) { return false; });
}

void TestTenantStore::filter_equalsLookingAtEveryTenant()
{
    using Test = std::function<bool(const Tenant &)>;
    QFETCH(QString, filter);
    QFETCH(Test, expected);
    const auto parsed = parseFilter(filter, tenantFilterGrammar());
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().toText()));
    TenantQueryEngine engine;
    const auto rows = engine.run(m_store->snapshot(), 1, {*parsed}, never);
    QVERIFY(rows);
    QSet<TenantId> found;
    for (const quint32 handle : *rows)
        found << m_store->snapshot().tenant(handle).id;
    QCOMPARE(size_t(found.size()), rows->size());
    qsizetype matching = 0;
    for (const Tenant &tenant : m_tenants) {
        matching += expected(tenant) ? 1 : 0;
        QVERIFY2(found.contains(tenant.id) == expected(tenant), qPrintable(tenant.name));
    }
    QCOMPARE(found.size(), matching);
}

void TestTenantStore::filter_neverMatchesAcrossFieldsOrRows()
{
    TenantStore store;
    Tenant a = m_tenants[0], b = m_tenants[1];
    a.contact = QStringLiteral("ends-here");
    b.slug = QStringLiteral("begins");
    store.merge({a, b});
    TenantQueryEngine engine;
    for (const QString &text :
         {QStringLiteral("ends-here\nbegins"), QStringLiteral("here\x1f"), QStringLiteral("herebegins")}) {
        Filter filter {{FilterTerm {{}, {text}, false}}};
        QCOMPARE(int(engine.run(store.snapshot(), 1, {filter}, never)->size()), 0);
    }
}

void TestTenantStore::narrowing_equalsAFreshScan()
{
    TenantQueryEngine typed;
    for (const char *text : {"k", "ke", "kes", "kest", "kest 1", "kest 12", "kest 12 plan:plan1", "kes"}) {
        const TenantQuery query {parseFilter(QString::fromLatin1(text), tenantFilterGrammar()).value(),
                                 TenantSort::Name, Qt::DescendingOrder};
        TenantQueryEngine fresh;
        const auto expected = fresh.run(m_store->snapshot(), 1, query, never);
        QVERIFY(!expected->empty());
        QVERIFY2(typed.run(m_store->snapshot(), 1, query, never) == expected, text);
    }
    QVERIFY(!typed.run(m_store->snapshot(), 2, {Filter {{FilterTerm {{}, {QStringLiteral("x")}, false}}}},
                       [] { return true; }));
}

void TestTenantStore::sort_byName_isThatOfTheLocale()
{
    QCollator collator {QLocale(QLocale::German)};
    collator.setNumericMode(true);
    const auto handles = sortedHandles(m_store->snapshot(), TenantSort::Name, Qt::AscendingOrder);
    QCOMPARE(int(handles.size()), fleet);
    QString before;
    for (const quint32 handle : handles) {
        const QString name = m_store->snapshot().tenant(handle).name;
        QVERIFY2(collator.compare(before, name) <= 0, qPrintable(before + u" | " + name));
        before = name;
    }
}

void TestTenantStore::sort_putsUnknownLast_inBothDirections()
{
    const TenantSnapshot &snapshot = m_store->snapshot();
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        auto handles = sortedHandles(snapshot, TenantSort::Storage, order);
        QCOMPARE(snapshot.tenant(handles[0]).id, m_tenants[order == Qt::AscendingOrder ? 7 : 6].id);
        QCOMPARE(snapshot.tenant(handles[1]).id, m_tenants[order == Qt::AscendingOrder ? 6 : 7].id);
        handles = sortedHandles(snapshot, TenantSort::Plan, order);
        QVERIFY(snapshot.tenant(handles.back()).plan.isNull());
        QVERIFY(!snapshot.tenant(handles.front()).plan.isNull());
    }
    QCOMPARE(snapshot.tenant(sortedHandles(snapshot, TenantSort::Status, Qt::AscendingOrder).front()).id,
             m_tenants[5].id);
    const auto created = sortedHandles(snapshot, TenantSort::Created, Qt::DescendingOrder);
    QVERIFY(std::is_sorted(created.begin(), created.end(), [&](quint32 a, quint32 b) {
        return snapshot.tenant(a).createdAt > snapshot.tenant(b).createdAt;
    }));
}

void TestTenantStore::rankAgain_placesNewNamesAmongTheOthers()
{
    TenantStore store;
    store.merge(m_tenants.mid(0, 500));
    const QLocale locale(QLocale::German);
    store.setRanks(rankNames(store.snapshot(), locale, never));
    QList<Tenant> changes = m_tenants.mid(490, 60);
    for (qsizetype i = 0; i < 10; ++i)
        changes[i].name = m_tenants[i * 7].name;
    const auto result = store.merge(changes, {m_tenants[0].id});
    std::vector<quint32> touched = result.changed;
    touched.insert(touched.end(), result.added.begin(), result.added.end());
    store.setRanks(rankAgain(store.snapshot(), locale, touched));
    const auto quick = sortedHandles(store.snapshot(), TenantSort::Name, Qt::AscendingOrder);
    store.setRanks(rankNames(store.snapshot(), locale, never));
    const auto full = sortedHandles(store.snapshot(), TenantSort::Name, Qt::AscendingOrder);
    QCOMPARE(int(quick.size()), 549);
    QVERIFY(quick == full);
}

void TestTenantStore::radixSort_equalsStableSort()
{
    QRandomGenerator64 random(1);
    std::vector<KeyedRow> rows;
    for (quint32 i = 0; i < 5000; ++i)
        rows.push_back({i % 3 == 0 ? random.generate() : random.generate() % 50, i});
    auto expected = rows;
    std::stable_sort(expected.begin(), expected.end(), [](const auto &a, const auto &b) { return a.key < b.key; });
    radixSort(rows);
    for (size_t i = 0; i < rows.size(); ++i)
        QCOMPARE(rows[i].handle, expected[i].handle);
}

void TestTenantStore::bytes_of100000Tenants_areUnder300Each()
{
    TenantStore store;
    QList<Tenant> tenants;
    for (int i = 0; i < 100000; ++i)
        tenants << makeTenant(i, m_servers, m_plans);
    store.merge(tenants);
    store.setRanks(rankNames(store.snapshot(), QLocale::c(), never));
    const size_t perTenant = store.bytes() / store.count();
    QVERIFY2(perTenant < 300, qPrintable(QString::number(perTenant)));
}

QTEST_GUILESS_MAIN(TestTenantStore)
#include "tst_tenantstore.moc"
