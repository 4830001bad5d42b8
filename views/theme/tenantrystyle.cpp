#include "views/theme/tenantrystyle.h"

#include "views/theme/controlpaint.h"
#include "views/theme/focusring.h"
#include "views/theme/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyleOptionComboBox>
#include <QTabBar>

#include <map>

namespace tenantry {

namespace {

constexpr int InputPadding = 9;
constexpr int ArrowWidth = 28;

bool isInvalid(const QWidget *widget)
{
    return widget && widget->property("invalid").toBool();
}

} // namespace

TenantryStyle::TenantryStyle(const Theme &theme)
    : QProxyStyle(QStringLiteral("Fusion")), m_theme(theme), m_ring(std::make_unique<FocusRing>(theme))
{ }

TenantryStyle::~TenantryStyle() = default;

void TenantryStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // The style sheet's style answers for a spin box's size without asking us.
    if (auto *spin = qobject_cast<QAbstractSpinBox *>(widget))
        spin->setMinimumSize(m_theme.px(64), m_theme.px(30));
    if (auto *tabs = qobject_cast<QTabBar *>(widget)) {
        tabs->setExpanding(false);
        tabs->setDrawBase(false);
    }
}

void TenantryStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    static const std::map<PrimitiveElement, Qt::ArrowType> Arrows {
        {PE_IndicatorArrowDown, Qt::DownArrow}, {PE_IndicatorArrowUp, Qt::UpArrow},
        {PE_IndicatorArrowLeft, Qt::LeftArrow}, {PE_IndicatorArrowRight, Qt::RightArrow},
        {PE_IndicatorSpinDown, Qt::DownArrow},  {PE_IndicatorSpinUp, Qt::UpArrow},
    };
    if (const auto arrow = Arrows.find(element); arrow != Arrows.end()) {
        const bool enabled = option->state & State_Enabled;
        paintArrow(painter, option->rect, arrow->second,
                   m_theme.color(enabled ? Token::TextSecondary : Token::TextDisabled), m_theme.px(8));
        return;
    }
    switch (element) {
    case PE_FrameFocusRect: // FocusRing shows it
    case PE_PanelScrollAreaCorner:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paintCheckBox(painter, option->rect, option->state, m_theme);
    case PE_IndicatorRadioButton:
        return paintRadioButton(painter, option->rect, option->state, m_theme);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paintInput(painter, option->rect, *option, isInvalid(widget), m_theme);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            paintArrow(painter, option->rect, option->state & State_Open ? Qt::DownArrow : Qt::RightArrow,
                       m_theme.color(Token::TextTertiary), m_theme.px(8));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void TenantryStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    if (element == CE_ShapedFrame && qobject_cast<const QPlainTextEdit *>(widget)) {
        if (static_cast<const QFrame *>(widget)->frameShape() != QFrame::NoFrame)
            paintInput(painter, option->rect, *option, isInvalid(widget), m_theme);
        return;
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        element == CE_ComboBoxLabel && combo && !combo->editable && combo->currentIcon.isNull()) {
        const QRect room = proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
        proxy()->drawItemText(
            painter, room, Qt::AlignVCenter | Qt::AlignLeft, combo->palette, combo->state & State_Enabled,
            combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room.width()), QPalette::Text);
        return;
    }
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, m_theme.color(Token::BorderSubtle));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void TenantryStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    const QColor arrow = m_theme.color(option->state & State_Enabled ? Token::TextSecondary : Token::TextDisabled);
    const auto part = [&](SubControl sub) { return proxy()->subControlRect(control, option, sub, widget); };
    switch (control) {
    case CC_ComboBox:
        paintInput(painter, option->rect, *option, isInvalid(widget), m_theme);
        return paintArrow(painter, part(SC_ComboBoxArrow), Qt::DownArrow, arrow, m_theme.px(8));
    case CC_SpinBox:
        if (static_cast<const QStyleOptionSpinBox *>(option)->frame)
            paintInput(painter, option->rect, *option, isInvalid(widget), m_theme);
        if (static_cast<const QStyleOptionSpinBox *>(option)->buttonSymbols != QAbstractSpinBox::NoButtons) {
            paintArrow(painter, part(SC_SpinBoxUp).adjusted(0, 3, 0, 0), Qt::UpArrow, arrow, m_theme.px(7));
            paintArrow(painter, part(SC_SpinBoxDown).adjusted(0, 0, 0, -3), Qt::DownArrow, arrow, m_theme.px(7));
        }
        return;
    case CC_ScrollBar:
        return paintScrollBar(painter, part(SC_ScrollBarGroove), part(SC_ScrollBarSlider),
                              static_cast<const QStyleOptionSlider &>(*option), m_theme);
    case CC_Slider:
        return paintSlider(painter, part(SC_SliderGroove), part(SC_SliderHandle),
                           static_cast<const QStyleOptionSlider &>(*option), m_theme);
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

int TenantryStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    static const std::map<PixelMetric, int> Fixed {
        {PM_CheckBoxLabelSpacing, 8},    {PM_RadioButtonLabelSpacing, 8},
        {PM_ScrollBarExtent, 10},        {PM_ScrollBarSliderMin, 32},
        {PM_ButtonShiftHorizontal, 0},   {PM_ButtonShiftVertical, 0},
        {PM_ButtonDefaultIndicator, 0},  {PM_SplitterWidth, 1},
        {PM_LayoutHorizontalSpacing, 8}, {PM_LayoutVerticalSpacing, 8},
        {PM_LayoutLeftMargin, 12},       {PM_LayoutRightMargin, 12},
        {PM_LayoutTopMargin, 12},        {PM_LayoutBottomMargin, 12},
        {PM_FocusFrameHMargin, 3},       {PM_FocusFrameVMargin, 3},
        {PM_DefaultFrameWidth, 1},       {PM_TabBarTabShiftVertical, 0},
        {PM_TabBarBaseHeight, 0},        {PM_ScrollView_ScrollBarOverlap, 0},
    };
    static const std::map<PixelMetric, int> Scaled {
        {PM_IndicatorWidth, 14},          {PM_IndicatorHeight, 14},
        {PM_ExclusiveIndicatorWidth, 14}, {PM_ExclusiveIndicatorHeight, 14},
        {PM_SmallIconSize, 16},           {PM_ButtonIconSize, 16},
        {PM_ToolBarIconSize, 16},         {PM_ListViewIconSize, 16},
        {PM_TabBarIconSize, 16},          {PM_SliderLength, 14},
        {PM_SliderThickness, 24},         {PM_SliderControlThickness, 14},
    };
    if (const auto fixed = Fixed.find(metric); fixed != Fixed.end())
        return fixed->second;
    if (const auto scaled = Scaled.find(metric); scaled != Scaled.end())
        return m_theme.px(scaled->second);
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int TenantryStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *data) const
{
    static const std::map<StyleHint, int> Hints {
        {SH_EtchDisabledText, 0},
        {SH_DitherDisabledText, 0},
        {SH_ComboBox_Popup, 0},
        {SH_ScrollBar_LeftClickAbsolutePosition, 1},
        {SH_ItemView_ActivateItemOnSingleClick, 0},
        {SH_DialogButtonBox_ButtonsHaveIcons, 0},
        {SH_Widget_Animation_Duration, 0},
        {SH_FocusFrame_AboveWidget, 1},
        {SH_FocusFrame_Mask, 0},
        {SH_UnderlineShortcut, 0},
        {SH_Menu_MouseTracking, 1},
    };
    if (const auto known = Hints.find(hint); known != Hints.end())
        return known->second;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QRect TenantryStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                                    const QWidget *widget) const
{
    const QRect all = option->rect;
    if (control == CC_ComboBox && sub == SC_ComboBoxArrow)
        return visualRect(option->direction, all,
                          QRect(all.right() - ArrowWidth + 1, all.y(), ArrowWidth, all.height()));
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField)
        return visualRect(option->direction, all, all.adjusted(InputPadding, 1, -ArrowWidth, -1));
    if (control == CC_SpinBox) {
        const int buttons =
            static_cast<const QStyleOptionSpinBox *>(option)->buttonSymbols == QAbstractSpinBox::NoButtons
            ? 0
            : m_theme.px(22);
        const QRect side(all.right() - buttons + 1, all.y(), buttons, all.height());
        const int half = all.height() / 2;
        switch (sub) {
        case SC_SpinBoxUp:
            return visualRect(option->direction, all, side.adjusted(0, 0, 0, half - all.height()));
        case SC_SpinBoxDown:
            return visualRect(option->direction, all, side.adjusted(0, half, 0, 0));
        case SC_SpinBoxEditField:
            return visualRect(option->direction, all, all.adjusted(InputPadding - 1, 1, -buttons, -1));
        default:
            return all;
        }
    }
    if (control != CC_ScrollBar)
        return QProxyStyle::subControlRect(control, option, sub, widget);
    if (sub == SC_ScrollBarAddLine || sub == SC_ScrollBarSubLine)
        return {};
    const auto &bar = static_cast<const QStyleOptionSlider &>(*option);
    const bool flat = bar.orientation == Qt::Horizontal;
    const int length = flat ? all.width() : all.height();
    const int range = bar.maximum - bar.minimum;
    const int shortest = proxy()->pixelMetric(PM_ScrollBarSliderMin, option, widget);
    const int size = range > 0
        ? qBound(qMin(shortest, length), int(qint64(length) * bar.pageStep / (qint64(range) + bar.pageStep)), length)
        : length;
    const int start =
        sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - size, bar.upsideDown);
    const auto along = [&](int from, int extent) {
        return flat ? QRect(all.x() + from, all.y(), extent, all.height())
                    : QRect(all.x(), all.y() + from, all.width(), extent);
    };
    switch (sub) {
    case SC_ScrollBarSubPage:
        return visualRect(option->direction, all, along(0, start));
    case SC_ScrollBarAddPage:
        return visualRect(option->direction, all, along(start + size, length - start - size));
    case SC_ScrollBarSlider:
        return visualRect(option->direction, all, along(start, size));
    default:
        return all;
    }
}

QRect TenantryStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? option->rect.adjusted(InputPadding - 1, 1, 1 - InputPadding, -1)
                                             : option->rect;
    }
    // The ring around the box needs its 3 px on the box's outer side.
    if (element == SE_CheckBoxIndicator || element == SE_RadioButtonIndicator)
        return QProxyStyle::subElementRect(element, option, widget)
            .translated(option->direction == Qt::LeftToRight ? 3 : -3, 0);
    if (element == SE_CheckBoxContents || element == SE_RadioButtonContents)
        return QProxyStyle::subElementRect(element, option, widget)
            .translated(option->direction == Qt::LeftToRight ? 3 : -3, 0);
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize TenantryStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                      const QWidget *widget) const
{
    const int control = m_theme.px(30);
    switch (type) {
    case CT_LineEdit:
        return {size.width() + 2 * InputPadding, qMax(control, size.height() + 4)};
    case CT_ComboBox:
        return {size.width() + InputPadding + ArrowWidth + 4, qMax(control, size.height() + 4)};
    case CT_SpinBox:
        return {size.width() + InputPadding + m_theme.px(22), qMax(control, size.height() + 4)};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 6, qMax(m_theme.px(24), base.height())};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

} // namespace tenantry
