#pragma once
// A fleet of tenants, and sweeps of it. Owned by one test program, on its thread; sweepWith() is usable on any.

#include "core/discovery/orphansweep.h"
#include "core/jobs/waited.h"
#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

namespace tenantry::testsupport {

class SweepFixture
{
public:
    [[nodiscard]] PlacementFixture &fleet() { return m_fleet; }
    void begin()
    {
        m_fleet.begin();
        m_pool = std::make_unique<ConnectionPool>(m_budgets);
    }
    void end()
    {
        m_pool.reset();
        m_fleet.place().dropEverything();
    }
    [[nodiscard]] Result<SweepReport> sweepWith(RunControl &control)
    {
        const auto servers = waited(m_fleet.registry().servers());
        if (!servers)
            return fail(servers);
        return OrphanSweep({m_fleet.registry(), *m_pool, m_clock, control}).run(*servers);
    }
    [[nodiscard]] SweepReport sweep()
    {
        RunControl control;
        const auto report = sweepWith(control);
        if (!report)
            qFatal("%s", qPrintable(report.error().toText()));
        return *report;
    }
    [[nodiscard]] Result<qint64> keep(const SweepReport &report) { return keepSweep(m_fleet.registry(), report); }
    /// The kinds of what it found, sorted.
    [[nodiscard]] static QStringList kinds(const SweepReport &report)
    {
        QStringList kinds;
        for (const Finding &finding : report.findings) {
            kinds << finding.key.section(u':', -2, -2);
            if (finding.title.isEmpty() || finding.remedy.isEmpty() || finding.object.isEmpty())
                qFatal("a finding says too little");
        }
        kinds.sort();
        return kinds;
    }
    /// The keys of those that are on record.
    [[nodiscard]] QStringList open()
    {
        QStringList keys;
        const auto findings = answerOf(m_fleet.registry().attention());
        for (const Finding &finding : findings.value_or(QList<Finding>()))
            keys << finding.key;
        return keys;
    }
    void make(const QString &slug, IsolationKind kind = IsolationKind::Schema)
    {
        VERIFY_OK(m_fleet.run(m_fleet.plan(slug, kind)));
    }
    /// As the superuser, in the database of the tenants.
    void run(const QString &sql) { VERIFY_OK(m_fleet.cluster().run(sql, QStringLiteral("fleet"))); }

private:
    PlacementFixture m_fleet;
    SystemClock m_clock;
    ServerBudgets m_budgets;
    std::unique_ptr<ConnectionPool> m_pool;
};

} // namespace tenantry::testsupport
