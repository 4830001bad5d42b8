#pragma once
// Brings a worker's question for a password to the window and its answer back. Owned by AppContext, lives on the GUI thread;
// ask() is called on workers and waits.

#include "core/secrets/secretstore.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <deque>
#include <future>
#include <memory>
#include <mutex>

namespace tenantry {

class ShellPort;

class PasswordPrompt : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~PasswordPrompt() override; ///< as stop(); whoever may ask has ended by then
    /// Before there was one, who asks waits for it; null = nobody can be asked, as after stop().
    void setShell(ShellPort *shell);
    /// Whoever waits gets Cancelled, and so does who asks, until resume(): for a thread that will wait for them.
    void stop();
    void resume(); ///< without a shell nothing changes
    /// Blocks the calling worker until a person answers. Error: Cancelled where nobody answers or can be asked.
    [[nodiscard]] Result<Secret> ask(const SecretRequest &request);

private:
    struct Question {
        SecretRequest request;
        std::promise<Result<Secret>> answer;
    };
    using QuestionPtr = std::shared_ptr<Question>;

    void showNext();
    void takeSheetAway();
    void answer(const QuestionPtr &question, const Result<Secret> &answer);
    [[nodiscard]] static Result<Secret> cancelled();

    ShellPort *m_shell = nullptr;
    QPointer<QWidget> m_sheet;
    std::mutex m_mutex; // of the two below, which workers touch
    std::deque<QuestionPtr> m_questions; // the first one is on the screen
    bool m_isAsking = true; // until the window is there, who asks waits for it
};

} // namespace tenantry
