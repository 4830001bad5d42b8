#pragma once
// Databases that wait for their survey and those that are surveyed, a few at a time. Owned by the monitor, on the GUI thread.

#include "core/inspection/fleetsurvey.h"
#include "core/inspection/serverreader.h"

#include <QObject>
#include <QQueue>
#include <QSet>

#include <functional>

namespace tenantry {

class SurveyQueue : public QObject
{
    Q_OBJECT
public:
    using ServerOf = std::function<const Server *(const ServerId &)>;
    using Take = std::function<void(const SurveyTask &, const Result<DatabaseSurvey> &)>;
    /// `serverOf`: null where it is gone. `take` gets what each database told.
    SurveyQueue(ServerReader &reader, ServerOf serverOf, Take take, QObject *parent);

    void add(const ServerId &server, const QStringList &databases); ///< but those that wait or are read already
    [[nodiscard]] bool isBusy() const { return m_running > 0; }

signals:
    void drained(); ///< nothing waits and nothing is read

private:
    void next();
    void survey(const Server &server, const SurveyTask &task);

    ServerReader &m_reader;
    ServerOf m_serverOf;
    Take m_take;
    QSet<SurveyTask> m_tasks; // that wait or are read
    QQueue<SurveyTask> m_waiting;
    int m_running = 0;
};

} // namespace tenantry
