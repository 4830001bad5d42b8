#include "core/routing/poolerlabrun.h"

#include "core/db/simplequery.h"

#include <QRandomGenerator>
#include <QThread>

namespace tenantry {

namespace {

constexpr int comers = 3; // after the two have left
constexpr int mostHeld = 32; // clients that clean up together

} // namespace

PoolerLabRun::PoolerLabRun(const LabOrder &order)
    : m_order(order), m_run(QString::number(QRandomGenerator::system()->bounded(0x1000000, 0x7fffffff), 36))
{ }

Result<PoolerLabRun::Client> PoolerLabRun::open()
{
    if (m_order.isCancelled && m_order.isCancelled())
        return fail(ErrorKind::Cancelled, tr("The lab was stopped; what it had set is reset."));
    auto connection = m_order.open();
    if (!connection)
        return fail(connection);
    ++m_clients;
    // Of one length, so that no mark is the beginning of another.
    const LabMark mark {m_run, QStringLiteral("c%1").arg(m_clients, 6, 10, QLatin1Char('0')), m_clients};
    return std::make_unique<PoolerLabClient>(*std::move(connection), mark, m_order.patience);
}

Result<> PoolerLabRun::tryAll()
{
    if (const auto looked = lookBefore(); !looked)
        return looked;
    // What is set in transactions leaves nothing, so it comes first.
    for (const LabWay way : {LabWay::Transaction, LabWay::Session}) {
        for (int round = 0; round < m_order.rounds; ++round) {
            if (way == LabWay::Transaction && !m_takesTransactions)
                break;
            if (const auto tried = tryRound(way); !tried)
                return tried;
        }
    }
    m_rounds = m_order.rounds;
    return {};
}

Result<> PoolerLabRun::lookBefore()
{
    auto first = open();
    if (!first)
        return fail(first);
    const auto sight = (*first)->look();
    if (!sight)
        return fail(sight);
    m_before = *sight;
    m_sessions.insert(sight->session);
    return {};
}

Result<> PoolerLabRun::tryRound(LabWay way)
{
    return letBothLive(way).and_then([&] { return comeAfter(way); });
}

/// Two clients and a third one, interleaved.
Result<> PoolerLabRun::letBothLive(LabWay way)
{
    auto one = open();
    if (!one)
        return fail(one);
    if (m_hasWaited) // the pool has no room for more
        return set(*one, way).map([](bool) {});
    auto other = open();
    if (!other)
        return fail(other);
    auto done = set(*one, way).and_then([&](bool) { return look(*other, way); });
    if (done && *other)
        done = set(*other, way).and_then([&](bool) { return look(*one, way); });
    if (!done)
        return fail(done);
    auto third = open();
    if (!third)
        return fail(third);
    if (const auto looked = look(*third, way); !looked)
        return fail(looked);
    for (const auto &[a, b] : {std::pair(&*one, &*other), std::pair(&*one, &*third), std::pair(&*other, &*third)})
        if (*a && *b)
            noteSharing(**a, **b);
    return {};
}

/// Fresh clients, when those have left.
Result<> PoolerLabRun::comeAfter(LabWay way)
{
    const QSet<QString> before = m_sessions;
    std::vector<Client> here;
    for (int i = 0; i < (m_hasWaited ? 1 : comers); ++i) {
        auto fresh = open();
        if (!fresh)
            return fail(fresh);
        const auto looked = look(*fresh, way);
        if (!looked)
            return fail(looked);
        if (!*looked)
            return {};
        m_isReused = m_isReused || before.intersects((*fresh)->sessions());
        here.push_back(*std::move(fresh));
    }
    return {};
}

Result<bool> PoolerLabRun::waits(Client &client, const Error &error)
{
    if (error.kind != ErrorKind::Timeout)
        return fail(error);
    m_hasWaited = true;
    client.reset();
    return false;
}

Result<bool> PoolerLabRun::set(Client &client, LabWay way)
{
    if (way == LabWay::Session)
        return setForSession(client);
    const auto session = client->setLocally(m_before);
    if (session) {
        trace(way).users[*session].insert(client->mark().client);
        return true;
    }
    if (session.error().kind != ErrorKind::Unsupported)
        return waits(client, session.error());
    m_takesTransactions = false;
    trace(way).refusals.fill(session.error().message);
    client.reset();
    return false;
}

Result<bool> PoolerLabRun::setForSession(Client &client)
{
    for (size_t i = 0; i < labThings; ++i) {
        const auto session = client->set(static_cast<LabThing>(i), m_before);
        if (session) {
            trace(LabWay::Session).users[*session].insert(client->mark().client);
            m_dirty.insert(*session);
        } else if (session.error().kind == ErrorKind::Timeout || session.error().kind == ErrorKind::Connection) {
            return waits(client, session.error());
        } else {
            trace(LabWay::Session).refusals[i] = session.error().toText();
        }
    }
    return true;
}

Result<bool> PoolerLabRun::look(Client &client, LabWay way)
{
    if (!client)
        return false;
    const auto sight = client->look();
    if (!sight)
        return waits(client, sight.error());
    note(*client, *sight, way);
    return true;
}

void PoolerLabRun::note(const PoolerLabClient &client, const LabSight &sight, LabWay way)
{
    m_sessions.insert(sight.session);
    QSet<QString> others = trace(way).users.value(sight.session);
    others.remove(client.mark().client);
    trace(way).meetings += others.isEmpty() ? 0 : 1;
    for (size_t i = 0; i < labThings; ++i) {
        const auto thing = static_cast<LabThing>(i);
        if (isLeft(thing, sight, m_before, client.mark(), client.hasSet(thing)))
            trace(way).hasCrossed[i] = true;
    }
    if (isClean(sight, m_before, m_run))
        m_dirty.remove(sight.session);
}

void PoolerLabRun::noteSharing(const PoolerLabClient &one, const PoolerLabClient &other)
{
    m_isShared = m_isShared || one.sessions().intersects(other.sessions()) || one.sessions().size() > 1;
}

/// A statement alone cannot say where it came to, so it is looked for it afterwards.
void PoolerLabRun::cleanThrough(PoolerLabClient &client, int looks)
{
    (void)client.discard();
    for (int i = 0; i < looks; ++i) {
        const auto sight = client.look();
        if (sight && isClean(*sight, m_before, m_run))
            m_dirty.remove(sight->session);
    }
}

void PoolerLabRun::clean()
{
    const auto attempts = 8 * (m_dirty.size() + 1);
    std::vector<Client> held; // so that the next one comes to another session, where clients keep theirs
    for (qsizetype i = 0; i < attempts && !m_dirty.isEmpty(); ++i) {
        auto connection = m_order.open();
        if (!connection)
            break;
        Client client = std::make_unique<PoolerLabClient>(
            *std::move(connection), LabMark {m_run, QStringLiteral("clean"), -1}, m_order.patience);
        // An odd and an even number of looks, so that no order of the pooler keeps a session from us.
        cleanThrough(*client, 1 + static_cast<int>(i % 3));
        if (client->sessions().isEmpty() || held.size() >= mostHeld)
            held.clear();
        else if (!m_isShared)
            held.push_back(std::move(client));
    }
    held.clear();
    forgetEnded();
}

/// A session of the server that has ended holds nothing.
void PoolerLabRun::forgetEnded()
{
    for (int attempt = 0; attempt < 20 && !m_dirty.isEmpty(); ++attempt) {
        const auto connection = m_order.open();
        if (!connection)
            return;
        const auto alive =
            simpleQuery(**connection, QStringLiteral("select pid::text from pg_catalog.pg_stat_activity"),
                        QDeadlineTimer(m_order.patience));
        if (!alive)
            return;
        QSet<QString> pids;
        for (const QStringList &row : alive->rows)
            pids.insert(row.value(0));
        m_dirty.intersect(pids);
        if (!m_dirty.isEmpty())
            QThread::msleep(50); // it may be about to end
    }
}

LabFinding PoolerLabRun::finding(LabThing thing, LabWay way) const
{
    const Trace &trace = m_traces[static_cast<size_t>(way)];
    const QString &refusal = trace.refusals[static_cast<size_t>(thing)];
    if (trace.hasCrossed[static_cast<size_t>(thing)])
        return {thing, way, LabVerdict::Crosses, tr("a client found what another one had set")};
    if (!refusal.isEmpty())
        return {thing, way, LabVerdict::NotTried, refusal};
    if (trace.meetings == 0)
        return {thing, way, LabVerdict::NotTried, tr("no two clients came to one session of the server")};
    return {thing, way, LabVerdict::Stays,
            tr("seen clean %Ln time(s) where another client had set it", nullptr, trace.meetings)};
}

PoolMode PoolerLabRun::mode() const
{
    if (!m_takesTransactions)
        return PoolMode::Statement;
    if (m_isShared)
        return PoolMode::Transaction;
    return m_isReused || m_hasWaited ? PoolMode::Session : PoolMode::None;
}

LabReport PoolerLabRun::report() const
{
    LabReport report;
    report.mode = mode();
    report.rounds = m_rounds;
    report.clients = m_clients;
    report.sessions = int(m_sessions.size());
    for (size_t i = 0; i < labThings; ++i)
        for (const LabWay way : {LabWay::Session, LabWay::Transaction})
            report.findings << finding(static_cast<LabThing>(i), way);
    report.left = int(m_dirty.size());
    return report;
}

} // namespace tenantry
