#include "models/auditlistmodel.h"

#include "models/timecolumn.h"

namespace tenantry {
namespace {

using AuditColumn = RecordColumn<AuditRow>;

AuditColumn at(const Format &format)
{
    return timeColumn<AuditRow>(
        QStringLiteral("at"), [] { return AuditListModel::tr("Time"); }, format,
        [](const AuditRow &row) { return QDateTime::fromMSecsSinceEpoch(row.record.atUs / 1000, Qt::UTC); });
}

AuditColumn text(const QString &id, std::function<QString()> title, QString AuditRecord::*field,
                 ColumnKind kind = ColumnKind::Text)
{
    return {id, std::move(title), [field](const AuditRow &row) { return row.record.*field; }, kind};
}

/// Not every record has one: where it is absent the cell is empty, not unknown.
AuditColumn optionalText(const QString &id, std::function<QString()> title, std::optional<QString> AuditRecord::*field,
                         bool isShown)
{
    return {id,
            std::move(title),
            [field](const AuditRow &row) { return (row.record.*field).value_or(QString()); },
            ColumnKind::Text,
            nullptr,
            {},
            isShown};
}

AuditColumn tenant()
{
    return {QStringLiteral("tenant"),
            [] { return AuditListModel::tr("Tenant"); },
            [](const AuditRow &row) -> QString {
                if (row.record.subject.tenant().isNull())
                    return AuditListModel::tr("Platform");
                return row.tenantName.isEmpty() ? row.record.subject.text() : row.tenantName;
            },
            ColumnKind::Text,
            nullptr,
            {{ExportRole, [](const AuditRow &row) { return row.record.subject.text(); }}}};
}

AuditColumn outcome()
{
    return {
        QStringLiteral("outcome"),
        [] { return AuditListModel::tr("Result"); },
        [](const AuditRow &row) { return auditOutcomeWord(row.record.outcome); },
        ColumnKind::Text,
        nullptr,
        {{StateRole, [](const AuditRow &row) { return QVariant::fromValue(auditOutcomeStatus(row.record.outcome)); }},
         {ExportRole, [](const AuditRow &row) { return auditOutcomeName(row.record.outcome); }}}};
}

} // namespace

QString auditOutcomeWord(AuditOutcome outcome)
{
    static constexpr const char *words[] = {QT_TRANSLATE_NOOP("tenantry::AuditListModel", "Begun"),
                                            QT_TRANSLATE_NOOP("tenantry::AuditListModel", "Done"),
                                            QT_TRANSLATE_NOOP("tenantry::AuditListModel", "Failed"),
                                            QT_TRANSLATE_NOOP("tenantry::AuditListModel", "Unknown"),
                                            QT_TRANSLATE_NOOP("tenantry::AuditListModel", "Refused")};
    return AuditListModel::tr(words[static_cast<size_t>(outcome)]);
}

StatusKind auditOutcomeStatus(AuditOutcome outcome)
{
    static constexpr StatusKind kinds[] = {StatusKind::Running, StatusKind::Ok, StatusKind::Bad, StatusKind::Unknown,
                                           StatusKind::Warn};
    return kinds[static_cast<size_t>(outcome)];
}

AuditListModel::AuditListModel(const Format &format, QObject *parent)
    : RecordTableModel(
        {at(format),
         text(
             QStringLiteral("operator"), [] { return tr("Person"); }, &AuditRecord::operatorName),
         tenant(),
         text(
             QStringLiteral("action"), [] { return tr("Action"); }, &AuditRecord::action, ColumnKind::Code),
         text(
             QStringLiteral("object"), [] { return tr("What"); }, &AuditRecord::object),
         outcome(),
         optionalText(
             QStringLiteral("reason"), [] { return tr("Reason"); }, &AuditRecord::reason, true),
         optionalText(
             QStringLiteral("login"), [] { return tr("Login"); }, &AuditRecord::dbUser, false)},
        [](const AuditRow &row) { return row.record.id; }, [](qint64 id) { return QString::number(id); }, parent)
{ }

} // namespace tenantry
