#include "app/ctl/recordjson.h"

#include "app/ctl/jsonvalue.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Fields {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::Fields)
};

/// Name, type and meaning of one field; the meaning is a literal to be translated.
struct FieldText {
    const char *name;
    const char *type;
    const char *meaning;
};

template<size_t Count>
QList<JsonField> below(const QString &prefix, const FieldText (&texts)[Count])
{
    QList<JsonField> fields;
    for (const FieldText &text : texts)
        fields << JsonField {prefix + QLatin1String(text.name), QLatin1String(text.type), Fields::tr(text.meaning)};
    return fields;
}

template<class IdType>
QJsonValue jsonId(const IdType &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

QDateTime timeOfUs(qint64 us)
{
    return QDateTime::fromMSecsSinceEpoch(us / 1000, Qt::UTC);
}

} // namespace

QJsonObject tenantJson(const Tenant &tenant, const Names &names)
{
    const Placement &placement = tenant.placement;
    const bool placed = !placement.server.isNull();
    return {{u"id"_s, tenant.id.toString()},
            {u"slug"_s, tenant.slug},
            {u"name"_s, tenant.name},
            {u"state"_s, tenantStateName(tenant.state)},
            {u"managed"_s, tenant.management == Management::Managed},
            {u"model"_s, placed ? QJsonValue(isolationKindName(placement.kind)) : QJsonValue()},
            {u"server"_s, jsonText(names.servers.value(placement.server))},
            {u"database"_s, jsonText(placement.database)},
            {u"schema"_s, jsonText(placement.schema)},
            {u"tenantKey"_s, jsonText(placement.tenantKey)},
            {u"plan"_s, jsonText(names.plans.value(tenant.plan))},
            {u"region"_s, jsonText(tenant.region)},
            {u"owner"_s, jsonText(tenant.owner)},
            {u"contact"_s, jsonText(tenant.contact)},
            {u"externalId"_s, jsonText(tenant.externalId)},
            {u"schemaVersion"_s, jsonText(tenant.schemaVersion)},
            {u"tags"_s, QJsonArray::fromStringList(tenant.tags)},
            {u"createdAt"_s, jsonTime(tenant.createdAt)},
            {u"updatedAt"_s, jsonTime(tenant.updatedAt)},
            {u"revision"_s, tenant.revision}};
}

