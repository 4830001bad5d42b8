#pragma once
// What a look at a system found: which rows became tenants, and which need a word from a person. Plain values; filled by the one who
// looks, read when he is done.

#include "core/discovery/presettrial.h"

#include <QSet>

namespace tenantry {

/// What a person says about one place.
enum class AdoptionAnswer { Undecided, Adopt, LeaveOut, Archived };
[[nodiscard]] QString adoptionAnswerName(AdoptionAnswer answer); ///< "adopt", "leaveOut" ...
[[nodiscard]] bool adoptionAnswerFromName(const QString &name, AdoptionAnswer *answer);

struct AdoptionDecision {
    AdoptionAnswer answer = AdoptionAnswer::Undecided;
    QString slug; ///< instead of the one that the system's words give; empty = that one
    friend bool operator==(const AdoptionDecision &, const AdoptionDecision &) = default;
};
/// By the place's name: a schema, a database, a tenant key, or a server for a deployment.
using AdoptionDecisions = QMap<QString, AdoptionDecision>;

/// A row that is not adopted as it is.
struct UnclearTenant {
    QString place; ///< may be empty
    QString name;
    QString slug;
    QString problem; ///< a code: ours ("place-twice", "slug-twice" ...) or the preset's
    QString words;
    qint64 row = 0; ///< its number in the source
    bool mayBeAdopted = false; ///< a person may decide so all the same
};

struct Discovery {
    PresetTrial trial; ///< of the preset that was read; without one where a file was
    qint64 found = 0; ///< rows
    qint64 adopted = 0; ///< rows that were taken, or would be
    qint64 leftOut = 0; ///< by a decision
    QSet<QString> decided; ///< places that a decision was there for
    qint64 unclearCount = 0;
    QMap<QString, qint64> problems; ///< code -> rows
    QList<UnclearTenant> unclear; ///< the first thousand
    QStringList columns; ///< of the source
    QList<QStringList> sample; ///< its first rows
    ImportMapping mapping; ///< which of the columns became which field
    QList<QStringList> leftovers; ///< place and evidence of what no row names; the first thousand
    QStringList statements;
    std::optional<QSet<QString>> places; ///< that are there, for the model; nothing = not known
    QString database; ///< that they are in

    /// What the rows that were taken are called by, for problems that name a row.
    QHash<qint64, QString> placeOfRow;
};

} // namespace tenantry
