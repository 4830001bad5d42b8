#include "core/inspection/registrycheck.h"

#include "core/base/errorwords.h"
#include "core/base/format.h"
#include "core/inspection/factreader.h"
#include "core/inspection/loginrights.h"
#include "core/inspection/tlsfacts.h"
#include "core/registry/tenantregistry.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTcpSocket>

namespace tenantry {

RegistryChecker::RegistryChecker(ConnectionSpec spec, DatabaseWorker::PasswordSource password)
    : m_spec(std::move(spec)), m_password(std::move(password))
{ }

RegistryCheck RegistryChecker::run(bool wantsNew)
{
    m_check = {};
    const bool isFile = m_spec.engine == Engine::SQLite;
    if (isFile || (checkHost() && checkLogin()))
        checkRegistry(wantsNew);
    return m_check;
}

bool RegistryChecker::checkHost()
{
    // A socket directory has no host to ask; the login tells.
    if (m_spec.host.startsWith(u'/'))
        return true;
    constexpr quint16 postgresPort = 5432;
    QElapsedTimer timer;
    timer.start();
    QTcpSocket socket;
    socket.connectToHost(m_spec.host, m_spec.port == 0 ? postgresPort : m_spec.port);
    if (!socket.waitForConnected(int(m_spec.connectTimeout.count()))) {
        addFailure(
            tr("Host does not answer"),
            Error {ErrorKind::Connection, socket.errorString(), tr("Check host, port and firewall."), {}, {}, {}});
        return false;
    }
    add(CheckOutcome::Passed, tr("Host answers"), Format().duration(std::chrono::milliseconds(timer.elapsed())));
    return true;
}

bool RegistryChecker::checkLogin()
{
    const auto password = m_password();
    if (!password) {
        addFailure(tr("No password"), password.error());
        return false;
    }
    const auto connection = Connection::open(m_spec, *password);
    if (!connection) {
        m_password.tellRefused();
        addFailure(tr("Sign-in failed"), connection.error());
        return false;
    }
    if (const auto tls = readTlsFacts(**connection); !tls) {
        add(CheckOutcome::Warning, tr("Encryption unknown"), tls.error().message);
    } else if (tls->protocol.isEmpty()) {
        add(m_spec.isLocal() ? CheckOutcome::Passed : CheckOutcome::Warning, tr("Not encrypted"),
            m_spec.isLocal() ? tr("The server is on this computer") : tr("Everybody on the way can read along"));
    } else {
        const QString until = tr("%1, certificate valid until %2").arg(tls->protocol, Format().date(tls->validUntil));
        add(tls->verified ? CheckOutcome::Passed : CheckOutcome::Warning,
            tls->verified ? tr("Encrypted") : tr("Encrypted, host not verified"), until);
    }
    FactReader reader(**connection);
    const auto identity = reader.row(QStringLiteral("identity"), 1);
    add(CheckOutcome::Passed, tr("Signed in as %1").arg(m_spec.user),
        identity ? tr("PostgreSQL %1").arg(identity->first().toString()) : QString());
    checkRights(**connection);
    return true;
}

void RegistryChecker::checkRights(Connection &connection)
{
    FactReader reader(connection);
    const auto facts = readLoginFacts(reader, {});
    if (!facts)
        return;
    // Tenants are made on the servers of the fleet, each of which is asked by itself.
    const auto missing = facts->missing(RightUse::Reading);
    for (const LoginRight &right : missing)
        m_check.steps.append(
            {CheckOutcome::Warning, tr("Right missing: %1").arg(right.name), right.purpose, right.grant, {}});
}

void RegistryChecker::checkRegistry(bool wantsNew)
{
    auto future = TenantRegistry::probe(m_spec, m_password);
    future.waitForFinished();
    const auto info =
        future.resultCount() > 0 ? future.result() : Result<RegistryInfo>(fail(ErrorKind::Internal, tr("No answer.")));
    const bool isMissing = !info && info.error().kind == ErrorKind::Missing;
    if (wantsNew && isMissing) {
        add(CheckOutcome::Passed, tr("Place is free"), tr("No registry there yet; it will be created"));
        m_check.usable = true;
    } else if (wantsNew && info) {
        addFailure(tr("A registry is there already"),
                   Error {ErrorKind::Conflict, info->name, tr("Connect to it, or name another place."), {}, {}, {}});
    } else if (!info) {
        addFailure(isMissing ? tr("No registry found") : tr("Registry cannot be used"), info.error());
    } else {
        m_check.registry = *info;
        const bool isOld = info->format < registryFormat;
        add(isOld ? CheckOutcome::Warning : CheckOutcome::Passed, tr("Registry found"),
            isOld ? tr("%1, format %2: it will be upgraded after a copy was kept").arg(info->name).arg(info->format)
                  : tr("%1, format %2").arg(info->name).arg(info->format));
        if (!info->canWrite)
            add(CheckOutcome::Warning, tr("Reading only"), tr("This login may not change the registry"));
        m_check.usable = true;
    }
}

void RegistryChecker::add(CheckOutcome outcome, const QString &title, const QString &detail)
{
    m_check.steps.append({outcome, title, detail, {}, {}});
}

void RegistryChecker::addFailure(const QString &title, const Error &error)
{
    const QString words = errorWords(error);
    m_check.steps.append({CheckOutcome::Failed, title, words, {}, error.detail});
}

} // namespace tenantry
