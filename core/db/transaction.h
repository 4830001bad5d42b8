#pragma once
// One transaction on a Connection: begun by begin(), rolled back by the destructor unless commit() succeeded. Same thread
// as its connection, which outlives it.

#include "core/db/connection.h"

namespace tenantry {

class Transaction
{
public:
    enum class Mode { ReadWrite, ReadOnly, RepeatableRead };
    /// Internal where one is open already: there is no nesting. Starts it; in pooled mode the timeouts are SET LOCAL in the same round trip. SQLite begins IMMEDIATE for ReadWrite.
    [[nodiscard]] static Result<Transaction> begin(Connection &connection, Mode mode = Mode::ReadWrite);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    /// An error of kind Connection here means the outcome is unknown: the caller must look before it tries again.
    [[nodiscard]] Result<> commit();
    void rollback();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) { }
    Connection *m_connection; // null once it is over
    bool m_isQueryOnly = false; // SQLite knows read-only only as a mode of the connection
};

} // namespace tenantry
