#pragma once
// What stands where nothing is: why, and the way on. For the first use and for a filter that matches nothing.
// Owned by its parent; GUI thread.

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tenantry {

class IconShape;
class Theme;

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    /// `icon` is a name of resources/icons; `detail` may be empty.
    EmptyState(const Theme &theme, const QString &icon, const QString &title, const QString &detail = {},
               QWidget *parent = nullptr);
    void setText(const QString &title, const QString &detail = {});
    /// The filter as it was typed, in code type under the title.
    void setCode(const QString &code);
    void addAction(QWidget *action); ///< the state owns it
    void setIcon(const QString &icon);

private:
    IconShape *m_icon;
    QLabel *m_title;
    QLabel *m_detail;
    QLabel *m_code;
    QHBoxLayout *m_actions;
};

} // namespace tenantry
