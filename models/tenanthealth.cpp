#include "models/tenanthealth.h"

#include "core/base/errorwords.h"

#include <algorithm>

namespace tenantry {

namespace {

struct Reading {
    const Format &format;
    QDateTime now;
};

/// Before the first answer an ellipsis, without any answer a dash and the reason, else what `fill` makes of the value.
template<class T, class Fill>
HealthCell cell(const QString &title, const Fact<T> *fact, const Reading &reading, Fill fill)
{
    HealthCell cell {title, Format::pending(), {}, StatusKind::Waiting, false};
    if (fact == nullptr || !fact->wasTried())
        return cell;
    if (!fact->last()) {
        cell.value = Format::unknown();
        cell.detail = fact->error() ? fact->error()->message : QString();
        cell.state = StatusKind::Unknown;
        return cell;
    }
    cell.state = StatusKind::Ok;
    fill(cell, *fact->last());
    if (!fact->isKnown()) {
        cell.stale = true;
        cell.state = StatusKind::Unknown;
        cell.detail = reading.format.asOf(fact->readAt(), reading.now);
    }
    return cell;
}

StatusKind worseIf(bool warn, bool bad)
{
    return bad ? StatusKind::Bad : warn ? StatusKind::Warn : StatusKind::Ok;
}

QString limitWord(SessionUse::LimitedBy by)
{
    static constexpr const char *words[] = {QT_TRANSLATE_NOOP("tenantry::TenantHealth", "of %1 on the server"),
                                            QT_TRANSLATE_NOOP("tenantry::TenantHealth", "of %1 for the database"),
                                            QT_TRANSLATE_NOOP("tenantry::TenantHealth", "of %1 for the role")};
    return TenantHealth::tr(words[static_cast<int>(by)]);
}

HealthCell reachable(const TenantFacts *facts, const Reading &reading)
{
    const auto *fact = facts ? &facts->latency : nullptr;
    auto result =
        cell(TenantHealth::tr("Reachable"), fact, reading, [&](HealthCell &cell, std::chrono::microseconds us) {
            const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(us);
            cell.value =
                reading.format.decimal(double(us.count()) / 1000, ms.count() < 10 ? 1 : 0) + QStringLiteral(" ms");
            cell.detail = TenantHealth::tr("one round trip");
            cell.state = worseIf(ms >= TenantHealth::SlowAnswer, false);
        });
    if (fact != nullptr && fact->error()) {
        result.value = TenantHealth::tr("no answer");
        result.state = StatusKind::Bad;
        if (fact->last())
            result.detail = TenantHealth::tr("last at %1").arg(reading.format.clock(fact->readAt()));
    }
    return result;
}

HealthCell sessions(const TenantFacts *facts, const Reading &reading)
{
    return cell(TenantHealth::tr("Sessions"), facts ? &facts->sessions : nullptr, reading,
                [&](HealthCell &cell, const SessionUse &use) {
                    cell.value = reading.format.count(use.used);
                    cell.detail = limitWord(use.limitedBy).arg(reading.format.count(use.limit));
                    cell.state =
                        worseIf(use.used * 100 >= use.limit * TenantHealth::SessionWarnPercent, use.used >= use.limit);
                });
}

HealthCell longest(const TenantFacts *facts, const Reading &reading)
{
    return cell(TenantHealth::tr("Longest transaction"), facts ? &facts->longestTransaction : nullptr, reading,
                [&](HealthCell &cell, const LongestTransaction &transaction) {
                    if (transaction.none) {
                        cell.value = TenantHealth::tr("none");
                        return;
                    }
                    cell.value = reading.format.duration(transaction.age);
                    cell.detail = TenantHealth::tr("pid %1, %2").arg(transaction.pid).arg(transaction.state);
                    cell.state = worseIf(transaction.age >= TenantHealth::LongTransaction,
                                         transaction.age >= TenantHealth::VeryLongTransaction);
                });
}

HealthCell waiting(const TenantFacts *facts, const Reading &reading)
{
    return cell(TenantHealth::tr("Waiting for a lock"), facts ? &facts->blocking : nullptr, reading,
                [&](HealthCell &cell, const QList<Blocking> &blocking) {
                    cell.value = reading.format.count(blocking.size());
                    if (blocking.isEmpty())
                        return;
                    cell.detail = TenantHealth::tr("longest %1").arg(reading.format.duration(blocking.first().waited));
                    cell.state = StatusKind::Bad;
                });
}

HealthCell size(const TenantFacts *facts, const Reading &reading)
{
    return cell(TenantHealth::tr("Size"), facts ? &facts->size : nullptr, reading,
                [&](HealthCell &cell, const TenantSize &size) {
                    cell.value = reading.format.bytes(size.bytes);
                    if (size.method == SizeMethod::Exact)
                        cell.detail = TenantHealth::tr("exact");
                    else if (size.measuredAt.isValid())
                        cell.detail =
                            TenantHealth::tr("estimated, %1").arg(reading.format.asOf(size.measuredAt, reading.now));
                    else
                        cell.detail = TenantHealth::tr("estimated");
                });
}

HealthCell schema(const TenantFacts *facts, const Reading &reading)
{
    return cell(TenantHealth::tr("Schema"), facts ? &facts->schemaVersion : nullptr, reading,
                [&](HealthCell &cell, const SchemaVersion &version) {
                    cell.value = version.version;
                    cell.detail = version.failed ? TenantHealth::tr("last migration failed") : version.tool;
                    cell.state = worseIf(false, version.failed);
                });
}

HealthCell lastError(const TenantFacts *facts, const Reading &reading)
{
    return cell(TenantHealth::tr("Last error"), facts ? &facts->lastError : nullptr, reading,
                [&](HealthCell &cell, const LastError &last) {
                    cell.value = last.none ? TenantHealth::tr("no error") : reading.format.time(last.at);
                    cell.detail = last.text;
                    cell.state = worseIf(!last.none, false);
                });
}

QString nameOf(int pid, const QString &application)
{
    if (pid == 0)
        return TenantHealth::tr("a prepared transaction");
    return application.isEmpty() ? TenantHealth::tr("session pid %1").arg(pid)
                                 : TenantHealth::tr("session pid %1, %2").arg(pid).arg(application);
}

} // namespace

StatusKind tenantStateStatus(TenantState state)
{
    static constexpr StatusKind kinds[] = {StatusKind::Running, StatusKind::Ok, StatusKind::Paused, StatusKind::Skipped,
                                           StatusKind::Skipped};
    return kinds[static_cast<int>(state)];
}

QList<HealthCell> tenantHealth(const TenantFacts *facts, const Format &format, const QDateTime &now)
{
    const Reading reading {format, now};
    return {reachable(facts, reading), sessions(facts, reading), longest(facts, reading),  waiting(facts, reading),
            size(facts, reading),      schema(facts, reading),   lastError(facts, reading)};
}

LikelyCause likelyCause(const TenantFacts &facts, const QList<Finding> &openFindings, const Format &format)
{
    if (const auto &error = facts.latency.error())
        return {StatusKind::Bad, TenantHealth::tr("The tenant's database does not answer."), errorWords(*error)};
    if (facts.blocking.isKnown() && !facts.blocking.value().isEmpty()) {
        const QList<Blocking> &waits = facts.blocking.value();
        const auto root =
            std::find_if(waits.begin(), waits.end(), [](const Blocking &blocking) { return blocking.isRoot; });
        const Blocking &first = root != waits.end() ? *root : waits.first();
        return {StatusKind::Bad,
                TenantHealth::tr("%Ln session(s) wait for a lock.", nullptr, static_cast<int>(waits.size())),
                TenantHealth::tr("Held by %1, %2. The longest wait is %3.")
                    .arg(nameOf(first.blockingPid, first.blockingApplication),
                         first.blockingState.isEmpty() ? TenantHealth::tr("its state is hidden from this login")
                                                       : first.blockingState,
                         format.duration(waits.first().waited))};
    }
    const auto worst = std::max_element(openFindings.begin(), openFindings.end(),
                                        [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    if (worst != openFindings.end() && worst->severity >= Severity::Medium)
        return {worst->severity >= Severity::High ? StatusKind::Bad : StatusKind::Warn, worst->title,
                worst->evidence + u' ' + worst->remedy};
    if (facts.longestTransaction.isKnown() && !facts.longestTransaction.value().none
        && facts.longestTransaction.value().age >= TenantHealth::LongTransaction) {
        const LongestTransaction &longest = facts.longestTransaction.value();
        return {StatusKind::Warn, TenantHealth::tr("A transaction is open for %1.").arg(format.duration(longest.age)),
                TenantHealth::tr("It belongs to %1 and is %2: vacuum cannot clean up behind it.")
                    .arg(nameOf(longest.pid, longest.application), longest.state)};
    }
    return {StatusKind::Ok, TenantHealth::tr("No cause found."), TenantHealth::tr("No live signal is unusual.")};
}

StatusKind signalOf(const TenantFacts *facts, const QList<Finding> &openFindings, const Format &format)
{
    const bool wasAsked = facts != nullptr && (facts->latency.isKnown() || facts->latency.error());
    return wasAsked ? likelyCause(*facts, openFindings, format).state : StatusKind::Unknown;
}

} // namespace tenantry
