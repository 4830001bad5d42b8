#include "app/console/passwordprompt.h"

#include "views/shell/passwordsheet.h"
#include "views/shell/shellport.h"

#include <QThread>

#include <algorithm>

namespace tenantry {

PasswordPrompt::~PasswordPrompt()
{
    stop();
}

void PasswordPrompt::setShell(ShellPort *shell)
{
    m_shell = shell;
    if (!shell) {
        stop();
        return;
    }
    resume();
    showNext();
}

void PasswordPrompt::stop()
{
    std::deque<QuestionPtr> waiting;
    {
        const std::scoped_lock lock(m_mutex);
        m_isAsking = false;
        waiting.swap(m_questions);
    }
    for (const QuestionPtr &question : waiting)
        question->answer.set_value(cancelled());
    takeSheetAway();
}

void PasswordPrompt::takeSheetAway()
{
    QWidget *sheet = std::exchange(m_sheet, nullptr);
    if (!sheet)
        return;
    sheet->close();
    sheet->deleteLater(); // one that still waited for its turn is closed by nobody else
}

void PasswordPrompt::resume()
{
    const std::scoped_lock lock(m_mutex);
    m_isAsking = m_shell != nullptr;
}

Result<Secret> PasswordPrompt::cancelled()
{
    return fail(ErrorKind::Cancelled, tr("The password was not given."));
}

Result<Secret> PasswordPrompt::ask(const SecretRequest &request)
{
    Q_ASSERT(QThread::currentThread() != thread());
    const auto question = std::make_shared<Question>();
    question->request = request;
    auto answer = question->answer.get_future();
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_isAsking)
            return cancelled();
        m_questions.push_back(question);
    }
    QMetaObject::invokeMethod(this, &PasswordPrompt::showNext, Qt::QueuedConnection);
    return answer.get();
}

void PasswordPrompt::showNext()
{
    QuestionPtr next;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_questions.empty())
            next = m_questions.front();
    }
    if (!next || m_sheet || !m_shell)
        return;
    auto *sheet = new PasswordSheet(next->request.serverName, next->request.loginName());
    m_sheet = sheet;
    connect(sheet, &PasswordSheet::answered, this,
            [this, next](const QByteArray &typed) { answer(next, Secret(typed)); });
    // However it goes away, the worker must not wait for ever.
    connect(sheet, &QObject::destroyed, this, [this, sheet, next] {
        if (m_sheet == sheet)
            m_sheet.clear();
        answer(next, cancelled());
    });
    m_shell->showDialogWhenFree(sheet);
}

void PasswordPrompt::answer(const QuestionPtr &question, const Result<Secret> &answer)
{
    {
        const std::scoped_lock lock(m_mutex);
        const auto asked = std::find(m_questions.begin(), m_questions.end(), question);
        if (asked == m_questions.end())
            return;
        m_questions.erase(asked);
    }
    question->answer.set_value(answer);
    takeSheetAway();
    QMetaObject::invokeMethod(this, &PasswordPrompt::showNext, Qt::QueuedConnection);
}

} // namespace tenantry
