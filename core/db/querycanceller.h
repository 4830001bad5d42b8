#pragma once
// Stops what a connection is doing, from any thread. A value that may be copied; it outlives its connection safely and does
// nothing once that is closed.

#include "core/base/result.h"

#include <memory>

namespace tenantry {

/// What an engine does to stop a statement; made by the connection, shared with its cancellers. Every method may be called
/// on any thread.
class CancelTarget
{
public:
    virtual ~CancelTarget() = default;
    /// Asks the server and waits for its acknowledgement, not for the statement's end.
    [[nodiscard]] virtual Result<> cancel() = 0;
    /// Cuts the connection itself, for a server that no longer answers: the blocked statement fails at once.
    virtual void disconnect() { }
    /// The connection is about to close: from now on nothing is done.
    virtual void detach() = 0;
};

class QueryCanceller
{
public:
    QueryCanceller() = default; ///< cancels nothing
    explicit QueryCanceller(std::shared_ptr<CancelTarget> target) : m_target(std::move(target)) { }

    /// The running statement ends with an error of kind Cancelled and the connection stays usable. No error where nothing
    /// runs or the connection is closed. Blocks for a round trip to the server; see disconnect() where that hangs.
    Result<> cancel() const { return m_target ? m_target->cancel() : Result<>(); }
    /// Never blocks. The connection is lost.
    void disconnect() const
    {
        if (m_target)
            m_target->disconnect();
    }

private:
    std::shared_ptr<CancelTarget> m_target;
};

} // namespace tenantry
