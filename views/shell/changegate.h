#pragma once
// Stands before the first change of a session: reading needs no leave, changing does. Owned by the main window, GUI thread.
// It is a comfort against slips; what the login may do is decided by the server.

#include "core/registry/server.h"
#include "views/shell/notebar.h"

#include <functional>
#include <optional>

namespace tenantry {

class ChangeGate : public NoteBar
{
    Q_OBJECT
public:
    ChangeGate(const Theme &theme, QWidget *parent);
    /// Another fleet is another session: the leave is asked for again.
    void startSession(const QString &fleetName, std::optional<EnvironmentTag> environment);
    void setAsking(bool asking); ///< the setting "Read-only until I ask"
    /// Calls proceed now or after the reader allowed changes; a question that is open is replaced by this one.
    void pass(const QString &what, std::function<void()> proceed);
    [[nodiscard]] bool isOpen() const { return m_allowed || !m_asking; }
    void retranslate();

private:
    void answer(bool allow);
    QPushButton *m_allow;
    QPushButton *m_keep;
    QString m_fleet;
    std::optional<EnvironmentTag> m_environment;
    QString m_what;
    std::function<void()> m_proceed;
    bool m_asking = true;
    bool m_allowed = false;
};

} // namespace tenantry
