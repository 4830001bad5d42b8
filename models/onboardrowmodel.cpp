#include "models/onboardrowmodel.h"

#include "models/words.h"

namespace tenantry {

namespace {

/// By outcome: what is said, and its shape.
struct OutcomeWord {
    const char *word;
    StatusKind kind;
};

const OutcomeWord &outcomeWord(const OnboardRow &row)
{
    static constexpr OutcomeWord words[] {
        {QT_TRANSLATE_NOOP("tenantry::OnboardRowModel", "waits"), StatusKind::Waiting},
        {QT_TRANSLATE_NOOP("tenantry::OnboardRowModel", "being made"), StatusKind::Running},
        {QT_TRANSLATE_NOOP("tenantry::OnboardRowModel", "active"), StatusKind::Ok},
        {QT_TRANSLATE_NOOP("tenantry::OnboardRowModel", "failed"), StatusKind::Bad},
        {QT_TRANSLATE_NOOP("tenantry::OnboardRowModel", "skipped"), StatusKind::Skipped}};
    return words[static_cast<size_t>(row.outcome)];
}

RecordColumn<OnboardRow> outcomeColumn()
{
    return {QStringLiteral("outcome"),
            [] { return OnboardRowModel::tr("Outcome"); },
            [](const OnboardRow &row) { return OnboardRowModel::tr(outcomeWord(row).word); },
            ColumnKind::Text,
            nullptr,
            {{StateRole, [](const OnboardRow &row) { return QVariant::fromValue(outcomeWord(row).kind); }}}};
}

} // namespace

OnboardRowModel::OnboardRowModel(QObject *parent)
    : RecordTableModel(
        {{QStringLiteral("line"), [] { return tr("Line"); }, [](const OnboardRow &row) { return row.line; },
          ColumnKind::Number},
         {QStringLiteral("slug"), [] { return tr("Slug"); }, [](const OnboardRow &row) { return row.slug; },
          ColumnKind::Code},
         {QStringLiteral("model"), [] { return tr("Isolation"); },
          [](const OnboardRow &row) { return isolationWord(row.kind); }},
         outcomeColumn(),
         {QStringLiteral("error"), [] { return tr("What went wrong"); },
          [](const OnboardRow &row) { return row.error.isEmpty() ? QVariant(QStringLiteral("")) : row.error; }}},
        [](const OnboardRow &row) { return row.line; }, [](qint64 line) { return QString::number(line); }, parent)
{ }

} // namespace tenantry
