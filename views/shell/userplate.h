#pragma once
// Who is signed in, as the registry's server reports it: initials, login and role. Owned by the top bar, GUI thread.

#include "views/theme/theme.h"

#include <QWidget>

namespace tenantry {

class UserPlate : public QWidget
{
    Q_OBJECT
public:
    UserPlate(const Theme &theme, QWidget *parent);
    void setUser(const QString &login, const QString &role); ///< an empty login hides it
    void setCompact(bool compact); ///< the disc alone; the tooltip says the rest
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString initials() const;
    const Theme &m_theme;
    QString m_login;
    QString m_role;
    bool m_compact = false;
};

} // namespace tenantry
