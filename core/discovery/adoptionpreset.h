#pragma once
// How the databases of one kind of system are recognised and read, from a preset file (docs/adopt.md tells its form). A plain value
// and a function, usable on any thread.

#include "core/db/connectionspec.h"
#include "core/registry/importmapping.h"
#include "core/registry/tenant.h"

#include <QList>
#include <QMap>

#include <optional>

namespace tenantry {

/// One SELECT. `{name}` in it stands for a quoted identifier, `{=name}` for a bound value.
struct PresetStatement {
    QString sql;
    QStringList gives; ///< names for the values after the first, for later statements
    bool isWhole = false; ///< it is a person's own and has no placeholders
};

/// What shows that a database is of this kind: a statement whose first row's first value is the evidence; no row = not so.
struct PresetSign {
    QString title; ///< as the file has it; presetText() translates ours
    bool isRequired = false; ///< without it the preset does not fit
    PresetStatement statement;
};

/// What a person has to give.
struct PresetGiven {
    QString name;
    QString fallback; ///< taken where it is not given; null = it must be
    QString about;
};

struct AdoptionPreset {
    QString id; ///< the file's name without its ending
    QString name;
    Engine engine = Engine::PostgreSQL;
    IsolationKind model = IsolationKind::Schema;
    QString about; ///< one sentence
    QString tried; ///< what it was tried with; empty = nothing is known
    QString path; ///< the file; empty = it came with the program
    QList<PresetGiven> givens;
    QList<PresetSign> signs;
    PresetStatement tenants; ///< a row for each; its columns become fields by `map`
    QString map; ///< "slug=code, name={title}": see ImportMapping::parse()
    PresetStatement
        leftovers; ///< places that look like a tenant's and that no row names, with evidence; empty = not asked
    PresetStatement
        outside; ///< schema and name of the tenants' own table, for the graph of what lies outside; empty = none
    QMap<QString, QString> problems; ///< code in the column "problem" -> words

    /// Found by its signs, and not only when a person asks for it.
    [[nodiscard]] bool isRecognised() const { return !signs.isEmpty(); }
};

/// Error InvalidInput, with the line.
[[nodiscard]] Result<AdoptionPreset> parsePreset(const QString &id, const QString &text);
/// A text of a preset in the language of the program; as it is where it is not one of ours.
[[nodiscard]] QString presetText(const QString &source);

} // namespace tenantry
