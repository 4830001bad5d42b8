#pragma once
// A status shape as a widget; its word stands beside it, so it has no name of its own. Owned by its parent, GUI thread.

#include "models/roles.h"
#include "views/theme/theme.h"

#include <QWidget>

namespace tenantry {

class Glyph : public QWidget
{
    Q_OBJECT
public:
    Glyph(const Theme &theme, StatusKind kind, int size, QWidget *parent = nullptr); ///< size as drawn, 12 to 18
    void setKind(StatusKind kind);
    [[nodiscard]] StatusKind kind() const { return m_kind; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    StatusKind m_kind;
    int m_size;
};

} // namespace tenantry
