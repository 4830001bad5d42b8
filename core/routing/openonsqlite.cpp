#include "core/routing/filecontrols.h"
#include "core/routing/openon.h"
#include "core/routing/routeepoch.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace tenantry {

namespace {

struct SqliteOpenText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::VerifiedOpen)
};

tl::unexpected<Error> refuseFile(const Route &route, const QString &message, const QString &remedy)
{
    return fail(Error {ErrorKind::Conflict, message, remedy, {}, {}, route.tenant});
}

/// A copy has what it was copied from in it, and cannot have its name beside it.
Result<> checkFileName(const Route &route, const FileControls &controls)
{
    const QString name = QFileInfo(route.endpoint.database).fileName();
    if (controls.name == name)
        return {};
    return refuseFile(
        route,
        SqliteOpenText::tr("%1 at %2 is a copy: the file was made as %3.")
            .arg(route.slug, route.place(), controls.name),
        SqliteOpenText::tr("Nobody may write there. Look where the tenant lives now, and take the copy away."));
}

/// Of a tenant that has its file for itself, whatever the row there says; of one that shares a file, its own.
std::optional<ControlRow> fileRowOf(const Route &route, const FileControls &controls)
{
    const bool shares = route.kind == IsolationKind::SharedTable;
    const auto found = std::find_if(controls.rows.begin(), controls.rows.end(), [&](const PlacedControl &one) {
        return !shares || (one.tenantKey && *one.tenantKey == route.key);
    });
    return found == controls.rows.end() ? std::nullopt : std::optional<ControlRow>(*found);
}

} // namespace

Result<ControlRow> openOnSqlite(Connection &connection, const Route &route, const OpenWish &)
{
    if (const auto begun = connection.script(QStringLiteral("PRAGMA query_only = ON; BEGIN")); !begun)
        return fail(begun);
    const auto controls = readFileControls(connection);
    if (!controls)
        return fail(missedRoute(route, controls.error()));
    if (route.kind == IsolationKind::Database && controls->rows.size() > 1)
        return refuseFile(
            route,
            SqliteOpenText::tr("The file %1 holds other tenants beside %2.").arg(route.endpoint.database, route.slug),
            SqliteOpenText::tr("Read the registry again. If it still says so, correct the tenant's "
                               "placement."));
    const auto found = fileRowOf(route, *controls);
    const auto same = checkEpoch(route, found).and_then([&] { return checkFileName(route, *controls); });
    return same ? Result<ControlRow>(*found) : fail(same);
}

} // namespace tenantry
