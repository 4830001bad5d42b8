#pragma once
// One client of the lab: a connection as the application has it, which sets things, looks, and leaves. Owned by the lab, on its thread.

#include "core/db/connection.h"
#include "core/routing/poolerlabthing.h"

#include <QMap>
#include <QSet>

#include <bitset>

namespace tenantry {

class PoolerLabClient
{
public:
    /// `patience`: how long it waits for a session of the server.
    PoolerLabClient(std::unique_ptr<Connection> connection, LabMark mark, std::chrono::milliseconds patience);

    /// Errors: Timeout (no session of the server was free; the client is gone then), those of the server.
    [[nodiscard]] Result<LabSight> look();
    /// For the session. Returns the session of the server that has it now.
    [[nodiscard]] Result<QString> set(LabThing thing, const LabSight &before);
    /// All of them in one transaction, as Tenantry opens it, which is committed. Returns the session of the server that had it. Errors:
    /// Unsupported (the pooler takes no transaction; the client is gone then), those of the server.
    [[nodiscard]] Result<QString> setLocally(const LabSight &before);
    /// DISCARD ALL: in whichever session of the server that comes to.
    [[nodiscard]] Result<> discard();

    [[nodiscard]] const LabMark &mark() const { return m_mark; }
    [[nodiscard]] bool hasSet(LabThing thing) const { return m_isSet.test(static_cast<size_t>(thing)); }
    [[nodiscard]] const QSet<QString> &sessions() const { return m_sessions; } ///< of the server, that it came to

private:
    [[nodiscard]] Result<QStringList> ask(const QString &sql);
    std::unique_ptr<Connection> m_connection;
    LabMark m_mark;
    std::chrono::milliseconds m_patience;
    std::bitset<labThings> m_isSet;
    QSet<QString> m_sessions;
};

} // namespace tenantry
