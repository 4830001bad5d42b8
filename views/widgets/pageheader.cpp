#include "views/widgets/pageheader.h"

#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace tenantry {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(textLabel(title, "h1", "", this)), m_subline(wrappedLabel({}, "", "secondary", this)),
      m_actions(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 14, 20, 10);
    row->setSpacing(12);
    auto *words = new QVBoxLayout;
    // Inter's own line is lower than the drawn ones: 26 under the title, 18 under the sentence.
    words->setSpacing(4);
    m_subline->setContentsMargins(0, 0, 0, 1);
    words->addWidget(m_title);
    words->addWidget(m_subline);
    words->addStretch();
    row->addLayout(words, 1);
    m_actions->setSpacing(12);
    auto *side = new QVBoxLayout;
    side->addLayout(m_actions);
    side->addStretch();
    row->addLayout(side);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setSubline({});
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setSubline(const QString &subline)
{
    m_subline->setText(subline);
    m_subline->setVisible(!subline.isEmpty());
}

void PageHeader::addAction(QWidget *action)
{
    m_actions->addWidget(action);
}

} // namespace tenantry
