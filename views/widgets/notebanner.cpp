#include "views/widgets/notebanner.h"

#include "views/theme/statusicon.h"
#include "views/theme/stylesheet.h"
#include "views/theme/theme.h"
#include "views/widgets/meters.h"
#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace tenantry {

NoteBanner::NoteBanner(const Theme &theme, StatusKind kind, const QString &strong, const QString &rest, QWidget *parent)
    : QFrame(parent), m_shape(new StatusShape(theme, kind, 14, this)), m_text(wrappedLabel({}, "small", "", this)),
      m_actions(new QHBoxLayout)
{
    setProperty("kind", QStringLiteral("note"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(9);
    auto *shape = new QVBoxLayout;
    shape->setContentsMargins(0, 1, 0, 0);
    shape->addWidget(m_shape);
    shape->addStretch();
    row->addLayout(shape);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_text);
    column->addLayout(m_actions);
    row->addLayout(column, 1);
    setKind(kind);
    setText(strong, rest);
}

void NoteBanner::setKind(StatusKind kind)
{
    m_shape->setKind(kind);
    setStyleProperty(this, "state", QString(statusTone(kind)));
}

void NoteBanner::setText(const QString &strong, const QString &rest)
{
    // Two weights in one flowing paragraph need rich text; what came from outside is escaped.
    m_text->setTextFormat(Qt::RichText);
    m_text->setText(QStringLiteral("<span style=\"font-weight:600\">%1</span> %2")
                        .arg(strong.toHtmlEscaped(), rest.toHtmlEscaped()));
    setAccessibleName(strong);
    setAccessibleDescription(rest);
}

void NoteBanner::addAction(QWidget *action)
{
    if (m_actions->isEmpty())
        m_actions->addStretch();
    m_actions->insertWidget(m_actions->count() - 1, action);
}

} // namespace tenantry
