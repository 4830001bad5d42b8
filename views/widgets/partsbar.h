#pragma once
// Parts of a whole, each in the colour of a state, 2 px apart and at least 5 px wide.
// Owned by its parent; GUI thread.

#include "models/roles.h"
#include "views/widgets/painted.h"

namespace tenantry {

class PartsBar : public Painted
{
    Q_OBJECT
public:
    struct Part {
        StatusKind kind;
        double count;
    };
    explicit PartsBar(const Theme &theme, QWidget *parent = nullptr);
    void setParts(const QList<Part> &parts);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Part> m_parts;
};

} // namespace tenantry
