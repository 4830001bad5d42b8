#pragma once
// The small sign beside an entry of the navigation: only for what needs somebody. Owned by the navigation, GUI thread.

#include "models/roles.h"

#include <QObject>

namespace tenantry {

struct Badge {
    QString text; ///< a count by the locale; empty = no badge
    StatusKind kind = StatusKind::Unknown; ///< drawn as a shape unless plain
    bool plain = true; ///< a mere number ("412"), without shape
    QString sentence; ///< for accessibility: "2 failed", "412 tenants"
};

/// A page registers one of these so that its badge lives before the page itself is built.
class BadgeSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual Badge badge() const = 0;
signals:
    void changed();
};

} // namespace tenantry
