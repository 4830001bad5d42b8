#include "views/widgets/kpistrip.h"

#include "views/theme/stylesheet.h"
#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace tenantry {

KpiCell::KpiCell(const QString &name, QWidget *parent)
    : QWidget(parent), m_name(textLabel(name, "small", "secondary", this)), m_figure(textLabel({}, "figure", "", this)),
      m_quiet(textLabel({}, "", "tertiary", this)), m_top(new QHBoxLayout), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(14, 13, 14, 13);
    m_column->setSpacing(4);
    m_quiet->setContentsMargins(0, 0, 0, 3);
    m_top->setSpacing(6);
    m_top->addWidget(m_figure);
    m_top->addWidget(m_quiet, 1, Qt::AlignBottom);
    m_column->addWidget(m_name);
    m_column->addLayout(m_top);
    m_column->addStretch();
}

void KpiCell::setName(const QString &name)
{
    m_name->setText(name);
}

void KpiCell::setFigure(const QString &figure, const QString &quiet, bool stale)
{
    m_figure->setText(figure);
    m_quiet->setText(quiet);
    setTone(m_figure, stale ? "tertiary" : "");
    setAccessibleName(QStringLiteral("%1: %2 %3").arg(m_name->text(), figure, quiet).trimmed());
}

QLabel *KpiCell::addLine(const QString &text, const char *tone)
{
    QLabel *label = wrappedLabel(text, "small", tone, this);
    addWidget(label);
    return label;
}

void KpiCell::addWidget(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

void KpiCell::setBeside(QWidget *widget)
{
    m_top->addWidget(widget);
}

KpiStrip::KpiStrip(QWidget *parent) : QFrame(parent), m_row(new QHBoxLayout(this))
{
    setProperty("kind", QStringLiteral("card"));
    m_row->setContentsMargins(1, 1, 1, 1);
    m_row->setSpacing(0);
}

void KpiStrip::setStacked(bool stacked)
{
    m_row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (QFrame *line : findChildren<QFrame *>(QStringLiteral("divider")))
        setStyleProperty(line, "kind", stacked ? QStringLiteral("rule") : QStringLiteral("divider"));
}

KpiCell *KpiStrip::addCell(const QString &name)
{
    if (!m_row->isEmpty()) {
        auto *divider = new QFrame(this);
        divider->setObjectName(QStringLiteral("divider"));
        divider->setProperty("kind", QStringLiteral("divider"));
        m_row->addWidget(divider);
    }
    auto *cell = new KpiCell(name, this);
    m_row->addWidget(cell, 1);
    return cell;
}

} // namespace tenantry
