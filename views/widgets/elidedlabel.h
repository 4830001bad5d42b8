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

/// A label with the style sheet's `type` ("small", "h2", ...) and `tone` ("tertiary", ...); empty = body, primary.
[[nodiscard]] QLabel *makeLabel(const char *type, const char *tone, QWidget *parent);
void styleLabel(QLabel *label, const char *type, const char *tone);

} // namespace tenantry
