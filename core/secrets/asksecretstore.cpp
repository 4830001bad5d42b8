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
    const std::scoped_lock lock(m_mutex);
    const QString login = request.loginName();
    if (const auto known = m_answers.find(login); known != m_answers.end())
        return known->second;
    auto answer = m_question(request);
    if (answer)
        m_answers[login] = *answer;
    return answer;
}

void AskSecretStore::forget(const SecretRequest &request)
{
    const std::scoped_lock lock(m_mutex);
    m_answers.erase(request.loginName());
}

} // namespace tenantry
