#pragma once
// What the registry remembers of jobs: signs of life and results, no audit records of its own. Made for one piece of work on
// the connection's thread.

#include "core/db/connection.h"
#include "core/registry/jobrecord.h"

namespace tenantry {

class JobRepository
{
public:
    explicit JobRepository(Connection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<QList<JobRecord>> newest(int limit); ///< errors: of the connection only
    /// Inserts, or updates what may change of a known id: stage, state, counts, times, error.
    [[nodiscard]] Result<> save(const JobRecord &job);

private:
    Connection &m_connection;
};

} // namespace tenantry
