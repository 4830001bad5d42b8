// What a person does to the server that is selected.

#include "views/servers/serverspage.h"

#include "core/discovery/sweepjob.h"
#include "core/inspection/fleetmonitor.h"
#include "core/provisioning/operationjobs.h"
#include "core/registry/filter/filter.h"
#include "views/servers/poolersheet.h"
#include "views/servers/preparesheet.h"
#include "views/servers/removeserversheet.h"
#include "views/servers/serverediting.h"
#include "views/servers/serverpanel.h"
#include "views/servers/serverpoweracts.h"

#include <QClipboard>
#include <QGuiApplication>

namespace tenantry {

void ServersPage::addServer()
{
    editServer(editing(), Server());
}

void ServersPage::adopt()
{
    const ServerRow *row = current();
    shell().go({QStringLiteral("adopt"), row != nullptr ? row->server.name : QString()});
}

void ServersPage::editCurrent()
{
    if (const ServerRow *row = current())
        editServer(editing(), row->server);
}

ServerEditing ServersPage::editing() const
{
    return {shell(), m_services.theme, m_services.registry, m_services.monitor, m_services.tryConnection};
}

void ServersPage::removeCurrent()
{
    const ServerRow *row = current();
    if (row == nullptr)
        return;
    shell().whenChangesAllowed(tr("remove server %1").arg(row->server.name), [this, server = row->server] {
        auto *sheet = new RemoveServerSheet(m_services.theme, m_services.registry, server);
        connect(sheet, &RemoveServerSheet::removed, &m_services.monitor, &FleetMonitor::refresh);
        shell().showDialog(sheet);
    });
}

void ServersPage::prepareCurrent()
{
    const ServerRow *row = current();
    if (row == nullptr)
        return;
    shell().whenChangesAllowed(tr("prepare server %1").arg(row->server.name), [this, server = row->server] {
        auto *sheet = new PrepareSheet({m_services.theme, m_services.operations, m_services.monitor}, server);
        connect(sheet, &PrepareSheet::prepared, this, [this](const QString &words) { shell().announce(words); });
        shell().showDialog(sheet);
    });
}

void ServersPage::testPooler()
{
    if (const ServerRow *row = current())
        shell().showDialog(new PoolerSheet(m_services.theme, m_services.operations.threads, row->server));
}

void ServersPage::powerCurrent(bool starts)
{
    const ServerRow *row = current();
    if (row == nullptr)
        return;
    const PowerServices services {m_services.theme, m_services.format, m_services.operations, m_services.monitor,
                                  shell()};
    if (starts)
        startServer(this, services, row->server);
    else
        askStopServer(services, row->server);
}

/// What it finds is among the findings, for everybody; that it began shows in the job bar.
void ServersPage::sweep()
{
    shell().whenChangesAllowed(tr("record what is found"), [this] {
        m_services.jobs.add(sweepJob({m_services.registry, m_services.operations.pool, m_services.operations.clock},
                                     m_services.monitor.servers()));
    });
}

void ServersPage::testServer()
{
    if (const ServerRow *row = current())
        m_services.monitor.refreshServer(row->server.id);
}

void ServersPage::enterPassword()
{
    if (const ServerRow *row = current())
        m_services.askPassword(row->server);
}

void ServersPage::showTenants()
{
    const ServerRow *row = current();
    if (row == nullptr)
        return;
    Filter filter;
    filter.setValues(QStringLiteral("server"), {row->server.name});
    shell().go({QStringLiteral("tenants"), filter.toText()});
}

void ServersPage::copyPsqlLine()
{
    const ServerRow *row = current();
    if (row == nullptr)
        return;
    QGuiApplication::clipboard()->setText(psqlLine(row->server));
    shell().announce(tr("The psql line for %1 is in the clipboard.").arg(row->server.name));
}

} // namespace tenantry
