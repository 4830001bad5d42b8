#pragma once
// What a sweep finds, as findings: their kinds with words and remedies, and their keys, by which those that are over are resolved.
// Functions, usable on any thread.

#include "core/base/finding.h"

namespace tenantry {

enum class SweepFault {
    DatabaseGone,
    SchemaGone,
    ControlGone,
    FolderGone,
    Unknown, ///< data whose tenant the registry does not know
    Elsewhere, ///< data of a tenant that the registry places somewhere else
    OtherRegistry,
    Epoch,
    State,
    Slug,
    Key,
    Unclaimed, ///< looks like ours, and names nobody
    Roles,
    Operation,
    CutName,
    SameName,
    SamePlace,
};

/// Which findings a part of a sweep decides about: their keys begin so.
[[nodiscard]] QString sweepScope(const ServerId &server); ///< all of the server
[[nodiscard]] QString sweepScopeOfDatabases(const ServerId &server); ///< of its list of databases
[[nodiscard]] QString sweepScopeOfRoles(const ServerId &server);
[[nodiscard]] QString sweepScope(const ServerId &server, const QString &database);
[[nodiscard]] QString sweepScopeOfRegistry();

/// What it was found on, and what tells it from others of its kind there.
struct SweepPlace {
    QString scope;
    QString what; ///< "t_acme_0f3a5b7c9d1e", the id of a tenant
    QString object; ///< as people name it: "t_acme_0f3a5b7c9d1e in app on pg-1"
};
/// `evidence` is what was seen, in words.
[[nodiscard]] Finding sweepFinding(SweepFault fault, const SweepPlace &place, const QString &evidence,
                                   const QDateTime &now);
/// More than twenty of one kind at one place become one: what happened to all of them happened once.
[[nodiscard]] QList<Finding> gathered(const QList<Finding> &findings);
/// "a, b, c and 4 more".
[[nodiscard]] QString someOf(QStringList names);

} // namespace tenantry
