#include "views/operations/remainslist.h"

#include "views/theme/theme.h"
#include "views/widgets/statusshape.h"
#include "views/widgets/textlabel.h"

#include <QGridLayout>
#include <QLabel>

namespace tenantry {

RemainsList::RemainsList(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::Control);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
}

void RemainsList::setRows(const QList<Row> &rows)
{
    while (QLayoutItem *old = m_grid->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (int i = 0; i < int(rows.size()); ++i) {
        const Row &row = rows.at(i);
        QLabel *what = wrappedLabel(row.what, "small", "", this);
        QLabel *extent = textLabel(row.extent, "small", "tertiary", this);
        extent->setToolTip(row.tip);
        what->setAccessibleName(row.what + QStringLiteral(": ") + row.extent);
        m_grid->addWidget(new StatusShape(m_theme, row.kind, 13, this), i, 0, Qt::AlignTop);
        m_grid->addWidget(what, i, 1);
        m_grid->addWidget(extent, i, 2, Qt::AlignTop | Qt::AlignRight);
    }
}

} // namespace tenantry
