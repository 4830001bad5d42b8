#pragma once
// What a page may ask of the window around it. Implemented by the main window, which outlives every page; GUI thread.

#include "core/base/error.h"
#include "models/roles.h"
#include "views/shell/location.h"

#include <QLatin1StringView>

#include <functional>

class QWidget;

namespace tenantry {

class ShellPort
{
public:
    virtual ~ShellPort() = default;

    virtual void go(const Location &location) = 0; ///< opens a page and enters the history
    virtual void goBack() = 0;
    /// Triggers an action of the shell or of the page in front; false where it is not offered or not available now.
    virtual bool trigger(QLatin1StringView actionId) = 0;

    /// The only way to a change outside this computer. Calls proceed at once where changes are allowed; asks first, in
    /// the window and not in a dialog, where the session is still read-only; never calls it while the registry is
    /// unreachable. `what` is a short verb phrase for the question ("add server pg-eu-4").
    virtual void whenChangesAllowed(const QString &what, std::function<void()> proceed) = 0;
    [[nodiscard]] virtual bool isOnline() const = 0; ///< the registry answered last time

    /// A level-0 act that is done: shows `done` with Undo for ten seconds in the job bar.
    virtual void offerUndo(const QString &done, std::function<void()> undo) = 0;
    /// What came of an act, where that shows nowhere else: ten seconds in the job bar, and announced.
    virtual void tell(const QString &text, StatusKind kind = StatusKind::Ok) = 0;
    virtual void announce(const QString &text) = 0; ///< polite alert for screen readers, at most one in ten seconds

    /// Shows `dialog` as a modal sheet with a scrim; the focus returns to where it was when it closes. Takes ownership.
    virtual void showDialog(QWidget *dialog) = 0;
    /// The same for a question that nobody here has asked for: it waits until no other sheet is up.
    virtual void showDialogWhenFree(QWidget *dialog) = 0;
    /// While the dialog in front waits for an answer that such a question may hold up, they come over it, and it comes back
    /// after them. Ends with the dialog.
    virtual void letQuestionsIn(bool let) = 0;

    /// Shows the inspector of the page in front and puts the focus into it.
    virtual void openInspector() = 0;

    [[nodiscard]] virtual bool isPinned(const Location &location) const = 0;
    virtual void setPinned(const Location &location, const QString &title, bool pinned) = 0;
};

} // namespace tenantry
