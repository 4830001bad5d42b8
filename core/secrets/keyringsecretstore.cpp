#include "core/secrets/keyringsecretstore.h"

#include "core/secrets/keychainthread.h"

namespace tenantry {

namespace {

struct KeyringText {
    Q_DECLARE_TR_FUNCTIONS(KeyringText)
};

QString serviceName()
{
    return QStringLiteral("tenantry");
}

QString otherSources()
{
    return KeyringText::tr("Choose to be asked for the password, or a password file (.pgpass), for this login.");
}

Error errorOf(const QKeychain::Job &job, const QString &login)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorKind::Missing,
                KeyringText::tr("The keyring has no password for %1.").arg(login),
                KeyringText::tr("Save it there, or choose another source."),
                {},
                {},
                {}};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorKind::Denied,
                KeyringText::tr("The keyring did not give out the password for %1.").arg(login),
                KeyringText::tr("Unlock the keyring and try again."),
                job.errorString(),
                {},
                {}};
    default:
        return {ErrorKind::Unsupported,
                KeyringText::tr("The system keyring cannot be used here."),
                otherSources(),
                job.errorString(),
                {},
                {}};
    }
}

template<class Job>
Result<Secret> runJob(const QString &login, std::chrono::seconds patience, const std::function<void(Job &)> &prepare,
                      const std::function<Secret(Job &)> &finish)
{
    Result<Secret> result;
    const bool ended = KeychainThread::shared().run(
        [&login, &prepare]() -> QKeychain::Job * {
            auto *job = new Job(serviceName());
            job->setInsecureFallback(false);
            job->setKey(login);
            prepare(*job);
            return job;
        },
        [&result, &login, &finish](QKeychain::Job &job) {
            if (job.error() == QKeychain::NoError)
                result = finish(static_cast<Job &>(job));
            else
                result = fail(errorOf(job, login));
        },
        patience);
    if (!ended)
        return fail(ErrorKind::Timeout, KeyringText::tr("The system keyring did not answer."), otherSources());
    return result;
}

} // namespace

KeyringSecretStore::KeyringSecretStore(std::chrono::seconds patience) : m_patience(patience) { }

Result<Secret> KeyringSecretStore::fetch(const SecretRequest &request)
{
    return runJob<QKeychain::ReadPasswordJob>(
        request.loginName(), m_patience, [](QKeychain::ReadPasswordJob &) {},
        [](QKeychain::ReadPasswordJob &job) {
            QString text = job.textData();
            return Secret::takeFrom(text);
        });
}

Result<> KeyringSecretStore::save(const SecretRequest &request, const Secret &secret)
{
    return runJob<QKeychain::WritePasswordJob>(
               request.loginName(), m_patience,
               [&secret](QKeychain::WritePasswordJob &job) { job.setTextData(secret.toQStringForLastCall()); },
               [](QKeychain::WritePasswordJob &) { return Secret(); })
        .map([](const Secret &) {});
}

Result<> KeyringSecretStore::remove(const SecretRequest &request)
{
    const auto removed = runJob<QKeychain::DeletePasswordJob>(
        request.loginName(), m_patience, [](QKeychain::DeletePasswordJob &) {},
        [](QKeychain::DeletePasswordJob &) { return Secret(); });
    if (!removed && removed.error().kind != ErrorKind::Missing)
        return fail(removed);
    return {};
}

} // namespace tenantry
