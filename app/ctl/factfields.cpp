#include "app/ctl/factjson.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Meaning {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::Meaning)
};

struct FactFieldText {
    const char *name; ///< of the fact, or "fact.value.part"
    const char *type;
    const char *meaning;
};

/// Of a fact's own line its three fields are made; a line with ".value." is a part of its value.
template<size_t Count>
QList<JsonField> fieldsOf(const FactFieldText (&texts)[Count])
{
    QList<JsonField> fields;
    for (const FactFieldText &text : texts) {
        const QString path = u"facts."_s + QLatin1String(text.name);
        const QString meaning = Meaning::tr(text.meaning);
        if (path.contains(u".value"_s)) {
            fields << JsonField {path, QLatin1String(text.type), meaning};
            continue;
        }
        fields << JsonField {path + u".value"_s, QLatin1String(text.type), meaning}
               << JsonField {path + u".readAt"_s, u"time?"_s,
                             Meaning::tr("When that was read; null where it is unknown.")}
               << JsonField {path + u".error"_s, u"string?"_s, Meaning::tr("Why it is unknown.")};
    }
    return fields;
}

} // namespace

QList<JsonField> serverFactFields()
{
    static constexpr FactFieldText texts[] = {
        {"latencyMs", "number?", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "One round trip in milliseconds.")},
        {"version", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Version as the server writes it.")},
        {"startedAt", "time?", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "When the server was started.")},
        {"release", "object?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "How the version stands to the releases this program knows.")},
        {"release.value.state", "string",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "current, securityMissing, endOfLife or unknown.")},
        {"release.value.newest", "string?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "The newest known minor release.")},
        {"release.value.asOf", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "The day of that knowledge.")},
        {"connections", "object?", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Client sessions on the server.")},
        {"connections.value.used", "integer", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Sessions there are.")},
        {"connections.value.limit", "integer", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Sessions there may be.")},
        {"connections.value.reserved", "integer",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Of them, kept for privileged logins.")},
        {"connections.value.ours", "integer?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Sessions of Tenantry programs under this login.")},
        {"connections.value.budget", "integer",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Connections a Tenantry program may hold there.")},
        {"databases", "integer?", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Number of databases.")},
        {"storageBytes", "integer?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Size of all databases that the login may ask for.")},
        {"freeDiskBytes", "integer?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Free room; known only for servers on this machine.")},
        {"tls", "object?", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Encryption of this connection.")},
        {"tls.value.protocol", "string?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Protocol; null = not encrypted.")},
        {"tls.value.verified", "boolean", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "The certificate was verified.")},
        {"tls.value.certificateUntil", "time?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "When the server's certificate ends.")},
        {"replication", "object?", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Part in a replication.")},
        {"replication.value.standby", "boolean", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "It is a standby.")},
        {"replication.value.readOnly", "boolean", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "It takes no changes.")},
        {"replication.value.lagMs", "integer?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "How far it, or the last of its standbys, is behind.")},
        {"replication.value.standbys", "integer",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Standbys that follow it.")},
        {"login", "object?", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "What our login may do.")},
        {"login.value.name", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "The login.")},
        {"login.value.warnings", "array",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Rights it should not hold, as sentences.")},
        {"login.value.rights[].name", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "The right.")},
        {"login.value.rights[].database", "string?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "The database it is about.")},
        {"login.value.rights[].purpose", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "What it is for.")},
        {"login.value.rights[].use", "string",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "reading, acting or provisioning.")},
        {"login.value.rights[].held", "boolean", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "The login holds it.")},
        {"login.value.rights[].grant", "string?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "The statement that gives it; null where it is held.")}};
    const QString each = u"facts.preparations[]."_s;
    return fieldsOf(texts)
        + QList<JsonField> {
            {each + u"database"_s, u"string"_s, Meaning::tr("A database that was prepared for tenants.")},
            {each + u"version"_s, u"integer?"_s,
             Meaning::tr("The version of its functions; null where it is unknown.")},
            {each + u"neededVersion"_s, u"integer"_s, Meaning::tr("The version that this program needs.")},
            {each + u"isUsable"_s, u"boolean"_s, Meaning::tr("Our login can make tenants there.")},
            {each + u"error"_s, u"string?"_s, Meaning::tr("Why it is unknown.")}};
}

QList<JsonField> tenantFactFields()
{
    static constexpr FactFieldText texts[] = {
        {"latencyMs", "number?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "One round trip to its database in milliseconds.")},
        {"sessions", "object?", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Its sessions.")},
        {"sessions.value.used", "integer", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Sessions there are.")},
        {"sessions.value.limit", "integer", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Sessions there may be.")},
        {"sessions.value.limitedBy", "string",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Whose limit that is: server, database or login.")},
        {"longestTransaction", "object?", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Its oldest open transaction.")},
        {"longestTransaction.value.open", "boolean",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "There is one; if not, the rest is left out.")},
        {"longestTransaction.value.pid", "integer",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Process of the session.")},
        {"longestTransaction.value.user", "string",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Login of the session.")},
        {"longestTransaction.value.application", "string",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Program of the session.")},
        {"longestTransaction.value.state", "string",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "State of the session.")},
        {"longestTransaction.value.ageMs", "integer",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "For how long it has been open.")},
        {"blocking", "array?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Who waits for whom, the longest wait first.")},
        {"blocking.value[].waitingPid", "integer", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Process that waits.")},
        {"blocking.value[].waitingApplication", "string",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Program that waits.")},
        {"blocking.value[].waitedMs", "integer",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "For how long it has waited.")},
        {"blocking.value[].blockingPid", "integer",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Process that it waits for.")},
        {"blocking.value[].blockingApplication", "string",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Program that it waits for.")},
        {"blocking.value[].blockingState", "string?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "State of that session.")},
        {"blocking.value[].isRoot", "boolean",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "That session waits for nobody.")},
        {"size", "object?", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Its size.")},
        {"size.value.bytes", "integer", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "Bytes.")},
        {"size.value.method", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "exact or estimated.")},
        {"size.value.measuredAt", "time?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "The oldest measuring that an estimate rests on.")},
        {"schemaVersion", "object?", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "How far its schema is migrated.")},
        {"schemaVersion.value.version", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "The version.")},
        {"schemaVersion.value.tool", "string",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "The tool that recorded it.")},
        {"schemaVersion.value.failed", "boolean",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "The last migration was not finished.")},
        {"lastError", "object?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "The newest open finding or failed operation.")},
        {"lastError.value.recorded", "boolean",
         QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "There is one; if not, the rest is left out.")},
        {"lastError.value.text", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "What it says.")},
        {"lastError.value.at", "time?", QT_TRANSLATE_NOOP("tenantry::ctl::Meaning", "When it was seen.")}};
    return fieldsOf(texts);
}

} // namespace tenantry::ctl
