#include "core/routing/poolertext.h"

#include "core/routing/poolername.h"

#include <QRegularExpression>

namespace tenantry {

namespace {

struct PoolerText {
    Q_DECLARE_TR_FUNCTIONS(PoolerText)
};

constexpr QByteArrayView headerMark("; tenantry-registry ");

Result<QString> entryLine(const PoolerEntry &entry, const QString &poolMode)
{
    const auto host = poolerValue(entry.host);
    if (!host)
        return host;
    const auto database = poolerValue(entry.database);
    if (!database)
        return database;
    // The second bound holds all logins of the entry together; the first one alone would be each login's.
    const QString line =
        QStringLiteral("%1 = host=%2 port=%3 dbname=%4 pool_size=%5 max_db_connections=%5")
            .arg(entry.name, *host, QString::number(entry.port), *database, QString::number(entry.sessions));
    return poolMode.isEmpty() ? line : QString(line + u" pool_mode=" + poolMode);
}

tl::unexpected<Error> badLine(qsizetype number, const QString &why)
{
    return fail(ErrorKind::InvalidInput, PoolerText::tr("Line %1 of the userlist: %2").arg(number).arg(why),
                PoolerText::tr("A line is \"login\" \"SCRAM-SHA-256$...\", as pg_authid of the server has it."));
}

} // namespace

QByteArray poolerHeader(const RegistryId &registry)
{
    return headerMark.toByteArray() + registry.toString().toLatin1()
        + "\n; Written by tenantryctl: what is changed here by hand is lost the next time.\n";
}

std::optional<RegistryId> poolerFileOwner(const QByteArray &text)
{
    if (!text.startsWith(headerMark))
        return std::nullopt;
    const auto id = RegistryId::fromString(QString::fromLatin1(text.mid(headerMark.size(), 36)));
    return id.isNull() ? std::nullopt : std::optional(id);
}

Result<QByteArray> poolerConfigText(const RegistryId &registry, const PoolerPlan &plan,
                                    const PoolerVerifiers &verifiers)
{
    QByteArray text = poolerHeader(registry);
    for (const PoolerShare &share : plan.shares)
        text += QStringLiteral("; %1: %2 of %3 sessions for %4 entries\n")
                    .arg(poolerKey(share.server))
                    .arg(share.used)
                    .arg(share.sessions)
                    .arg(share.entries)
                    .toUtf8();
    text += "[databases]\n";
    for (const PoolerEntry &entry : plan.entries) {
        const auto line = entryLine(entry, plan.poolMode);
        if (!line)
            return fail(line);
        text += line->toUtf8() + '\n';
    }
    // PgBouncer takes a login of this section for one that it knows, and asks nobody else for its password.
    QByteArray users;
    for (const PoolerLogin &login : plan.logins)
        if (login.sessions > 0 && verifiers.contains(login.name) && isPoolerKey(login.name))
            users += login.name.toUtf8() + " = max_user_connections=" + QByteArray::number(login.sessions) + '\n';
    return users.isEmpty() ? text : QByteArray(text + "[users]\n" + users);
}

Result<QByteArray> userlistText(const RegistryId &registry, const PoolerVerifiers &verifiers)
{
    QByteArray text = poolerHeader(registry);
    for (auto it = verifiers.begin(); it != verifiers.end(); ++it) {
        const auto login = userlistField(it.key());
        if (!login)
            return fail(login);
        const auto verifier = userlistField(it.value());
        if (!verifier)
            return fail(verifier);
        text += login->toUtf8() + ' ' + verifier->toUtf8() + '\n';
    }
    return text;
}

Result<PoolerVerifiers> readUserlist(const QByteArray &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A\\s*\"((?:[^\"]|\"\")+)\"\\s+\"((?:[^\"]|\"\")*)\"\\s*\\z"));
    PoolerVerifiers verifiers;
    qsizetype number = 0;
    const auto lines = text.split('\n');
    for (const QByteArray &line : lines) {
        ++number;
        if (line.trimmed().isEmpty() || line.trimmed().startsWith(';'))
            continue;
        const auto match = pattern.match(QString::fromUtf8(line));
        if (!match.hasMatch())
            return badLine(number, PoolerText::tr("it is none of a userlist."));
        const QString verifier = match.captured(2);
        if (!verifier.startsWith(u"SCRAM-SHA-256$"))
            return badLine(number, PoolerText::tr("its password is no SCRAM verifier."));
        verifiers.insert(match.captured(1).replace(QStringLiteral("\"\""), QStringLiteral("\"")), verifier);
    }
    return verifiers;
}

} // namespace tenantry
