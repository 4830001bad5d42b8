#include "core/jobs/lease.h"

#include "core/db/sqlresource.h"

namespace tenantry {

namespace {

struct LeaseText {
    Q_DECLARE_TR_FUNCTIONS(LeaseText)
};

Result<QSqlQuery> query(Connection &connection, const QString &statement, const QVariantList &values)
{
    return sqlResource(connection.spec().engine, QStringLiteral("jobs"), statement).and_then([&](const QString &sql) {
        return connection.query(sql, values);
    });
}

Result<qint64> execute(Connection &connection, const QString &statement, const QVariantList &values)
{
    return sqlResource(connection.spec().engine, QStringLiteral("jobs"), statement).and_then([&](const QString &sql) {
        return connection.execute(sql, values);
    });
}

qint64 microseconds(std::chrono::milliseconds duration)
{
    return std::chrono::microseconds(duration).count();
}

tl::unexpected<Error> lost(const QString &name)
{
    return fail(
        ErrorKind::Conflict, LeaseText::tr("The right to go on with \"%1\" has run out.").arg(name),
        LeaseText::tr("Another console or runner may have taken it over: look at the job before starting it again."));
}

tl::unexpected<Error> held(Connection &connection, const QString &name)
{
    auto found = query(connection, QStringLiteral("lease_holder"), {name});
    if (!found)
        return fail(found);
    if (!found->next())
        return lost(name);
    const qint64 seconds = std::max<qint64>(found->value(1).toLongLong() / 1'000'000, 0);
    return fail(ErrorKind::Conflict, LeaseText::tr("\"%1\" is being done by %2.").arg(name, found->value(0).toString()),
                LeaseText::tr("If that program has ended, it can be taken over in %Ln second(s).", nullptr,
                              static_cast<int>(seconds + 1)));
}

} // namespace

Result<Lease> Lease::acquire(Connection &connection, const Clock &clock, const QString &name, const QString &holder,
                             std::chrono::milliseconds duration)
{
    if (name.isEmpty() || duration.count() < 1)
        return fail(ErrorKind::InvalidInput, LeaseText::tr("A lease needs a name and a duration."));
    // Our own deadline counts from before the request, so that it is never later than the server's.
    const auto asked = clock.monotonic();
    auto taken = query(connection, QStringLiteral("lease_acquire"), {name, holder, microseconds(duration)});
    if (!taken)
        return fail(taken);
    if (!taken->next())
        return held(connection, name);
    Lease lease;
    lease.m_name = name;
    lease.m_token = taken->value(0).toLongLong();
    lease.m_duration = duration;
    lease.m_deadline = asked + duration;
    return lease;
}

Result<> Lease::renew(Connection &connection, const Clock &clock)
{
    std::chrono::nanoseconds asked {};
    Result<qint64> renewed;
    // A file has one writer at a time: while that is our own fenced write, nobody takes the lease over.
    do {
        asked = clock.monotonic();
        renewed = execute(connection, QStringLiteral("lease_renew"), {microseconds(m_duration), m_name, m_token});
    } while (!renewed && renewed.error().kind == ErrorKind::Conflict && mayStillHold(clock));
    if (!renewed)
        return fail(renewed);
    if (*renewed != 1)
        return lost(m_name);
    m_deadline = asked + m_duration;
    return {};
}

Result<> Lease::release(Connection &connection)
{
    m_deadline = {};
    return execute(connection, QStringLiteral("lease_release"), {m_name, m_token}).map([](qint64) {});
}

Result<> checkFence(Connection &connection, const QString &name, qint64 token)
{
    if (!connection.inTransaction())
        return fail(ErrorKind::Internal, LeaseText::tr("A lease was checked outside a transaction."));
    auto found = query(connection, QStringLiteral("lease_check"), {name, token});
    if (!found)
        return fail(found);
    if (!found->next())
        return lost(name);
    return {};
}

} // namespace tenantry
