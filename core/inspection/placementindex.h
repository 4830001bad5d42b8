#pragma once
// Which tenants a server's or a database's answer has figures for: row numbers of a fleet, grouped once and not for each
// server. A value that is never changed after, made on a worker and read by any thread.

#include "core/registry/store/tenantsnapshot.h"

#include <QHash>
#include <QStringList>

namespace tenantry {

/// One connection's work: the schemas of a database.
struct SurveyTask {
    ServerId server;
    QString database;
    friend bool operator==(const SurveyTask &, const SurveyTask &) = default;
    friend size_t qHash(const SurveyTask &task, size_t seed = 0)
    {
        return qHashMulti(seed, task.server, task.database);
    }
};

class PlacementIndex
{
public:
    /// `load`: TenantFleet::loadNumber() of the snapshot; its rows keep their numbers in later snapshots of the same load.
    PlacementIndex(const TenantSnapshot &snapshot, quint64 load);

    [[nodiscard]] quint64 load() const { return m_load; }
    /// Tenants with a database or a server of their own, and no others.
    [[nodiscard]] const std::vector<quint32> &onServer(const ServerId &server) const;
    /// Tenants in schemas of that database.
    [[nodiscard]] const std::vector<quint32> &inDatabase(const SurveyTask &task) const;
    /// The databases of a server that have tenants in schemas.
    [[nodiscard]] const QStringList &schemaDatabases(const ServerId &server) const;
    /// All databases of a server that tenants live in. `snapshot`: of the same load.
    [[nodiscard]] QStringList databases(const ServerId &server, const TenantSnapshot &snapshot) const;
    [[nodiscard]] size_t bytes() const; ///< memory it holds, about

private:
    struct OfServer {
        std::vector<quint32> own;
        QHash<QString, std::vector<quint32>> schemas; // by database
        QStringList databases; // the keys of `schemas`
    };
    QHash<ServerId, OfServer> m_servers;
    quint64 m_load = 0;
};

} // namespace tenantry
