#pragma once
// What a session may leave to the next client of a pooler, how the lab sets each of it, and how it is seen. A constant table and pure
// functions, usable on any thread.

#include "core/base/result.h"

#include <QStringList>

#include <array>
#include <span>

namespace tenantry {

enum class LabThing { SearchPath, Setting, Role, Prepared, Lock };
inline constexpr size_t labThings = 5;

/// For the session, as an application does that has the server to itself; or inside of a transaction, as Tenantry does.
enum class LabWay { Session, Transaction };

/// What one client sees of all things, in the order of LabThing, and in which session of the server.
struct LabSight {
    QString session; ///< pg_backend_pid()
    std::array<QString, labThings> values {};
};

/// What a client of the lab marks what it sets with.
struct LabMark {
    QString run; ///< a word of lower-case letters and digits, which nobody else uses
    QString client; ///< the same
    int lock = 0; ///< a number of its own within the run
    [[nodiscard]] QString text() const { return QStringLiteral("tenantry_lab_%1_%2").arg(run, client); }
};

/// "search_path", "settings" ...: translated.
[[nodiscard]] QString labThingName(LabThing thing);
/// "searchPath" ...: the stable name in JSON.
[[nodiscard]] QString labThingKey(LabThing thing);
/// The name of the setting that the lab sets. It is nobody's, so that an application that meets it does not notice.
inline constexpr QLatin1StringView labSetting("tenantry.lab");

/// One statement that returns the session and what it holds, of nobody but the run.
[[nodiscard]] QString labLook(const QString &run);
/// Errors: InvalidInput where it is no answer to labLook().
[[nodiscard]] Result<LabSight> labSightOf(const QStringList &row);
/// Sets the thing for the session and returns it, in one message. `before`: what was there when the lab began. What there is to find is found as
/// before by others that meet it.
[[nodiscard]] Result<QString> labSet(LabThing thing, const LabMark &mark, const LabSight &before);
/// The same until the end of the transaction that is open; empty for what is never more than a statement's there.
[[nodiscard]] Result<QString> labSetLocally(LabThing thing, const LabMark &mark, const LabSight &before);
/// Whether `seen` has been set by a client of the run other than `own`. A role has no mark: it counts where `own` never set one.
[[nodiscard]] bool isLeft(LabThing thing, const LabSight &seen, const LabSight &before, const LabMark &own,
                          bool hasSetIt);
/// Whether nothing of the run is there.
[[nodiscard]] bool isClean(const LabSight &seen, const LabSight &before, const QString &run);

} // namespace tenantry
