#pragma once
// Where an import reads its rows from: a CSV file, or a query on a PostgreSQL server. Owned by the import, on its thread.

#include "core/base/secret.h"
#include "core/db/connection.h"
#include "core/db/serverbudget.h"
#include "core/registry/csvreader.h"
#include "core/registry/importprogress.h"

#include <QFile>
#include <QStringList>

#include <memory>

namespace tenantry {

class ImportSource
{
public:
    virtual ~ImportSource() = default;
    /// In words, for the audit trail ("customers.csv").
    [[nodiscard]] virtual QString name() const = 0;
    /// What it has to know of the registry that the rows go to; before open(). Errors: those of the connection.
    [[nodiscard]] virtual Result<> readRegistry(Connection &) { return {}; }
    /// Opens the source and reads the columns' names; to be called once, first. `progress` outlives the source and may stop
    /// it. Errors: InvalidInput, Missing, Denied, and those of a connection.
    [[nodiscard]] virtual Result<QStringList> open(ImportProgress &progress) = 0;
    /// The next row, and its line (CSV) or number (query); false at the end. Errors: InvalidInput, with the line.
    [[nodiscard]] virtual Result<bool> next(QStringList &fields, qint64 &line) = 0;
};

/// A file, or any device that is open for reading.
class CsvImportSource : public ImportSource
{
    Q_DECLARE_TR_FUNCTIONS(CsvImportSource)
public:
    explicit CsvImportSource(const QString &path);
    CsvImportSource(std::unique_ptr<QIODevice> device, QString name);
    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] Result<QStringList> open(ImportProgress &progress) override;
    [[nodiscard]] Result<bool> next(QStringList &fields, qint64 &line) override;

private:
    std::unique_ptr<QIODevice> m_device;
    QString m_name;
    std::unique_ptr<CsvReader> m_reader;
    qsizetype m_columns = 0;
};

/// One SELECT in a read-only transaction that sees one moment; its rows come in portions.
class QueryImportSource : public ImportSource
{
    Q_DECLARE_TR_FUNCTIONS(QueryImportSource)
public:
    /// The connection counts in `budget`, where one is given.
    QueryImportSource(ConnectionSpec spec, Secret password, QString sql, std::shared_ptr<ServerBudget> budget = {});
    ~QueryImportSource() override;
    [[nodiscard]] QString name() const override { return m_spec.displayName(); }
    [[nodiscard]] Result<QStringList> open(ImportProgress &progress) override;
    [[nodiscard]] Result<bool> next(QStringList &fields, qint64 &line) override;

private:
    struct Session;
    ConnectionSpec m_spec;
    Secret m_password;
    QString m_sql;
    std::shared_ptr<ServerBudget> m_budget;
    std::unique_ptr<Session> m_session;
    qint64 m_row = 0;
};

} // namespace tenantry
