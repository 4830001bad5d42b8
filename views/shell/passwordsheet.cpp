#include "views/shell/passwordsheet.h"

#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tenantry {

PasswordSheet::PasswordSheet(const QString &serverName, const QString &login, QWidget *parent)
    : QFrame(parent), m_password(new QLineEdit(this))
{
    setProperty("kind", QStringLiteral("popup"));
    setAccessibleName(tr("Password"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *title = textLabel({}, "h2", "", this);
    title->setText(serverName.isEmpty() ? tr("Password of the registry") : tr("Password of %1").arg(serverName));
    column->addWidget(title);
    auto *who = textLabel({}, "", "secondary", this);
    who->setText(tr("%1. It is kept in memory until this program ends.").arg(login));
    column->addWidget(who);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    column->addWidget(m_password);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *signIn = new QPushButton(tr("Sign in"), this);
    signIn->setProperty("kind", QStringLiteral("primary"));
    buttons->addWidget(signIn);
    column->addLayout(buttons);
    setFocusProxy(m_password);
    connect(signIn, &QPushButton::clicked, this, &PasswordSheet::answer);
    connect(m_password, &QLineEdit::returnPressed, this, &PasswordSheet::answer);
}

PasswordSheet::~PasswordSheet()
{
    m_password->clear();
}

void PasswordSheet::answer()
{
    QByteArray typed = m_password->text().toUtf8();
    emit answered(typed);
    typed.fill('\0');
}

} // namespace tenantry
