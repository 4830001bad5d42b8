#pragma once
// The bell with the count of what is new. Owned by the top bar, GUI thread.

#include "views/theme/theme.h"

#include <QAbstractButton>

namespace tenantry {

class BellButton : public QAbstractButton
{
    Q_OBJECT
public:
    BellButton(const Theme &theme, QWidget *parent);
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override { return {m_theme.px(28), m_theme.px(28)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_count = 0;
};

} // namespace tenantry
