#pragma once
// A wire between programs and a server's unix socket, which can be cut. Owned by one test; it works on a thread of its own, which ends
// with the object.

#include <QString>
#include <QTemporaryDir>

#include <atomic>
#include <thread>
#include <vector>

namespace tenantry::testsupport {

class Relay
{
public:
    /// To the socket of `port` in the folder `to`; programs connect to the same port in host().
    Relay(const QString &to, quint16 port);
    ~Relay();
    Relay(const Relay &) = delete;
    Relay &operator=(const Relay &) = delete;

    [[nodiscard]] QString host() const { return m_folder.path(); }
    void cut() { m_wire = Wire::Cut; } ///< at once; whoever connects is cut off too
    /// The next request still arrives, and what the server says to it does not: then the wire is cut.
    void cutBeforeTheAnswer() { m_wire = Wire::LastRequest; }
    void mend();
    [[nodiscard]] bool isCut() const { return m_wire == Wire::Cut; }

private:
    enum class Wire { Whole, LastRequest, Cut };
    struct Pair {
        int program = -1;
        int server = -1;
        bool hasAsked = false; ///< since the answers are lost
    };
    void work();
    void admit();
    [[nodiscard]] bool forward(Pair &pair, bool fromServer); ///< false where the pair is over
    void dropAll();

    QTemporaryDir m_folder {QStringLiteral("/tmp/tnt-XXXXXX")};
    QByteArray m_to;
    int m_listener = -1;
    std::atomic<Wire> m_wire {Wire::Whole};
    std::atomic<bool> m_ends {false};
    std::vector<Pair> m_pairs; // of the thread
    std::thread m_thread;
};

} // namespace tenantry::testsupport