QList<JsonField> tenantFields(const QString &prefix)
{
    static constexpr FieldText texts[] = {
        {"id", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Id of the tenant; it never changes.")},
        {"slug", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Unique short name.")},
        {"name", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Name as people write it.")},
        {"state", "string",
         QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "provisioning, active, suspended, archived or erased.")},
        {"managed", "boolean",
         QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Tenantry may change it; else it only looks.")},
        {"model", "string?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Isolation model; null where it is not placed.")},
        {"server", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Name of the server it lives on.")},
        {"database", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Database it lives in.")},
        {"schema", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Schema it lives in.")},
        {"tenantKey", "string?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Value of the tenant column in shared tables.")},
        {"plan", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Code of its plan.")},
        {"region", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Region.")},
        {"owner", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Who answers for it on our side.")},
        {"contact", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Contact at the customer.")},
        {"externalId", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Its id in another system.")},
        {"schemaVersion", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Schema version on record.")},
        {"tags", "array", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Its tags, as strings.")},
        {"createdAt", "time?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "When it was entered.")},
        {"updatedAt", "time?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "When its record was last changed.")},
        {"revision", "integer", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Rises with every change of the record.")}};
    return below(prefix, texts);
}

QJsonObject serverJson(const Server &server)
{
    return {{u"id"_s, server.id.isNull() ? QJsonValue() : server.id.toString()},
            {u"name"_s, server.name},
            {u"engine"_s, engineName(server.engine)},
            {u"host"_s, jsonText(server.host)},
            {u"port"_s, server.port == 0 ? QJsonValue() : QJsonValue(server.port)},
            {u"maintenanceDatabase"_s, server.maintenanceDatabase},
            {u"user"_s, jsonText(server.user)},
            {u"tls"_s, tlsModeName(server.tls)},
            {u"pooled"_s, server.mode == SessionMode::Pooled},
            {u"password"_s, secretSourceName(server.secretSource)},
            {u"connectionBudget"_s, server.connectionBudget},
            {u"region"_s, jsonText(server.region)},
            {u"environment"_s, environmentName(server.environment)},
            {u"revision"_s, server.revision}};
}

QList<JsonField> serverFields(const QString &prefix)
{
    static constexpr FieldText texts[] = {
        {"id", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Id of the server; null = it was not added.")},
        {"name", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Unique name.")},
        {"engine", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "postgresql, mariadb or sqlite.")},
        {"host", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Host name, address or socket directory.")},
        {"port", "integer?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Port; null = the engine's own.")},
        {"maintenanceDatabase", "string",
         QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Database for work on the server itself.")},
        {"user", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Login.")},
        {"tls", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "How the connection is encrypted.")},
        {"pooled", "boolean", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "A transaction pooler stands before it.")},
        {"password", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Where the password comes from.")},
        {"connectionBudget", "integer",
         QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Connections a Tenantry program may hold there.")},
        {"region", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Region.")},
        {"environment", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "production, staging or development.")},
        {"revision", "integer", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Rises with every change of the record.")}};
    return below(prefix, texts);
}

QJsonObject operationJson(const Operation &operation, const Names &names)
{
    QJsonObject json {{u"id"_s, operation.id.toString()},
                      {u"kind"_s, operation.kind},
                      {u"title"_s, operation.title},
                      {u"tenant"_s, jsonId(operation.tenant)},
                      {u"server"_s, jsonText(names.servers.value(operation.server))},
                      {u"state"_s, operationStateName(operation.state)},
                      {u"startedBy"_s, operation.startedBy},
                      {u"createdAt"_s, jsonTime(operation.createdAt)},
                      {u"endedAt"_s, jsonTime(operation.endedAt)},
                      {u"stepCount"_s, operation.stepCount},
                      {u"stepsDone"_s, operation.stepsDone}};
    if (!operation.steps.isEmpty())
        json.insert(u"steps"_s, jsonArray(operation.steps, stepJson));
    return json;
}

QList<JsonField> operationFields(const QString &prefix)
{
    static constexpr FieldText texts[] = {
        {"id", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Id of the operation.")},
        {"kind", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "What it is, as the audit names it.")},
        {"title", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "What it is, in words.")},
        {"tenant", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Id of the tenant; null = the platform.")},
        {"server", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Name of the server.")},
        {"state", "string",
         QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "planned, running, paused, failed, done, undoing or undone.")},
        {"startedBy", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Who started it.")},
        {"createdAt", "time?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "When it was planned.")},
        {"endedAt", "time?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "When it ended.")},
        {"stepCount", "integer", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "How many steps it has.")},
        {"stepsDone", "integer", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "How many of them are done.")}};
    return below(prefix, texts);
}

QJsonObject stepJson(const OperationStep &step)
{
    return {{u"number"_s, step.number},
            {u"kind"_s, jsonText(step.kind)},
            {u"title"_s, step.title},
            {u"object"_s, jsonText(step.objectName)},
            {u"statement"_s, jsonText(step.statement)},
            {u"compensation"_s, jsonText(step.compensation)},
            {u"state"_s, stepStateName(step.state)},
            {u"attempt"_s, step.attempt},
            {u"startedAt"_s, jsonTime(step.startedAt)},
            {u"endedAt"_s, jsonTime(step.endedAt)},
            {u"error"_s, jsonText(step.error)}};
}

QList<JsonField> stepFields(const QString &prefix)
{
    static constexpr FieldText texts[] = {
        {"number", "integer", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "1, 2, 3 and so on.")},
        {"kind", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "How it is done.")},
        {"title", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "What the step does, in words.")},
        {"object", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "What it makes or changes.")},
        {"statement", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Its statement.")},
        {"compensation", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "What undoes it.")},
        {"state", "string",
         QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "pending, running, done, failed, undone or skipped.")},
        {"attempt", "integer", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "How often it was tried.")},
        {"startedAt", "time?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "When it started.")},
        {"endedAt", "time?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "When it ended.")},
        {"error", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Its last failure, in words.")}};
    return below(prefix, texts);
}

QJsonObject jobJson(const JobRecord &job, const Names &names)
{
    return {{u"id"_s, job.id.toString()},
            {u"kind"_s, job.kind},
            {u"title"_s, job.title},
            {u"stage"_s, jsonText(job.stage)},
            {u"tenant"_s, jsonText(names.tenants.value(job.tenant))},
            {u"operation"_s, jsonId(job.operation)},
            {u"state"_s, jobRecordStateName(job.state)},
            {u"done"_s, job.done},
            {u"total"_s, job.total < 0 ? QJsonValue() : QJsonValue(job.total)},
            {u"failed"_s, job.failed},
            {u"startedBy"_s, job.startedBy},
            {u"host"_s, jsonText(job.host)},
            {u"createdAt"_s, jsonTime(job.createdAt)},
            {u"startedAt"_s, jsonTime(job.startedAt)},
            {u"endedAt"_s, jsonTime(job.endedAt)},
            {u"seenAt"_s, jsonTime(job.seenAt)},
            {u"error"_s, jsonText(job.error)}};
}

QList<JsonField> jobFields(const QString &prefix)
{
    static constexpr FieldText texts[] = {
        {"id", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Id of the job.")},
        {"kind", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "What it is, as the audit names it.")},
        {"title", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "What it is, in words.")},
        {"stage", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "What it does now.")},
        {"tenant", "string?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Slug of the tenant; null = several or none.")},
        {"operation", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Id of its operation.")},
        {"state", "string",
         QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "waiting, running, paused, done, failed or cancelled.")},
        {"done", "integer", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Units that are done.")},
        {"total", "integer?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Units in all; null = not known.")},
        {"failed", "integer", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Units that failed.")},
        {"startedBy", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Who started it.")},
        {"host", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "The machine it runs on.")},
        {"createdAt", "time?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "When it was asked for.")},
        {"startedAt", "time?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "When it started.")},
        {"endedAt", "time?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "When it ended.")},
        {"seenAt", "time?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Its last sign of life.")},
        {"error", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Its error, in words.")}};
    return below(prefix, texts);
}

QJsonObject auditJson(const AuditRecord &record)
{
    const TenantId tenant = record.subject.tenant();
    return {{u"id"_s, record.id},
            {u"at"_s, jsonTime(timeOfUs(record.atUs))},
            {u"receivedAt"_s, record.receivedUs ? jsonTime(timeOfUs(*record.receivedUs)) : QJsonValue()},
            {u"tenant"_s, jsonId(tenant)},
            {u"operator"_s, record.operatorName},
            {u"login"_s, jsonText(record.dbUser.value_or(QString()))},
            {u"client"_s, record.client.toString()},
            {u"clientSeq"_s, record.clientSeq},
            {u"action"_s, record.action},
            {u"object"_s, record.object},
            {u"outcome"_s, auditOutcomeName(record.outcome)},
            {u"intent"_s, record.intentId == 0 ? QJsonValue() : QJsonValue(record.intentId)},
            {u"reason"_s, jsonText(record.reason.value_or(QString()))},
            {u"detail"_s, jsonText(QString::fromUtf8(record.detail))}};
}

QList<JsonField> auditFields(const QString &prefix)
{
    static constexpr FieldText texts[] = {
        {"id", "integer", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Number of the record in this registry.")},
        {"at", "time", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "When, by the clock of the program that wrote it.")},
        {"receivedAt", "time?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "When, by the clock of the registry's server.")},
        {"tenant", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Id of the tenant; null = the platform.")},
        {"operator", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "The person, as their program knows them.")},
        {"login", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "The database login, as the server says.")},
        {"client", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Id of the installation that wrote it.")},
        {"clientSeq", "integer",
         QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "Its number in the sequence of that installation.")},
        {"action", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "What was done.")},
        {"object", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "What it was done to.")},
        {"outcome", "string", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "intent, done, failed, unknown or refused.")},
        {"intent", "integer?",
         QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "The record of the intent that this is the outcome of.")},
        {"reason", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "The reason that was given.")},
        {"detail", "string?", QT_TRANSLATE_NOOP("tenantry::ctl::Fields", "More, as a JSON text.")}};
    return below(prefix, texts);
}

} // namespace tenantry::ctl
