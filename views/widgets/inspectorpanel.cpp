#include "views/widgets/inspectorpanel.h"

#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/statusshape.h"
#include "views/widgets/textlabel.h"

#include <QEvent>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tenantry {

namespace {

/// A word that is wider than the panel would widen it over the window's edge: it gets places to break at.
QString breakable(const QString &title)
{
    static const QRegularExpression longWord(QStringLiteral("(\\S{12})(?=\\S{12})"));
    return QString(title).replace(longWord, QStringLiteral("\\1\u200b"));
}

} // namespace

InspectorPanel::InspectorPanel(const Theme &theme, bool wide, QWidget *parent)
    : QWidget(parent), m_titleRow(new QHBoxLayout), m_shape(new StatusShape(theme, StatusKind::Ok, 16)),
      m_title(wrappedLabel({}, "h2"))
{
    setProperty("wide", wide);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto *content = new QWidget;
    content->setProperty("kind", QStringLiteral("sunken"));
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_head = addSection();
    m_head->setContentsMargins(space::Wide, 13, space::Wide, space::Card);
    m_column->addStretch();
    scroll->setWidget(content);

    m_titleRow->setSpacing(space::Control);
    m_titleRow->addWidget(m_shape);
    m_titleRow->addWidget(m_title, 1);
    m_close = new Button(theme, "icon", {}, QStringLiteral("close"));
    connect(m_close, &Button::clicked, this, &InspectorPanel::closeRequested);
    m_titleRow->addWidget(m_close, 0, Qt::AlignTop);
    m_head->addLayout(m_titleRow);
    m_shape->hide();
    name();
}

void InspectorPanel::name()
{
    setAccessibleName(tr("Inspector"));
    m_close->setAccessibleName(tr("Close the inspector"));
    m_close->setToolTip(m_close->accessibleName());
}

void InspectorPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        name();
}

void InspectorPanel::setTitle(const QString &title, std::optional<StatusKind> state)
{
    m_title->setText(breakable(title));
    m_title->setAccessibleName(title);
    m_shape->setVisible(state.has_value());
    if (state)
        m_shape->setKind(*state);
}

void InspectorPanel::addTool(QWidget *tool)
{
    m_titleRow->insertWidget(m_titleRow->count() - 1, tool, 0, Qt::AlignTop);
}

QVBoxLayout *InspectorPanel::addSection()
{
    auto *section = new QFrame;
    section->setProperty("kind", QStringLiteral("section"));
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(space::Wide, space::Card, space::Wide, space::Card);
    column->setSpacing(space::Control);
    m_column->insertWidget(int(m_sections.size()), section);
    m_sections.append(section);
    return column;
}

void InspectorPanel::clearSections()
{
    while (m_sections.size() > 1)
        delete m_sections.takeLast();
}

} // namespace tenantry
