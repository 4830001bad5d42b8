#pragma once
// The columns of the tenant list: what each shows, sorts by and exports. Immutable tables and functions, usable on any
// thread.

#include "core/base/format.h"
#include "core/registry/store/tenantquery.h"
#include "models/tablemodel.h"

#include <span>
#include <string>
#include <string_view>

namespace tenantry {

/// One cell's tenant, for the functions of a column.
struct TenantCell {
    const TenantSnapshot &snapshot;
    quint32 handle;
    const Format &format;

    [[nodiscard]] const TenantChunk &chunk() const { return snapshot.chunk(handle); }
    [[nodiscard]] size_t row() const { return rowOf(handle); }
    [[nodiscard]] QString text(TenantText field) const { return toText(chunk().text(field, row())); }
};

struct TenantListColumn {
    using Fact = QVariant (*)(const TenantCell &);
    const char *id;
    const char *title; ///< untranslated, context tenantry::TenantListColumns
    ColumnKind kind;
    bool shownByDefault;
    TenantSort sort;
    Fact display; ///< invalid = unknown
    Fact icon; ///< IconRole, null = none
    Fact state; ///< StateRole, null = none
    Fact age; ///< AgeRole, null = none
    /// Neutral text for exports, empty where unknown; it may be made in `room`, and lasts as long as that and the cell.
    std::string_view (*neutral)(const TenantCell &cell, std::string &room);
};

[[nodiscard]] std::span<const TenantListColumn> tenantListColumns();
[[nodiscard]] QString tenantColumnTitle(const TenantListColumn &column); ///< translated

} // namespace tenantry
