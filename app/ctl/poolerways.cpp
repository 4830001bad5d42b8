#include "app/ctl/poolerways.h"

#include "app/ctl/serverlogin.h"
#include "app/ctl/terminaltext.h"
#include "core/base/enumname.h"
#include "core/provisioning/operationconnections.h"
#include "core/secrets/passfile.h"

#include <algorithm>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct WayText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::PoolerWays)
};

constexpr EnumNames<PoolerArrival::Kind, 3> arrivalNames {{"right", "wrong", "notTried"}};

} // namespace

QList<OptionSpec> poolerWayOptions()
{
    return {{.name = u"console"_s,
             .value = u"URL"_s,
             .description = WayText::tr(
                 "PgBouncer's console: postgresql://admin@host:6432/pgbouncer, as one of its admin_users.")},
            {.name = u"try-as"_s,
             .value = u"LOGIN"_s,
             .description =
                 WayText::tr("The login that goes through entries that have none of their own; its password is in the "
                             "password file.")}};
}

Result<ConnectionPlace> consolePlace(const Invocation &invocation)
{
    const QString url = invocation.value(u"console"_s);
    if (url.isEmpty())
        return fail(ErrorKind::InvalidInput, WayText::tr("Nothing says where the pooler's console is."),
                    WayText::tr("Give --console postgresql://admin@host:6432/pgbouncer."));
    auto place = findDatabase(url);
    if (!place)
        return place;
    if (place->spec.engine != Engine::PostgreSQL)
        return fail(ErrorKind::InvalidInput,
                    WayText::tr("A pooler's console has an address of the kind postgresql://."));
    place->spec.database = QString(poolerConsoleDatabase);
    place->spec.mode = SessionMode::Pooled; // it refuses a session that begins with settings
    return place;
}

Result<std::shared_ptr<Connection>> openConsole(CommandContext &context, const ConnectionPlace &place)
{
    auto login = logIn(context, place.spec, place.password);
    if (!login)
        return fail(login);
    return withPlace(*std::move(login->permit), std::move(login->connection));
}

OpenEntry entryOpener(CommandContext &context, const ConnectionPlace &place)
{
    const QString as = context.invocation().value(u"try-as"_s);
    return [spec = place.spec, as, &context](const PoolerEntry &entry) -> Result<std::shared_ptr<Connection>> {
        ConnectionSpec through = spec;
        through.database = entry.name;
        through.user = entry.login.isEmpty() ? as : entry.login;
        if (through.user.isEmpty())
            return fail(ErrorKind::Missing, WayText::tr("No login is known for it (--try-as)."));
        const auto password = PassFile().fetch({through, {}});
        return openInTurn(context.budgets(), through, password.value_or(Secret()),
                          [&context] { return context.interrupt().raised(); });
    };
}

QJsonArray arrivalsJson(const QList<PoolerArrival> &arrivals)
{
    QJsonArray all;
    for (const PoolerArrival &arrival : arrivals)
        all << QJsonObject {
            {u"entry"_s, arrival.entry}, {u"outcome"_s, arrivalNames.name(arrival.kind)}, {u"words"_s, arrival.words}};
    return all;
}

QList<JsonField> arrivalFields()
{
    return {{u"arrivals"_s, u"array"_s, WayText::tr("Entries that were gone through, at most 25, changed ones first.")},
            {u"arrivals[].entry"_s, u"string"_s, WayText::tr("The entry's name.")},
            {u"arrivals[].outcome"_s, u"string"_s, WayText::tr("right, wrong or notTried.")},
            {u"arrivals[].words"_s, u"string"_s, WayText::tr("What was reached, or why nothing was.")}};
}

void noteArrivals(CommandContext &context, const QList<PoolerArrival> &arrivals, qsizetype entries)
{
    const auto right = std::count_if(arrivals.begin(), arrivals.end(), [](const PoolerArrival &arrival) {
        return arrival.kind == PoolerArrival::Kind::Right;
    });
    context.console().note(
        WayText::tr("The pooler has the %1 entries of the plan; %2 were gone through and lead where they "
                    "should.")
            .arg(entries)
            .arg(right));
    for (const PoolerArrival &arrival : arrivals)
        if (arrival.kind == PoolerArrival::Kind::NotTried)
            context.console().note(WayText::tr("%1 could not be gone through: %2")
                                       .arg(terminalSafe(arrival.entry), terminalSafeLines(arrival.words)));
}

} // namespace tenantry::ctl
