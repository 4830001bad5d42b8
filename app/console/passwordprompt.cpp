#include "app/console/passwordprompt.h"

#include "views/shell/passwordsheet.h"
#include "views/shell/shellport.h"

#include <QThread>

namespace tenantry {

PasswordPrompt::~PasswordPrompt()
{
    if (m_open)
        m_open->set_value(cancelled());
}

Result<Secret> PasswordPrompt::cancelled()
{
    return fail(ErrorKind::Cancelled, tr("The password was not given."));
}

Result<Secret> PasswordPrompt::ask(const SecretRequest &request)
{
    Q_ASSERT(QThread::currentThread() != thread());
    auto answer = std::make_shared<std::promise<Result<Secret>>>();
    auto future = answer->get_future();
    QMetaObject::invokeMethod(
        this, [this, request, answer] { show(request, answer); }, Qt::QueuedConnection);
    return future.get();
}

void PasswordPrompt::show(const SecretRequest &request, const std::shared_ptr<std::promise<Result<Secret>>> &answer)
{
    if (!m_shell) {
        answer->set_value(cancelled());
        return;
    }
    m_open = answer;
    auto *sheet = new PasswordSheet(request.serverName, request.loginName());
    connect(sheet, &PasswordSheet::answered, this, [this, sheet](const QByteArray &typed) {
        if (const auto open = std::exchange(m_open, nullptr))
            open->set_value(Secret(typed));
        sheet->deleteLater();
    });
    // However it goes away, the worker must not wait for ever.
    connect(sheet, &QObject::destroyed, this, [this, answer] {
        if (m_open == answer)
            std::exchange(m_open, nullptr)->set_value(cancelled());
    });
    m_shell->showDialog(sheet);
}

} // namespace tenantry
