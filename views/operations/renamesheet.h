#pragma once
// Asks for another slug and another name of a tenant, and says what they change. A sheet of the shell, which owns it; GUI thread.

#include "core/provisioning/tenantrename.h"
#include "views/widgets/sheet.h"

class QLabel;
class QLineEdit;

namespace tenantry {

class FormField;

class RenameSheet : public Sheet
{
    Q_OBJECT
public:
    RenameSheet(const Theme &theme, const Tenant &tenant, QWidget *parent = nullptr);
    void refuse(const Error &error); ///< what was chosen cannot be; it can be chosen again

signals:
    void chosen(const tenantry::TenantNamesWanted &wanted, const QString &reason);

private:
    void update();
    void accept();
    [[nodiscard]] TenantNamesWanted wanted() const;
    Tenant m_tenant;
    QLineEdit *m_slug;
    QLineEdit *m_name;
    QLineEdit *m_reason;
    QLabel *m_effect;
    Button *m_do = nullptr;
};

} // namespace tenantry
