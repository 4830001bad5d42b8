#pragma once
// A word on a tinted ground: a plan, a role, a count, an environment.
// Owned by its parent; GUI thread.

#include "models/roles.h"
#include "views/theme/tokens.h"
#include "views/widgets/painted.h"

#include <optional>

namespace tenantry {

class Chip : public Painted
{
    Q_OBJECT
public:
    Chip(const Theme &theme, const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    /// Shape and colours of a state; a plain chip is grey.
    void setStatus(std::optional<StatusKind> status);
    /// An outlined chip in this colour, as the environment tags are.
    void setOutline(Token color);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;

    QString m_text;
    std::optional<StatusKind> m_status;
    std::optional<Token> m_outline;
};

} // namespace tenantry
