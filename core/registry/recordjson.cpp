#include "core/registry/recordjson.h"

#include <QJsonArray>

namespace tenantry {

namespace {

template<class IdType>
QJsonValue idJson(const IdType &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject placementJson(const Placement &placement)
{
    return {{QStringLiteral("model"), isolationKindName(placement.kind)},
            {QStringLiteral("server"), idJson(placement.server)},
            {QStringLiteral("database"), placement.database},
            {QStringLiteral("schema"), placement.schema},
            {QStringLiteral("tenantKey"), placement.tenantKey},
            {QStringLiteral("epoch"), placement.epoch}};
}

} // namespace

QJsonObject toJson(const Tenant &tenant)
{
    return {{QStringLiteral("id"), idJson(tenant.id)},
            {QStringLiteral("slug"), tenant.slug},
            {QStringLiteral("name"), tenant.name},
            {QStringLiteral("state"), tenantStateName(tenant.state)},
            {QStringLiteral("management"), managementName(tenant.management)},
            {QStringLiteral("plan"), idJson(tenant.plan)},
            {QStringLiteral("region"), tenant.region},
            {QStringLiteral("owner"), tenant.owner},
            {QStringLiteral("contact"), tenant.contact},
            {QStringLiteral("externalId"), tenant.externalId},
            {QStringLiteral("schemaVersion"), tenant.schemaVersion},
            {QStringLiteral("tags"), QJsonArray::fromStringList(tenant.tags)},
            {QStringLiteral("placement"), placementJson(tenant.placement)},
            {QStringLiteral("createdAt"), timeJson(tenant.createdAt)},
            {QStringLiteral("updatedAt"), timeJson(tenant.updatedAt)},
            {QStringLiteral("revision"), tenant.revision}};
}

QJsonObject toJson(const Server &server)
{
    return {{QStringLiteral("id"), idJson(server.id)},
            {QStringLiteral("name"), server.name},
            {QStringLiteral("engine"), engineName(server.engine)},
            {QStringLiteral("host"), server.host},
            {QStringLiteral("port"), server.port},
            {QStringLiteral("maintenanceDatabase"), server.maintenanceDatabase},
            {QStringLiteral("user"), server.user},
            {QStringLiteral("tls"), tlsModeName(server.tls)},
            {QStringLiteral("rootCertificate"), server.rootCertificate},
            {QStringLiteral("sessionMode"), sessionModeName(server.mode)},
            {QStringLiteral("secretSource"), secretSourceName(server.secretSource)},
            {QStringLiteral("connectionBudget"), server.connectionBudget},
            {QStringLiteral("region"), server.region},
            {QStringLiteral("environment"), environmentName(server.environment)},
            {QStringLiteral("revision"), server.revision}};
}

QJsonObject toJson(const Plan &plan)
{
    return {{QStringLiteral("id"), idJson(plan.id)},   {QStringLiteral("code"), plan.code},
            {QStringLiteral("name"), plan.name},       {QStringLiteral("description"), plan.description},
            {QStringLiteral("retired"), plan.retired}, {QStringLiteral("revision"), plan.revision}};
}

QJsonObject toJson(const SavedFilter &filter)
{
    return {{QStringLiteral("id"), idJson(filter.id)},    {QStringLiteral("page"), filter.page},
            {QStringLiteral("name"), filter.name},        {QStringLiteral("expression"), filter.expression},
            {QStringLiteral("owner"), filter.owner},      {QStringLiteral("pinned"), filter.pinned},
            {QStringLiteral("revision"), filter.revision}};
}

QJsonObject changedFields(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject changed;
    for (auto field = after.begin(); field != after.end(); ++field) {
        if (field.key() == u"revision" || field.key() == u"updatedAt" || before.value(field.key()) == field.value())
            continue;
        changed.insert(field.key(), QJsonArray {before.value(field.key()), field.value()});
    }
    return changed;
}

} // namespace tenantry
