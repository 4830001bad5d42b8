#pragma once
// The servers of the fleet with what they said of themselves last. Owned by the page that shows it, GUI thread.

#include "core/base/format.h"
#include "core/inspection/fleetmonitor.h"
#include "core/registry/registryqueries.h"
#include "models/recordfilter.h"
#include "models/recordtablemodel.h"

#include <QCoreApplication>

#include <array>

namespace tenantry {

/// One row: the registry's server, how many tenants live there by isolation model, and the facts with their ages.
struct ServerRow {
    using TenantsByModel = std::array<qint64, 4>; ///< by IsolationKind
    Server server;
    Fact<TenantsByModel> tenants; ///< as the registry counted; not tried before it did
    ServerFacts facts; ///< nothing tried yet where the first reading still runs
    QDateTime now; ///< UTC: when the row was made, to tell ages
    bool mixesTenants = false; ///< tenants that share tables there are not kept apart

    /// Nothing before they were counted; an older figure where the registry does not answer.
    [[nodiscard]] std::optional<qint64> tenantCount() const;
    /// Equal where every cell shows the same.
    friend bool operator==(const ServerRow &a, const ServerRow &b);
};

/// The state of a server as one shape and word.
struct ServerState {
    StatusKind kind = StatusKind::Unknown;
    QString word; ///< translated
};
[[nodiscard]] ServerState serverState(const ServerRow &row);
/// What the filter of servers looks at.
[[nodiscard]] FilterFacts filterFacts(const ServerRow &row);
/// It refused the password that a person typed, or nobody gave one: it is asked for again only when somebody wants that.
[[nodiscard]] bool wantsPassword(const ServerRow &row);
/// One row per server of the monitor, with what is known at `now`.
[[nodiscard]] std::vector<ServerRow> serverRows(const FleetMonitor &monitor, const QDateTime &now);
/// "84.2 GB", or "at least 84.2 GB" where databases are not in it.
[[nodiscard]] QString storageText(const StorageUse &use, const Format &format);
/// The name of an engine as its makers write it.
[[nodiscard]] QString engineWord(Engine engine);

class ServerListModel : public RecordTableModel<ServerRow, ServerId>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ServerListModel)
public:
    enum Column { Name, EngineVersion, Tenants, Connections, Storage, Certificate, Latency, State };
    /// The format outlives the model.
    explicit ServerListModel(const Format &format, QObject *parent = nullptr);
};

} // namespace tenantry
