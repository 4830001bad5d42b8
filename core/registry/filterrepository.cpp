#include "core/registry/filterrepository.h"

#include "core/registry/recordvalues.h"
#include "core/registry/registrystatement.h"
#include "core/registry/staleupdate.h"
#include "core/registry/tenantrules.h"

namespace tenantry {

namespace {

SavedFilter readFilter(const RecordRow &row)
{
    return {row.id<FilterId>("id"), row.text("page"),   row.text("name"),      row.text("expression"),
            row.text("owner"),      row.flag("pinned"), row.number("revision")};
}

QString auditName(const SavedFilter &filter)
{
    return QStringLiteral("filter %1 of %2").arg(filter.name, filter.page);
}

} // namespace

Result<QList<SavedFilter>> FilterRepository::all(const QString &page, const QString &owner)
{
    return readRows(
        m_connection,
        registryQuery(m_connection, QStringLiteral("filters"), {textValue(page), textValue(page), textValue(owner)}),
        readFilter);
}

Result<SavedFilter> FilterRepository::byId(const FilterId &id)
{
    auto row =
        readRow(m_connection, registryQuery(m_connection, QStringLiteral("filter_by_id"), {id.toString()}), readFilter);
    if (!row)
        return fail(row);
    if (!*row)
        return fail(ErrorKind::Missing, tr("This saved filter is gone."), tr("Save it again under a new name."));
    return **row;
}

Result<RecordConflict<SavedFilter>> FilterRepository::conflict(const SavedFilter &mine)
{
    return conflictOf(mine, byId(mine.id));
}

Result<SavedFilter> FilterRepository::save(SavedFilter filter, AuditWriter &audit)
{
    if (filter.name.trimmed().isEmpty())
        return fail(ErrorKind::InvalidInput, tr("The filter has no name."), tr("Type a name."));
    if (const auto ok = checkLine(tr("The filter's name"), filter.name); !ok)
        return fail(ok);
    const bool isNew = filter.id.isNull();
    if (isNew)
        filter.id = FilterId::create();
    QVariantList values {textValue(filter.page),  filter.name,   textValue(filter.expression),
                         textValue(filter.owner), filter.pinned, filter.id.toString()};
    const auto saved = isNew
        ? registryExecute(m_connection, QStringLiteral("filter_insert"), values)
        : registryExecute(m_connection, QStringLiteral("filter_update"), values << filter.revision);
    if (!saved && saved.error().kind == ErrorKind::Constraint)
        return fail(ErrorKind::Constraint, tr("There is a filter of this name already."), tr("Choose another name."));
    if (!saved)
        return fail(saved);
    auto stored = byId(filter.id);
    if (!stored)
        return stored;
    if (*saved == 0)
        return fail(staleUpdate());
    const auto written =
        audit.write(AuditSubject::platform(), QStringLiteral("filter.save"), auditName(*stored), toJson(*stored));
    return written ? stored : Result<SavedFilter>(fail(written));
}

Result<> FilterRepository::remove(const FilterId &id, qint64 revision, AuditWriter &audit)
{
    const auto before = byId(id);
    if (!before)
        return fail(before);
    const auto removed = registryExecute(m_connection, QStringLiteral("filter_delete"), {id.toString(), revision});
    if (!removed)
        return fail(removed);
    if (*removed == 0)
        return fail(staleUpdate());
    const auto written =
        audit.write(AuditSubject::platform(), QStringLiteral("filter.remove"), auditName(*before), toJson(*before));
    return written ? Result<>() : Result<>(fail(written));
}

} // namespace tenantry
