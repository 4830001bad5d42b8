#pragma once
// One entry of the navigation: icon, title and, where somebody is needed, a badge. Owned by the navigation, GUI thread.

#include "views/shell/badge.h"
#include "views/theme/theme.h"

#include <QAbstractButton>

namespace tenantry {

class NavItem : public QAbstractButton
{
    Q_OBJECT
public:
    NavItem(const Theme &theme, const QString &icon, QWidget *parent);
    void setTitle(const QString &title);
    void setBadge(const Badge &badge);
    void setNarrow(bool narrow); ///< icon only; the title becomes the tooltip
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    int paintBadge(QPainter &painter, const QRect &inside) const; ///< returns the width it took
    const Theme &m_theme;
    QString m_icon;
    Badge m_badge;
    bool m_narrow = false;
};

} // namespace tenantry
