#pragma once
// Asks for the password of one login. Shown on the window's overlay, GUI thread; closing it is a no.

#include <QFrame>

class QLineEdit;

namespace tenantry {

class PasswordSheet : public QFrame
{
    Q_OBJECT
public:
    PasswordSheet(const QString &serverName, const QString &login, QWidget *parent = nullptr);
    ~PasswordSheet() override;

signals:
    void answered(const QByteArray &typed); ///< UTF-8; wiped after the slots have run

private:
    void answer();
    QLineEdit *m_password;
};

} // namespace tenantry
