#pragma once
// A field that takes the next key combination instead of text. Made by the shortcut list as its editor, GUI thread.

#include <QKeySequence>
#include <QLineEdit>

namespace tenantry {

class KeyCapture : public QLineEdit
{
    Q_OBJECT
public:
    explicit KeyCapture(QWidget *parent);
    [[nodiscard]] QKeySequence key() const { return m_key; }

signals:
    void captured(const QKeySequence &key);
    void givenUp(); ///< Esc, or the focus left

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QKeySequence m_key;
};

} // namespace tenantry
