#include "views/widgets/emptystate.h"

#include "views/theme/theme.h"
#include "views/widgets/iconshape.h"
#include "views/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace tenantry {

namespace {

/// The ways on, side by side; below each other where long words leave no room for that.
class WaysOn : public QWidget
{
public:
    explicit WaysOn(QHBoxLayout *row, QWidget *parent) : QWidget(parent), m_row(row)
    {
        row->setContentsMargins(0, 0, 0, 0);
        setLayout(row);
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
            arrange();
        return QWidget::event(event);
    }

private:
    void arrange()
    {
        int wanted = 0;
        for (int i = 0; i < m_row->count(); ++i) {
            const QWidget *way = m_row->itemAt(i)->widget();
            wanted += way && !way->isHidden() ? way->sizeHint().width() + m_row->spacing() : 0;
        }
        const auto direction = wanted > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
        if (m_row->direction() != direction)
            m_row->setDirection(direction);
    }

    QHBoxLayout *m_row;
};

} // namespace

EmptyState::EmptyState(const Theme &theme, const QString &icon, const QString &title, const QString &detail,
                       QWidget *parent)
    : QWidget(parent), m_icon(new IconShape(theme, icon, Token::TextTertiary, 28, this)),
      m_title(wrappedLabel({}, "strong", "", this)), m_detail(wrappedLabel({}, "small", "tertiary", this)),
      m_code(wrappedLabel({}, "mono", "secondary", this)), m_actions(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(4);
    column->addStretch();
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    for (QLabel *label : {m_title, m_detail, m_code}) {
        label->setAlignment(Qt::AlignHCenter);
        column->addWidget(label);
    }
    m_actions->setSpacing(8);
    m_actions->addStretch();
    m_actions->addStretch();
    column->addSpacing(6);
    column->addWidget(new WaysOn(m_actions, this));
    column->addStretch();
    setText(title, detail);
    setCode({});
}

void EmptyState::setText(const QString &title, const QString &detail)
{
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(detail);
}

void EmptyState::setCode(const QString &code)
{
    m_code->setText(code);
    m_code->setVisible(!code.isEmpty());
}

void EmptyState::setIcon(const QString &icon)
{
    m_icon->setIcon(icon);
}

void EmptyState::addAction(QWidget *action)
{
    m_actions->insertWidget(m_actions->count() - 1, action);
}

} // namespace tenantry
