#include "views/palette/actionsource.h"

#include "views/shell/actionset.h"
#include "views/shell/shellport.h"

namespace tenantry {

namespace {
// What makes sense from anywhere for a tenant that only was found: the page opens, then the action runs there.
constexpr const char *tenantActions[] = {"tenant.open", "tenant.copySummary"};
} // namespace

ActionSource::ActionSource(ShellPort &shell, const ActionSet &actions, Available available, QObject *parent)
    : CommandSource(parent), m_shell(shell), m_actions(actions), m_available(std::move(available))
{ }

QString ActionSource::heading() const
{
    return m_forTenant ? tr("Commands for %1").arg(m_tenantName) : tr("Commands");
}

void ActionSource::setTenant(const QString &id, const QString &name)
{
    m_tenantId = id;
    m_tenantName = name;
    collect();
    emit changed();
}

void ActionSource::setQuery(const QString &query, int limit)
{
    m_query = query;
    m_limit = limit;
    collect();
}

void ActionSource::collect()
{
    m_items.clear();
    const auto available = m_available();
    for (QAction *offered : available) {
        const Action *action = ActionSet::declaration(offered);
        if (!action || m_items.size() >= m_limit || !action->translatedTitle().contains(m_query, Qt::CaseInsensitive))
            continue;
        PaletteItem item = itemFor(*action);
        item.unavailable = ActionSet::unavailableReason(offered);
        if (offered->isEnabled() || !item.unavailable.isEmpty())
            m_items.append(item);
    }
    // A word that names no command names a tenant: then its commands are meant.
    m_forTenant = m_items.isEmpty() && !m_tenantId.isEmpty();
    if (m_forTenant)
        collectForTenant();
}

void ActionSource::collectForTenant()
{
    for (const char *id : tenantActions) {
        if (const Action *action = findAction(QLatin1StringView(id)))
            m_items.append(itemFor(*action));
    }
}

PaletteItem ActionSource::itemFor(const Action &action) const
{
    PaletteItem item;
    item.title = action.translatedTitle();
    item.icon = QLatin1StringView(action.icon);
    item.key = QLatin1StringView(action.id);
    const auto keys = m_actions.keys(action);
    if (!keys.isEmpty())
        item.shortcut = keys.first().toString(QKeySequence::NativeText);
    return item;
}

void ActionSource::activate(const PaletteItem &item)
{
    const QByteArray id = item.key.toLatin1();
    if (m_forTenant)
        m_shell.go({QStringLiteral("tenant"), m_tenantId});
    if (id != "tenant.open")
        m_shell.trigger(QLatin1StringView(id));
}

} // namespace tenantry
