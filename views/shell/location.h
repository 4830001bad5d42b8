#pragma once
// A place in the console that back and forward, pins and the palette can return to. Plain value, GUI thread.

#include <QString>

namespace tenantry {

struct Location {
    QString page; ///< id of a registered page: "tenants"
    QString argument; ///< what of it: a tenant's id, a filter ("server:pg-eu-1"), or empty
    [[nodiscard]] bool isEmpty() const { return page.isEmpty(); }
    friend bool operator==(const Location &, const Location &) = default;
};

} // namespace tenantry
