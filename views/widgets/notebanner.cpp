#include "views/widgets/notebanner.h"

#include "views/theme/statusicon.h"
#include "views/theme/stylesheet.h"
#include "views/theme/theme.h"
#include "views/widgets/avatar.h"
#include "views/widgets/iconshape.h"
#include "views/widgets/levelmeter.h"
#include "views/widgets/modelstack.h"
#include "views/widgets/partsbar.h"
#include "views/widgets/progressbar.h"
#include "views/widgets/sparkline.h"
#include "views/widgets/statusshape.h"
#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace tenantry {

namespace {

// Two weights in one flowing paragraph need rich text; what came from outside is escaped.
QString paragraph(const QString &strong, const QString &rest)
{
    return QStringLiteral("<span style=\"font-weight:600\">%1</span> %2")
        .arg(strong.toHtmlEscaped(), rest.toHtmlEscaped());
}

} // namespace

NoteBanner::NoteBanner(const Theme &theme, StatusKind kind, const QString &strong, const QString &rest, QWidget *parent)
    : QFrame(parent), m_shape(new StatusShape(theme, kind, 14, this)), m_text(wrappedLabel({}, "small", "", this)),
      m_actions(new QHBoxLayout)
{
    setProperty("kind", QStringLiteral("note"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(9);
    row->addWidget(m_shape, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_text);
    // An empty row would hold the whole column to its own width of nothing.
    m_actions->addStretch();
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
    m_text->setTextFormat(Qt::RichText);
    m_text->setText(paragraph(strong, rest));
    setAccessibleName(strong);
    setAccessibleDescription(rest);
}

void NoteBanner::addAction(QWidget *action)
{
    m_actions->insertWidget(m_actions->count() - 1, action);
}

} // namespace tenantry
