#pragma once
// One or more key sequences as drawn keys: "Ctrl K", "/ or Ctrl F". Owned by its parent, GUI thread.

#include "views/theme/theme.h"

#include <QKeySequence>
#include <QWidget>

namespace tenantry {

/// Draws the keys from (left, top) on in rows of 18 drawn pixels and returns the width; measures only where painter is null.
int paintKeyCaps(QPainter *painter, int left, int top, const QList<QKeySequence> &keys, const Theme &theme);

class KeyCaps : public QWidget
{
    Q_OBJECT
public:
    KeyCaps(const Theme &theme, const QList<QKeySequence> &keys, QWidget *parent);
    void setKeys(const QList<QKeySequence> &keys);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<QKeySequence> m_keys;
};

} // namespace tenantry
