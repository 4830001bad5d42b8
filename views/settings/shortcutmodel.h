#pragma once
// The actions with their keys, under the headings of their scopes, narrowed by a word or a key. Owned by the shortcut
// settings, GUI thread (keys are a matter of Gui).

#include "views/shell/actionset.h"

#include <QAbstractListModel>

namespace tenantry {

class ShortcutModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { HeadingRole = Qt::UserRole + 200, ReboundRole };

    ShortcutModel(ActionSet &actions, QObject *parent);
    void narrow(const QString &text, bool changedOnly);
    void reload(); ///< keys or language have changed
    [[nodiscard]] const Action *action(const QModelIndex &index) const; ///< null on a heading
    [[nodiscard]] const ActionSet &actions() const { return m_actions; }
    [[nodiscard]] int actionCount() const; ///< all that can have a key
    [[nodiscard]] int changedCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        const Action *action; ///< null on a heading
        ActionScope scope;
    };
    [[nodiscard]] bool matches(const Action &action) const;
    ActionSet &m_actions;
    QList<Row> m_rows;
    QString m_text;
    bool m_changedOnly = false;
};

} // namespace tenantry
