#include "core/provisioning/mariadbwork.h"

#include "core/db/resourcequery.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace tenantry {

namespace {

struct MariaDbWork {
    Q_DECLARE_TR_FUNCTIONS(tenantry::MariaDbWork)
};

/// A migration, or an account that is ended, takes its time.
constexpr auto patience = "SET SESSION max_statement_time = 1800, lock_wait_timeout = 600, autocommit = 0";

} // namespace

Result<> takeRole(Connection &server, QLatin1StringView role)
{
    return server.script(u"SET ROLE " + role);
}

Result<> callProcedure(Connection &server, const QString &name, const QVariantList &values)
{
    QStringList places;
    for (qsizetype i = 0; i < values.size(); ++i)
        places << QStringLiteral("?");
    return server
        .query(QStringLiteral("CALL tenantry_admin.%1(%2)").arg(name, places.join(QStringLiteral(", "))), values)
        .map([](const QSqlQuery &) {});
}

Result<> claimOperation(Connection &server, const OperationId &operation)
{
    auto claimed =
        resourceQuery(server, QStringLiteral("provisioning"), QStringLiteral("backend_claim"), {operation.toString()});
    if (!claimed)
        return fail(claimed);
    if (claimed->next() && claimed->value(0).toInt() == 1)
        return {};
    return fail(ErrorKind::Conflict, MariaDbWork::tr("Another session is at this operation."),
                MariaDbWork::tr("Try again when it has ended."));
}

Result<bool> endOtherSession(Connection &server, const OperationId &operation)
{
    const auto asked =
        server.query(QStringLiteral("CALL tenantry_admin.end_session(?, @is_there)"), {operation.toString()});
    if (!asked)
        return fail(asked);
    auto found = server.query(QStringLiteral("SELECT @is_there"));
    if (!found)
        return fail(found);
    return found->next() && found->value(0).toBool();
}

Result<> runLines(Connection &server, const QString &script, const std::function<void()> &ran)
{
    Result<> going = server.script(QLatin1StringView(patience));
    const auto lines = script.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!going || line.startsWith(QStringLiteral("--")))
            continue;
        going = server.script(line);
        if (going && ran)
            ran();
    }
    if (going)
        going = server.script(QStringLiteral("COMMIT"));
    else if (server.isOpen())
        (void)server.script(QStringLiteral("ROLLBACK"));
    if (server.isOpen())
        (void)server.script(QStringLiteral("SET SESSION autocommit = 1"));
    return going;
}

QString mariaDbVerifier(const Secret &password)
{
    const auto sha1 = [](QByteArrayView bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1); };
    return u'*' + QString::fromLatin1(sha1(sha1(password.view())).toHex().toUpper());
}

} // namespace tenantry
