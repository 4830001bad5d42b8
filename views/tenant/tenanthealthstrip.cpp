#include "views/tenant/tenanthealthstrip.h"

#include "views/theme/theme.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/statusshape.h"
#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace tenantry {

TenantHealthStrip::TenantHealthStrip(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_row(new QHBoxLayout(this))
{
    setProperty("kind", QStringLiteral("card"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
}

void TenantHealthStrip::addCell()
{
    if (!m_cells.isEmpty()) {
        auto *line = new QFrame;
        line->setProperty("kind", QStringLiteral("divider"));
        line->setFixedWidth(1);
        m_row->addWidget(line);
    }
    Labels labels {new QWidget, new StatusShape(m_theme, StatusKind::Waiting, 13), new ElidedLabel, new ElidedLabel,
                   new ElidedLabel};
    styleLabel(labels.title, "small", "secondary");
    styleLabel(labels.value, "h2", "");
    styleLabel(labels.detail, "small", "tertiary");
    // A long reason is cut here and told in full by the tooltip: seven cells share the width.
    labels.detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(labels.box);
    column->setContentsMargins(space::Card, 10, space::Card, 10);
    column->setSpacing(space::Hair);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::Control);
    head->addWidget(labels.shape);
    head->addWidget(labels.title, 1);
    column->addLayout(head);
    column->addWidget(labels.value);
    column->addWidget(labels.detail);
    m_row->addWidget(labels.box, 1);
    m_cells.append(labels);
}

void TenantHealthStrip::setCells(const QList<HealthCell> &cells)
{
    setAccessibleName(tr("Health"));
    while (m_cells.size() < cells.size())
        addCell();
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const HealthCell &cell = cells.at(i);
        const Labels &labels = m_cells.at(i);
        labels.shape->setKind(cell.state);
        labels.title->setText(cell.title);
        labels.value->setText(cell.value);
        setTone(labels.value, cell.stale ? "tertiary" : "");
        labels.detail->setText(cell.detail);
        labels.box->setToolTip(cell.detail);
        labels.box->setAccessibleName(tr("%1: %2, %3").arg(cell.title, cell.value, cell.detail));
    }
}

} // namespace tenantry
