#pragma once
// One look at a database: a single read-only transaction that sees one moment, and a list of what was asked in it. Owned by whoever
// looks, used on one thread.

#include "core/db/rowcursor.h"
#include "core/discovery/adoptionpreset.h"
#include "core/registry/readsession.h"

namespace tenantry {

/// Names and values that statements of a preset speak of; a name that is not in it is bound as NULL.
using PresetVariables = QMap<QString, QString>;

/// How to get there.
struct DiscoveryPlace {
    ConnectionSpec spec; ///< its statement limit is kept
    Secret password;
    std::shared_ptr<ServerBudget> budget; ///< null = none
};

class DiscoverySession
{
public:
    /// `progress` outlives the session and may stop it. Errors: of the connection and of the budget.
    [[nodiscard]] static Result<std::unique_ptr<DiscoverySession>> open(const DiscoveryPlace &place,
                                                                        ImportProgress &progress);
    Q_DISABLE_COPY_MOVE(DiscoverySession)

    [[nodiscard]] Connection &connection() const { return m_reading->connection(); }
    /// Nobody stopped it, and the server is there.
    [[nodiscard]] bool isUsable() const { return connection().isOpen() && !m_progress.cancelled; }
    /// Errors: InvalidInput (a variable for a name that is not given, a name that cannot be one), of the statement.
    [[nodiscard]] Result<std::unique_ptr<RowCursor>> rows(const PresetStatement &statement,
                                                          const PresetVariables &variables);
    /// The first row; nothing where there is none. What a statement was refused for leaves the session usable.
    [[nodiscard]] Result<std::optional<QStringList>> firstRow(const PresetStatement &statement,
                                                              const PresetVariables &variables);
    /// The first `columns` texts of every row of the statement `name` of resources/sql/<engine>/discovery.
    [[nodiscard]] Result<QList<QStringList>> table(const QString &name, int columns, const QVariantList &values = {});
    /// The same of a statement that stands elsewhere.
    [[nodiscard]] Result<QList<QStringList>> tableOf(const QString &sql, int columns, const QVariantList &values = {});
    /// The same, and the locks that it took are given back; a statement that is refused leaves the session usable. For many that differ in
    /// names only: the first of them is noted.
    [[nodiscard]] Result<QList<QStringList>> passingTable(const QString &sql, int columns);
    /// What was asked, in order, each text once.
    [[nodiscard]] const QStringList &statements() const { return m_statements; }

private:
    DiscoverySession(ImportProgress &progress, std::unique_ptr<ReadSession> reading)
        : m_progress(progress), m_reading(std::move(reading))
    { }
    [[nodiscard]] Result<> mark(const char *statement);
    [[nodiscard]] Result<QList<QStringList>> read(const QString &sql, int columns, const QVariantList &values);
    void note(const QString &sql);

    ImportProgress &m_progress;
    std::unique_ptr<ReadSession> m_reading;
    QStringList m_statements;
    bool m_isPassingNoted = false;
};

} // namespace tenantry
