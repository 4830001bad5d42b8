#pragma once
// Whether a registry is whole: its format, its references, its audit trail and what its engine says. Made for one check on
// the connection's thread; it reads only.

#include "core/base/finding.h"
#include "core/db/connection.h"

#include <QCoreApplication>
#include <QList>

namespace tenantry {

class RegistryIntegrity
{
    Q_DECLARE_TR_FUNCTIONS(RegistryIntegrity)
public:
    explicit RegistryIntegrity(Connection &connection) : m_connection(connection) { }

    /// How to open the connection: with time for a long trail.
    [[nodiscard]] static ConnectionSpec connectionSpec(ConnectionSpec registry);
    /// What is wrong, worst first; empty = all is well. Reads the whole audit trail. Errors: what keeps the check from being
    /// made; a damaged file is a finding.
    [[nodiscard]] Result<QList<Finding>> check();
    [[nodiscard]] qint64 recordsChecked() const { return m_records; } ///< of the audit trail

private:
    [[nodiscard]] Result<> checkEngine();
    [[nodiscard]] Result<> checkReferences();
    [[nodiscard]] Result<> checkAudit();
    void checkFileMode();
    void add(Severity severity, const QString &key, const QString &title, const QString &evidence,
             const QString &remedy);

    Connection &m_connection;
    QList<Finding> m_findings;
    qint64 m_records = 0;
};

} // namespace tenantry
