#include "core/secrets/asksecretstore.h"

namespace tenantry {

namespace {

struct AskText {
    Q_DECLARE_TR_FUNCTIONS(AskText)
};

} // namespace

AskSecretStore::AskSecretStore(Question question) : m_question(std::move(question)) { }

Result<Secret> AskSecretStore::fetch(const SecretRequest &request)
{
    if (!m_question)
        return fail(ErrorKind::Unsupported,
                    AskText::tr("Nobody can be asked for the password of %1 here.").arg(request.loginName()),
                    AskText::tr("Choose the system keyring or a password file for this login."));
    const QString login = request.loginName();
    std::unique_lock lock(m_mutex);
    if (const auto known = m_answers.find(login); known != m_answers.end())
        return known->second;
    if (const auto asked = m_asked.find(login); asked != m_asked.end()) {
        const auto awaited = asked->second;
        lock.unlock();
        return awaited.get();
    }
    std::promise<Result<Secret>> promise;
    m_asked.emplace(login, promise.get_future().share());
    lock.unlock();
    auto answer = askInTurn(request);
    promise.set_value(answer);
    return answer;
}

Result<Secret> AskSecretStore::askInTurn(const SecretRequest &request)
{
    const std::scoped_lock turn(m_turn);
    auto answer = m_question(request);
    const std::scoped_lock lock(m_mutex);
    if (answer)
        m_answers[request.loginName()] = *answer;
    m_asked.erase(request.loginName());
    return answer;
}

void AskSecretStore::forget(const SecretRequest &request)
{
    const std::scoped_lock lock(m_mutex);
    m_answers.erase(request.loginName());
}

} // namespace tenantry
