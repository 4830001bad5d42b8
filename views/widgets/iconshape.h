#pragma once
// An icon of resources/icons as a widget, in a colour of the theme; decoration without a name.
// Owned by its parent; GUI thread.

#include "views/theme/tokens.h"
#include "views/widgets/painted.h"

namespace tenantry {

class IconShape : public Painted
{
    Q_OBJECT
public:
    IconShape(const Theme &theme, QString icon, Token color, int size = 16, QWidget *parent = nullptr);
    void setIcon(const QString &icon);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Token m_color;
    int m_size;
};

} // namespace tenantry
