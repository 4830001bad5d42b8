#include "app/console/refusedlogins.h"

namespace tenantry {

void RefusedLogins::addRefused(const SecretRequest &request)
{
    const std::scoped_lock lock(m_mutex);
    m_logins.insert(request.loginName(), true);
}

Error RefusedLogins::notGiven(const SecretRequest &request)
{
    const std::scoped_lock lock(m_mutex);
    m_logins.insert(request.loginName(), false);
    return errorOf(request, false);
}

void RefusedLogins::remove(const SecretRequest &request)
{
    const std::scoped_lock lock(m_mutex);
    m_logins.remove(request.loginName());
}

void RefusedLogins::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_logins.clear();
}

std::optional<Error> RefusedLogins::reason(const SecretRequest &request) const
{
    const std::scoped_lock lock(m_mutex);
    const auto known = m_logins.constFind(request.loginName());
    return known == m_logins.constEnd() ? std::nullopt : std::optional(errorOf(request, *known));
}

Error RefusedLogins::errorOf(const SecretRequest &request, bool isRefused)
{
    Error error;
    error.kind = ErrorKind::Denied;
    error.message = isRefused ? tr("The password of %1 was refused.").arg(request.loginName())
                              : tr("The password of %1 was not given.").arg(request.loginName());
    error.remedy = tr("Enter the password again.");
    error.sqlState = isRefused ? QStringLiteral("28P01") : QString();
    return error;
}

} // namespace tenantry
