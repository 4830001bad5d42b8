#pragma once
// The header of our tables: 30 px, small medium type, a chevron for the sort, the box that selects everything.
// Owned by its TableView; GUI thread.

#include <QHeaderView>

namespace tenantry {

class TableView;
class Theme;

class HeaderView : public QHeaderView
{
    Q_OBJECT
public:
    HeaderView(const Theme &theme, TableView &table);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] QRect textRect(const QRect &rect, int section) const;
    [[nodiscard]] QRect boxRect(const QRect &rect) const;
    [[nodiscard]] bool alignsRight(int section) const;
    void paintBox(QPainter *painter, const QRect &rect) const;

    const Theme &m_theme;
    TableView &m_table;
};

} // namespace tenantry
