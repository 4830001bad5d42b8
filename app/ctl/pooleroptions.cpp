// What the commands for a pooler take, and their plan in JSON.
#include "app/ctl/jsonvalue.h"
#include "app/ctl/poolerdraft.h"

#include <QJsonArray>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct PoolerOptionText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::PoolerOptions)
};

QJsonObject entryJson(const PoolerEntry &entry)
{
    return {{u"name"_s, entry.name},        {u"tenant"_s, jsonText(entry.slug)}, {u"host"_s, entry.host},
            {u"port"_s, entry.port},        {u"database"_s, entry.database},     {u"login"_s, jsonText(entry.login)},
            {u"sessions"_s, entry.sessions}};
}

} // namespace

QList<ArgumentSpec> poolerArguments()
{
    return {{.name = u"SERVER"_s,
             .description =
                 PoolerOptionText::tr("The servers that the pooler stands before; all PostgreSQL servers with tenants "
                                      "if none is given."),
             .optional = true,
             .repeated = true}};
}

QList<OptionSpec> poolerOptions()
{
    return {{.name = u"sessions"_s,
             .value = u"COUNT"_s,
             .description =
                 PoolerOptionText::tr("How many sessions of each server the pooler may have; if not given, "
                                      "max_connections but for those reserved and for the server's budget here.")},
            {.name = u"by"_s,
             .value = u"WAY"_s,
             .description =
                 PoolerOptionText::tr("tenant: an entry for each tenant; database: one for each database, whose logins "
                                      "share its sessions. tenant if not given."),
             .choices = {u"tenant"_s, u"database"_s}},
            {.name = u"mode"_s,
             .value = u"MODE"_s,
             .description = PoolerOptionText::tr("The pool mode of the entries; PgBouncer's own if not given."),
             .choices = {u"session"_s, u"transaction"_s, u"statement"_s}}};
}

QList<OptionSpec> userlistOptions()
{
    return {{.name = u"as"_s,
             .value = u"LOGIN"_s,
             .description =
                 PoolerOptionText::tr("The login that reads the verifiers of passwords from the servers: a superuser. "
                                      "Without it the server's own login.")},
            {.name = u"verifiers"_s,
             .value = u"FILE"_s,
             .description = PoolerOptionText::tr(
                 "A userlist with verifiers that the servers do not tell, or of logins that are no "
                 "tenant's, such as the pooler's administrator; all of it is taken over.")}};
}

QJsonObject poolerPlanJson(const PoolerDraft &draft)
{
    QJsonArray entries;
    for (const PoolerEntry &entry : draft.plan.entries)
        entries << entryJson(entry);
    QJsonArray omissions;
    for (const PoolerOmission &omission : draft.plan.omissions)
        omissions << QJsonObject {{u"tenant"_s, omission.slug}, {u"reason"_s, omission.reason}};
    QJsonArray shares;
    for (const PoolerShare &share : draft.plan.shares)
        shares << QJsonObject {{u"server"_s, share.server},
                               {u"sessions"_s, share.sessions},
                               {u"used"_s, share.used},
                               {u"entries"_s, share.entries}};
    return {{u"entries"_s, entries},
            {u"omissions"_s, omissions},
            {u"shares"_s, shares},
            {u"unverified"_s, QJsonArray::fromStringList(draft.unverified)}};
}

QList<JsonField> poolerPlanFields()
{
    return {
        {u"entries"_s, u"array"_s, PoolerOptionText::tr("The entries, by name.")},
        {u"entries[].name"_s, u"string"_s, PoolerOptionText::tr("What an application calls the database.")},
        {u"entries[].tenant"_s, u"string?"_s, PoolerOptionText::tr("The tenant's slug; null where tenants share it.")},
        {u"entries[].host"_s, u"string"_s, PoolerOptionText::tr("Where it leads.")},
        {u"entries[].port"_s, u"integer"_s, PoolerOptionText::tr("The port there.")},
        {u"entries[].database"_s, u"string"_s, PoolerOptionText::tr("The database there.")},
        {u"entries[].login"_s, u"string?"_s,
         PoolerOptionText::tr("The login of the tenant's application, if it has one.")},
        {u"entries[].sessions"_s, u"integer"_s, PoolerOptionText::tr("How many sessions of the server it may have.")},
        {u"omissions"_s, u"array"_s, PoolerOptionText::tr("Tenants without an entry.")},
        {u"omissions[].tenant"_s, u"string"_s, PoolerOptionText::tr("The tenant's slug.")},
        {u"omissions[].reason"_s, u"string"_s, PoolerOptionText::tr("Why.")},
        {u"shares"_s, u"array"_s, PoolerOptionText::tr("How the sessions of each server are divided.")},
        {u"shares[].server"_s, u"string"_s, PoolerOptionText::tr("The server's name.")},
        {u"shares[].sessions"_s, u"integer"_s, PoolerOptionText::tr("How many the pooler may have there.")},
        {u"shares[].used"_s, u"integer"_s, PoolerOptionText::tr("How many its entries may have together.")},
        {u"shares[].entries"_s, u"integer"_s, PoolerOptionText::tr("Among how many they are divided.")},
        {u"unverified"_s, u"array"_s, PoolerOptionText::tr("Logins that the userlist cannot have.")}};
}

} // namespace tenantry::ctl
