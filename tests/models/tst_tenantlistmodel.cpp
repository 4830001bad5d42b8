#include "core/registry/filter/filterparser.h"
#include "core/registry/store/tenantrowfrom.h"
#include "models/tenantlistmodel.h"
#include "tests/support/tenantbuilder.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QtConcurrent>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tenantry;
using namespace tenantry::testsupport;

namespace {

/// Loads a list of tenants as a registry would: on another thread, in batches.
TenantLoader loaderOf(const QList<Tenant> &tenants)
{
    return [tenants](std::shared_ptr<TenantPools> pools, TenantBatchSink sink) {
        return QtConcurrent::run([=]() -> Result<qint64> {
            ChunkAssembler rows(sink);
            for (qsizetype i = 0; i < tenants.size(); ++i) {
                if (!rows.add(TenantRowFrom(tenants[i], *pools).row()) || (i == 100 && !rows.flush()))
                    return fail(ErrorKind::Cancelled, QStringLiteral("stopped"));
            }
            if (!rows.flush())
                return fail(ErrorKind::Cancelled, QStringLiteral("stopped"));
            return rows.count();
        });
    };
}

QList<Tenant> makeFleet(int count)
{
    QList<Tenant> tenants;
    for (int i = 0; i < count; ++i)
        tenants << makeTenant(i);
    return tenants;
}

Filter filterOf(const char *text)
{
    return parseFilter(QString::fromUtf8(text), tenantFilterGrammar()).value();
}

QStringList idsOf(const TenantListModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids << model.index(row, 0).data(IdRole).toString();
    return ids;
}

} // namespace

class TestTenantListModel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void load_streamsRows_thenSortsByName();
    void load_again_dropsLateBatches();
    void filter_resetsOnce();
    void filter_whileLoading_seesLaterBatches();
    void sort_keepsPersistentIndexes();
    void merges_atRandom_equalAFreshModel();
    void oneChange_emitsNoReset();
    void figures_areUnknown_untilRead();
    void status_ofTenantsOnASilentServer_isUnknown();
    void choice_survivesFilters_andAllIsOneStep();
    void exportCsv_writesWhatIsShown();
    void exportCsv_toAPlaceThatIsNone_fails();

private:
    void load(const QList<Tenant> &tenants);
    void settle();

    std::unique_ptr<TenantFleet> m_fleet;
    std::unique_ptr<TenantListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestTenantListModel::init()
{
    m_fleet = std::make_unique<TenantFleet>();
    m_model = std::make_unique<TenantListModel>(*m_fleet);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestTenantListModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_fleet.reset();
}

void TestTenantListModel::load(const QList<Tenant> &tenants)
{
    QSignalSpy loaded(m_fleet.get(), &TenantFleet::loaded);
    m_fleet->load(loaderOf(tenants));
    QVERIFY(loaded.wait(30000));
    settle();
}

/// Until nothing more happens: figures come in lots, the rest tells when it is done.
void TestTenantListModel::settle()
{
    QTest::qWait(200);
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->isSettled() && !m_model->isWorking(), 30000);
}

