#pragma once
// The palette's tenants: searched in the memory of the fleet, off the GUI thread, the likeliest first. Owned by the fleet
// that is open, GUI thread.

#include "core/registry/store/tenantfleet.h"
#include "views/shell/commandsource.h"

namespace tenantry {

class ShellPort;

/// What a search found of one tenant.
struct TenantHit {
    Tenant tenant;
    QString server;
    TenantStatus status = TenantStatus::Unknown;
    QString statusText; ///< its words
    int rank = 0; ///< smaller is likelier
};

/// The likeliest tenants for a filter (see parseFilter()), whose free text is also looked for in ids and hosts; blocks for
/// the scan. `limit` of them, best first.
[[nodiscard]] QList<TenantHit> findTenants(const TenantSnapshot &snapshot, const QString &query, int limit);

class TenantSource : public CommandSource
{
    Q_OBJECT
public:
    TenantSource(ShellPort &shell, TenantFleet &fleet, QObject *parent);

    [[nodiscard]] QChar prefix() const override { return u'@'; }
    [[nodiscard]] QString heading() const override { return tr("Tenants"); }
    void setQuery(const QString &query, int limit) override;
    [[nodiscard]] const QList<PaletteItem> &items() const override { return m_items; }
    [[nodiscard]] bool isSearching() const override { return m_searching; }
    void activate(const PaletteItem &item) override;

private:
    void take(const QList<TenantHit> &hits);
    ShellPort &m_shell;
    TenantFleet &m_fleet;
    QList<PaletteItem> m_items;
    quint64 m_generation = 0;
    bool m_searching = false;
};

} // namespace tenantry
