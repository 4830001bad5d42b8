#include "core/registry/importaudit.h"

#include "core/registry/auditbulk.h"
#include "core/registry/registrystatement.h"

#include <QJsonDocument>

namespace tenantry {

namespace {

constexpr int recordsAtOnce = 20000;

} // namespace

ImportAudit::ImportAudit(Connection &connection, AuditWriter &audit, QString source)
    : m_connection(connection), m_audit(audit), m_source(std::move(source))
{ }

Result<QList<AuditRecord>> ImportAudit::nextRecords()
{
    auto changed = registryQuery(m_connection, QStringLiteral("import_changed"), {m_line, recordsAtOnce});
    if (!changed)
        return fail(changed);
    QList<AuditRecord> records;
    while (changed->next()) {
        m_line = changed->value(0).toLongLong();
        const TenantId tenant(changed->value(1).toUuid());
        AuditRecord record {AuditSubject(tenant)};
        record.action = changed->value(2).toString() == u"insert" ? QStringLiteral("tenant.create")
                                                                  : QStringLiteral("tenant.update");
        record.object = QStringLiteral("tenant ") + tenant.toString();
        record.setDetail(
            QJsonDocument(QJsonObject {{QStringLiteral("import"), m_source}, {QStringLiteral("line"), m_line}})
                .toJson(QJsonDocument::Compact));
        if (const auto completed = m_audit.complete(record); !completed)
            return fail(completed);
        records << std::move(record);
    }
    return records;
}

Result<qint64> ImportAudit::writePortion()
{
    const auto records = nextRecords();
    if (!records)
        return fail(records);
    if (records->isEmpty())
        return 0;
    const auto written = writeRecords(m_connection, *records);
    return written ? Result<qint64>(records->size()) : Result<qint64>(fail(written));
}

Result<> concludeImport(AuditWriter &audit, const ImportSummary &summary, const AuditWriter *chain)
{
    if (summary.inserted + summary.updated == 0)
        return {};
    QJsonObject detail {{QStringLiteral("import"), summary.source},
                        {QStringLiteral("inserted"), summary.inserted},
                        {QStringLiteral("updated"), summary.updated}};
    if (chain) {
        detail.insert(QStringLiteral("chain"), chain->client().id.toString());
        detail.insert(QStringLiteral("chainEnd"), QString::fromLatin1(chain->lastHash().toHex()));
    }
    const auto written = audit.write(AuditSubject::platform(), summary.action, QStringLiteral("registry"), detail);
    return written ? Result<>() : Result<>(fail(written));
}

} // namespace tenantry
