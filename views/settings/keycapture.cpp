#include "views/settings/keycapture.h"

#include <QKeyEvent>

namespace tenantry {

KeyCapture::KeyCapture(QWidget *parent) : QLineEdit(parent)
{
    setReadOnly(true);
    setPlaceholderText(tr("Press keys…"));
    setAccessibleName(tr("New keys; Escape keeps the old ones"));
}

bool KeyCapture::event(QEvent *event)
{
    // Everything is for this field: neither the window's shortcuts nor Tab.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        keyPressEvent(static_cast<QKeyEvent *>(event));
        return true;
    }
    return QLineEdit::event(event);
}

void KeyCapture::keyPressEvent(QKeyEvent *event)
{
    static const QSet<int> modifiers {
        Qt::Key_Control, Qt::Key_Shift, Qt::Key_Alt, Qt::Key_Meta, Qt::Key_AltGr, Qt::Key_unknown, 0};
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        emit givenUp();
        return;
    }
    if (modifiers.contains(event->key()))
        return;
    m_key = QKeySequence(event->keyCombination());
    setText(m_key.toString(QKeySequence::NativeText));
    emit captured(m_key);
}

void KeyCapture::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    emit givenUp();
}

} // namespace tenantry
