#pragma once
// What a step changes in the registry, among its statements: a remark that psql passes over and that the journal keeps. Functions, usable
// on any thread.

#include <QJsonObject>
#include <QString>

namespace tenantry {

/// One line.
[[nodiscard]] QString registryRemark(const QJsonObject &change);
/// Of the first such line; empty where there is none.
[[nodiscard]] QJsonObject registryRemarkOf(const QString &statements);

} // namespace tenantry
