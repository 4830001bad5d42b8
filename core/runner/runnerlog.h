#pragma once
// The runner's log: one line for each event, as journald and a person read it. Owned by whoever made the runner, used on its thread.

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <utility>

namespace tenantry {

class RunnerLog
{
public:
    enum class Level { Error = 3, Warning = 4, Notice = 5, Info = 6 }; ///< as syslog counts
    using Field = std::pair<const char *, QString>;
    /// Gets each line without its end.
    explicit RunnerLog(std::function<void(const QByteArray &)> sink) : m_sink(std::move(sink)) { }

    /// "<6>event=job.done job=fleet.inspect …". Empty fields are left out. No field holds a secret or a tenant's name or row.
    void tell(Level level, const QByteArray &event, const QList<Field> &fields = {}) const;
    /// The same with what went wrong, and the tenant where the error names one.
    void tell(Level level, const QByteArray &event, QList<Field> fields, const Error &error) const;

private:
    std::function<void(const QByteArray &)> m_sink;
};

} // namespace tenantry
