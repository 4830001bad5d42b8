#include "views/shell/overlay.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace tenantry {

Overlay::Overlay(const Theme &theme, QWidget *window) : QWidget(window)
{
    window->installEventFilter(this);
    connect(&theme, &Theme::changed, this, [this] { arrange(); });
    hide();
}

void Overlay::show(QWidget *sheet, Place place, bool deleteWhenClosed)
{
    if (m_sheet)
        closeAll();
    m_before = window()->focusWidget();
    m_place = place;
    m_deleteSheet = deleteWhenClosed;
    put(sheet);
}

void Overlay::showAbove(QWidget *question)
{
    m_belowFocus = window()->focusWidget();
    m_below = m_sheet;
    m_deleteBelow = std::exchange(m_deleteSheet, true);
    m_below->hide();
    put(question);
}

void Overlay::put(QWidget *sheet)
{
    m_sheet = sheet;
    sheet->setParent(this);
    sheet->installEventFilter(this);
    // A widget tells its end before pointers to it are cleared.
    connect(sheet, &QObject::destroyed, this, [this, sheet] {
        if (m_sheet && m_sheet != sheet)
            return;
        m_sheet.clear();
        close();
    });
    arrange();
    raise();
    QWidget::show();
    sheet->show();
    if (QWidget *first = sheet->focusProxy()) // where a hurried Enter does no harm
        first->setFocus(Qt::OtherFocusReason);
    else if (!sheet->isAncestorOf(window()->focusWidget()))
        focusNextPrevChild(true);
    emit upChanged(true);
}

void Overlay::close()
{
    if (isHidden())
        return;
    const QPointer<QWidget> front = std::exchange(m_sheet, nullptr);
    if (m_below) {
        uncover();
        takeAway(front, true);
        emit upChanged(true); // another question may wait for this
        return;
    }
    hide();
    m_yields = false;
    takeAway(front, m_deleteSheet);
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    emit upChanged(false);
}

void Overlay::closeAll()
{
    if (m_below)
        close();
    close();
}

void Overlay::takeAway(QWidget *sheet, bool isDeleted)
{
    if (sheet == nullptr)
        return;
    disconnect(sheet, nullptr, this, nullptr);
    sheet->removeEventFilter(this);
    sheet->hide();
    if (isDeleted)
        sheet->deleteLater();
}

/// The sheet behind the question is the one in front again.
void Overlay::uncover()
{
    m_sheet = std::exchange(m_below, nullptr);
    m_deleteSheet = m_deleteBelow;
    arrange();
    m_sheet->show();
    if (m_belowFocus)
        m_belowFocus->setFocus(Qt::OtherFocusReason);
}

/// The question in front of it stays.
void Overlay::dropBelow()
{
    m_yields = false;
    takeAway(std::exchange(m_below, nullptr), m_deleteBelow);
}

bool Overlay::event(QEvent *event)
{
    // A sheet that grows or shrinks asks for its new place.
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_sheet && event->type() == QEvent::Close)
        close(); // a sheet that closes by itself takes the scrim along
    else if (watched == m_below && event->type() == QEvent::Close)
        dropBelow();
    else if (watched == window() && event->type() == QEvent::Resize)
        arrange();
    return QWidget::eventFilter(watched, event);
}

bool Overlay::focusNextPrevChild(bool next)
{
    QWidget *const from = window()->focusWidget();
    const bool inside = m_sheet && from && m_sheet->isAncestorOf(from);
    QWidget *at = inside ? from : m_sheet.data();
    for (QWidget *candidate = at; candidate;) {
        candidate = next ? candidate->nextInFocusChain() : candidate->previousInFocusChain();
        if (candidate == at)
            return false;
        // The field of an editable choice hands the focus back to the choice, and would hold it for ever.
        if (m_sheet->isAncestorOf(candidate) && (candidate->focusPolicy() & Qt::TabFocus) && !candidate->focusProxy()
            && candidate->isVisibleTo(this) && candidate->isEnabled()) {
            candidate->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

void Overlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor scrim(Qt::black);
    scrim.setAlphaF(0.34F);
    painter.fillRect(rect(), scrim);
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    if (m_place == Place::Top)
        close();
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void Overlay::arrange()
{
    setGeometry(window()->rect());
    if (!m_sheet)
        return;
    constexpr int fromTop = 84;
    const QSize room(width() - 40, height() - (m_place == Place::Top ? fromTop + 20 : 40));
    const QSize size = m_sheet->sizeHint().expandedTo(m_sheet->minimumSize()).boundedTo(room);
    m_sheet->setGeometry((width() - size.width()) / 2, m_place == Place::Top ? fromTop : (height() - size.height()) / 2,
                         size.width(), size.height());
}

} // namespace tenantry
