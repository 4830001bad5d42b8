#pragma once
// A status shape as a widget; its word stands beside it, so it has no name of its own.
// Owned by its parent; GUI thread.

#include "models/roles.h"
#include "views/widgets/painted.h"

namespace tenantry {

class StatusShape : public Painted
{
    Q_OBJECT
public:
    StatusShape(const Theme &theme, StatusKind kind, int size = 14, QWidget *parent = nullptr);
    void setKind(StatusKind kind);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusKind m_kind;
    int m_size;
};

} // namespace tenantry
