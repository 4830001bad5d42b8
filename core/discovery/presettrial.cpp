#include "core/discovery/presettrial.h"

#include "core/db/sqldialect.h"

#include <algorithm>

namespace tenantry {

namespace {

struct TrialText {
    Q_DECLARE_TR_FUNCTIONS(PresetTrial)
};

Result<PresetVariables> variablesOf(const AdoptionPreset &preset, const PresetVariables &given)
{
    PresetVariables variables = given;
    for (const auto &wanted : preset.givens) {
        if (variables.contains(wanted.name))
            continue;
        if (wanted.fallback.isNull())
            return fail(ErrorKind::InvalidInput,
                        TrialText::tr("The preset %1 needs \"%2\".").arg(preset.id, wanted.name),
                        presetText(wanted.about));
        variables.insert(wanted.name, wanted.fallback);
    }
    return variables;
}

/// Whether it is there, with its evidence; the names that it gives become variables.
Result<> trySign(DiscoverySession &session, const PresetSign &sign, PresetTrial &trial, TriedSign &tried)
{
    const auto row = session.firstRow(sign.statement, trial.variables);
    if (!row && session.isUsable()) {
        // What this login may not see says nothing about the system.
        tried.isTried = true;
        const Error &error = row.error();
        tried.evidence =
            error.detail.isEmpty() ? error.message : QStringLiteral("%1 (%2)").arg(error.message, error.detail);
        return {};
    }
    if (!row)
        return fail(row);
    tried.isTried = true;
    if (!*row)
        return {};
    tried.isMet = true;
    tried.evidence = row->value().value(0);
    for (qsizetype i = 0; i < sign.statement.gives.size(); ++i)
        trial.variables.insert(sign.statement.gives.at(i), row->value().value(i + 1));
    return {};
}

} // namespace

qsizetype PresetTrial::met() const
{
    return std::count_if(signs.begin(), signs.end(), [](const TriedSign &sign) { return sign.isMet; });
}

bool PresetTrial::fits() const
{
    return std::all_of(signs.begin(), signs.end(),
                       [](const TriedSign &sign) { return sign.isMet || !sign.isRequired; });
}

Result<PresetTrial> tryPreset(DiscoverySession &session, const AdoptionPreset &preset, const PresetVariables &given)
{
    const auto &dialect = session.connection().dialect();
    if (dialect.engine() != preset.engine)
        return fail(ErrorKind::Unsupported,
                    TrialText::tr("The preset %1 is not for %2.").arg(preset.id, dialect.displayName()),
                    TrialText::tr("Choose one for this server."));
    const auto variables = variablesOf(preset, given);
    if (!variables)
        return fail(variables);
    PresetTrial trial {preset, {}, *variables};
    bool isOpen = true; // nothing that is required is missing yet
    for (const auto &sign : preset.signs) {
        TriedSign tried {presetText(sign.title), sign.isRequired, false, false, {}};
        if (isOpen) {
            if (const auto done = trySign(session, sign, trial, tried); !done)
                return fail(done);
        }
        isOpen = isOpen && (tried.isMet || !sign.isRequired);
        trial.signs << tried;
    }
    return trial;
}

Result<QList<PresetTrial>> tryPresets(DiscoverySession &session, const QList<AdoptionPreset> &presets,
                                      const PresetVariables &given)
{
    QList<PresetTrial> trials;
    for (const auto &preset : presets) {
        if (!preset.isRecognised() || preset.engine != session.connection().dialect().engine())
            continue;
        const auto trial = tryPreset(session, preset, given);
        if (!trial)
            return fail(trial);
        trials << *trial;
    }
    const auto isBetter = [](const PresetTrial &a, const PresetTrial &b) {
        return std::pair(a.fits(), a.met() * b.signs.size()) > std::pair(b.fits(), b.met() * a.signs.size());
    };
    std::stable_sort(trials.begin(), trials.end(), isBetter);
    return trials;
}

} // namespace tenantry
