#pragma once
// The four isolation models as columns of a table, of which one is chosen: Left and Right move the choice. Owned by its parent; GUI
// thread. The theme outlives it.

#include "models/modelcomparison.h"
#include "views/widgets/painted.h"

class QButtonGroup;
class QGridLayout;
class QLabel;
class QRadioButton;

namespace tenantry {

class Chip;

class ModelCompare : public Painted
{
    Q_OBJECT
public:
    explicit ModelCompare(const Theme &theme, QWidget *parent = nullptr);

    void setRows(const QList<ModelComparisonRow> &rows); ///< replaces them all
    void setRecommended(IsolationKind kind);
    /// Why the model cannot be chosen now, in a few words; empty = it can.
    void setUnavailable(IsolationKind kind, const QString &reason);
    [[nodiscard]] bool isAvailable(IsolationKind kind) const;
    [[nodiscard]] IsolationKind model() const;
    void setModel(IsolationKind kind); ///< without telling
    [[nodiscard]] QWidget *firstFocus() const; ///< the chosen column

signals:
    void chosen(tenantry::IsolationKind kind); ///< by a person

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Column {
        QRadioButton *radio;
        Chip *recommended;
        QLabel *reason;
    };
    void addColumn(IsolationKind kind);
    void addRow(int at, const ModelComparisonRow &row);
    [[nodiscard]] int columnAt(int x) const; ///< -1 = none
    [[nodiscard]] QRect columnRect(int column) const;

    QGridLayout *m_grid;
    QButtonGroup *m_group;
    QList<Column> m_columns;
    QList<QWidget *> m_cells; ///< of the rows
    QList<QWidget *> m_rowHeads; ///< of those, the first of each row
};

} // namespace tenantry
