#pragma once
// What the figures of a server mean for the people who run it. Pure functions over values; usable on any thread.

#include "core/inspection/findingledger.h"
#include "core/inspection/serverfacts.h"

#include <QCoreApplication>
#include <QList>

namespace tenantry {

class ServerFindings
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ServerFindings)
public:
    static constexpr int ConnectionWarnPercent = 85; ///< of the places that are not reserved
    static constexpr int ConnectionBadPercent = 95;
    static constexpr int CertificateWarnDays = 21;
    static constexpr int CertificateBadDays = 7;
    static constexpr std::chrono::seconds LockWarn {30}; ///< that a session waits for another one
    static constexpr std::chrono::minutes LockBad {5};
};

/// The findings of one server that follow from what was read last. `tenants` = how many live there; `now` in UTC.
/// Keys are "server:<id>:<what>", so that the same fault keeps its place in the attention list.
[[nodiscard]] QList<Finding> serverFindings(const Server &server, const ServerFacts &facts, qint64 tenants,
                                            const QDateTime &now);

/// The keys of what could be judged by what was read last and is well: a finding recorded under one of them is over. What
/// is unknown now is not among them.
[[nodiscard]] QStringList clearedServerFindings(const Server &server, const ServerFacts &facts, const QDateTime &now);

/// What the keys of all findings of one server begin with.
[[nodiscard]] QString serverFindingPrefix(const ServerId &server);
/// The server that a finding with this key is about; null where it is about something else.
[[nodiscard]] ServerId serverOfFinding(const QString &key);

} // namespace tenantry
