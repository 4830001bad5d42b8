#include "views/delegates/celldelegate.h"

#include "views/delegates/cellpaint.h"
#include "views/delegates/cellview.h"
#include "views/theme/controlpaint.h"
#include "views/theme/statusicon.h"
#include "views/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace tenantry {

namespace {

constexpr int SelectionBarWidth = 3;
constexpr int PictureGap = 6;

bool isNumeric(const QModelIndex &index)
{
    return index.data(NumericRole).toBool();
}

/// By the model where it keeps the choice itself, else by the view's selection.
bool isChosen(const QModelIndex &index, bool isSelected)
{
    const QVariant choice = index.data(Qt::CheckStateRole);
    return choice.isValid() ? choice.toInt() == Qt::Checked : isSelected;
}

} // namespace

CellDelegate::CellDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintBackground(painter, option, index);
    const QRect room = contentRect(option, index);
    if (index.data(GroupRole).toBool())
        paintGroup(painter, room, index);
    else if (index.data(PendingRole).toBool())
        paintPending(painter, room, index);
    else
        paintContent(painter, room, option, index);
    const CellView *view = CellView::of(option);
    if ((option.state & QStyle::State_HasFocus) && (!view || view->showsFocusCell())) {
        painter->setPen(QPen(m_theme.color(Token::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

void CellDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const CellView *view = CellView::of(option);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = view ? view->hoveredRow() == index.row() : option.state.testFlag(QStyle::State_MouseOver);
    if (index.data(GroupRole).toBool())
        painter->fillRect(option.rect, m_theme.color(Token::BgSunken));
    else if (selected) // Qt clears State_Active where only the focus is elsewhere, which is no reason to fade.
        painter->fillRect(option.rect,
                          m_theme.color(!option.widget || option.widget->isActiveWindow() ? Token::BgSelected
                                                                                          : Token::BgSelectedInactive));
    else if (hovered)
        painter->fillRect(option.rect, m_theme.color(Token::BgHover));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      m_theme.color(Token::BorderSubtle));
    if (selected && (!view || view->isFirstColumn(index.column()))) {
        const int x =
            option.direction == Qt::LeftToRight ? option.rect.left() : option.rect.right() - SelectionBarWidth + 1;
        painter->fillRect(QRect(x, option.rect.top(), SelectionBarWidth, option.rect.height()),
                          m_theme.color(Token::Focus));
    }
    if (view && view->hasSelectionBoxes() && view->isFirstColumn(index.column())) {
        const int side = m_theme.px(14);
        const QRect box(option.rect.left() + view->edgePadding(), option.rect.center().y() - side / 2, side, side);
        paintCheckBox(painter, QStyle::visualRect(option.direction, option.rect, box),
                      QStyle::State_Enabled | (isChosen(index, selected) ? QStyle::State_On : QStyle::State_Off),
                      m_theme);
    }
}

QRect CellDelegate::contentRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CellView *view = CellView::of(option);
    int left = CellPadding;
    int right = CellPadding;
    if (view && view->isFirstColumn(index.column()))
        left = view->edgePadding() + (view->hasSelectionBoxes() ? m_theme.px(14) + 16 : 0);
    if (view && view->isLastColumn(index.column()))
        right = view->edgePadding();
    return QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(left, 0, -right, -1));
}

std::optional<StatusKind> CellDelegate::state(const QModelIndex &index, int role)
{
    const QVariant value = index.data(role);
    return value.isValid() ? std::optional(value.value<StatusKind>()) : std::nullopt;
}

QColor CellDelegate::textColor(const QModelIndex &index) const
{
    if (index.data(StaleRole).toBool() || !index.data(Qt::DisplayRole).isValid())
        return m_theme.color(Token::TextTertiary);
    const auto status = state(index);
    if (m_quiet)
        return m_theme.color(Token::TextTertiary);
    // The name of a row stays black; its picture and its state column carry the colour.
    if (!m_emphasized && status && *status != StatusKind::Ok)
        return m_theme.color(statusText(*status));
    return m_theme.color(m_emphasized || isNumeric(index) ? Token::TextPrimary : Token::TextSecondary);
}

QFont CellDelegate::lineFont(const QModelIndex &index, bool second) const
{
    if (index.data(MonospaceRole).toBool())
        return m_theme.font(FontRole::Mono);
    if (!m_emphasized && !second && state(index))
        return m_theme.font(FontRole::Small, QFont::Medium);
    return m_theme.font(second || m_quiet ? FontRole::Small : FontRole::Body,
                        m_emphasized && !second ? QFont::Medium : QFont::Normal);
}

void CellDelegate::paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    Q_UNUSED(option)
    const QVariant value = index.data(Qt::DisplayRole);
    const QString text = value.isValid() ? displayText(value, QLocale()) : QStringLiteral("\u2013");
    const QString detail = index.data(DetailRole).toString();
    if (detail.isEmpty()) {
        const int used = paintPicture(painter, room, index, false);
        paintLine(painter, room.adjusted(used, 0, 0, 0), text, index, textColor(index), false);
        return;
    }
    // 16 px lines, 13 over 12, in the middle of the row.
    const int line = m_theme.px(16);
    const QRect first(room.left(), room.center().y() - line + 1, room.width(), line);
    const QRect second = first.translated(0, line);
    const int indent = paintPicture(painter, room, index, false);
    paintLine(painter, first.adjusted(indent, 0, 0, 0), text, index, textColor(index), false);
    const int used = indent + paintPicture(painter, second.adjusted(indent, 0, 0, 0), index, true);
    const auto detailState = state(index, DetailStateRole);
    paintLine(
        painter, second.adjusted(used, 0, 0, 0), detail, index,
        m_theme.color(detailState && *detailState != StatusKind::Ok ? statusText(*detailState) : Token::TextTertiary),
        true);
}

