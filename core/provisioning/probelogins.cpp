#include "core/provisioning/probelogins.h"

#include "core/db/resourcequery.h"
#include "core/provisioning/mariadbwork.h"
#include "core/secrets/scram.h"

#include <QRandomGenerator>

namespace tenantry {

namespace {

Result<> openLogins(Connection &server, const OperationId &operation, const ProbePasswords &passwords)
{
    const auto verifierOf = [&](const Secret &password) {
        return server.spec().engine == Engine::MariaDB ? Result<QString>(mariaDbVerifier(password))
                                                       : scramVerifier(password);
    };
    const auto own = verifierOf(passwords.own);
    const auto other = verifierOf(passwords.other);
    if (!own || !other)
        return fail(own ? other : own);
    return resourceQuery(server, QStringLiteral("provisioning"), QStringLiteral("probes_open"),
                         {operation.toString(), *own, *other})
        .map([](const QSqlQuery &) {});
}

} // namespace

Secret newPassword()
{
    QByteArray bytes(24, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    QByteArray text = bytes.toBase64();
    Secret password {text};
    text.fill('\0');
    bytes.fill('\0');
    return password;
}

Result<ProbeConnections> openProbes(const OpenAs &openAs, const TenantNames &names, const QString &database,
                                    const QString &otherDatabase, const ProbePasswords &passwords)
{
    // While one works the other waits in its transaction: a limit for such sessions is not meant for it.
    const auto patient = [](Result<std::shared_ptr<Connection>> opened) {
        return std::move(opened).and_then([](std::shared_ptr<Connection> one) -> Result<std::shared_ptr<Connection>> {
            const auto set = one->script(QStringLiteral("set idle_in_transaction_session_timeout = 0"));
            return set ? Result<std::shared_ptr<Connection>>(std::move(one)) : fail(set);
        });
    };
    auto own = patient(openAs(database, names.probe(), passwords.own));
    if (!own)
        return fail(own);
    auto other = patient(openAs(otherDatabase, names.other(), passwords.other));
    if (!other)
        return fail(other);
    return ProbeConnections {*std::move(own), *std::move(other)};
}

Result<QList<ProofAttempt>>
withProbeLogins(Connection &server, const OperationId &operation,
                const std::function<Result<QList<ProofAttempt>>(const ProbePasswords &)> &prove)
{
    const ProbePasswords passwords {newPassword(), newPassword()};
    const auto made = openLogins(server, operation, passwords);
    if (!made)
        return fail(made);
    auto attempts = prove(passwords);
    const auto gone =
        resourceQuery(server, QStringLiteral("provisioning"), QStringLiteral("probes_close"), {operation.toString()});
    return attempts && !gone ? Result<QList<ProofAttempt>>(fail(gone)) : attempts;
}

} // namespace tenantry
