#pragma once
// Reads the change table from where it was read last, and waits for more. Made, used and destroyed on the feed's thread.

#include "core/db/connection.h"
#include "core/registry/registrychange.h"

#include <QList>

#include <chrono>

namespace tenantry {

/// What happened since the last time.
struct ChangeBatch {
    QList<RegistryChange> changes; ///< in the order of the commits
    bool resync = false; ///< there was more than is told one by one
};

class ChangeReader
{
public:
    /// `wakeDescriptor` becomes readable when waiting is to end early.
    ChangeReader(Connection &connection, int wakeDescriptor);

    /// The number of the newest change. A console reads everything after this and then follows from here.
    [[nodiscard]] static Result<qint64> end(Connection &connection);
    [[nodiscard]] Result<> listen(); ///< PostgreSQL, direct sessions: LISTEN; else nothing
    /// What came after `seq`, which is moved on.
    [[nodiscard]] Result<ChangeBatch> readSince(qint64 &seq);
    /// True when there may be something to read. Errors: Connection.
    [[nodiscard]] Result<bool> wait();

private:
    [[nodiscard]] Result<ChangeBatch> read(qint64 &seq);
    [[nodiscard]] Result<bool> waitForNotification();
    [[nodiscard]] Result<bool> waitForFile();
    void sleep(std::chrono::milliseconds time, int descriptor = -1) const;

    Connection &m_connection;
    int m_wakeDescriptor;
    bool m_listens = false;
    qint64 m_dataVersion = -1;
};

} // namespace tenantry
