#include "core/registry/registryintegrity.h"

#include "core/db/sqlresource.h"
#include "core/registry/auditchaincheck.h"
#include "core/registry/auditlog.h"
#include "core/registry/openintent.h"
#include "core/registry/registrymeta.h"
#include "core/registry/registrystatement.h"

#include <QFileInfo>

#include <algorithm>

namespace tenantry {

ConnectionSpec RegistryIntegrity::connectionSpec(ConnectionSpec registry)
{
    registry.statementTimeout = std::chrono::hours(2);
    return registry;
}

void RegistryIntegrity::add(Severity severity, const QString &key, const QString &title, const QString &evidence,
                            const QString &remedy)
{
    Finding finding;
    finding.key = QStringLiteral("REGISTRY-") + key;
    finding.severity = severity;
    finding.object = m_connection.spec().displayName();
    finding.title = title;
    finding.evidence = evidence;
    finding.remedy = remedy;
    m_findings << finding;
}

Result<> RegistryIntegrity::checkEngine()
{
    const bool isFile = m_connection.spec().engine == Engine::SQLite;
    auto faults = registryQuery(m_connection, QStringLiteral("check_engine"));
    if (!faults)
        return fail(faults);
    while (faults->next()) {
        const QString fault = faults->value(0).toString();
        if (isFile)
            add(Severity::Critical, QStringLiteral("FILE"), tr("The registry's file is damaged."), fault,
                tr("Restore it from a copy."));
        else
            add(Severity::Critical, QStringLiteral("AUDIT-RIGHTS:") + fault,
                tr("Somebody may alter or remove audit records."), fault,
                tr("Revoke it: only the owner, as which nobody logs in, has these rights."));
    }
    return {};
}

void RegistryIntegrity::checkFileMode()
{
    if (m_connection.spec().engine != Engine::SQLite)
        return;
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (QFileInfo(m_connection.spec().database).permissions() & others)
        add(Severity::High, QStringLiteral("FILE-MODE"),
            tr("Other accounts of this computer may open the registry's file."), {}, tr("Run: chmod 600 FILE"));
}

Result<> RegistryIntegrity::checkReferences()
{
    auto orphans = registryQuery(m_connection, QStringLiteral("check_orphans"));
    if (!orphans)
        return fail(orphans);
    while (orphans->next()) {
        if (orphans->value(1).toLongLong() > 0)
            add(Severity::High, QStringLiteral("ORPHAN:") + orphans->value(0).toString(),
                tr("Records refer to something that is not there."),
                QStringLiteral("%1: %2").arg(orphans->value(0).toString(), orphans->value(1).toString()),
                tr("Restore the registry from a copy, or mend the records with the help of the audit trail."));
    }
    auto slugs = registryQuery(m_connection, QStringLiteral("check_slugs"));
    if (!slugs)
        return fail(slugs);
    while (slugs->next())
        add(Severity::High, QStringLiteral("SLUG:") + slugs->value(0).toString(), tr("Several tenants have one slug."),
            QStringLiteral("%1: %2").arg(slugs->value(0).toString(), slugs->value(1).toString()),
            tr("Give all but one another slug, then rebuild the index."));
    return {};
}

Result<> RegistryIntegrity::checkAudit()
{
    const auto sql = sqlResource(m_connection.spec().engine, QStringLiteral("registry"), QStringLiteral("audit_chain"));
    if (!sql)
        return fail(sql);
    AuditChainCheck chain;
    const auto read =
        m_connection.forEachRow(*sql, {}, [&](const QSqlQuery &row) { chain.add(AuditLog::read(RecordRow(row))); });
    if (!read)
        return read;
    m_records = chain.count();
    m_findings << chain.findings();
    const auto open = AuditLog(m_connection).openIntents();
    if (!open)
        return fail(open);
    for (const auto &intent : *open)
        m_findings << intentFinding(intent);
    return {};
}

Result<QList<Finding>> RegistryIntegrity::check()
{
    const auto info = readRegistryInfo(m_connection);
    if (!info)
        return fail(info);
    if (const auto current = checkRegistryFormat(*info); !current)
        return fail(current);
    checkFileMode();
    for (const auto part :
         {&RegistryIntegrity::checkEngine, &RegistryIntegrity::checkReferences, &RegistryIntegrity::checkAudit}) {
        if (const auto done = (this->*part)(); !done)
            return fail(done);
    }
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    return m_findings;
}

} // namespace tenantry