bool CellDelegate::hasWidePicture(const QModelIndex &index) const
{
    return m_emphasized && state(index) && !index.data(DetailRole).toString().isEmpty();
}

int CellDelegate::paintPicture(QPainter *painter, const QRect &room, const QModelIndex &index, bool second) const
{
    const auto status = state(index, second ? DetailStateRole : StateRole);
    const QString icon = second ? QString() : index.data(IconRole).toString();
    if (!status && icon.isEmpty())
        return 0;
    const bool wide = !second && hasWidePicture(index);
    const int side = m_theme.px(wide ? WidePictureSide : status ? 12 : 16);
    const QRect box(room.left(), room.center().y() - side / 2 + (side % 2 ? 0 : 1), side, side);
    if (status)
        paintStatus(painter, box, *status, m_theme);
    else
        painter->drawPixmap(
            box,
            m_theme.pixmap(icon, m_theme.color(Token::TextSecondary), side, painter->device()->devicePixelRatioF()));
    return side + (wide ? WidePictureGap : PictureGap);
}

void CellDelegate::paintLine(QPainter *painter, const QRect &room, const QString &text, const QModelIndex &index,
                             const QColor &color, bool second) const
{
    const QFont font = lineFont(index, second);
    painter->setFont(font);
    painter->setPen(color);
    if (isNumeric(index)) {
        m_theme.tabular(second || m_quiet ? FontRole::Small : FontRole::Body).draw(painter, room, Qt::AlignRight, text);
        return;
    }
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width());
    if (!m_match.isEmpty() && !second)
        paintMatches(painter, room, shown, font);
    painter->setPen(color);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
}

void CellDelegate::paintMatches(QPainter *painter, const QRect &room, const QString &text, const QFont &font) const
{
    const QFontMetricsF metrics(font);
    for (qsizetype at = text.indexOf(m_match, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(m_match, at + m_match.size(), Qt::CaseInsensitive)) {
        const qreal from = metrics.horizontalAdvance(text.left(at));
        const qreal to = metrics.horizontalAdvance(text.left(at + m_match.size()));
        painter->fillRect(
            QRectF(room.left() + from, room.center().y() - metrics.height() / 2, to - from, metrics.height()),
            m_theme.color(Token::WarnBg));
    }
}

void CellDelegate::paintGroup(QPainter *painter, const QRect &room, const QModelIndex &index) const
{
    const QString title = index.data(Qt::DisplayRole).toString();
    const QFont font = m_theme.font(FontRole::Small, QFont::DemiBold);
    const int indent = m_theme.px(16);
    paintArrow(painter, QRect(room.left() - 2, room.top(), indent - 4, room.height()), Qt::DownArrow,
               m_theme.color(Token::TextTertiary), m_theme.px(8));
    painter->setFont(font);
    painter->setPen(m_theme.color(Token::TextSecondary));
    const QRect text = room.adjusted(indent, 0, 0, 0);
    painter->drawText(text, Qt::AlignVCenter, title);
    painter->setFont(m_theme.font(FontRole::Small));
    painter->setPen(m_theme.color(Token::TextTertiary));
    painter->drawText(text.adjusted(QFontMetrics(font).horizontalAdvance(title) + 6, 0, 0, 0), Qt::AlignVCenter,
                      index.data(DetailRole).toString());
}

void CellDelegate::paintPending(QPainter *painter, const QRect &room, const QModelIndex &index) const
{
    if (isNumeric(index)) {
        painter->setPen(m_theme.color(Token::TextTertiary));
        painter->setFont(m_theme.font(FontRole::Body));
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight, QStringLiteral("\u2026"));
        return;
    }
    // Uneven lengths look like text that is coming, not like a table of its own.
    const int width = room.width() * (60 + (index.row() * 37 + index.column() * 23) % 40) / 100;
    paintSkeleton(painter, QRectF(room.left(), room.top(), width, room.height()), m_theme);
}

int CellDelegate::contentWidth(const QModelIndex &index) const
{
    const QString text = displayText(index.data(Qt::DisplayRole), QLocale());
    const QString detail = index.data(DetailRole).toString();
    const QFontMetricsF first(lineFont(index, false));
    const QFontMetricsF second(lineFont(index, true));
    const int detailPicture = state(index, DetailStateRole) ? m_theme.px(16) + PictureGap : 0;
    const qreal width =
        std::max(isNumeric(index) ? m_theme.tabular(FontRole::Body).width(text) : first.horizontalAdvance(text),
                 second.horizontalAdvance(detail) + detailPicture);
    const bool picture = state(index) || !index.data(IconRole).toString().isEmpty();
    return int(std::ceil(width))
        + (picture ? m_theme.px(16) + (hasWidePicture(index) ? WidePictureGap : PictureGap) : 0);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect probe(0, 0, 1000, 10);
    QStyleOptionViewItem wide = option;
    wide.rect = probe;
    const int padding = probe.width() - contentRect(wide, index).width();
    const bool two = !index.data(DetailRole).toString().isEmpty();
    return {contentWidth(index) + padding, two ? m_theme.twoLineRowHeight() : m_theme.rowHeight()};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const bool cut = event->type() == QEvent::ToolTip && index.data(Qt::ToolTipRole).isNull()
        && contentWidth(index) > contentRect(option, index).width();
    if (!cut)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), displayText(index.data(Qt::DisplayRole), QLocale()), view);
    return true;
}

} // namespace tenantry
