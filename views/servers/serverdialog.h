#pragma once
// Adds a server to the registry, or changes one, after a connection to it. A sheet of the shell, which owns it; GUI thread. No
// password is asked here: where it comes from is chosen, and it is asked when it is needed.

#include "core/base/result.h"
#include "core/registry/server.h"
#include "views/widgets/sheet.h"

#include <QFuture>

#include <functional>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace tenantry {

class TenantRegistry;

class ServerDialog : public Sheet
{
    Q_OBJECT
public:
    /// Connects to a server as it would be recorded and leaves it again, on a thread that may end after the dialog.
    using TryConnection = std::function<QFuture<Result<>>(const Server &)>;
    /// A server with a null id is a new one. The registry outlives the dialog.
    ServerDialog(const Theme &theme, TenantRegistry &registry, TryConnection tryConnection, const Server &server,
                 QWidget *parent = nullptr);

signals:
    void waiting(bool waits); ///< for the connection, which may wait for a person's password
    void saved(const tenantry::Server &server);

private:
    enum class State { Ready, Trying, Unreached, Writing };
    void build();
    void addButtons();
    void watchWay();
    void fill();
    void addText(QFormLayout *form, QLineEdit **field, const QString &label, const QString &hint = {});
    void addChoice(QFormLayout *form, QComboBox **field, const QString &label, const QStringList &choices);
    void suggestTls();
    void showState(State state);
    void forgetTry();
    void save(); ///< what was not reached is saved the second time
    void tryWay();
    void write();
    void showError(const Error &error);
    [[nodiscard]] Server entered() const;
    [[nodiscard]] bool isNew() const { return m_server.id.isNull(); }

    TenantRegistry &m_registry;
    TryConnection m_tryConnection;
    Server m_server;
    bool m_isTlsChosen = false; ///< by a person
    QLineEdit *m_name = nullptr;
    QComboBox *m_engine = nullptr;
    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_database = nullptr;
    QLineEdit *m_user = nullptr;
    QComboBox *m_tls = nullptr;
    QLineEdit *m_certificate = nullptr;
    QComboBox *m_mode = nullptr;
    QComboBox *m_secret = nullptr;
    QSpinBox *m_budget = nullptr;
    QLineEdit *m_region = nullptr;
    QComboBox *m_environment = nullptr;
    State m_state = State::Ready;
    int m_tries = 0; ///< a late answer of an older one is dropped
    Button *m_again = nullptr;
    Button *m_save = nullptr;
};

} // namespace tenantry
