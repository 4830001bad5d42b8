#include "views/widgets/sidelist.h"

#include "views/theme/statusicon.h"
#include "views/theme/theme.h"
#include "views/widgets/iconshape.h"
#include "views/widgets/statusshape.h"
#include "views/widgets/textlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace tenantry {

namespace {

bool sameFrame(const SideList::Row &a, const SideList::Row &b)
{
    return a.name == b.name && a.icon == b.icon && a.status == b.status && a.mono == b.mono && a.stale == b.stale;
}

QString shown(const QString &value)
{
    return value.isEmpty() ? QStringLiteral("\u2013") : value;
}

} // namespace

SideList::SideList(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(0, 11);
    m_grid->setColumnStretch(1, 20);
}

void SideList::setRows(const QList<Row> &rows)
{
    bool same = rows.size() == m_rows.size();
    for (qsizetype i = 0; same && i < rows.size(); ++i)
        same = sameFrame(rows.at(i), m_rows.at(i));
    if (!same)
        build(rows);
    m_rows = rows;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        auto *value = findChild<QLabel *>(QStringLiteral("value%1").arg(i));
        value->setText(shown(rows.at(i).value));
        value->setToolTip(rows.at(i).tip);
        value->setAccessibleName(rows.at(i).name + QStringLiteral(": ") + value->text());
    }
}

void SideList::build(const QList<Row> &rows)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < int(rows.size()); ++i) {
        const Row &row = rows.at(i);
        auto *cell = new QWidget(this);
        auto *line = new QHBoxLayout(cell);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(6);
        if (row.status)
            line->addWidget(new StatusShape(m_theme, *row.status, 12, cell));
        else if (!row.icon.isEmpty())
            line->addWidget(new IconShape(m_theme, row.icon, Token::TextSecondary, 16, cell));
        const char *tone = row.stale || row.value.isEmpty() ? "tertiary"
            : row.status && *row.status != StatusKind::Ok   ? statusTone(*row.status).data()
                                                            : "";
        QLabel *value = wrappedLabel({}, row.mono ? "mono" : "small", tone, cell);
        value->setObjectName(QStringLiteral("value%1").arg(i));
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        line->addWidget(value, 1);
        QLabel *name = wrappedLabel(row.name, "small", "tertiary", this);
        // One line of every kind is as high as code, so that names and values stand on one line.
        for (QLabel *text : {name, value})
            text->setMinimumHeight(m_theme.px(17));
        m_grid->addWidget(name, i, 0, Qt::AlignTop);
        m_grid->addWidget(cell, i, 1);
    }
}

} // namespace tenantry
