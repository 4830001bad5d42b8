#pragma once
// A view that tells when it painted rows, and the tenant list as the console shows it. Owned by a measurement, GUI thread.

#include "core/db/databaseworker.h"
#include "core/registry/store/tenantstoreloader.h"
#include "models/tenantlistmodel.h"

#include <QEventLoop>
#include <QHeaderView>
#include <QTableView>

namespace tenantry::bench {

class View : public QTableView
{
public:
    View()
    {
        verticalHeader()->hide();
        verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        verticalHeader()->setDefaultSectionSize(32);
        resize(1400, 900);
        show();
    }
    /// Spins the loop until a paint with rows in it that began after this call.
    void waitForPaint()
    {
        m_isPainted = false;
        viewport()->update();
        while (!m_isPainted)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTableView::paintEvent(event);
        m_isPainted = m_isPainted || (model() != nullptr && model()->rowCount() > 0);
    }

private:
    bool m_isPainted = false;
};

/// Ours: a fleet read through one worker, and the list over it.
class OurList
{
public:
    explicit OurList(const ConnectionSpec &spec) : m_worker(spec), m_model(m_fleet)
    {
        m_view.setModel(&m_model);
        m_worker.run([](Connection &) { return Result<>(); }).waitForFinished(); // opens the connection
    }

    void load()
    {
        m_fleet.load([this](std::shared_ptr<TenantPools> pools, TenantBatchSink sink) {
            return m_worker.run([=](Connection &connection) { return loadTenants(connection, *pools, sink); });
        });
    }
    void waitUntilLoaded()
    {
        while (m_fleet.isLoading())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    /// Until nothing loads, merges, ranks or sorts any more.
    void waitUntilSettled()
    {
        while (!m_fleet.isSettled() || m_model.isWorking())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    void waitForRows()
    {
        QEventLoop loop;
        QObject::connect(&m_model, &TenantListModel::filtered, &loop, &QEventLoop::quit);
        loop.exec();
    }

    TenantFleet &fleet() { return m_fleet; }
    TenantListModel &model() { return m_model; }
    View &view() { return m_view; }

private:
    DatabaseWorker m_worker;
    TenantFleet m_fleet;
    TenantListModel m_model;
    View m_view;
};

} // namespace tenantry::bench
