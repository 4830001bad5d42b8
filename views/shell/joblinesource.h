#pragma once
// Where the job bar's line comes from and where its buttons go. Implemented beside the job queue, GUI thread.

#include "views/shell/jobline.h"

#include <QObject>

namespace tenantry {

class JobLineSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual std::optional<JobLine> newest() const = 0; ///< empty = nothing runs
    [[nodiscard]] virtual int others() const = 0; ///< jobs that run or wait besides it
    /// Titles of the jobs of this program that are not over: what leaving would end.
    [[nodiscard]] virtual QStringList ownJobs() const { return {}; }
    /// False while the registry has not taken yet what became of them.
    [[nodiscard]] virtual bool isRecorded() const { return true; }
    virtual void cancelOwn() { } ///< every job of this program that is not over
    /// How many of them a runner that answers could go on with.
    [[nodiscard]] virtual int handOverCount() const { return 0; }
    virtual void handOverOwn() { } ///< those
    virtual void pause(const QString &jobId) = 0;
    virtual void resume(const QString &jobId) = 0;
    virtual void cancel(const QString &jobId) = 0;
    virtual void stopWaiting(const QString &jobId) = 0;
signals:
    void changed();
    void milestone(const QString &text); ///< start, quarters, failure, end: for the polite alert
};

} // namespace tenantry
