#include "views/settings/shortcutsettings.h"

#include "views/settings/shortcutdelegate.h"
#include "views/settings/shortcutmodel.h"
#include "views/shell/consolesettings.h"
#include "views/shell/notebar.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace tenantry {

ShortcutSettings::ShortcutSettings(const Theme &theme, ConsoleSettings &settings, ActionSet &actions, QWidget *parent)
    : SettingsCard(theme, settings, parent), m_actions(actions), m_model(new ShortcutModel(actions, this)),
      m_counts(textLabel({}, "small", "tertiary", this)),
      m_find(new SearchField(theme, QStringLiteral("search"), {}, this)), m_changedOnly(new QPushButton(this)),
      m_list(new QListView(this)), m_conflict(new NoteBar(theme, StatusKind::Warn, this)),
      m_useAnyway(m_conflict->addButton("link")), m_default(new QPushButton(this)), m_rule(new ElidedLabel(this))
{
    head()->addWidget(m_counts, 1);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(12, 0, 12, 4);
    tools->setSpacing(8);
    m_changedOnly->setCheckable(true);
    m_changedOnly->setProperty("kind", QStringLiteral("filter"));
    tools->addWidget(m_find, 1);
    tools->addWidget(m_changedOnly);
    column()->addSpacing(8);
    column()->addLayout(tools);
    Row &letters = addRow();
    letters.label->hide();
    m_letters = addCheck(letters, QStringLiteral("keys/singleLetters"), true);

    auto *delegate = new ShortcutDelegate(theme, this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(delegate);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the delegate elides
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::SelectedClicked);
    column()->addWidget(m_list, 1);
    m_conflict->hide();
    column()->addWidget(m_conflict);

    auto *foot = new QFrame(this);
    foot->setProperty("kind", QStringLiteral("footer"));
    auto *footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(12, 4, 12, 4);
    styleLabel(m_rule, "small", "tertiary");
    footRow->addWidget(m_rule, 1);
    m_default->setProperty("kind", QStringLiteral("link"));
    footRow->addWidget(m_default);
    column()->addWidget(foot);

    connect(delegate, &ShortcutDelegate::captured, this, &ShortcutSettings::captured);
    connect(m_list, &QListView::activated, m_list, qOverload<const QModelIndex &>(&QListView::edit));
    connect(m_find, &QLineEdit::textChanged, this, &ShortcutSettings::narrow);
    connect(m_changedOnly, &QPushButton::toggled, this, &ShortcutSettings::narrow);
    connect(m_default, &QPushButton::clicked, this, [this] {
        if (const Action *action = m_model->action(m_list->currentIndex()))
            m_actions.restoreDefault(*action);
    });
    connect(m_useAnyway, &QPushButton::clicked, this, [this] {
        m_conflict->hide();
        const Action *owner = m_actions.owner(m_pendingKey, *m_pendingAction);
        if (owner) {
            QList<QKeySequence> left = m_actions.keys(*owner);
            left.removeAll(m_pendingKey);
            m_actions.rebind(*owner, left);
        }
        m_actions.rebind(*m_pendingAction, {m_pendingKey});
    });
    connect(&actions, &ActionSet::keysChanged, this, &ShortcutSettings::showCounts);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const Action *current = m_model->action(m_list->currentIndex());
        m_current = current ? current : m_current;
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ShortcutSettings::keepCurrent);
    retranslate();
}

void ShortcutSettings::captured(const QModelIndex &index, const QKeySequence &key)
{
    const Action *action = m_model->action(index);
    if (!action)
        return;
    m_pendingAction = action;
    m_pendingKey = key;
    const Action *owner = m_actions.owner(key, *action);
    m_conflict->setVisible(owner != nullptr);
    if (owner)
        m_conflict->setText(
            tr("%1 belongs to “%2”.").arg(key.toString(QKeySequence::NativeText), owner->translatedTitle()), {});
    else
        m_actions.rebind(*action, {key});
}

/// The same action stays the current one, where it is shown.
void ShortcutSettings::keepCurrent()
{
    for (int row = 0; m_current && row < m_model->rowCount(); ++row) {
        if (m_model->action(m_model->index(row)) == m_current)
            m_list->setCurrentIndex(m_model->index(row));
    }
}

void ShortcutSettings::narrow()
{
    m_model->narrow(m_find->text(), m_changedOnly->isChecked());
}

void ShortcutSettings::showCounts()
{
    m_counts->setText(tr("%Ln command(s)", nullptr, m_model->actionCount()) + QStringLiteral(", ")
                      + tr("%Ln changed", nullptr, m_model->changedCount()));
}

QStringList ShortcutSettings::rowTitles() const
{
    QStringList titles {title()->text(), m_letters->text()};
    for (const Action *action : allActions())
        titles.append(action->translatedTitle());
    return titles;
}

void ShortcutSettings::revealRow(const QString &wanted)
{
    m_find->clear();
    m_changedOnly->setChecked(false);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row).data().toString() != wanted)
            continue;
        m_list->setCurrentIndex(m_model->index(row));
        m_list->scrollTo(m_list->currentIndex());
        m_list->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    m_find->setFocus(Qt::ShortcutFocusReason);
}

void ShortcutSettings::retranslate()
{
    title()->setText(tr("Shortcuts"));
    m_find->setPlaceholderText(tr("Command, or its keys"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_changedOnly->setText(tr("Changed only"));
    m_letters->setText(tr("Single letters work in lists"));
    m_list->setAccessibleName(tr("Shortcuts; F2 or Enter changes the keys"));
    m_useAnyway->setText(tr("Use it here"));
    m_default->setText(tr("Restore default"));
    m_rule->setText(tr("No shortcut deletes. Enter changes the keys."));
    m_model->reload();
    showCounts();
}

} // namespace tenantry
