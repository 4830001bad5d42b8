#pragma once
// What the bell counts and lists: open findings and failed jobs. Implemented beside the models, GUI thread.

#include "views/shell/location.h"

#include "models/roles.h"

#include <QDateTime>
#include <QList>
#include <QObject>

namespace tenantry {

struct Notification {
    StatusKind state = StatusKind::Warn;
    QString title;
    QString detail;
    QDateTime since; ///< UTC
    Location target; ///< where it is dealt with
};

class NotificationSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual QList<Notification> notifications() const = 0; ///< worst first
signals:
    void changed();
};

} // namespace tenantry
