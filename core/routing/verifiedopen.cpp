#include "core/routing/verifiedopen.h"

#include "core/isolation/enginecapability.h"
#include "core/routing/openon.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace tenantry {

namespace {

struct VerifiedOpenText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::VerifiedOpen)
};

Result<> checkOpenable(const Connection &connection, const Route &route)
{
    if (connection.inTransaction())
        return fail(ErrorKind::Internal,
                    VerifiedOpenText::tr("A tenant was opened inside of a transaction of somebody else's."));
    if (const auto can = checkCapability(route.endpoint.engine, route.kind, Capability::VerifiedOpen); !can)
        return can;
    if (route.management == Management::Observed)
        return fail(ErrorKind::Unsupported,
                    VerifiedOpenText::tr("%1 has no control table: it is only observed.").arg(route.slug),
                    VerifiedOpenText::tr("Where it lives is what was found there, and nobody confirms it."));
    return {};
}

Result<ControlRow> openOn(Connection &connection, const Route &route, const OpenWish &wish)
{
    static constexpr struct {
        Engine engine;
        Result<ControlRow> (*open)(Connection &, const Route &, const OpenWish &);
    } openings[] = {
        {Engine::PostgreSQL, openOnPostgres}, {Engine::MariaDB, openOnMariaDb}, {Engine::SQLite, openOnSqlite}};
    const auto *const found = std::find_if(std::begin(openings), std::end(openings),
                                           [&](const auto &one) { return one.engine == route.endpoint.engine; });
    return found->open(connection, route, wish);
}

} // namespace

Result<VerifiedOpen> VerifiedOpen::begin(Connection &connection, const Route &route, const OpenWish &wish)
{
    if (const auto openable = checkOpenable(connection, route); !openable)
        return fail(openable);
    VerifiedOpen open(connection); // from here on it is rolled back
    auto control = openOn(connection, route, wish);
    if (!control)
        return fail(control);
    open.m_control = *std::move(control);
    return open;
}

VerifiedOpen::VerifiedOpen(VerifiedOpen &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_control(std::move(other.m_control))
{ }

VerifiedOpen::~VerifiedOpen()
{
    if (m_connection && m_connection->isOpen() && m_connection->inTransaction())
        (void)m_connection->script(QStringLiteral("ROLLBACK"));
}

} // namespace tenantry
