#pragma once
// A tenant that was made, the way to it, and what an administrator does to its control table. Owned by one test program, on its thread.

#include "core/routing/route.h"
#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

namespace tenantry::testsupport {

class RouteFixture : public PlacementFixture
{
public:
    using PlacementFixture::PlacementFixture;
    void make(IsolationKind kind, const QString &slug = QStringLiteral("kestrel"), bool makesTables = true)
    {
        VERIFY_OK(run(plan(slug, kind, makesTables)));
    }
    [[nodiscard]] Route route()
    {
        const auto found = routeOf(tenant(), server(), registry().info().id);
        if (!found)
            qFatal("%s", qPrintable(found.error().toText()));
        return *found;
    }
    /// %1 is the schema of the tenant.
    void change(const QString &sql)
    {
        const Route way = route();
        VERIFY_OK(cluster().run(QString(sql).replace(QStringLiteral("%1"), way.schema), way.endpoint.database));
    }
    /// A session of the login of every day in the tenant's database.
    [[nodiscard]] std::unique_ptr<Connection> daily()
    {
        return openOrDie(cluster().spec(tenant().placement.database, QStringLiteral("daily")));
    }
};

} // namespace tenantry::testsupport
