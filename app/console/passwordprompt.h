#pragma once
// Brings a worker's question for a password to the window and its answer back. Owned by AppContext, lives on the GUI thread;
// ask() is called on workers and waits.

#include "core/secrets/secretstore.h"

#include <QObject>

#include <future>

namespace tenantry {

class ShellPort;

class PasswordPrompt : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~PasswordPrompt() override; ///< whoever waits gets Cancelled
    void setShell(ShellPort *shell) { m_shell = shell; } ///< null = nobody can be asked
    /// Blocks the calling worker until a person answers. Error: Cancelled where nobody answers or can be asked.
    [[nodiscard]] Result<Secret> ask(const SecretRequest &request);

private:
    void show(const SecretRequest &request, const std::shared_ptr<std::promise<Result<Secret>>> &answer);
    [[nodiscard]] static Result<Secret> cancelled();
    ShellPort *m_shell = nullptr;
    std::shared_ptr<std::promise<Result<Secret>>> m_open;
};

} // namespace tenantry
