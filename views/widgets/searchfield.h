#pragma once
// A text field with an icon and, while it is empty, the key that leads to it: searching, and filtering a page.
// Owned by its parent; GUI thread.

#include <QLineEdit>

namespace tenantry {

class Theme;

class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    /// `icon` is "search" or "filter"; `hint` says what can be typed and is the accessible name too.
    SearchField(const Theme &theme, const QString &icon, const QString &hint, QWidget *parent = nullptr);
    /// As wide as its hint, so that no translation is cut; a layout may give more.
    [[nodiscard]] QSize sizeHint() const override;
    void setHint(const QString &hint);
    /// Drawn at the end as a key, "/" or "Ctrl K".
    void setKeyHint(const QString &key);

signals:
    /// After a pause in typing, or at once when it was emptied or Enter was pressed.
    void searched(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void applyTheme();
    [[nodiscard]] int keyWidth() const;

    const Theme &m_theme;
    QString m_icon;
    QString m_key;
};

} // namespace tenantry
