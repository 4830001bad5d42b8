#pragma once
// What a person can do, declared once: menus, palette, buttons, keys, the audit and tenantryctl all read this
// declaration. Constant data for the whole life of the program, usable on any thread.

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <span>

namespace tenantry {

/// How much a mistake would cost, and so how the console asks (the four levels of the design).
enum class ConfirmationLevel {
    Reversible = 0, ///< done at once, ten seconds of undo
    Configuration = 1, ///< a preview and one button with the verb
    Impact = 2, ///< targets, effect, duration, way back; a dry run first
    Loss = 3, ///< all of that, what is lost, and the tenant's slug typed; never on a key
};

/// Where an action's keys are alive. Everywhere overlaps every other scope; List overlaps every page's list.
enum class ActionScope { Everywhere, List, Overview, Tenants, Tenant, Servers, Jobs, Settings };

/// One row of the table. The texts are literals: sources of translation in the context "Action" where people read them.
struct Action {
    const char *id; ///< "tenant.open": stable, unique, lower case
    const char *title; ///< QT_TRANSLATE_NOOP("Action", "Open tenant")
    const char *permission = ""; ///< "tenant.read"; empty = everybody who can open the console
    ConfirmationLevel level = ConfirmationLevel::Reversible;
    const char *auditName = ""; ///< as it stands in audit records; empty = changes nothing outside this computer
    const char *ctl = ""; ///< words of the tenantryctl command that does the same; empty = none
    const char *shortcuts = ""; ///< portable key sequences, separated by a blank ("Ctrl+K Ctrl+Space")
    ActionScope scope = ActionScope::Everywhere;
    const char *icon = ""; ///< name in resources/icons

    [[nodiscard]] QString translatedTitle() const; ///< in the language of the running program
    [[nodiscard]] QStringList defaultShortcuts() const; ///< QKeySequence::PortableText each
    [[nodiscard]] QStringList ctlWords() const; ///< empty where tenantryctl has no such command
    /// Whether the audit trail must know: it changes the registry or a server.
    [[nodiscard]] bool isAudited() const { return *auditName != '\0'; }
    /// It writes to the registry that is open: impossible while that does not answer.
    [[nodiscard]] bool needsRegistry() const
    {
        return QLatin1StringView(permission).endsWith(QLatin1StringView(".write"));
    }
};

/// Every action of the program in the order of the sheet of shortcuts.
[[nodiscard]] const QList<const Action *> &allActions();
/// Null where no action has this id: a defect of the caller.
[[nodiscard]] const Action *findAction(QLatin1StringView id);
/// Whether the same key may not mean two things in these scopes.
[[nodiscard]] bool scopesOverlap(ActionScope a, ActionScope b);
/// A heading of the sheet of shortcuts, translated.
[[nodiscard]] QString actionScopeTitle(ActionScope scope);

} // namespace tenantry
