#include "core/registry/archiverepository.h"

#include "core/base/format.h"
#include "core/registry/recordvalues.h"
#include "core/registry/registrystatement.h"
#include "core/registry/tenantrules.h"

namespace tenantry {

namespace {

ArchiveTerms readTerms(const RecordRow &row)
{
    return {row.time("kept_until_us"), row.text("notice"), row.named("state_before", tenantStateFromName),
            row.time("archived_us")};
}

} // namespace

Result<> checkTerms(const ArchiveTerms &terms)
{
    return checkLine(ArchiveRepository::tr("The notice"), terms.notice);
}

Result<std::optional<ArchiveTerms>> ArchiveRepository::of(const TenantId &tenant)
{
    return readRow(m_connection, registryQuery(m_connection, QStringLiteral("archive_of"), {tenant.toString()}),
                   readTerms);
}

Result<> ArchiveRepository::save(const TenantId &tenant, const ArchiveTerms &terms, const QString &reason,
                                 AuditWriter &audit)
{
    if (const auto usable = checkTerms(terms); !usable)
        return usable;
    const qint64 archived = terms.archivedAt.isValid() ? toUs(terms.archivedAt) : nowUs();
    const auto saved = registryExecute(m_connection, QStringLiteral("archive_upsert"),
                                       {tenant.toString(), timeValue(terms.keptUntil), textValue(terms.notice),
                                        tenantStateName(terms.before), archived});
    if (!saved)
        return fail(saved);
    const QJsonObject detail {
        {QStringLiteral("keptUntil"),
         terms.keptUntil.isValid() ? QJsonValue(terms.keptUntil.toUTC().toString(Qt::ISODate)) : QJsonValue()},
        {QStringLiteral("notice"), terms.notice}};
    return audit
        .write(AuditSubject(tenant), QStringLiteral("tenant.archive"), QStringLiteral("tenant ") + tenant.toString(),
               detail, reason)
        .map([](qint64) {});
}

Result<> ArchiveRepository::remove(const TenantId &tenant)
{
    return registryExecute(m_connection, QStringLiteral("archive_delete"), {tenant.toString()}).map([](qint64) {});
}

Result<QList<Finding>> ArchiveRepository::findingsOver(const QDateTime &now)
{
    return readRows(m_connection, registryQuery(m_connection, QStringLiteral("archives_over"), {toUs(now)}),
                    [&](const RecordRow &row) {
                        const auto tenant = row.id<TenantId>("id");
                        const QString until = Format().date(row.time("kept_until_us"));
                        Finding finding;
                        finding.key = QStringLiteral("SWEEP:registry:ARCHIVE:") + tenant.toString();
                        finding.severity = Severity::Low;
                        finding.tenant = tenant;
                        finding.object = row.text("slug");
                        finding.title = tr("%1 was to be kept until %2, which is over").arg(row.text("name"), until);
                        finding.evidence = row.text("notice");
                        finding.remedy =
                            tr("Keep it longer, with 'tenantryctl tenant archive %1 --until DATE', or take "
                               "it back from the archive.")
                                .arg(row.text("slug"));
                        finding.firstSeen = finding.lastSeen = now;
                        return finding;
                    });
}

} // namespace tenantry
