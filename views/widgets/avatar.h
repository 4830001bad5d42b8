#pragma once
// A person's initials on a disc; the name is its accessible name.
// Owned by its parent; GUI thread.

#include "views/widgets/painted.h"

namespace tenantry {

class Avatar : public Painted
{
    Q_OBJECT
public:
    Avatar(const Theme &theme, const QString &name, QWidget *parent = nullptr);
    void setPerson(const QString &name);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
};

} // namespace tenantry
