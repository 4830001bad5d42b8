#pragma once
// Looks like a search field, is a button: it opens the palette, which is where typing happens. Owned by the top bar, GUI thread.

#include "views/theme/theme.h"

#include <QAbstractButton>

namespace tenantry {

class SearchButton : public QAbstractButton
{
    Q_OBJECT
public:
    SearchButton(const Theme &theme, QWidget *parent);
    void setKey(const QString &nativeText);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_key;
};

/// Draws a key as the design does; right-aligned at `right`, centred on `middle`. Returns its width.
int paintKey(QPainter *painter, int right, int middle, const QString &key, const Theme &theme);

} // namespace tenantry
