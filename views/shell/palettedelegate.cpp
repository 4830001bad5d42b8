#include "views/shell/palettedelegate.h"

#include "views/shell/palettemodel.h"
#include "views/shell/searchbutton.h"
#include "views/theme/statusicon.h"

#include <QPainter>

namespace tenantry {

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.rect.width(), m_theme.px(index.data(PaletteModel::HeadingRole).toBool() ? 28 : 36)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect line = option.rect.adjusted(m_theme.px(8), 0, -m_theme.px(8), 0);
    if (index.data(PaletteModel::HeadingRole).toBool()) {
        painter->setFont(m_theme.font(FontRole::Small));
        painter->setPen(m_theme.color(Token::TextTertiary));
        painter->drawText(line.adjusted(m_theme.px(8), m_theme.px(6), 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          index.data().toString());
        painter->restore();
        return;
    }
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(Token::BgSelected));
        painter->drawRoundedRect(line, m_theme.radius("control"), m_theme.radius("control"));
    }
    const bool unavailable = index.data(PaletteModel::UnavailableRole).toBool();
    const int icon = m_theme.px(16);
    painter->drawPixmap(line.left() + m_theme.px(10), line.center().y() - icon / 2 + 1,
                        m_theme.pixmap(index.data(PaletteModel::IconNameRole).toString(),
                                       m_theme.color(unavailable ? Token::TextDisabled : Token::TextSecondary), icon,
                                       painter->device()->devicePixelRatioF()));
    const int right = paintRight(painter, line, index);
    int left = line.left() + m_theme.px(40);
    painter->setPen(m_theme.color(unavailable ? Token::TextDisabled : Token::TextPrimary));
    left += paintMatched(painter, QRect(left, line.top(), right - left, line.height()), index.data().toString())
        + m_theme.px(12);
    painter->setFont(m_theme.font(FontRole::Small));
    painter->setPen(m_theme.color(Token::TextTertiary));
    const QRect rest(left, line.top(), right - left - m_theme.px(8), line.height());
    if (rest.width() > 0)
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(PaletteModel::DetailTextRole).toString(),
                                                            Qt::ElideRight, rest.width()));
    painter->restore();
}

int PaletteDelegate::paintRight(QPainter *painter, const QRect &line, const QModelIndex &index) const
{
    const int right = line.right() - m_theme.px(10);
    const QString key = index.data(PaletteModel::KeyRole).toString();
    if (!key.isEmpty())
        return right - paintKey(painter, right, line.center().y() + 1, key, m_theme);
    const QVariant state = index.data(PaletteModel::StateKindRole);
    if (!state.isValid())
        return right;
    const QString word = index.data(PaletteModel::StateTextRole).toString();
    painter->setFont(m_theme.font(FontRole::Small, QFont::Medium));
    painter->setPen(m_theme.color(statusText(state.value<StatusKind>())));
    painter->drawText(QRect(line.left(), line.top(), right - line.left(), line.height()),
                      Qt::AlignRight | Qt::AlignVCenter, word);
    const int size = m_theme.px(12);
    const int left = right - painter->fontMetrics().horizontalAdvance(word) - m_theme.px(5) - size;
    paintStatus(painter, QRectF(left, line.center().y() - size / 2.0 + 1, size, size), state.value<StatusKind>(),
                m_theme);
    return left;
}

int PaletteDelegate::paintMatched(QPainter *painter, const QRect &room, const QString &text) const
{
    const qsizetype at = m_match.isEmpty() ? -1 : text.indexOf(m_match, 0, Qt::CaseInsensitive);
    const QStringList parts = at < 0
        ? QStringList {text, {}, {}}
        : QStringList {text.left(at), text.mid(at, m_match.size()), text.mid(at + m_match.size())};
    int left = room.left();
    for (int i = 0; i < parts.size(); ++i) {
        painter->setFont(m_theme.font(FontRole::Body, i == 1 ? QFont::DemiBold : QFont::Normal));
        const int space = room.right() - left;
        if (space <= 0)
            break;
        const QString shown = painter->fontMetrics().elidedText(parts.at(i), Qt::ElideRight, space);
        painter->drawText(QRect(left, room.top(), space, room.height()), Qt::AlignLeft | Qt::AlignVCenter, shown);
        left += painter->fontMetrics().horizontalAdvance(shown);
    }
    return left - room.left();
}

} // namespace tenantry
