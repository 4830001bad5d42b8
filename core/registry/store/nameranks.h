#pragma once
// The order of tenants by name in the language of the person: a number for each row, so that sorting never compares
// text. Pure functions over snapshots, meant for a worker thread.

#include "core/registry/store/tenantsnapshot.h"

#include <QLocale>

#include <functional>

namespace tenantry {

using StopRequested = std::function<bool()>; ///< asked often; true = give up

/// Ranks of all tenants by the collator of the locale, digits by their number ("Acme 2" before "Acme 10"). Ranks leave
/// room between neighbours. Takes seconds for a million names; null when stopped.
[[nodiscard]] TenantRanks rankNames(const TenantSnapshot &snapshot, const QLocale &locale, const StopRequested &stop);
/// The same by the bytes of the folded names: for the first moments, at a tenth of the time.
[[nodiscard]] TenantRanks rankNameBytes(const TenantSnapshot &snapshot, const StopRequested &stop);

/// The ranks of the snapshot with places for some rows whose names are new or changed, found by bisection. Rows between
/// neighbours without room share the rank of the first.
[[nodiscard]] TenantRanks rankAgain(const TenantSnapshot &snapshot, const QLocale &locale,
                                    const std::vector<quint32> &handles);

} // namespace tenantry
