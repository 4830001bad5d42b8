#include "views/theme/focusring.h"

#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSlider>
#include <QStyleOptionButton>

namespace tenantry {

namespace {

class RingFrame : public QFocusFrame
{
public:
    explicit RingFrame(const Theme &theme) : m_theme(theme) { }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!widget())
            return;
        const QRectF target = QRectF(targetRect());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Token::Focus), 2));
        const qreal radius = qobject_cast<QRadioButton *>(widget()) ? target.height() / 2 + 2 : m_radius + 2;
        painter.drawRoundedRect(target.adjusted(-2, -2, 2, 2), radius, radius);
    }

private:
    [[nodiscard]] QRect targetRect() const
    {
        const int h = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this);
        const int v = style()->pixelMetric(QStyle::PM_FocusFrameVMargin, nullptr, this);
        const bool check = qobject_cast<QCheckBox *>(widget());
        const bool radio = qobject_cast<QRadioButton *>(widget());
        if (!check && !radio)
            return rect().adjusted(h, v, -h, -v);
        QStyleOptionButton option;
        option.initFrom(widget());
        return style()
            ->subElementRect(check ? QStyle::SE_CheckBoxIndicator : QStyle::SE_RadioButtonIndicator, &option, widget())
            .translated(h, v);
    }

    const Theme &m_theme;
    qreal m_radius = m_theme.radius("control");
};

bool isTextInput(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget);
}

} // namespace

FocusRing::FocusRing(const Theme &theme) : m_theme(theme)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

bool FocusRing::wants(const QWidget *widget)
{
    if (!widget || widget->isWindow() || qobject_cast<const QAbstractItemView *>(widget))
        return false;
    if (widget->property("focusRing").isValid())
        return widget->property("focusRing").toBool();
    if (isTextInput(widget))
        return true;
    const bool control = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QSlider *>(widget);
    return control && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

void FocusRing::follow(QWidget *widget)
{
    if (!wants(widget)) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    // The frame lives inside the window it draws in and may have died with it.
    if (!m_frame)
        m_frame = new RingFrame(m_theme);
    m_frame->setWidget(widget);
}

} // namespace tenantry
