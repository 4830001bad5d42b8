#include "views/widgets/card.h"

#include "views/theme/stylesheet.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace tenantry {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent), m_column(new QVBoxLayout(this)), m_header(new QFrame(this)),
      m_headerRow(new QHBoxLayout(m_header)), m_title(textLabel({}, "h3", "", m_header)),
      m_subline(new ElidedLabel(m_header)), m_body(new QVBoxLayout)
{
    setProperty("kind", QStringLiteral("card"));
    styleLabel(m_subline, "small", "tertiary");
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    m_headerRow->setContentsMargins(12, 6, 12, 6);
    // As high as with a small button, whether it holds one or not.
    m_title->setContentsMargins(0, 4, 0, 3);
    m_subline->setContentsMargins(0, 3, 0, 0); // on the title's line, though it is smaller
    m_headerRow->setSpacing(8);
    m_headerRow->addWidget(m_title);
    m_headerRow->addWidget(m_subline, 1);
    m_body->setContentsMargins(12, 0, 12, 12);
    m_body->setSpacing(8);
    m_column->addWidget(m_header);
    m_column->addLayout(m_body, 1);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_header->setVisible(!title.isEmpty());
    if (title.isEmpty())
        m_body->setContentsMargins(12, 12, 12, 12);
    setAccessibleName(title);
}

void Card::setSubline(const QString &subline)
{
    m_subline->setText(subline);
    setAccessibleDescription(subline);
}

void Card::addAction(QWidget *action)
{
    m_headerRow->addWidget(action);
}

void Card::setFlush()
{
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    setStyleProperty(m_header, "kind", QStringLiteral("section"));
}

QHBoxLayout *Card::footer()
{
    if (!m_footer) {
        auto *frame = new QFrame(this);
        frame->setProperty("kind", QStringLiteral("footer"));
        m_footer = new QHBoxLayout(frame);
        m_footer->setContentsMargins(12, 8, 12, 8);
        m_column->addWidget(frame);
    }
    return m_footer;
}

} // namespace tenantry
