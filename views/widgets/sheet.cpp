#include "views/widgets/sheet.h"

#include "core/base/error.h"
#include "core/base/errorwords.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/tableexport.h"
#include "views/widgets/textlabel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace tenantry {

namespace {

/// What a sheet shows. Of wrapped texts a layout tells the height that they have when narrow, which is more than they need.
class SheetContent : public QWidget
{
public:
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const QSize least = QWidget::minimumSizeHint();
        return {least.width(), hasHeightForWidth() ? 0 : least.height()}; // the area asks for the height at its width
    }
};

} // namespace

/// As large as what is in it, where there is room for that; else it scrolls.
class Sheet::Body : public QScrollArea
{
public:
    explicit Body(QWidget *content)
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidgetResizable(true);
        setWidget(content);
        content->setAutoFillBackground(false); // the sheet's own shows through
        viewport()->setAutoFillBackground(false);
    }
    void setUsualWidth(int width)
    {
        m_usualWidth = width;
        updateGeometry();
    }
    /// Texts that wrap are as high as they are at the width that they will have.
    [[nodiscard]] QSize sizeHint() const override
    {
        const QSize content = (widget()->sizeHint() + bar()).expandedTo({m_usualWidth, 0});
        const int height = widget()->heightForWidth(content.width() - bar().width());
        return {content.width(), height < 0 ? content.height() : height};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const QSize least = widget()->minimumSizeHint() + bar();
        return {least.width(), qMin(widget()->sizeHint().height(), fontMetrics().height() * 4)};
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }

private:
    [[nodiscard]] QSize bar() const { return {verticalScrollBar()->sizeHint().width(), 0}; }
    int m_usualWidth = 0;
};

Sheet::Sheet(const Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_title(textLabel(title, "h2")), m_titleRow(new QHBoxLayout),
      m_body(new QVBoxLayout), m_problem(wrappedLabel({}, "", "bad")), m_outcome(wrappedLabel({}, "", "secondary")),
      m_foot(new QHBoxLayout), m_side(new QHBoxLayout), m_main(new QHBoxLayout)
{
    setProperty("kind", QStringLiteral("dialog"));
    setAttribute(Qt::WA_StyledBackground); // only a QFrame paints the style sheet's by itself
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    constexpr int ring = 3; // of what has the focus: the body, which scrolls, would cut it
    column->setContentsMargins(space::Section - ring, space::Section, space::Section - ring, space::Wide);
    column->setSpacing(space::Wide);
    m_titleRow->setSpacing(space::Control);
    m_titleRow->addWidget(m_title, 1);
    column->addLayout(m_titleRow);
    m_body->setSpacing(space::Control);
    m_body->setContentsMargins(ring, ring, ring, ring);
    auto *content = new SheetContent;
    content->setLayout(m_body);
    m_area = new Body(content);
    column->addWidget(m_area, 1);
    for (QLabel *label : {m_problem, m_outcome}) {
        label->hide();
        column->addWidget(label);
    }
    m_titleRow->setContentsMargins(ring, 0, ring, 0);
    for (QLabel *label : {m_problem, m_outcome})
        label->setContentsMargins(ring, 0, ring, 0);
    m_foot->setContentsMargins(ring, 0, ring, 0);
    m_side->addStretch();
    m_main->addStretch();
    m_foot->addLayout(m_side);
    m_foot->addLayout(m_main);
    column->addLayout(m_foot);
}

QSize Sheet::sizeHint() const
{
    const QSize wanted = QWidget::sizeHint().expandedTo({m_usualWidth, 0});
    m_largest = m_keepsSize ? m_largest.expandedTo(wanted) : wanted;
    return m_largest;
}

void Sheet::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Sheet::addTitleShape(QWidget *shape)
{
    m_titleRow->insertWidget(0, shape);
}

void Sheet::addTitleTag(QWidget *tag)
{
    m_titleRow->addWidget(tag);
}

void Sheet::setUsualWidth(int width)
{
    m_usualWidth = width;
    const QMargins margins = layout()->contentsMargins();
    m_area->setUsualWidth(width - margins.left() - margins.right());
    updateGeometry();
}

Button *Sheet::addSideButton(const QString &text)
{
    auto *button = new Button(m_theme, "default", text);
    m_side->insertWidget(m_side->count() - 1, button);
    return button;
}

Button *Sheet::addButton(const char *kind, const QString &text)
{
    auto *button = new Button(m_theme, kind, text);
    m_main->addWidget(button);
    return button;
}

Button *Sheet::addExport(const QTableView &table, const QString &name)
{
    Button *button = addSideButton(tr("Export…"));
    connect(button, &Button::clicked, this, [this, &table, name] {
        exportTable(this, table, name, [this](const Result<QString> &written) {
            setProblem(written ? QString() : errorWords(written.error(), u'\n'));
            setOutcome(written.value_or(QString()));
        });
    });
    return button;
}

void Sheet::setOutcome(const QString &text)
{
    m_outcome->setText(text);
    m_outcome->setVisible(!text.isEmpty());
}

void Sheet::setProblem(const QString &text)
{
    setOutcome({});
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void Sheet::setProblem(const Error &error)
{
    setProblem(errorWords(error, u'\n'));
}

/// Where all buttons have no room in one row, those at the left have a row of their own.
void Sheet::arrangeFoot()
{
    const int wanted = m_side->sizeHint().width() + m_foot->spacing() + m_main->sizeHint().width();
    const int room = (parentWidget() ? parentWidget()->width() - 40 : width()) - 2 * space::Section;
    m_foot->setDirection(wanted > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

bool Sheet::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show || event->type() == QEvent::Resize)
        arrangeFoot();
    return QWidget::event(event);
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace tenantry
