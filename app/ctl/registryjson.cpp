#include "app/ctl/registryjson.h"

#include "app/ctl/jsonvalue.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Registry {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::Registry)
};

} // namespace

QJsonObject registryJson(const RegistryInfo &info)
{
    return {{u"id"_s, info.id.isNull() ? QJsonValue() : info.id.toString()},
            {u"name"_s, info.name},
            {u"environment"_s, environmentName(info.environment)},
            {u"format"_s, info.format},
            {u"location"_s, info.location},
            {u"login"_s, jsonText(info.login)},
            {u"createdAt"_s, jsonTime(info.createdAt)},
            {u"canWrite"_s, info.canWrite}};
}

QList<JsonField> registryFields()
{
    return {{u"registry.id"_s, u"string?"_s, Registry::tr("Id of the registry; null = it was not made.")},
            {u"registry.name"_s, u"string"_s, Registry::tr("What people call the fleet.")},
            {u"registry.environment"_s, u"string"_s, Registry::tr("production, staging or development.")},
            {u"registry.format"_s, u"integer"_s, Registry::tr("Its format; an older one has to be upgraded.")},
            {u"registry.location"_s, u"string"_s, Registry::tr("The file, or login, host and database.")},
            {u"registry.login"_s, u"string?"_s, Registry::tr("The database login, or the file's owner.")},
            {u"registry.createdAt"_s, u"time?"_s, Registry::tr("When it was made.")},
            {u"registry.canWrite"_s, u"boolean"_s, Registry::tr("Whether this login may change tenants.")}};
}

} // namespace tenantry::ctl
