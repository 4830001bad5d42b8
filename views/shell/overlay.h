#pragma once
// The scrim over the window and the one sheet on it: palette, shortcut sheet, dialogs; a sheet that waits may have a question
// above it. Owned by the main window, GUI thread. Tab stays inside; when it goes, the focus returns to where it was.

#include "views/theme/theme.h"

#include <QPointer>
#include <QWidget>

namespace tenantry {

class Overlay : public QWidget
{
    Q_OBJECT
public:
    enum class Place { Centre, Top };

    Overlay(const Theme &theme, QWidget *window);
    /// Shows the sheet in its size hint, cut to the window; another one that is up is closed first.
    void show(QWidget *sheet, Place place, bool deleteWhenClosed);
    /// Shows a question in front of the sheet that yields, which comes back when it closes; it is deleted then.
    void showAbove(QWidget *question);
    /// The sheet lets questions above it, from now until it is told otherwise or closes.
    void setYielding(bool yields) { m_yields = yields && isUp(); }
    [[nodiscard]] bool isYielding() const { return m_yields && !m_below; }
    void close(); ///< the sheet in front
    void closeAll();
    [[nodiscard]] QWidget *sheet() const { return m_sheet; }
    [[nodiscard]] bool isUp() const { return !isHidden(); }

signals:
    void upChanged(bool up);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void put(QWidget *sheet);
    void takeAway(QWidget *sheet, bool isDeleted);
    void uncover();
    void dropBelow();
    void arrange();
    QPointer<QWidget> m_sheet;
    QPointer<QWidget> m_below; ///< the sheet behind a question
    QPointer<QWidget> m_belowFocus;
    bool m_deleteBelow = false;
    bool m_yields = false;
    QPointer<QWidget> m_before;
    Place m_place = Place::Centre;
    bool m_deleteSheet = false;
};

} // namespace tenantry
