#pragma once
// Asks how many sessions a tenant may have at a time, beside the limit that its server has now. A sheet of the shell, which owns it; GUI
// thread.

#include "core/provisioning/tenantlimit.h"
#include "views/widgets/sheet.h"

class QLabel;
class QLineEdit;
class QSpinBox;

namespace tenantry {

class LimitSheet : public Sheet
{
    Q_OBJECT
public:
    LimitSheet(const Theme &theme, const Tenant &tenant, const TenantLimit &limit, QWidget *parent = nullptr);
    void showLimit(const Result<int> &now); ///< what the server answered
    void refuse(const Error &error); ///< what was chosen could not be done; it can be chosen again

signals:
    void chosen(int connections, const QString &reason);

private:
    void accept();

    QLabel *m_now;
    QSpinBox *m_connections;
    QLineEdit *m_reason;
    Button *m_do = nullptr;
};

} // namespace tenantry
