#pragma once
// The tables that hold data of tenants, drawn from the tenants outwards; one of them is selected, by a click or the arrow keys. Owned
// by its card, GUI thread.

#include "models/tablegraphlayout.h"
#include "views/widgets/painted.h"

namespace tenantry {

class Format;

class TableGraph : public Painted
{
    Q_OBJECT
public:
    TableGraph(const Theme &theme, const Format &format, QWidget *parent = nullptr);

    void setGraph(const TableGraphLayout &layout);
    void select(const TableName &table); ///< without telling; one that is not drawn selects none
    [[nodiscard]] int current() const { return m_current; } ///< of the nodes; -1 = none
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void selected(const tenantry::TableName &table); ///< by a person

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRectF boxOf(const GraphNode &node) const;
    [[nodiscard]] int nodeAt(const QPointF &place) const; ///< -1 = none
    [[nodiscard]] int nextFrom(int node, int columns, int rows) const;
    void setCurrent(int node);
    void sayCurrent();
    void paintNode(QPainter &painter, const GraphNode &node, bool isCurrent) const;

    const Format &m_format;
    TableGraphLayout m_layout;
    int m_current = -1;
};

} // namespace tenantry
