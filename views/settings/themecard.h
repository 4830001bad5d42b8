#pragma once
// One choice of theme with a small picture of the window in its colours. Owned by the appearance settings, GUI thread.

#include "views/theme/theme.h"

#include <QAbstractButton>

namespace tenantry {

class ThemeCard : public QAbstractButton
{
    Q_OBJECT
public:
    ThemeCard(const Theme &theme, ThemeMode shows, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintWindow(QPainter &painter, const QRect &frame, const Palette &colors) const;
    const Theme &m_theme;
    ThemeMode m_shows;
    Tokens m_tokens;
};

} // namespace tenantry
