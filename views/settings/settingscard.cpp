#include "views/settings/settingscard.h"

#include "views/shell/consolesettings.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>

namespace tenantry {

SettingsCard::SettingsCard(const Theme &theme, ConsoleSettings &settings, QWidget *parent)
    : SettingsPage(parent), m_theme(theme), m_settings(settings)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new QFrame(this);
    card->setProperty("kind", QStringLiteral("card"));
    outer->addWidget(card);
    m_column = new QVBoxLayout(card);
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    auto *headFrame = new QFrame(card);
    headFrame->setProperty("kind", QStringLiteral("section"));
    m_head = new QHBoxLayout(headFrame);
    m_head->setContentsMargins(12, 9, 12, 8);
    m_head->setSpacing(8);
    m_title = textLabel({}, "h3", "", headFrame);
    m_head->addWidget(m_title);
    m_column->addWidget(headFrame);
}

SettingsCard::Row &SettingsCard::addRow()
{
    auto row = std::make_shared<Row>();
    row->frame = new QFrame(this);
    if (!m_rows.isEmpty())
        m_rows.last()->frame->setProperty("kind", QStringLiteral("section"));
    auto *line = new QHBoxLayout(row->frame);
    line->setContentsMargins(12, 3, 12, 3);
    line->setSpacing(8);
    row->label = textLabel({}, "", "", row->frame);
    row->label->setMinimumWidth(m_theme.px(154));
    row->label->setMinimumHeight(m_theme.px(30));
    line->addWidget(row->label, 0, Qt::AlignTop);
    row->controls = new QHBoxLayout;
    row->controls->setSpacing(8);
    line->addLayout(row->controls);
    row->note = new ElidedLabel(row->frame);
    styleLabel(row->note, "small", "tertiary");
    row->note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(row->note, 1);
    m_column->addWidget(row->frame);
    m_owned.append(row);
    m_rows.append(row.get());
    return *row;
}

/// In large text the controls of a row stand below each other.
void SettingsCard::resizeEvent(QResizeEvent *event)
{
    SettingsPage::resizeEvent(event);
    const bool narrow = window()->width() < m_theme.px(760);
    for (const Row *row : std::as_const(m_rows))
        row->controls->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void SettingsCard::setRowTexts(Row &row, const QString &label, const QString &note)
{
    row.label->setText(label);
    row.note->setText(note);
}

QStringList SettingsCard::rowTitles() const
{
    QStringList titles {m_title->text()};
    for (const Row *row : m_rows)
        titles.append(row->label->text());
    return titles;
}

void SettingsCard::revealRow(const QString &title)
{
    QWidget *target = nullptr;
    for (const Row *row : std::as_const(m_rows)) {
        if (!target || row->label->text() == title)
            target = row->frame;
        if (row->label->text() == title)
            break;
    }
    if (!target)
        target = this;
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(above))
            scroll->ensureWidgetVisible(target);
    }
    const auto inside = target->findChildren<QWidget *>();
    for (QWidget *control : inside) {
        if (control->focusPolicy() & Qt::TabFocus) {
            control->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

QCheckBox *SettingsCard::addCheck(Row &row, const QString &key, bool fallback)
{
    auto *check = new QCheckBox(row.frame);
    const auto follow = [this, check, key, fallback] {
        const QSignalBlocker quiet(check);
        check->setChecked(m_settings.value(key, fallback).toBool());
    };
    follow();
    connect(check, &QCheckBox::toggled, this, [this, check, key](bool on) { m_settings.set(key, on, check->text()); });
    connect(&m_settings, &ConsoleSettings::changed, check, [key, follow](const QString &changed) {
        if (changed == key)
            follow();
    });
    row.controls->addWidget(check);
    return check;
}

QComboBox *SettingsCard::addCombo(Row &row, const QString &key)
{
    auto *combo = new QComboBox(row.frame);
    combo->setMinimumWidth(m_theme.px(226));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(combo, &QComboBox::activated, this,
            [this, combo, key, &row] { m_settings.set(key, combo->currentData(), row.label->text()); });
    connect(&m_settings, &ConsoleSettings::changed, combo, [this, combo, key](const QString &changed) {
        if (changed == key)
            selectStored(combo, key);
    });
    row.controls->addWidget(combo);
    return combo;
}

void SettingsCard::selectStored(QComboBox *combo, const QString &key)
{
    const int at = combo->findData(m_settings.value(key, combo->itemData(0)));
    combo->setCurrentIndex(qMax(0, at));
}

} // namespace tenantry
