#pragma once
// Records of the registry as tenantryctl prints them in JSON, and the description of those fields. Free functions for any
// thread; a field and its description stand together, so that they cannot part.

#include "app/ctl/command.h"
#include "core/audit/auditrecord.h"
#include "core/registry/jobrecord.h"
#include "core/registry/operation.h"
#include "core/registry/server.h"
#include "core/registry/tenant.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace tenantry::ctl {

/// What people call the servers and plans that a tenant names by id.
struct Names {
    QHash<ServerId, QString> servers;
    QHash<PlanId, QString> plans;
    QHash<TenantId, QString> tenants; ///< slugs
};

[[nodiscard]] QJsonObject tenantJson(const Tenant &tenant, const Names &names);
[[nodiscard]] QJsonObject serverJson(const Server &server);
[[nodiscard]] QJsonObject operationJson(const Operation &operation, const Names &names); ///< with the steps it knows
[[nodiscard]] QJsonObject stepJson(const OperationStep &step);
[[nodiscard]] QJsonObject jobJson(const JobRecord &job, const Names &names);
[[nodiscard]] QJsonObject auditJson(const AuditRecord &record);

/// The fields of those, below a prefix such as "tenants[]."; the array or object itself is the first.
[[nodiscard]] QList<JsonField> tenantFields(const QString &prefix);
[[nodiscard]] QList<JsonField> serverFields(const QString &prefix);
[[nodiscard]] QList<JsonField> operationFields(const QString &prefix);
[[nodiscard]] QList<JsonField> stepFields(const QString &prefix);
[[nodiscard]] QList<JsonField> jobFields(const QString &prefix);
[[nodiscard]] QList<JsonField> auditFields(const QString &prefix);

/// Records as an array of JSON objects.
template<class List, class ToJson>
[[nodiscard]] QJsonArray jsonArray(const List &list, ToJson toJson)
{
    QJsonArray array;
    for (const auto &record : list)
        array.append(toJson(record));
    return array;
}

} // namespace tenantry::ctl
