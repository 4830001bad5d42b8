#pragma once
// The scrim over the window and the one sheet on it: palette, shortcut sheet, dialogs. Owned by the main window, GUI thread.
// While it is up, Tab stays inside; when it goes, the focus returns to where it was.

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
    void close();
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
    void arrange();
    QPointer<QWidget> m_sheet;
    QPointer<QWidget> m_before;
    Place m_place = Place::Centre;
    bool m_deleteSheet = false;
};

} // namespace tenantry
