#pragma once
// Asks a person, once a session for each login. Owned by the composition root, which gives it the way to ask; usable on
// any thread but the one that answers.

#include "core/secrets/secretstore.h"

#include <functional>
#include <map>
#include <mutex>

namespace tenantry {

class AskSecretStore final : public SecretStore
{
public:
    /// Called on the thread of fetch(); it brings the question to the person and waits. It answers Cancelled when the
    /// person declines and when the program is about to end.
    using Question = std::function<Result<Secret>(const SecretRequest &)>;
    explicit AskSecretStore(Question question = {});

    /// One question at a time; whoever needs the same login meanwhile gets the same answer. Without a way to ask:
    /// Unsupported.
    [[nodiscard]] Result<Secret> fetch(const SecretRequest &request) override;
    void forget(const SecretRequest &request) override;

private:
    Question m_question;
    std::mutex m_mutex;
    std::map<QString, Secret> m_answers;
};

} // namespace tenantry