void TestTenantListModel::load_streamsRows_thenSortsByName()
{
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    load(makeFleet(20000));
    QCOMPARE(m_model->rowCount(), 20000);
    QVERIFY(inserted.count() >= 2);
    QCOMPARE(inserted.first().at(2).toInt(), 100);
    const auto expected = sortedHandles(m_fleet->snapshot(), TenantSort::Name, Qt::AscendingOrder);
    for (const int row : {0, 1, 500, 19999})
        QVERIFY(m_model->tenantId(row) == m_fleet->snapshot().tenant(expected[size_t(row)]).id);
    QCOMPARE(m_model->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Tenant"));
    QVERIFY(!m_model->tenant(20000));
}

void TestTenantListModel::load_again_dropsLateBatches()
{
    m_fleet->load(loaderOf(makeFleet(20000)));
    load(makeFleet(30));
    QCOMPARE(m_model->rowCount(), 30);
    QCOMPARE(int(m_fleet->store().count()), 30);
}

void TestTenantListModel::filter_resetsOnce()
{
    load(makeFleet(3000));
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy filtered(m_model.get(), &TenantListModel::filtered);
    for (const char *text : {"k", "ke", "kes", "kestrel"}) // as fast as nobody types: only the last one counts
        m_model->setFilter(filterOf(text));
    QVERIFY(filtered.wait());
    settle();
    QCOMPARE(reset.count(), 1);
    QVERIFY(m_model->rowCount() > 0 && m_model->rowCount() < 3000);
    for (int row = 0; row < m_model->rowCount(); ++row)
        QVERIFY(m_model->index(row, 0).data().toString().startsWith(QStringLiteral("Kestrel")));
    m_model->setFilter({});
    settle();
    QCOMPARE(m_model->rowCount(), 3000);
}

void TestTenantListModel::filter_whileLoading_seesLaterBatches()
{
    m_model->setFilter(filterOf("kestrel"));
    load(makeFleet(20000));
    TenantQueryEngine engine;
    const auto expected = engine.run(m_fleet->snapshot(), 1, {filterOf("kestrel")}, [] { return false; });
    QCOMPARE(size_t(m_model->rowCount()), expected->size());
}

void TestTenantListModel::sort_keepsPersistentIndexes()
{
    load(makeFleet(500));
    const QPersistentModelIndex watched = m_model->index(123, 0);
    const QString id = watched.data(IdRole).toString();
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->sort(m_model->columnOf(QStringLiteral("updated")), Qt::DescendingOrder);
    settle();
    QCOMPARE(reset.count(), 0);
    QCOMPARE(watched.data(IdRole).toString(), id);
    QVERIFY(m_model->tenant(0)->updatedAt >= m_model->tenant(1)->updatedAt);
    QCOMPARE(m_model->rowOfTenant(TenantId::fromString(id)), watched.row());
}

void TestTenantListModel::merges_atRandom_equalAFreshModel()
{
    QRandomGenerator random(99);
    load(makeFleet(300));
    for (int round = 0; round < 20; ++round) {
        if (round % 4 == 0)
            m_model->sort(round % 8 == 0 ? 0 : m_model->columnOf(QStringLiteral("version")));
        QList<Tenant> changed;
        QList<TenantId> removed;
        for (int i = random.bounded(round % 2 ? 4 : 200); i > 0; --i) {
            Tenant tenant = makeTenant(random.bounded(400));
            tenant.name = makeTenant(random.bounded(1000)).name;
            tenant.schemaVersion = QString::number(random.bounded(9));
            changed << tenant;
            removed << makeTenant(random.bounded(400)).id;
        }
        m_fleet->apply(changed, removed);
        settle();
        TenantListModel fresh(*m_fleet);
        fresh.sort(round % 8 < 4 ? 0 : m_model->columnOf(QStringLiteral("version")));
        QSignalSpy filtered(&fresh, &TenantListModel::filtered);
        QVERIFY(filtered.wait());
        QCOMPARE(idsOf(*m_model), idsOf(fresh));
        QCOMPARE(size_t(m_model->rowCount()), m_fleet->store().count());
    }
}

void TestTenantListModel::oneChange_emitsNoReset()
{
    load(makeFleet(5000));
    const QPersistentModelIndex watched = m_model->index(4000, 0);
    const QString id = watched.data(IdRole).toString();
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy layout(m_model.get(), &QAbstractItemModel::layoutChanged);
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    Tenant tenant = *m_model->tenant(10);
    tenant.name = QStringLiteral("Zzz last");
    m_fleet->apply({tenant});
    settle();
    QCOMPARE(reset.count() + layout.count(), 0);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(m_model->index(m_model->rowOfTenant(tenant.id), 0).data().toString(), tenant.name);
    QVERIFY(m_model->rowOfTenant(tenant.id) > 4900);
    QCOMPARE(watched.data(IdRole).toString(), id);
}

void TestTenantListModel::figures_areUnknown_untilRead()
{
    load(makeFleet(100));
    const int storage = m_model->columnOf(QStringLiteral("storage"));
    QVERIFY(!m_model->index(3, storage).data().isValid());
    QVERIFY(!m_model->index(3, storage).data(AgeRole).isValid());
    const TenantId id = *m_model->tenantId(3);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    const auto setStorage = [&](quint64 load, qint64 bytes) {
        m_fleet->setFigures(std::make_shared<const TenantFigureLot>(
            TenantFigureLot {TenantFigure::StorageBytes, load, 1700000000000, {{*m_fleet->store().find(id), bytes}}}));
    };
    setStorage(m_fleet->loadNumber(), 84200000000);
    setStorage(m_fleet->loadNumber() - 1, 1); // of rows that had other numbers
    m_fleet->setStatus(id, TenantStatus::Bad, QStringLiteral("Migration failed"));
    QVERIFY(changed.wait());
    QCOMPARE(m_model->index(3, storage).data().toString(), Format().bytes(84200000000));
    QCOMPARE(m_model->index(3, storage).data(AgeRole).toDateTime().toMSecsSinceEpoch(), 1700000000000);
    const QModelIndex status = m_model->index(3, m_model->columnOf(QStringLiteral("status")));
    QCOMPARE(status.data().toString(), QStringLiteral("Migration failed"));
    QCOMPARE(status.data(StateRole).value<StatusKind>(), StatusKind::Bad);
    m_model->setFilter(filterOf("status:bad"));
    settle();
    QCOMPARE(m_model->rowCount(), 1);
    m_fleet->setStatus(id, std::nullopt);
    settle();
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setFilter({});
    settle();
    setStorage(m_fleet->loadNumber(), TenantFigureLot::Unknown);
    QTRY_VERIFY(!m_model->index(m_model->rowOfTenant(id), storage).data().isValid());
    // A large lot does not hold the thread up: the rest of it comes later.
    TenantFigureLot large {TenantFigure::StorageBytes, m_fleet->loadNumber(), 1700000000000, {}};
    large.rows.assign(100000, {*m_fleet->store().find(id), 1});
    large.rows.back().value = TenantFigureLot::Unknown;
    m_fleet->setFigures(std::make_shared<const TenantFigureLot>(large));
    QVERIFY(m_fleet->hasFiguresToTake());
    QTRY_VERIFY(!m_fleet->hasFiguresToTake());
    const TenantFigures &figures = m_fleet->snapshot().figures;
    QVERIFY(!figures.reading(*m_fleet->store().find(id), TenantFigure::StorageBytes));
    QCOMPARE(figures.last(*m_fleet->store().find(id), TenantFigure::StorageBytes)->value, 1);
}

void TestTenantListModel::status_ofTenantsOnASilentServer_isUnknown()
{
    QList<Tenant> placed;
    const QList<ServerId> servers {ServerId::create(), ServerId::create()};
    for (int i = 0; i < 100; ++i)
        placed << makeTenant(i, servers);
    load(placed);
    const int column = m_model->columnOf(QStringLiteral("status"));
    const auto isActive = [this](int row) { return m_model->tenant(row)->state == TenantState::Active; };
    int row = 0;
    while (!isActive(row))
        ++row;
    const Tenant tenant = *m_model->tenant(row);
    m_fleet->setSilentServers({tenant.placement.server});
    const auto status = [&](int role) { return m_model->index(m_model->rowOfTenant(tenant.id), column).data(role); };
    QCOMPARE(status(Qt::DisplayRole).toString(), QStringLiteral("Unknown"));
    QCOMPARE(status(StateRole).value<StatusKind>(), StatusKind::Unknown);
    m_model->setFilter(filterOf("status:unknown"));
    settle();
    QVERIFY(m_model->rowCount() > 0 && m_model->rowOfTenant(tenant.id) >= 0);
    for (int i = 0; i < m_model->rowCount(); ++i) {
        QCOMPARE(m_model->tenant(i)->placement.server, tenant.placement.server);
        QVERIFY(m_model->tenant(i)->state != TenantState::Archived);
    }
    // What was found of a tenant holds while its server is silent.
    m_fleet->setStatus(tenant.id, TenantStatus::Bad);
    settle();
    QTRY_COMPARE(m_model->rowOfTenant(tenant.id), -1);
    m_fleet->setStatus(tenant.id, std::nullopt);
    m_fleet->setSilentServers({});
    QTRY_COMPARE(m_model->rowCount(), 0);
    m_model->setFilter({});
    settle();
    QCOMPARE(status(Qt::DisplayRole).toString(), QStringLiteral("Active"));
}

void TestTenantListModel::choice_survivesFilters_andAllIsOneStep()
{
    load(makeFleet(1000));
    QVERIFY(m_model->setData(m_model->index(5, 0), Qt::Checked, Qt::CheckStateRole));
    const TenantId five = *m_model->tenantId(5);
    QCOMPARE(m_model->chosenIds(), QList<TenantId> {five});
    m_model->setFilter(filterOf("name:labs"));
    settle();
    const auto labs = size_t(m_model->rowCount());
    m_model->chooseAllShown();
    QVERIFY(m_model->chosenCount() == labs || m_model->chosenCount() == labs + 1);
    m_model->chooseNone();
    m_model->setFilter({});
    settle();
    m_model->chooseAllShown();
    QCOMPARE(int(m_model->chosenCount()), 1000);
    m_model->chooseRows(0, 9, false);
    QCOMPARE(int(m_model->chosenIds().size()), 990);
    QVERIFY(!m_model->index(9, 0).data(Qt::CheckStateRole).toBool());
    QVERIFY(m_model->index(10, 0).data(Qt::CheckStateRole).toBool());
    m_fleet->apply({makeTenant(5000)}, {*m_model->tenantId(20)});
    settle();
    QCOMPARE(int(m_model->chosenCount()), 989);
    QVERIFY(!m_model->chosenIds().contains(makeTenant(5000).id));
    m_model->chooseNone();
    m_model->chooseRows(3, 3, true);
    const QList<TenantId> chosen = m_model->chosenIds();
    load(makeFleet(1000));
    QCOMPARE(m_model->chosenIds(), chosen);
}

void TestTenantListModel::exportCsv_writesWhatIsShown()
{
    QList<Tenant> tenants = makeFleet(50);
    tenants[7].name = QStringLiteral("=cmd|' /C calc'!A0");
    tenants[8].name = QStringLiteral("=Comma, \"quoted\"");
    load(tenants);
    m_model->setFilter(filterOf("name:="));
    settle();
    QCOMPARE(m_model->rowCount(), 2);
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("tenants.csv"));
    auto written = m_model->exportCsv(
        path, {0, m_model->columnOf(QStringLiteral("slug")), m_model->columnOf(QStringLiteral("storage"))});
    written.waitForFinished();
    QCOMPARE(written.result().value_or(-1), 2);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.startsWith("Tenant,Slug,Storage\r\n"), text);
    QVERIFY2(text.contains(QByteArray("\"'=Comma, \"\"quoted\"\"\"," + tenants[8].slug.toUtf8() + ",\r\n")), text);
    QVERIFY2(text.contains(QByteArray("'=cmd|' /C calc'!A0," + tenants[7].slug.toUtf8() + ",\r\n")), text);
    QCOMPARE(m_model->exportText(m_model->rowOfTenant(tenants[8].id), 0), tenants[8].name);
}

void TestTenantListModel::exportCsv_toAPlaceThatIsNone_fails()
{
    auto written = m_model->exportCsv(QStringLiteral("/nonexistent/tenants.csv"), {0});
    written.waitForFinished();
    QVERIFY(!written.result());
    QVERIFY(!written.result().error().remedy.isEmpty());
}

QTEST_GUILESS_MAIN(TestTenantListModel)
#include "tst_tenantlistmodel.moc"
