#pragma once
// A table for people: columns as wide as their widest cell, numbers to the right. A local value of a command, main
// thread.

#include <QList>
#include <QString>
#include <QStringList>

namespace tenantry::ctl {

class TextTable
{
public:
    enum class Align { Left, Right };
    struct Column {
        QString title;
        Align align = Align::Left;
    };
    explicit TextTable(QList<Column> columns) : m_columns(std::move(columns)) { }

    /// One row, a cell per column, raw: the table makes them safe. An empty cell is drawn as "-".
    void add(const QStringList &cells);
    [[nodiscard]] qsizetype rowCount() const { return m_rows.size(); }
    /// Title line and rows; no trailing blanks; empty if there is no row.
    [[nodiscard]] QString toText() const;

private:
    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

/// "name   value" lines for one thing, the names as wide as the widest.
[[nodiscard]] QString pairsText(const QList<std::pair<QString, QString>> &pairs);

} // namespace tenantry::ctl
