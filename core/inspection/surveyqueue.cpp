#include "core/inspection/surveyqueue.h"

#include <utility>

namespace tenantry {

namespace {
constexpr int surveysAtATime = 16;
} // namespace

SurveyQueue::SurveyQueue(ServerReader &reader, ServerOf serverOf, Take take, QObject *parent)
    : QObject(parent), m_reader(reader), m_serverOf(std::move(serverOf)), m_take(std::move(take))
{ }

void SurveyQueue::add(const ServerId &server, const QStringList &databases)
{
    for (const QString &database : databases) {
        const SurveyTask task {server, database};
        if (m_tasks.contains(task))
            continue;
        m_tasks.insert(task);
        m_waiting.enqueue(task);
    }
    next();
}

/// A server may have more databases than this thread could start readings of in one go.
void SurveyQueue::next()
{
    while (m_running < surveysAtATime && !m_waiting.isEmpty()) {
        const SurveyTask task = m_waiting.dequeue();
        if (const Server *server = m_serverOf(task.server))
            survey(*server, task);
        else
            m_tasks.remove(task);
    }
}

void SurveyQueue::survey(const Server &server, const SurveyTask &task)
{
    ++m_running;
    m_reader.read<DatabaseSurvey>(server, task.database, this, surveyDatabase,
                                  [this, task](const Result<DatabaseSurvey> &told) {
                                      m_tasks.remove(task);
                                      m_take(task, told);
                                      --m_running;
                                      next();
                                      if (!isBusy())
                                          emit drained();
                                  });
}

} // namespace tenantry
