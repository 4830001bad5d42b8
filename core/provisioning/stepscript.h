#pragma once
// The statements of one step of an operation: written when it is planned, kept in the journal, read back when it runs. As a text
// they are what psql takes. A value for one step, usable on any thread.

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/db/connectionspec.h"

#include <QStringList>

#include <optional>

namespace tenantry {

/// What one login does in one database.
struct ScriptSection {
    QString database; ///< empty: the tenant's
    QString login; ///< empty: the server's
    QString sql;
    [[nodiscard]] QStringList lines() const { return sql.split(u'\n', Qt::SkipEmptyParts); }
    /// Texts that are a transaction each: CREATE DATABASE knows none, and stands alone.
    [[nodiscard]] QStringList transactions() const;
};

/// Names and words come quoted into it, and from nowhere else.
class StepScript
{
public:
    explicit StepScript(const OperationId &operation, Engine engine = Engine::PostgreSQL)
        : m_operation(operation.toString()), m_engine(engine)
    { }

    /// What follows is done there, as this login.
    void connect(const QString &database, const QString &login);
    /// A function of tenantry_admin, with the operation before the arguments.
    void call(const QString &function, const QStringList &arguments = {});
    /// The same, where the first argument is the number of the step. MariaDB takes back no DDL: there it is marked at the end.
    void markStep(int step);
    void add(const QString &statement) { m_statements << statement; }
    [[nodiscard]] QString name(const QString &identifier); ///< quoted
    [[nodiscard]] QString literal(const QString &text); ///< quoted
    /// Errors: InvalidInput, where a name or a word could not be quoted.
    [[nodiscard]] Result<QString> text() const;

private:
    [[nodiscard]] QString take(const Result<QString> &quoted);
    [[nodiscard]] QString callText(const QString &function, const QString &arguments) const;
    QString m_operation;
    Engine m_engine;
    QStringList m_statements;
    QString m_mark; ///< what stands last
    std::optional<Error> m_error;
};

/// By its \connect lines. What stands before the first of them is the tenant's database.
[[nodiscard]] QList<ScriptSection> sectionsOf(const QString &text);

} // namespace tenantry
