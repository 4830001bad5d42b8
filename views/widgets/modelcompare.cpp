#include "views/widgets/modelcompare.h"

#include "models/words.h"
#include "views/theme/controlpaint.h"
#include "views/theme/theme.h"
#include "views/widgets/chip.h"
#include "views/widgets/iconshape.h"
#include "views/widgets/levelmeter.h"
#include "views/widgets/textlabel.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QRadioButton>

namespace tenantry {

namespace {

constexpr int CellPadding = 12;
constexpr int CellLift = 6;

QVBoxLayout *cellColumn(QWidget *cell)
{
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(CellPadding, CellLift, CellPadding, CellLift);
    column->setSpacing(4);
    return column;
}

} // namespace

ModelCompare::ModelCompare(const Theme &theme, QWidget *parent)
    : Painted(theme, parent), m_grid(new QGridLayout(this)), m_group(new QButtonGroup(this))
{
    m_grid->setContentsMargins(1, 1, 1, 1);
    m_grid->setSpacing(0);
    m_grid->setColumnStretch(0, 250);
    for (int kind = 0; kind < 4; ++kind)
        addColumn(static_cast<IsolationKind>(kind));
    m_columns.first().radio->setChecked(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this] { update(); });
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(static_cast<IsolationKind>(id)); });
}

void ModelCompare::addColumn(IsolationKind kind)
{
    auto *cell = new QWidget(this);
    QVBoxLayout *column = cellColumn(cell);
    // The word may break beside its button, which a button's own text does not.
    const Column added {new QRadioButton, new Chip(theme(), tr("Recommended")), wrappedLabel({}, "small", "warn")};
    added.radio->setAccessibleName(isolationWord(kind));
    QSizePolicy keeps = added.recommended->sizePolicy();
    keeps.setRetainSizeWhenHidden(true); // so that heads do not move with the recommendation
    added.recommended->setSizePolicy(keeps);
    added.recommended->setOutline(Token::TextLink);
    added.recommended->hide();
    added.reason->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(added.radio, 0, Qt::AlignTop);
    head->addWidget(new IconShape(theme(), isolationIcon(kind), Token::TextPrimary), 0, Qt::AlignTop);
    head->addWidget(wrappedLabel(isolationWord(kind), "strong"), 1);
    column->addLayout(head);
    column->addWidget(added.recommended);
    column->addWidget(added.reason);
    column->addStretch();
    m_group->addButton(added.radio, static_cast<int>(kind));
    const int at = static_cast<int>(kind) + 1;
    m_grid->addWidget(cell, 0, at);
    m_grid->setColumnStretch(at, 185);
    m_columns.append(added);
}

void ModelCompare::setRows(const QList<ModelComparisonRow> &rows)
{
    qDeleteAll(m_cells);
    m_cells.clear();
    m_rowHeads.clear();
    for (int i = 0; i < int(rows.size()); ++i)
        addRow(i + 1, rows.at(i));
    refresh();
}

void ModelCompare::addRow(int at, const ModelComparisonRow &row)
{
    const auto add = [&](int column) {
        auto *cell = new QWidget(this);
        m_cells.append(cell);
        m_grid->addWidget(cell, at, column);
        return cellColumn(cell);
    };
    QVBoxLayout *head = add(0);
    m_rowHeads.append(m_cells.last());
    head->addWidget(wrappedLabel(row.name, "strong"));
    head->addWidget(wrappedLabel(row.remark, "small", "tertiary"));
    head->addStretch();
    for (int kind = 0; kind < 4; ++kind) {
        const ModelComparisonCell &shown = row.cells[static_cast<size_t>(kind)];
        QVBoxLayout *cell = add(kind + 1);
        cell->addWidget(wrappedLabel(shown.text));
        if (shown.level > 0)
            cell->addWidget(new LevelMeter(theme(), shown.level));
        cell->addStretch();
    }
}

void ModelCompare::setRecommended(IsolationKind kind)
{
    for (int i = 0; i < int(m_columns.size()); ++i) {
        const bool isIt = i == static_cast<int>(kind);
        m_columns.at(i).recommended->setVisible(isIt);
        m_columns.at(i).radio->setAccessibleDescription(isIt ? tr("Recommended") : QString());
    }
}

void ModelCompare::setUnavailable(IsolationKind kind, const QString &reason)
{
    const Column &column = m_columns.at(static_cast<int>(kind));
    column.reason->setText(reason);
    column.reason->setVisible(!reason.isEmpty());
    column.radio->setEnabled(reason.isEmpty());
    column.radio->setToolTip(reason);
}

bool ModelCompare::isAvailable(IsolationKind kind) const
{
    return m_columns.at(static_cast<int>(kind)).radio->isEnabled();
}

IsolationKind ModelCompare::model() const
{
    return static_cast<IsolationKind>(m_group->checkedId());
}

void ModelCompare::setModel(IsolationKind kind)
{
    m_columns.at(static_cast<int>(kind)).radio->setChecked(true);
}

QWidget *ModelCompare::firstFocus() const
{
    return m_columns.at(m_group->checkedId()).radio;
}

QRect ModelCompare::columnRect(int column) const
{
    const QRect head = m_columns.at(column).radio->parentWidget()->geometry();
    return {head.left(), 0, head.width(), height()};
}

int ModelCompare::columnAt(int x) const
{
    for (int i = 0; i < int(m_columns.size()); ++i) {
        if (x >= columnRect(i).left() && x <= columnRect(i).right())
            return i;
    }
    return -1;
}

void ModelCompare::mousePressEvent(QMouseEvent *event)
{
    const int column = columnAt(event->pos().x());
    if (column >= 0 && m_columns.at(column).radio->isEnabled()) {
        m_columns.at(column).radio->setFocus(Qt::MouseFocusReason);
        m_columns.at(column).radio->click();
    }
}

void ModelCompare::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = theme().radius("card");
    paintBox(&painter, rect(), radius, theme().color(Token::BgSurface), theme().color(Token::BorderSubtle));
    const QColor line = theme().color(Token::BorderSubtle);
    const QRect chosen = columnRect(m_group->checkedId());
    painter.fillRect(chosen.adjusted(1, 1, -1, -1), theme().color(Token::BgSelected));
    for (const QWidget *head : std::as_const(m_rowHeads))
        painter.fillRect(1, head->y(), width() - 2, 1, line);
    for (int i = 0; i < int(m_columns.size()); ++i)
        painter.fillRect(columnRect(i).left(), 1, 1, height() - 2, line);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().color(Token::Focus), 2));
    painter.drawRoundedRect(QRectF(chosen).adjusted(1, 1, -1, -1), theme().radius("control"),
                            theme().radius("control"));
}

} // namespace tenantry
