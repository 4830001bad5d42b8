#include "models/changeoutcomemodel.h"

#include "models/words.h"

namespace tenantry {

namespace {

/// By outcome: what is said, and its shape.
struct ChangeOutcomeWord {
    const char *word;
    StatusKind kind;
};

constexpr ChangeOutcomeWord changeOutcomeWords[] {
    {QT_TRANSLATE_NOOP("tenantry::ChangeOutcomeModel", "waits"), StatusKind::Waiting},
    {QT_TRANSLATE_NOOP("tenantry::ChangeOutcomeModel", "at work"), StatusKind::Running},
    {QT_TRANSLATE_NOOP("tenantry::ChangeOutcomeModel", "done"), StatusKind::Ok},
    {QT_TRANSLATE_NOOP("tenantry::ChangeOutcomeModel", "is so already"), StatusKind::Skipped},
    {QT_TRANSLATE_NOOP("tenantry::ChangeOutcomeModel", "failed"), StatusKind::Bad},
    {QT_TRANSLATE_NOOP("tenantry::ChangeOutcomeModel", "not begun"), StatusKind::Skipped}};

const ChangeOutcomeWord &changeOutcomeWord(const ChangeOutcome &outcome)
{
    return changeOutcomeWords[static_cast<size_t>(outcome.kind)];
}

RecordColumn<ChangeOutcome> changeOutcomeColumn(const bool &isTrial)
{
    return {QStringLiteral("outcome"),
            [] { return ChangeOutcomeModel::tr("Outcome"); },
            [&isTrial](const ChangeOutcome &outcome) {
                return isTrial && outcome.kind == ChangeOutcome::Kind::Done
                    ? ChangeOutcomeModel::tr("can be done")
                    : ChangeOutcomeModel::tr(changeOutcomeWord(outcome).word);
            },
            ColumnKind::Text,
            nullptr,
            {{StateRole,
              [](const ChangeOutcome &outcome) { return QVariant::fromValue(changeOutcomeWord(outcome).kind); }}}};
}

} // namespace

ChangeOutcomeModel::ChangeOutcomeModel(QObject *parent)
    : RecordTableModel(
        {{QStringLiteral("slug"), [] { return tr("Slug"); }, [](const ChangeOutcome &outcome) { return outcome.slug; },
          ColumnKind::Code},
         changeOutcomeColumn(m_isTrial),
         {QStringLiteral("error"), [] { return tr("What went wrong"); },
          [](const ChangeOutcome &outcome) {
              return outcome.error.isEmpty() ? QVariant(QStringLiteral("")) : outcome.error;
          }}},
        [](const ChangeOutcome &outcome) { return outcome.tenant; },
        [](const TenantId &tenant) { return tenant.toString(); }, parent)
{ }

} // namespace tenantry
