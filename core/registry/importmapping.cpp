#include "core/registry/importmapping.h"

#include "core/base/enumname.h"

namespace tenantry {

namespace {

struct ImportMappingText {
    Q_DECLARE_TR_FUNCTIONS(ImportMapping)
};

constexpr EnumNames<ImportField, importFieldCount> fieldNames {
    {"slug", "name", "state", "management", "plan", "region", "owner", "contact", "externalId", "schemaVersion", "tags",
     "model", "server", "database", "schema", "tenantKey"}};

QString plain(const QString &name)
{
    QString letters;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    return letters;
}

} // namespace

QString importFieldName(ImportField field)
{
    return fieldNames.name(field);
}

bool importFieldFromName(const QString &name, ImportField *field)
{
    return fieldNames.value(name, field);
}

Result<QStringList> distinctColumns(const QStringList &columns)
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const auto first = columns.indexOf(columns.at(i));
        if (first < i && !columns.at(i).isEmpty())
            return fail(ErrorKind::InvalidInput,
                        ImportMappingText::tr("The columns %1 and %2 have the same name: \"%3\".")
                            .arg(QString::number(first + 1), QString::number(i + 1), columns.at(i)),
                        ImportMappingText::tr("Give each column a name of its own, or leave one of them out."));
    }
    return columns;
}

ImportMapping ImportMapping::guess(const QStringList &columns)
{
    ImportMapping mapping;
    mapping.completeByName(columns);
    if (!mapping.columns.contains(ImportField::Slug) && mapping.columns.contains(ImportField::ExternalId))
        mapping.key = ImportKey::ExternalId;
    return mapping;
}

void ImportMapping::completeByName(const QStringList &names)
{
    for (const auto &column : names) {
        for (int i = 0; i < importFieldCount; ++i) {
            const auto field = static_cast<ImportField>(i);
            if (plain(column) == plain(importFieldName(field)) && !columns.contains(field))
                columns.insert(field, column);
        }
    }
}

Result<ImportMapping> ImportMapping::parse(const QString &text)
{
    ImportMapping mapping;
    for (const auto &part : text.split(u',', Qt::SkipEmptyParts)) {
        const auto equals = part.indexOf(u'=');
        ImportField field {};
        if (equals < 1 || !importFieldFromName(part.left(equals).trimmed(), &field)) {
            QStringList known;
            for (int i = 0; i < importFieldCount; ++i)
                known << importFieldName(static_cast<ImportField>(i));
            return fail(ErrorKind::InvalidInput, ImportMappingText::tr("\"%1\" is no mapping.").arg(part),
                        ImportMappingText::tr("Write field=column. Fields: %1.").arg(known.join(QStringLiteral(", "))));
        }
        mapping.columns.insert(field, part.mid(equals + 1).trimmed());
    }
    if (!mapping.columns.contains(ImportField::Slug))
        mapping.key = ImportKey::ExternalId;
    return mapping;
}

Result<QList<int>> ImportMapping::resolve(const QStringList &columnNames) const
{
    QList<int> indexes(importFieldCount, -1);
    for (auto entry = columns.begin(); entry != columns.end(); ++entry) {
        if (entry.value().isEmpty())
            continue;
        const auto index = columnNames.indexOf(entry.value());
        if (index < 0)
            return fail(ErrorKind::InvalidInput, ImportMappingText::tr("There is no column \"%1\".").arg(entry.value()),
                        ImportMappingText::tr("The columns are: %1.").arg(columnNames.join(QStringLiteral(", "))));
        indexes[static_cast<int>(entry.key())] = static_cast<int>(index);
    }
    if (key == ImportKey::Place)
        return indexes; // the place stands for what is not said
    const auto needed = key == ImportKey::Slug ? ImportField::Slug : ImportField::ExternalId;
    for (const auto field : {ImportField::Name, needed}) {
        if (indexes.at(static_cast<int>(field)) < 0)
            return fail(ErrorKind::InvalidInput,
                        ImportMappingText::tr("No column is the tenant's %1.").arg(importFieldName(field)),
                        ImportMappingText::tr("Map one of: %1.").arg(columnNames.join(QStringLiteral(", "))));
    }
    return indexes;
}

} // namespace tenantry
