#include "models/tenantlistcolumns.h"

#include "models/words.h"

#include <QCoreApplication>

namespace tenantry {
namespace {

static_assert(int(TenantStatus::Drift) == int(StatusKind::Drift)
              && int(TenantStatus::Paused) == int(StatusKind::Paused));

template<TenantText field>
QVariant textOf(const TenantCell &cell)
{
    return cell.text(field);
}

template<TenantText field>
std::string_view neutralText(const TenantCell &cell, std::string &)
{
    return cell.chunk().text(field, cell.row());
}

std::string_view keep(const QString &text, std::string &room)
{
    room = text.toStdString();
    return room;
}

template<TenantCode column, StringPool TenantPools::*pool>
QString labelOf(const TenantCell &cell)
{
    return (*cell.snapshot.pools.*pool).label(cell.chunk().code(column, cell.row()));
}

template<TenantCode column, StringPool TenantPools::*pool>
QVariant label(const TenantCell &cell)
{
    const QString text = labelOf<column, pool>(cell);
    return text.isEmpty() ? QVariant() : QVariant(text);
}

template<TenantCode column, StringPool TenantPools::*pool>
std::string_view neutralLabel(const TenantCell &cell, std::string &room)
{
    return keep(labelOf<column, pool>(cell), room);
}

QVariant model(const TenantCell &cell)
{
    return isolationWord(cell.chunk().kind(cell.row()));
}

QVariant modelIcon(const TenantCell &cell)
{
    return isolationIcon(cell.chunk().kind(cell.row()));
}

std::string_view neutralModel(const TenantCell &cell, std::string &room)
{
    return keep(isolationKindName(cell.chunk().kind(cell.row())), room);
}

QVariant state(const TenantCell &cell)
{
    return tenantStateWord(cell.chunk().state(cell.row()));
}

std::string_view neutralState(const TenantCell &cell, std::string &room)
{
    return keep(tenantStateName(cell.chunk().state(cell.row())), room);
}

QVariant status(const TenantCell &cell)
{
    return tenantStatusText(cell.snapshot, cell.handle);
}

QVariant statusKind(const TenantCell &cell)
{
    return QVariant::fromValue(static_cast<StatusKind>(cell.snapshot.status(cell.handle).status));
}

std::string_view neutralStatus(const TenantCell &cell, std::string &room)
{
    return keep(tenantStatusText(cell.snapshot, cell.handle), room);
}

std::optional<TenantFigures::Reading> storageReading(const TenantCell &cell)
{
    return cell.snapshot.figures.reading(cell.handle, TenantFigure::StorageBytes);
}

QVariant storage(const TenantCell &cell)
{
    const auto reading = storageReading(cell);
    return reading ? QVariant(cell.format.bytes(reading->value)) : QVariant();
}

QVariant storageAge(const TenantCell &cell)
{
    const auto reading = storageReading(cell);
    return reading ? QVariant(QDateTime::fromMSecsSinceEpoch(reading->readAtMs, Qt::UTC)) : QVariant();
}

std::string_view neutralStorage(const TenantCell &cell, std::string &room)
{
    const auto reading = storageReading(cell);
    return keep(reading ? QString::number(reading->value) : QString(), room);
}

template<qint64 (TenantChunk::*time)(size_t) const>
QVariant timeOf(const TenantCell &cell)
{
    const qint64 ms = (cell.chunk().*time)(cell.row());
    return ms == 0 ? QVariant() : QVariant(cell.format.time(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)));
}

template<qint64 (TenantChunk::*time)(size_t) const>
std::string_view neutralTime(const TenantCell &cell, std::string &room)
{
    const qint64 ms = (cell.chunk().*time)(cell.row());
    return keep(ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate), room);
}

QString tagsOf(const TenantCell &cell)
{
    QString tags = labelOf<TenantCode::TagSet, &TenantPools::tagSets>(cell);
    return tags.replace(QChar::fromLatin1(TenantPools::tagSeparator), QStringLiteral(", "));
}

QVariant tags(const TenantCell &cell)
{
    return tagsOf(cell);
}

std::string_view neutralTags(const TenantCell &cell, std::string &room)
{
    return keep(tagsOf(cell), room);
}

