#pragma once
// Many statements in one round trip, by libpq's pipeline mode. A short-lived object on the connection's thread; the
// connection outlives it.

#include "core/db/connection.h"

#include <QList>

#include <vector>

namespace tenantry {

/// What one statement of a pipeline returned.
struct PipelineRows {
    qint64 affected = 0;
    QList<QVariantList> rows;
};

class PgPipeline
{
public:
    /// AllOrNothing: one implicit transaction; after a failure the later statements do not run and report Cancelled, and
    /// nothing is kept. Independent: each statement is a transaction of its own. Inside a Transaction of the caller's both
    /// belong to that one.
    enum class Mode { AllOrNothing, Independent };

    explicit PgPipeline(Connection &connection, Mode mode = Mode::AllOrNothing) : m_connection(connection), m_mode(mode)
    { }
    /// Values are bound as by Connection::query().
    void add(const QString &sql, const QVariantList &values = {});
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_statements.size()); }

    /// Sends everything added so far and empties the pipeline. One Result per statement, in order; if the connection is lost
    /// every statement without an answer has the error Connection: whether it took effect is unknown.
    [[nodiscard]] Result<std::vector<Result<PipelineRows>>> run();

private:
    struct Statement {
        QString sql;
        QVariantList values;
    };
    Connection &m_connection;
    Mode m_mode;
    std::vector<Statement> m_statements;
};

} // namespace tenantry
