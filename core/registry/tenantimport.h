#pragma once
// Brings tenants from a CSV file or a query into the registry, all or none, and updates them when it runs again. Made for
// one import, on a thread and a connection of its own; its progress may be read and cancelled from any thread.

#include "core/registry/auditwriter.h"
#include "core/registry/importmapping.h"
#include "core/registry/importproblems.h"
#include "core/registry/importsource.h"
#include "core/registry/importstaging.h"

#include <QCoreApplication>

#include <functional>
#include <memory>

namespace tenantry {

/// What an import did, or would do.
struct ImportReport {
    QString source;
    qint64 rows = 0;
    qint64 inserted = 0; ///< with problems or a dry run: what would be, where that is known
    qint64 updated = 0;
    qint64 unchanged = 0;
    bool written = false; ///< whether anything was kept
    QList<ImportProblem> problems; ///< the first hundred; with any, nothing is written unless rows are left out
    bool moreProblems = false;
};

/// How to import.
struct ImportOptions {
    ImportMapping mapping;
    bool byName = false; ///< a column that bears the name of a field which is not mapped is taken for it
    bool dryRun = false; ///< everything but the commit
    bool leavesOut = false; ///< a row that cannot be used is left out and told, and the others are written
    QString action = QStringLiteral("tenant.import"); ///< as the audit trail calls it
};

/// The first rows as the source has them, and what the names of the columns say.
struct ImportPreview {
    QStringList columns;
    QList<QStringList> rows;
    ImportMapping guess;
};

class TenantImport
{
    Q_DECLARE_TR_FUNCTIONS(TenantImport)
public:
    /// A new source each time it is called, because a source is read once.
    using SourceMaker = std::function<Result<std::unique_ptr<ImportSource>>()>;

    TenantImport(Connection &connection, RegistryClient client, std::shared_ptr<ImportProgress> progress);

    /// How to open the connection: with time for large statements.
    [[nodiscard]] static ConnectionSpec connectionSpec(ConnectionSpec registry);
    /// Errors: of the source.
    [[nodiscard]] static Result<ImportPreview> preview(const SourceMaker &source, int rows = 20);
    /// A row that cannot be used is a problem in the report, not an error. Errors: Cancelled (nothing was changed), of the
    /// source, of the registry.
    [[nodiscard]] Result<ImportReport> run(const SourceMaker &source, const ImportOptions &options);

private:
    [[nodiscard]] Result<> read(ImportSource &source, const ImportOptions &options);
    [[nodiscard]] Result<> compare(const ImportOptions &options);
    [[nodiscard]] Result<> readCounts();
    [[nodiscard]] Result<> lock();
    [[nodiscard]] Result<> record(AuditWriter &audit);
    [[nodiscard]] Result<> write();
    [[nodiscard]] Result<> writeLoudly(AuditWriter &audit);
    [[nodiscard]] Result<> writeQuietly(AuditWriter &audit);
    [[nodiscard]] Result<> execute(const char *statement, const QVariantList &values = {});
    [[nodiscard]] Result<> checkCancelled() const;
    [[nodiscard]] Result<bool> transfer(const SourceMaker &source, const ImportOptions &options, AuditWriter &audit);

    Connection &m_connection;
    RegistryClient m_client;
    std::shared_ptr<ImportProgress> m_progress;
    ImportProblems m_problems;
    QString m_action; ///< of the running import
    ImportReport m_report;
};

} // namespace tenantry
