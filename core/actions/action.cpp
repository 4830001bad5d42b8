#include "core/actions/action.h"

#include "core/actions/actiongroups.h"

#include <QCoreApplication>
#include <QHash>

namespace tenantry {

QString Action::translatedTitle() const
{
    return QCoreApplication::translate("Action", title);
}

QStringList Action::defaultShortcuts() const
{
    return QString::fromLatin1(shortcuts).split(u' ', Qt::SkipEmptyParts);
}

QStringList Action::ctlWords() const
{
    return QString::fromLatin1(ctl).split(u' ', Qt::SkipEmptyParts);
}

const QList<const Action *> &allActions()
{
    static const QList<const Action *> all = [] {
        QList<const Action *> collected;
        for (const auto group :
             {shellActions(), listActions(), overviewActions(), tenantActions(), serverActions(), jobActions(),
              provisioningActions(), adoptionActions(), poolerActions(), runnerActions(), registryActions()}) {
            for (const Action &action : group)
                collected.append(&action);
        }
        return collected;
    }();
    return all;
}

const Action *findAction(QLatin1StringView id)
{
    static const QHash<QString, const Action *> byId = [] {
        QHash<QString, const Action *> index;
        for (const Action *action : allActions())
            index.insert(QLatin1StringView(action->id), action);
        return index;
    }();
    return byId.value(id, nullptr);
}

bool scopesOverlap(ActionScope a, ActionScope b)
{
    const auto isWide = [](ActionScope scope) {
        return scope == ActionScope::Everywhere || scope == ActionScope::List;
    };
    return a == b || isWide(a) || isWide(b);
}

QString actionScopeTitle(ActionScope scope)
{
    static constexpr const char *titles[] = {
        QT_TRANSLATE_NOOP("Action", "Everywhere"), QT_TRANSLATE_NOOP("Action", "Lists"),
        QT_TRANSLATE_NOOP("Action", "Overview"),   QT_TRANSLATE_NOOP("Action", "Tenants"),
        QT_TRANSLATE_NOOP("Action", "One tenant"), QT_TRANSLATE_NOOP("Action", "Servers"),
        QT_TRANSLATE_NOOP("Action", "Jobs"),       QT_TRANSLATE_NOOP("Action", "Settings"),
    };
    return QCoreApplication::translate("Action", titles[static_cast<int>(scope)]);
}

} // namespace tenantry
