#pragma once
// The steps of an operation on a rail, 28 px each: shape, number, words, time, result; a failed step is tinted.
// Owned by its parent; GUI thread.

#include "models/roles.h"
#include "views/widgets/painted.h"

#include <QList>

namespace tenantry {

class JournalList : public Painted
{
    Q_OBJECT
public:
    struct Step {
        StatusKind kind;
        QString text;
        QString time; ///< empty = not yet
        QString result; ///< "12 ms", "refused"
    };
    explicit JournalList(const Theme &theme, QWidget *parent = nullptr);
    void setSteps(const QList<Step> &steps);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintStep(QPainter *painter, int number, const QRect &row) const;
    QList<Step> m_steps;
};

} // namespace tenantry
