#pragma once
// Size and sessions of all tenants at once: one statement per server for databases, one per database for schemas. The
// survey's state lives with whoever owns the FleetSurvey; the read functions run on a connection's thread.

#include "core/inspection/serverinspector.h"
#include "core/inspection/tenantfacts.h"

#include <QHash>

namespace tenantry {

/// What a survey knows of one tenant.
struct TenantUse {
    Fact<TenantSize> size;
    Fact<int> sessions;
};

/// One connection's work: a server, and if `database` is set the schemas of that database.
struct SurveyTask {
    ServerId server;
    QString database; ///< empty: the server's own figures, over its maintenance database
    friend bool operator==(const SurveyTask &, const SurveyTask &) = default;
    friend size_t qHash(const SurveyTask &task, size_t seed = 0)
    {
        return qHashMulti(seed, task.server, task.database);
    }
};

/// What one task brought.
struct SurveyAnswer {
    QList<DatabaseUse> databases; ///< of a server
    QHash<QString, Result<TenantSize>> schemas; ///< of a database
};

/// Runs on the worker of the connection. An error is of the whole task; each schema has a Result of its own.
[[nodiscard]] Result<SurveyAnswer> runSurveyTask(Connection &connection, const SurveyTask &task);

class FleetSurvey
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::FleetSurvey)
public:
    /// The connections needed to survey these tenants: each server once, each database with schema tenants once.
    [[nodiscard]] static QList<SurveyTask> tasks(const QList<Tenant> &tenants);

    /// Those a task brings figures of: tenants in schemas by their database, others by their server.
    [[nodiscard]] static QHash<SurveyTask, QList<Tenant>> concerned(const QList<Tenant> &tenants);

    /// Takes the outcome of one task over into the figures of the tenants it concerns. A failed one makes them unknown and
    /// keeps what was known with its time.
    void apply(const SurveyTask &task, const Result<SurveyAnswer> &answer, const QList<Tenant> &tenants,
               const QDateTime &now);
    /// Null where the tenant was never surveyed.
    [[nodiscard]] const TenantUse *find(const TenantId &tenant) const;
    /// Databases of a server, from its last survey.
    [[nodiscard]] const Fact<QList<DatabaseUse>> *databases(const ServerId &server) const;

private:
    void applyToTenant(TenantUse &use, const Tenant &tenant, const SurveyTask &task, const Result<SurveyAnswer> &answer,
                       const QDateTime &now) const;
    QHash<TenantId, TenantUse> m_tenants;
    QHash<ServerId, Fact<QList<DatabaseUse>>> m_servers;
};

} // namespace tenantry
