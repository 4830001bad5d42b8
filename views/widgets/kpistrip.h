#pragma once
// The figures at the top of a page, in cells of one card: name, figure, what it is made of.
// Owned by their parents; GUI thread.

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tenantry {

class KpiCell : public QWidget
{
    Q_OBJECT
public:
    explicit KpiCell(const QString &name, QWidget *parent = nullptr);
    void setName(const QString &name); ///< after a change of language
    /// "84 ms", or "55" with the quieter "of 182". `stale` turns the figure quiet: its source does not answer now.
    void setFigure(const QString &figure, const QString &quiet = {}, bool stale = false);
    /// A line under the figure, small; words with a status shape go in as widgets.
    QLabel *addLine(const QString &text, const char *tone = "tertiary");
    void addWidget(QWidget *widget); ///< a bar, a row of shapes; the cell owns it
    void setBeside(QWidget *widget); ///< right of the figure: a sparkline

private:
    QLabel *m_name;
    QLabel *m_figure;
    QLabel *m_quiet;
    QHBoxLayout *m_top;
    QVBoxLayout *m_column;
};

class KpiStrip : public QFrame
{
    Q_OBJECT
public:
    explicit KpiStrip(QWidget *parent = nullptr);
    KpiCell *addCell(const QString &name); ///< the strip owns it
    void setStacked(bool stacked); ///< below each other, where large text leaves no room side by side

private:
    QHBoxLayout *m_row;
};

} // namespace tenantry
