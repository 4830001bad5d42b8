#include "app/ctl/texttable.h"

#include "app/ctl/terminaltext.h"

namespace tenantry::ctl {

namespace {

QString padded(const QString &text, int width, TextTable::Align align)
{
    const QString blanks(std::max(0, width - terminalWidth(text)), u' ');
    return align == TextTable::Align::Right ? blanks + text : text + blanks;
}

QString withoutTrailingBlanks(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

QString cellText(const QString &raw)
{
    return raw.isEmpty() ? QStringLiteral("-") : terminalSafe(raw);
}

} // namespace

void TextTable::add(const QStringList &cells)
{
    QStringList row;
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        row << cellText(cells.value(i));
    m_rows << row;
}

QString TextTable::toText() const
{
    if (m_rows.isEmpty())
        return {};
    QStringList titles;
    for (const Column &column : m_columns)
        titles << column.title;
    QList<int> widths(m_columns.size());
    const auto widen = [&](const QStringList &row) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], terminalWidth(row.at(i)));
    };
    widen(titles);
    for (const QStringList &row : m_rows)
        widen(row);
    const auto line = [&](const QStringList &row) -> QString {
        QStringList cells;
        for (qsizetype i = 0; i < row.size(); ++i)
            cells << padded(row.at(i), widths.at(i), m_columns.at(i).align);
        return withoutTrailingBlanks(cells.join(QStringLiteral("  "))) + u'\n';
    };
    QString text = line(titles);
    for (const QStringList &row : m_rows)
        text += line(row);
    return text;
}

QString pairsText(const QList<std::pair<QString, QString>> &pairs)
{
    int width = 0;
    for (const auto &[name, value] : pairs)
        width = std::max(width, terminalWidth(name));
    QString text;
    for (const auto &[name, value] : pairs)
        text += padded(name, width, TextTable::Align::Left) + QStringLiteral("  ") + cellText(value) + u'\n';
    return text;
}

} // namespace tenantry::ctl
