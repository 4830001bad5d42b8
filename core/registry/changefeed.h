#pragma once
// Follows what anybody changes in a registry and tells it in the thread of this object. Owned by TenantRegistry; a thread
// of its own with a connection of its own does the waiting.

#include "core/db/databaseworker.h"
#include "core/registry/registrychange.h"

#include <QList>
#include <QObject>

#include <memory>

namespace tenantry {

class ChangeFeed : public QObject
{
    Q_OBJECT
public:
    /// Its connection counts in `budget`, where one is given, and waits there as long as it must.
    ChangeFeed(ConnectionSpec spec, DatabaseWorker::PasswordSource password, std::shared_ptr<ServerBudget> budget = {},
               QObject *parent = nullptr);
    ~ChangeFeed() override; ///< ends the thread, within the time one answer of the server takes

    /// Follows from the change after `seq`; to be called once.
    void start(qint64 seq);

signals:
    void changed(const QList<tenantry::RegistryChange> &changes);
    void resyncNeeded();
    void connectionChanged(bool reachable, const tenantry::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tenantry
