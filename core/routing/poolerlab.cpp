#include "core/routing/poolerlab.h"

#include "core/routing/poolerlabrun.h"
#include "core/secrets/connectionplace.h"

#include <QtConcurrentRun>
#include <QThreadPool>

#include <algorithm>

namespace tenantry {

namespace {

struct LabText {
    Q_DECLARE_TR_FUNCTIONS(PoolerLab)
};

struct LabWord {
    const char *name;
    const char *text;
};

constexpr LabWord modeWords[] = {
    {"unknown", QT_TRANSLATE_NOOP("PoolerLab", "unknown: what was seen fits none")},
    {"none", QT_TRANSLATE_NOOP("PoolerLab", "none: no session of the server had two clients")},
    {"session", QT_TRANSLATE_NOOP("PoolerLab", "session: a client keeps its session of the server until it leaves")},
    {"transaction",
     QT_TRANSLATE_NOOP("PoolerLab",
                       "transaction: a session of the server goes to the next client after each transaction")},
    {"statement",
     QT_TRANSLATE_NOOP("PoolerLab", "statement: a session of the server goes to the next client after each statement")},
};

constexpr LabWord verdictWords[] = {
    {"crosses", QT_TRANSLATE_NOOP("PoolerLab", "crosses")},
    {"stays", QT_TRANSLATE_NOOP("PoolerLab", "does not cross")},
    {"notTried", QT_TRANSLATE_NOOP("PoolerLab", "could not be tried")},
};

QStringList adviceForLeaks(const LabReport &report)
{
    if (report.mode == PoolMode::Session)
        return {LabText::tr(
            "Nothing resets a session of the server between two clients: set server_reset_query = DISCARD ALL in the "
            "pooler's file.")};
    QStringList advice {
        LabText::tr("Set what belongs to a tenant inside of a transaction: BEGIN; SET LOCAL search_path = ...; SELECT "
                    "set_config('app.tenant_id', ..., true); ... COMMIT."),
        LabText::tr(
            "Or give each tenant a login or an entry of its own: sessions of one pool never go to another, and the "
            "search_path can be the login's own (ALTER ROLE ... SET search_path).")};
    if (report.mode == PoolMode::Statement)
        advice.removeFirst();
    return advice;
}

} // namespace

QString poolModeName(PoolMode mode)
{
    return QString::fromLatin1(modeWords[static_cast<size_t>(mode)].name);
}

QString poolModeText(PoolMode mode)
{
    return LabText::tr(modeWords[static_cast<size_t>(mode)].text);
}

QString labVerdictName(LabVerdict verdict)
{
    return QString::fromLatin1(verdictWords[static_cast<size_t>(verdict)].name);
}

QString labVerdictText(LabVerdict verdict)
{
    return LabText::tr(verdictWords[static_cast<size_t>(verdict)].text);
}

bool LabReport::crosses(LabWay way) const
{
    return std::any_of(findings.begin(), findings.end(), [way](const LabFinding &finding) {
        return finding.way == way && finding.verdict == LabVerdict::Crosses;
    });
}

QStringList labAdvice(const LabReport &report)
{
    QStringList advice;
    if (report.crosses(LabWay::Session) || report.crosses(LabWay::Transaction))
        advice += adviceForLeaks(report);
    if (report.mode == PoolMode::Statement)
        advice << LabText::tr(
            "Set pool_mode = transaction for this entry: in the statement mode nothing can be set for more than one "
            "statement, and Tenantry does not work through it.");
    if (report.mode == PoolMode::None)
        advice << LabText::tr(
            "Look whether this address is the pooler's. If it is, run the lab when it is quiet, or through an entry "
            "with a pool of one session.");
    if (report.left > 0)
        advice << LabText::tr(
            "%Ln session(s) of the server may still hold what the lab set: say RECONNECT on the pooler's "
            "console. Nothing finds less by it.",
            nullptr, report.left);
    return advice;
}

QFuture<Result<LabReport>> startPoolerLab(QThreadPool &threads, const QString &address, Secret password,
                                          std::shared_ptr<std::atomic_bool> isCancelled)
{
    return QtConcurrent::run(
        &threads,
        [address, password = std::move(password), isCancelled = std::move(isCancelled)]() -> Result<LabReport> {
            auto place = findDatabasePlace(address);
            if (!place)
                return fail(place);
            if (place->spec.engine != Engine::PostgreSQL)
                return fail(ErrorKind::Unsupported, LabText::tr("The lab is for poolers before PostgreSQL."),
                            LabText::tr("Give an address of the kind postgresql://."));
            place->spec.mode = SessionMode::Pooled;
            LabOrder order;
            order.open = [spec = place->spec, secret = password.isEmpty() ? place->password : password] {
                return Connection::open(spec, secret);
            };
            order.isCancelled = [isCancelled] { return isCancelled->load(); };
            return runPoolerLab(order);
        });
}

Result<LabReport> runPoolerLab(const LabOrder &order)
{
    PoolerLabRun run(order);
    const auto done = run.tryAll();
    run.clean();
    if (!done)
        return fail(done);
    return run.report();
}

} // namespace tenantry
