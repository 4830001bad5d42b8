#include "models/tenantlistquery.h"

#include "core/jobs/deliver.h"

#include <QtConcurrent>

namespace tenantry {
namespace {

// Each single edit of a view with a million rows costs about a millisecond; a permutation costs as much as twenty.
constexpr size_t mostEdits = 12;

RowPlan planFor(const TenantListQuery::Question &question, const std::vector<quint32> &rows)
{
    std::vector<qint32> rowOf(question.snapshot.handleEnd(), -1);
    for (size_t row = 0; row < rows.size(); ++row)
        rowOf[rows[row]] = static_cast<qint32>(row);
    std::vector<qint32> targetOf(question.rows.size());
    for (size_t row = 0; row < targetOf.size(); ++row)
        targetOf[row] = rowOf[question.rows[row]];
    return planRows(targetOf, rows.size(), question.isSorted ? 0 : mostEdits);
}

} // namespace

TenantListQuery::TenantListQuery(QObject *parent) : QObject(parent), m_engine(std::make_shared<TenantQueryEngine>()) { }

TenantListQuery::~TenantListQuery()
{
    stop();
}

void TenantListQuery::stop()
{
    m_next.reset();
    if (m_stop)
        *m_stop = true;
}

void TenantListQuery::ask(Question question)
{
    stop();
    m_next = std::move(question);
    if (!m_isRunning)
        start();
}

void TenantListQuery::start()
{
    m_isRunning = true;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    auto work = [engine = m_engine, stop = m_stop, question = std::move(*m_next)]() -> std::optional<TenantListAnswer> {
        auto rows = engine->run(question.snapshot, question.version, question.query, [&] { return stop->load(); });
        if (!rows)
            return std::nullopt;
        TenantListAnswer answer {question.update, std::move(*rows), {}, question.rowsVersion};
        if (question.update == TenantListUpdate::Arrange)
            answer.plan = planFor(question, answer.rows);
        return answer;
    };
    m_next.reset();
    deliver(QtConcurrent::run(std::move(work)), this,
            [this, stop = m_stop](const std::optional<TenantListAnswer> &answer) {
                m_isRunning = false;
                if (m_next)
                    start();
                else if (answer && !*stop)
                    emit answered(*answer);
            });
}

} // namespace tenantry
