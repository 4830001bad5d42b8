#pragma once
// The figures that a page shows, each under the place where it stands, so that two looks at a page can be compared. Functions
// for tests, GUI thread.

#include "views/diagnostics/diagnosticspage.h"
#include "views/tenant/tenanthealthstrip.h"
#include "views/widgets/kpistrip.h"
#include "views/widgets/tableview.h"

#include <QLabel>
#include <QMap>
#include <QSet>

namespace tenantry::testsupport {

using Figures = QMap<QString, QString>; ///< where a figure stands, and what it says

inline bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// The first row; what the source does not confirm any more is marked.
inline void addTable(Figures &figures, const TableView &table, const QString &place)
{
    const QAbstractItemModel *model = table.model();
    for (int column = 0; model != nullptr && column < model->columnCount(); ++column) {
        const QModelIndex cell = model->index(0, column);
        const QString text = cell.data().toString();
        if (hasDigit(text))
            figures.insert(place + u'/' + model->headerData(column, Qt::Horizontal).toString(),
                           cell.data(StaleRole).toBool() ? text + QStringLiteral(" (old)") : text);
    }
}

/// In the settings no figure of a server stands, but how it is: of each connection the words of its shape.
inline Figures statesOf(const QWidget &settings, const QString &place)
{
    Figures states;
    for (const auto *table : settings.findChildren<TableView *>()) {
        const QAbstractItemModel *model = table->model();
        for (int row = 0; table->accessibleName() == u"Connections" && row < model->rowCount(); ++row) {
            const QModelIndex name = model->index(row, 0);
            states.insert(place + u'/' + name.data().toString(), name.data(Qt::ToolTipRole).toString());
        }
    }
    return states;
}

/// Of Diagnostics what it tells of the registry and the servers, not of this program and this computer.
inline Figures figuresOf(const DiagnosticsPage &page, const QString &place)
{
    Figures figures;
    bool isWanted = false;
    const QStringList lines = page.text().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const qsizetype colon = line.indexOf(u": ");
        if (!line.startsWith(u' '))
            isWanted = line == u"Registry" || line == u"Connections to servers";
        else if (isWanted && hasDigit(line.mid(colon)))
            figures.insert(place + u'/' + line.left(colon).trimmed(), line.mid(colon + 2));
    }
    return figures;
}

/// A cell with a name under that, and the line below its figure.
inline void addCell(Figures &figures, const QWidget &cell, const QString &place)
{
    const QString name = place + u'/' + cell.accessibleName().section(u':', 0, 0);
    figures.insert(name, cell.accessibleName());
    for (const auto *line : cell.findChildren<QLabel *>()) {
        if (hasDigit(line->text()) && !cell.accessibleName().contains(line->text()))
            figures.insert(name + QStringLiteral(", below"), line->text());
    }
}

/// What a page shows in figures: cells with a name, the first row of its tables, and labels, each under its own text.
inline Figures figuresOf(const QWidget &page, const QString &place)
{
    if (const auto *diagnostics = qobject_cast<const DiagnosticsPage *>(&page))
        return figuresOf(*diagnostics, place);
    if (place == u"settings")
        return statesOf(page, place);
    Figures figures;
    QSet<const QWidget *> taken;
    const auto take = [&](const QWidget *cell) {
        addCell(figures, *cell, place);
        for (const QWidget *part : cell->findChildren<QWidget *>())
            taken.insert(part);
    };
    for (const QWidget *cell : page.findChildren<KpiCell *>())
        take(cell);
    for (const auto *strip : page.findChildren<TenantHealthStrip *>()) {
        for (const QWidget *cell : strip->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (!cell->accessibleName().isEmpty())
                take(cell);
        }
    }
    for (const auto *table : page.findChildren<TableView *>()) {
        if (table->isVisible())
            addTable(figures, *table, place + u'/' + table->accessibleName());
    }
    for (const auto *label : page.findChildren<QLabel *>()) {
        if (label->isVisible() && hasDigit(label->text()) && !taken.contains(label))
            figures.insert(place + u'/' + label->text(), label->text());
    }
    return figures;
}

/// Of these places those whose figure is missing, or says what it said before. A label is gone where it says something else.
inline QStringList notNews(const QStringList &places, const Figures &before, const Figures &now)
{
    QStringList same;
    for (const QString &place : places) {
        const bool isLabel = place.endsWith(u'/' + before.value(place));
        const bool isNews = now.contains(place) ? now.value(place) != before.value(place) : isLabel;
        if (!before.contains(place) || !isNews)
            same.append(place + QStringLiteral(": ") + before.value(place) + QStringLiteral(" -> ") + now.value(place));
    }
    return same;
}

} // namespace tenantry::testsupport
