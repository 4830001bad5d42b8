#pragma once
// Whether a runner answers, and what it does next, as the registry tells it: read at once and again as often as runners tell. Owned by
// whoever shows it, GUI thread.

#include "core/runner/runnerrepository.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace tenantry {

class Format;
class TenantRegistry;

class RunnerWatch : public QObject
{
    Q_OBJECT
public:
    explicit RunnerWatch(TenantRegistry &registry, QObject *parent = nullptr); ///< which outlives it
    void read();
    /// Who answers, its last job and the next, in one line; empty before the registry told.
    [[nodiscard]] QString line(const Format &format) const;
    /// Why nothing can be handed over, in words; empty = a runner answers.
    [[nodiscard]] QString whyNone() const;

signals:
    void changed();

private:
    TenantRegistry &m_registry;
    std::optional<RunnerHealth> m_health;
    QTimer m_look; // a runner that has gone tells nothing
};

} // namespace tenantry
