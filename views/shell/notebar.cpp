#include "views/shell/notebar.h"

#include "views/theme/statusicon.h"
#include "views/theme/stylesheet.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/statusshape.h"
#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace tenantry {

NoteBar::NoteBar(const Theme &theme, StatusKind kind, QWidget *parent)
    : QFrame(parent), m_row(new QHBoxLayout(this)), m_glyph(new StatusShape(theme, kind, 14, this)),
      m_strong(textLabel({}, "strong", "", this)), m_rest(new ElidedLabel(this))
{
    setProperty("kind", QStringLiteral("note"));
    setProperty("place", QStringLiteral("band"));
    styleLabel(m_rest, "", "secondary");
    m_row->setContentsMargins(20, 5, 20, 5);
    m_row->setSpacing(8);
    m_row->addWidget(m_glyph);
    m_row->addWidget(m_strong);
    m_row->addWidget(m_rest, 1);
    setKind(kind);
}

void NoteBar::setKind(StatusKind kind)
{
    m_glyph->setKind(kind);
    setStyleProperty(this, "state", QString(statusTone(kind)));
}

void NoteBar::setText(const QString &strong, const QString &rest)
{
    m_strong->setText(strong);
    m_rest->setText(rest);
    setAccessibleName(strong);
    setAccessibleDescription(rest);
}

QPushButton *NoteBar::addButton(const char *kind)
{
    auto *button = new QPushButton(this);
    button->setProperty("kind", QLatin1StringView(kind));
    button->setAutoDefault(false);
    m_row->addWidget(button);
    return button;
}

} // namespace tenantry
