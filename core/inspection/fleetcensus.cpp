#include "core/inspection/fleetcensus.h"

#include <unordered_map>

namespace tenantry {

namespace {

bool hasRows(TenantState state)
{
    return state != TenantState::Provisioning && state != TenantState::Erased;
}

/// Not of those that will never be migrated again.
bool isInUse(TenantState state)
{
    return state == TenantState::Active || state == TenantState::Suspended;
}

/// A key that costs no look into a pool.
void writePlace(const TenantChunk &chunk, size_t row, std::string &key)
{
    const quint32 server = chunk.code(TenantCode::Server, row);
    key.assign(reinterpret_cast<const char *>(&server), sizeof(server));
    key.append(chunk.text(TenantText::Database, row)).append(1, '\0').append(chunk.text(TenantText::Schema, row));
}

SharedPlace placeOf(const TenantSnapshot &snapshot, quint32 handle)
{
    const TenantChunk &chunk = snapshot.chunk(handle);
    const size_t row = rowOf(handle);
    return {ServerId(QUuid::fromRfc4122(snapshot.pools->servers.key(chunk.code(TenantCode::Server, row)))),
            toText(chunk.text(TenantText::Database, row)), toText(chunk.text(TenantText::Schema, row))};
}

/// "0012" and "12" are the same version.
QMap<qulonglong, int> numbered(const TenantPools &pools, const std::vector<int> &byCode)
{
    QMap<qulonglong, int> versions;
    for (quint32 code = 1; code < byCode.size(); ++code) {
        bool isNumber = false;
        const qulonglong number = pools.versions.label(code).toULongLong(&isNumber);
        if (isNumber && byCode[code] > 0)
            versions[number] += byCode[code];
    }
    return versions;
}

} // namespace

FleetCensus countFleet(const TenantSnapshot &snapshot)
{
    struct Place {
        quint32 first = 0;
        int tenants = 0;
    };
    std::unordered_map<std::string, Place> places;
    std::vector<int> byCode, sharedByCode;
    std::string key;
    snapshot.forEach([&](quint32 handle, const TenantChunk &chunk, size_t row) {
        const TenantState state = chunk.state(row);
        const bool shares = chunk.kind(row) == IsolationKind::SharedTable;
        if (chunk.management(row) == Management::Managed && isInUse(state)) {
            const quint32 code = chunk.code(TenantCode::Version, row);
            std::vector<int> &counts = shares ? sharedByCode : byCode;
            if (code >= counts.size())
                counts.resize(code + 1);
            ++counts[code];
        }
        if (shares && hasRows(state)) {
            writePlace(chunk, row, key);
            ++places.try_emplace(key, Place {handle, 0}).first->second.tenants;
        }
    });
    FleetCensus census;
    for (const auto &[source, place] : places)
        census.sharing.insert(placeOf(snapshot, place.first), place.tenants);
    census.versions = numbered(*snapshot.pools, byCode);
    census.sharedVersions = numbered(*snapshot.pools, sharedByCode);
    return census;
}

} // namespace tenantry
