#include "views/settings/shortcutmodel.h"

#include <algorithm>

namespace tenantry {

namespace {
// An action that only names a command of tenantryctl has no place among keys.
bool canHaveKey(const Action &action)
{
    return action.level != ConfirmationLevel::Loss && !action.fixedKeys
        && (*action.shortcuts != '\0' || *action.ctl == '\0');
}
} // namespace

ShortcutModel::ShortcutModel(ActionSet &actions, QObject *parent) : QAbstractListModel(parent), m_actions(actions)
{
    connect(&actions, &ActionSet::keysChanged, this, &ShortcutModel::reload);
    reload();
}

void ShortcutModel::narrow(const QString &text, bool changedOnly)
{
    m_text = text;
    m_changedOnly = changedOnly;
    reload();
}

bool ShortcutModel::matches(const Action &action) const
{
    if (m_changedOnly && !m_actions.isRebound(action))
        return false;
    const QString keys = QKeySequence::listToString(m_actions.keys(action), QKeySequence::NativeText);
    return action.translatedTitle().contains(m_text, Qt::CaseInsensitive) || keys.contains(m_text, Qt::CaseInsensitive);
}

void ShortcutModel::reload()
{
    beginResetModel();
    m_rows.clear();
    for (int scope = 0; scope <= int(ActionScope::Settings); ++scope) {
        const qsizetype heading = m_rows.size();
        for (const Action *action : allActions()) {
            if (int(action->scope) == scope && canHaveKey(*action) && matches(*action))
                m_rows.append({action, action->scope});
        }
        if (m_rows.size() > heading)
            m_rows.insert(heading, {nullptr, ActionScope(scope)});
    }
    endResetModel();
}

const Action *ShortcutModel::action(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(index.row()).action : nullptr;
}

int ShortcutModel::actionCount() const
{
    return int(std::count_if(allActions().cbegin(), allActions().cend(),
                             [](const Action *action) { return canHaveKey(*action); }));
}

int ShortcutModel::changedCount() const
{
    return int(std::count_if(allActions().cbegin(), allActions().cend(),
                             [this](const Action *action) { return m_actions.isRebound(*action); }));
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == HeadingRole)
        return row.action == nullptr;
    if (!row.action)
        return role == Qt::DisplayRole ? actionScopeTitle(row.scope) : QVariant();
    if (role == Qt::DisplayRole)
        return row.action->translatedTitle();
    if (role == ReboundRole)
        return m_actions.isRebound(*row.action);
    if (role == Qt::AccessibleTextRole)
        return QString(row.action->translatedTitle() + QStringLiteral(": ")
                       + QKeySequence::listToString(m_actions.keys(*row.action), QKeySequence::NativeText));
    return {};
}

Qt::ItemFlags ShortcutModel::flags(const QModelIndex &index) const
{
    if (!action(index))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
}

} // namespace tenantry
