#pragma once
// Writes every audit record about one tenant as CSV, read page by page. Owned by the tenant's page, GUI thread; the registry
// outlives it. One export at a time: another one replaces it.

#include "core/base/error.h"
#include "core/base/format.h"
#include "core/registry/registryqueries.h"
#include "models/auditlistmodel.h"

#include <QObject>

namespace tenantry {

class TenantRegistry;

class AuditExport : public QObject
{
    Q_OBJECT
public:
    AuditExport(TenantRegistry &registry, const Format &format, QObject *parent);
    void start(const TenantId &tenant, const QString &tenantName, const QString &path);

signals:
    void written(qint64 records, const QString &path);
    void failed(const tenantry::Error &error);

private:
    void readPage(const PageKey &after);
    void write();

    TenantRegistry &m_registry;
    const Format &m_format;
    quint64 m_generation = 0;
    TenantId m_tenant;
    QString m_name;
    QString m_path;
    std::vector<AuditRow> m_rows;
};

} // namespace tenantry
