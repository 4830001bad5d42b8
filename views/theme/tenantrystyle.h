#pragma once
// The style of the program: Fusion with our check boxes, inputs, arrows, scroll bars, sliders and measures.
// Owned by QApplication; asks the theme at each paint. GUI thread.

#include <QProxyStyle>

#include <memory>

namespace tenantry {

class FocusRing;
class Theme;

class TenantryStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit TenantryStyle(const Theme &theme);
    ~TenantryStyle() override;

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;

private:
    const Theme &m_theme;
    std::unique_ptr<FocusRing> m_ring;
};

} // namespace tenantry
