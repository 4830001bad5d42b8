#pragma once
// Adds a server to the registry, or changes one. A sheet of the shell, which owns it; GUI thread. No password is asked
// here: where it comes from is chosen, and it is asked when it is needed.

#include "core/registry/server.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace tenantry {

class Button;
class TenantRegistry;
class Theme;

class ServerDialog : public QWidget
{
    Q_OBJECT
public:
    /// A server with a null id is a new one. The registry outlives the dialog.
    ServerDialog(const Theme &theme, TenantRegistry &registry, const Server &server, QWidget *parent = nullptr);

signals:
    void saved(const tenantry::Server &server);

private:
    void build();
    void fill();
    void addText(QFormLayout *form, QLineEdit **field, const QString &label, const QString &hint = {});
    void addChoice(QFormLayout *form, QComboBox **field, const QString &label, const QStringList &choices);
    void suggestTls();
    void save();
    void showError(const Error &error);
    [[nodiscard]] Server entered() const;
    [[nodiscard]] bool isNew() const { return m_server.id.isNull(); }
    void keyPressEvent(QKeyEvent *event) override;

    const Theme &m_theme;
    TenantRegistry &m_registry;
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
    QLabel *m_error = nullptr;
    Button *m_save = nullptr;
};

} // namespace tenantry
