#pragma once
// Draws one of our line icons in a colour of the theme, sharp at every pixel ratio, also after the theme changed.
// Owned by the QIcon it is given to; GUI thread.

#include "views/theme/tokens.h"

#include <QIconEngine>
#include <QPointer>

namespace tenantry {

class Theme;

class IconEngine : public QIconEngine
{
public:
    IconEngine(const Theme &theme, QString name, Token color, Token checked);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine *clone() const override { return new IconEngine(*this); }
    [[nodiscard]] QString key() const override { return QStringLiteral("tenantry"); }
    bool isNull() override { return m_theme.isNull(); }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode, QIcon::State state) const;

    QPointer<const Theme> m_theme;
    QString m_name;
    Token m_color;
    Token m_checked;
};

/// Draws resources/icons/<name>.svg, `size` device-independent pixels square. Null where there is no such icon.
[[nodiscard]] QPixmap renderIcon(const QString &name, const QColor &color, int size, qreal dpr);

} // namespace tenantry
