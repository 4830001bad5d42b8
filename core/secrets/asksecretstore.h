#pragma once
// Asks a person, once a session for each login. Owned by the composition root, which gives it the way to ask; usable on
// any thread but the one that answers.

#include "core/secrets/secretstore.h"

#include <functional>
#include <future>
#include <map>
#include <mutex>

namespace tenantry {

class AskSecretStore final : public SecretStore
{
public:
    /// Called on the thread of fetch(), never twice at a time; it brings the question to the person and waits. It answers
    /// Cancelled when the person declines and when the program is about to end.
    using Question = std::function<Result<Secret>(const SecretRequest &)>;
    explicit AskSecretStore(Question question = {});

    /// One question at a time; whoever needs the same login meanwhile gets the same answer, be it a refusal. What is known
    /// waits for no question. Without a way to ask: Unsupported.
    [[nodiscard]] Result<Secret> fetch(const SecretRequest &request) override;
    void forget(const SecretRequest &request) override;

private:
    [[nodiscard]] Result<Secret> askInTurn(const SecretRequest &request);

    Question m_question;
    std::mutex m_turn; ///< held while a person is asked
    std::mutex m_mutex; ///< of the two below, never held while anybody waits
    std::map<QString, Secret> m_answers;
    std::map<QString, std::shared_future<Result<Secret>>> m_asked; ///< logins whose answer is awaited
};

} // namespace tenantry