QVariant id(const TenantCell &cell)
{
    return cell.chunk().id(cell.row()).toString(QUuid::WithoutBraces);
}

std::string_view neutralId(const TenantCell &cell, std::string &room)
{
    return keep(id(cell).toString(), room);
}

#define LABEL(code, pool) label<TenantCode::code, &TenantPools::pool>
#define NEUTRAL_LABEL(code, pool) neutralLabel<TenantCode::code, &TenantPools::pool>

using Kind = ColumnKind;
using Sort = TenantSort;
using Text = TenantText;
constexpr TenantListColumn columns[] = {
    {"name", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Tenant"), Kind::Text, true, Sort::Name,
     textOf<Text::Name>, nullptr, nullptr, nullptr, neutralText<Text::Name>},
    {"model", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Isolation"), Kind::Text, true, Sort::Model, model,
     modelIcon, nullptr, nullptr, neutralModel},
    {"server", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Server"), Kind::Text, true, Sort::Server,
     LABEL(Server, servers), nullptr, nullptr, nullptr, NEUTRAL_LABEL(Server, servers)},
    {"version", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Schema"), Kind::Code, true, Sort::Version,
     LABEL(Version, versions), nullptr, nullptr, nullptr, NEUTRAL_LABEL(Version, versions)},
    {"plan", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Plan"), Kind::Text, true, Sort::Plan, LABEL(Plan, plans),
     nullptr, nullptr, nullptr, NEUTRAL_LABEL(Plan, plans)},
    {"region", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Region"), Kind::Text, true, Sort::Region,
     LABEL(Region, regions), nullptr, nullptr, nullptr, NEUTRAL_LABEL(Region, regions)},
    {"storage", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Storage"), Kind::Number, true, Sort::Storage, storage,
     nullptr, nullptr, storageAge, neutralStorage},
    {"updated", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Changed"), Kind::Text, true, Sort::Updated,
     timeOf<&TenantChunk::updatedMs>, nullptr, nullptr, nullptr, neutralTime<&TenantChunk::updatedMs>},
    {"status", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Status"), Kind::Text, true, Sort::Status, status,
     nullptr, statusKind, nullptr, neutralStatus},
    {"slug", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Slug"), Kind::Code, false, Sort::Slug,
     textOf<Text::Slug>, nullptr, nullptr, nullptr, neutralText<Text::Slug>},
    {"state", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "State"), Kind::Text, false, Sort::State, state, nullptr,
     nullptr, nullptr, neutralState},
    {"owner", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Owner"), Kind::Text, false, Sort::Owner,
     LABEL(Owner, owners), nullptr, nullptr, nullptr, NEUTRAL_LABEL(Owner, owners)},
    {"contact", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Contact"), Kind::Text, false, Sort::None,
     textOf<Text::Contact>, nullptr, nullptr, nullptr, neutralText<Text::Contact>},
    {"tags", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Tags"), Kind::Text, false, Sort::None, tags, nullptr,
     nullptr, nullptr, neutralTags},
    {"database", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Database"), Kind::Code, false, Sort::None,
     textOf<Text::Database>, nullptr, nullptr, nullptr, neutralText<Text::Database>},
    {"schema", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Schema name"), Kind::Code, false, Sort::None,
     textOf<Text::Schema>, nullptr, nullptr, nullptr, neutralText<Text::Schema>},
    {"external", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "External id"), Kind::Code, false, Sort::None,
     textOf<Text::External>, nullptr, nullptr, nullptr, neutralText<Text::External>},
    {"created", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Since"), Kind::Text, false, Sort::Created,
     timeOf<&TenantChunk::createdMs>, nullptr, nullptr, nullptr, neutralTime<&TenantChunk::createdMs>},
    {"id", QT_TRANSLATE_NOOP("tenantry::TenantListColumns", "Id"), Kind::Code, false, Sort::None, id, nullptr, nullptr,
     nullptr, neutralId},
};

#undef LABEL
#undef NEUTRAL_LABEL

} // namespace

std::span<const TenantListColumn> tenantListColumns()
{
    return columns;
}

QString tenantColumnTitle(const TenantListColumn &column)
{
    return QCoreApplication::translate("tenantry::TenantListColumns", column.title);
}

} // namespace tenantry
