#include "views/operations/losslist.h"

#include "views/theme/statusicon.h"
#include "views/theme/theme.h"
#include "views/widgets/statusshape.h"
#include "views/widgets/textlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace tenantry {

LossList::LossList(const Theme &theme, QWidget *parent) : QFrame(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    setProperty("kind", QStringLiteral("card"));
    m_grid->setContentsMargins(1, 1, 1, 1);
    m_grid->setHorizontalSpacing(space::Wide);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 9);
    m_grid->setColumnStretch(1, 7);
}

void LossList::setItems(const QList<ConfirmItem> &items)
{
    while (QLayoutItem *old = m_grid->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const ConfirmItem &item : items)
        addRow(item, &item == &items.constLast());
}

void LossList::addRow(const ConfirmItem &item, bool isLast)
{
    const int row = m_grid->rowCount();
    QLabel *what = wrappedLabel(item.what, "", "", this);
    QLabel *extent = wrappedLabel(item.extent, "", "secondary", this);
    what->setContentsMargins(space::Card, 5, 0, 5);
    extent->setContentsMargins(0, 5, 0, 5);
    const StatusKind kind = item.isLost ? StatusKind::Bad : StatusKind::Ok;
    auto *end = new QWidget(this);
    auto *line = new QHBoxLayout(end);
    line->setContentsMargins(0, 0, space::Card, 0);
    line->setSpacing(6);
    line->addWidget(new StatusShape(m_theme, kind, 12, end));
    line->addWidget(textLabel(item.isLost ? tr("Deleted") : tr("Kept"), "medium", statusTone(kind).data(), end), 1);
    m_grid->addWidget(what, row, 0);
    m_grid->addWidget(extent, row, 1);
    m_grid->addWidget(end, row, 2);
    if (isLast)
        return;
    auto *rule = new QFrame(this);
    rule->setProperty("kind", QStringLiteral("rule"));
    m_grid->addWidget(rule, row + 1, 0, 1, 3);
}

} // namespace tenantry
