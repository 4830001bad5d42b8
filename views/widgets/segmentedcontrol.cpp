#include "views/widgets/segmentedcontrol.h"

#include "views/theme/stylesheet.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVariant>

namespace tenantry {

SegmentedControl::SegmentedControl(const QString &name, QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(m_values.at(id)); });
}

void SegmentedControl::addChoice(const QString &text, const QVariant &value)
{
    auto *button = new QPushButton(text, this);
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setProperty("kind", QStringLiteral("segment"));
    button->setAccessibleName(accessibleName() + QStringLiteral(": ") + text);
    m_group->addButton(button, int(m_values.size()));
    m_values << value;
    m_row->addWidget(button);
    const QList<QAbstractButton *> buttons = m_group->buttons();
    buttons.first()->setChecked(m_group->checkedId() < 0 || buttons.first()->isChecked());
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        const bool first = i == 0;
        const bool last = i == buttons.size() - 1;
        setStyleProperty(buttons.at(i), "place",
                         first && last ? QStringLiteral("only")
                             : first   ? QStringLiteral("first")
                             : last    ? QStringLiteral("last")
                                       : QStringLiteral("middle"));
    }
}

void SegmentedControl::setTexts(const QString &name, const QStringList &texts)
{
    setAccessibleName(name);
    for (int i = 0; i < int(texts.size()); ++i) {
        QAbstractButton *button = m_group->button(i);
        button->setText(texts.at(i));
        button->setAccessibleName(name + QStringLiteral(": ") + texts.at(i));
    }
}

QVariant SegmentedControl::value() const
{
    return m_values.value(m_group->checkedId());
}

void SegmentedControl::setValue(const QVariant &value)
{
    if (QAbstractButton *button = m_group->button(int(m_values.indexOf(value))))
        button->setChecked(true);
}

void SegmentedControl::keyPressEvent(QKeyEvent *event)
{
    const bool forward = event->key() == (layoutDirection() == Qt::LeftToRight ? Qt::Key_Right : Qt::Key_Left);
    const bool back = event->key() == (layoutDirection() == Qt::LeftToRight ? Qt::Key_Left : Qt::Key_Right);
    if (!forward && !back) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (QAbstractButton *next = m_group->button(m_group->checkedId() + (forward ? 1 : -1))) {
        next->setFocus(Qt::TabFocusReason);
        next->click();
    }
}

} // namespace tenantry
