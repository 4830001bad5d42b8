#include "core/registry/tagchange.h"

#include "core/registry/auditbulk.h"
#include "core/registry/recordvalues.h"
#include "core/registry/registrystatement.h"
#include "core/registry/tenantrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace tenantry {

namespace {

QByteArray detailOf(const QStringList &before, const QStringList &after)
{
    const QJsonArray both {QJsonArray::fromStringList(before), QJsonArray::fromStringList(after)};
    return QJsonDocument(QJsonObject {{QStringLiteral("tags"), both}}).toJson(QJsonDocument::Compact);
}

} // namespace

TagChange::TagChange(Connection &connection, QString tag, bool present)
    : m_connection(connection), m_tag(std::move(tag)), m_present(present)
{ }

Result<> TagChange::checkAllThere(const QVariant &ids, qsizetype count)
{
    auto found = registryQuery(m_connection, QStringLiteral("tag_targets"), {ids});
    if (!found)
        return fail(found);
    if (!found->next() || found->value(0).toLongLong() != count)
        return fail(ErrorKind::Missing, tr("One of the chosen tenants is no longer in the registry."),
                    tr("Nothing was changed. Choose again."));
    if (found->value(1).toLongLong() > 0)
        return fail(ErrorKind::Constraint, tr("One of the chosen tenants was erased."),
                    tr("Nothing was changed. Choose again without it."));
    return {};
}

Result<QList<AuditRecord>> TagChange::records(const QVariant &ids, AuditWriter &audit)
{
    auto rows = registryQuery(m_connection, QStringLiteral("tag_changing"), {ids, m_tag, m_present});
    if (!rows)
        return fail(rows);
    QList<AuditRecord> records;
    while (rows->next()) {
        const RecordRow row(*rows);
        const auto tenant = row.id<TenantId>("id");
        const QStringList before = row.list("tag_list");
        QStringList after = before;
        if (m_present)
            after << m_tag;
        else
            after.removeAll(m_tag);
        after.sort();
        AuditRecord record {AuditSubject(tenant)};
        record.action = QStringLiteral("tenant.tag");
        record.object = QStringLiteral("tenant ") + tenant.toString();
        record.setDetail(detailOf(before, after));
        if (const auto completed = audit.complete(record); !completed)
            return fail(completed);
        records << std::move(record);
    }
    return records;
}

Result<qint64> TagChange::run(const QList<TenantId> &ids, AuditWriter &audit)
{
    if (const auto ok = checkTag(m_tag); !ok)
        return fail(ok);
    const QSet<TenantId> unique(ids.begin(), ids.end());
    QStringList texts;
    texts.reserve(unique.size());
    for (const TenantId &id : unique)
        texts << id.toString();
    const QVariant targets = listValue(m_connection, texts);
    if (const auto there = checkAllThere(targets, unique.size()); !there)
        return fail(there);
    const auto changing = records(targets, audit);
    if (!changing)
        return fail(changing);
    if (changing->isEmpty())
        return 0;
    const char *statement = m_present ? "tag_add" : "tag_remove";
    const auto changed =
        registryExecute(m_connection, QString::fromLatin1(statement), {m_tag, nowUs(), targets, m_tag});
    if (!changed)
        return fail(changed);
    if (*changed != changing->size())
        return fail(ErrorKind::Conflict, tr("Somebody changed one of the chosen tenants meanwhile."),
                    tr("Nothing was changed. Try again."));
    const auto written = writeRecords(m_connection, *changing);
    return written ? changed : Result<qint64>(fail(written));
}

} // namespace tenantry
