#pragma once
// A label that may become narrower than its text: the rest is an ellipsis, the whole is in the tooltip. Owned by its parent,
// GUI thread.

#include <QLabel>

namespace tenantry {

class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace tenantry
