#pragma once
// The steps of an operation on a rail, 28 px each: shape, number, words, time, result; one that runs or failed is tinted.
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
    /// Long words go on in the next line instead of being cut, and a step is as high as they need.
    void setWraps(bool wraps);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// Where the parts of a step are in its row.
    struct Places {
        QRect glyph;
        QRect number;
        QRect text;
        QRect time; ///< empty where the words need its room
        QRect result;
        bool isStacked = false; ///< the result stands below the words, which need the width
    };
    [[nodiscard]] Places placesIn(const QRect &row, const Step &step) const;
    [[nodiscard]] int widestResult() const;
    [[nodiscard]] int heightOf(const Step &step, int width) const;
    [[nodiscard]] int stepAt(int y) const; ///< -1 = none
    void paintStep(QPainter *painter, int number, const QRect &row) const;
    QList<Step> m_steps;
    bool m_wraps = false;
};

} // namespace tenantry
