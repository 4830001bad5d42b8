#pragma once
// Settings, Shortcuts: every action with its keys, found by word or key, changed in place. Owned by the settings view, GUI
// thread.

#include "views/settings/settingscard.h"

#include <QKeySequence>

class QCheckBox;
class QLineEdit;
class QListView;
class QPushButton;

namespace tenantry {

class ActionSet;
class NoteBar;
class ShortcutModel;
struct Action;

class ShortcutSettings : public SettingsCard
{
    Q_OBJECT
public:
    ShortcutSettings(const Theme &theme, ConsoleSettings &settings, ActionSet &actions, QWidget *parent);
    void retranslate() override;
    [[nodiscard]] QStringList rowTitles() const override;
    void revealRow(const QString &title) override;
    [[nodiscard]] QListView *list() const { return m_list; }

private:
    void captured(const QModelIndex &index, const QKeySequence &key);
    void keepCurrent();
    void narrow();
    void showCounts();
    ActionSet &m_actions;
    ShortcutModel *m_model;
    QLabel *m_counts;
    QLineEdit *m_find;
    QPushButton *m_changedOnly;
    QCheckBox *m_letters;
    QListView *m_list;
    NoteBar *m_conflict;
    QPushButton *m_useAnyway;
    QPushButton *m_default;
    QLabel *m_rule;
    const Action *m_current = nullptr; ///< of the list, also while its rows are renewed
    const Action *m_pendingAction = nullptr;
    QKeySequence m_pendingKey;
};

} // namespace tenantry
