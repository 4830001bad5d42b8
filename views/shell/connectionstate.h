#pragma once
// What the window knows about its way to the registry and the servers: fed by the services, read by banner and job bar.
// Owned by the fleet that is open, GUI thread.

#include <QDateTime>
#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace tenantry {

class ConnectionState : public QObject
{
    Q_OBJECT
public:
    enum class Kind { Unknown, Ok, Slow, Offline };
    using Milliseconds = std::chrono::milliseconds;
    static constexpr Milliseconds slowFrom {500};

    using QObject::QObject;

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isOnline() const { return m_kind != Kind::Offline; }
    [[nodiscard]] std::optional<Milliseconds> latency() const
    {
        return m_latency;
    } ///< empty = not measured, or offline
    [[nodiscard]] QDateTime offlineSince() const { return m_offlineSince; } ///< UTC
    [[nodiscard]] QDateTime slowSince() const { return m_slowSince; } ///< UTC; invalid = the last answer was quick
    [[nodiscard]] QDateTime lastAnswer() const { return m_lastAnswer; } ///< UTC; the age of what is on screen
    [[nodiscard]] QDateTime nextTry() const { return m_nextTry; } ///< UTC; invalid = no attempt is planned
    [[nodiscard]] QString reason() const { return m_reason; } ///< the last error in a person's words
    [[nodiscard]] std::optional<int> serversReachable() const { return m_reachable; }
    [[nodiscard]] std::optional<int> serversTotal() const { return m_total; }

    void reportAnswer(Milliseconds latency, const QDateTime &at);
    /// A question is out for so long and not answered yet.
    void reportWaiting(Milliseconds elapsed, const QDateTime &at);
    void reportFailure(const QString &reason, const QDateTime &at, const QDateTime &nextTry);
    void reportServers(std::optional<int> reachable, std::optional<int> total);

signals:
    void changed();
    void wentOffline();
    void cameBack();
    void retryRequested(); ///< a person pressed Retry now

private:
    Kind m_kind = Kind::Unknown;
    std::optional<Milliseconds> m_latency;
    QDateTime m_offlineSince;
    QDateTime m_slowSince;
    QDateTime m_lastAnswer;
    QDateTime m_nextTry;
    QString m_reason;
    std::optional<int> m_reachable;
    std::optional<int> m_total;
};

} // namespace tenantry
