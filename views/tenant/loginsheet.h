#pragma once
// Gives the application of one tenant a login, changes it, or takes it away. A sheet of the shell, which owns it; GUI thread.

#include "core/provisioning/loginjobs.h"
#include "views/widgets/sheet.h"

class QCheckBox;
class QHBoxLayout;
class QLineEdit;
class QSpinBox;

namespace tenantry {

class CodeBlock;
class NoteBanner;

class LoginSheet : public Sheet
{
    Q_OBJECT
public:
    /// `site` outlives the sheet, which only asks whether the login is there.
    LoginSheet(const Theme &theme, const OperationSite &site, const Tenant &tenant, const Server &server,
               QWidget *parent = nullptr);

    /// What came of the order, with what the trial of the login found.
    void take(const LoginOrder &order, const Result<std::optional<Error>> &done);

signals:
    void waiting(bool waits); ///< for the server, which may wait for a person's password
    /// To be carried out; `hasImpact` where an application works with the login already.
    void ordered(const tenantry::LoginOrder &order, const QString &reason, bool hasImpact);

private:
    void buildPassword();
    void buildLimits();
    void buildEnd();
    QSpinBox *addLimit(QHBoxLayout *row, const QString &label, const QString &remark);
    void askServer();
    void showLogin(const Result<bool> &isThere);
    void showOrder(); ///< what would be run now
    void run();
    [[nodiscard]] LoginOrder order() const;
    [[nodiscard]] QString whyNot(const LoginOrder &order) const; ///< empty: it can be run

    const OperationSite &m_site;
    Tenant m_tenant;
    Server m_server;
    NoteBanner *m_note;
    QLineEdit *m_file;
    QList<QWidget *> m_fields; ///< of no use where it is taken away
    QSpinBox *m_connections = nullptr;
    QSpinBox *m_statement = nullptr;
    QSpinBox *m_idle = nullptr;
    QCheckBox *m_ends; ///< the sessions of the old password
    QCheckBox *m_removes;
    QLineEdit *m_reason;
    CodeBlock *m_statements;
    Button *m_close = nullptr;
    Button *m_run = nullptr;
    std::optional<bool> m_isThere; ///< by the server
    bool m_isRunning = false;
};

} // namespace tenantry
