#pragma once
// The palette's commands: what can be done with the first tenant found, what the page in front offers, and what the window
// can do everywhere. Owned by the fleet that is open, GUI thread.

#include "views/shell/commandsource.h"

#include <functional>

class QAction;

namespace tenantry {

class ActionSet;
class ShellPort;
struct Action;

class ActionSource : public CommandSource
{
    Q_OBJECT
public:
    /// `available` answers with the QActions that can be triggered now: the window's and the page's.
    using Available = std::function<QList<QAction *>()>;
    ActionSource(ShellPort &shell, const ActionSet &actions, Available available, QObject *parent);

    /// The tenant that commands are offered for; an empty id = none.
    void setTenant(const QString &id, const QString &name);
    [[nodiscard]] QChar prefix() const override { return u'>'; }
    [[nodiscard]] QString heading() const override;
    void setQuery(const QString &query, int limit) override;
    [[nodiscard]] const QList<PaletteItem> &items() const override { return m_items; }
    void activate(const PaletteItem &item) override;

private:
    void collect();
    void collectForTenant();
    [[nodiscard]] PaletteItem itemFor(const Action &action) const;
    ShellPort &m_shell;
    const ActionSet &m_actions;
    Available m_available;
    QString m_tenantId;
    QString m_tenantName;
    QString m_query;
    int m_limit = 0;
    bool m_forTenant = false;
    QList<PaletteItem> m_items;
};

} // namespace tenantry
