#pragma once
// The rows of one statement run through PgDriver. Made by the driver, owned by its QSqlQuery, used on the driver's thread.
// Forward-only: row by row as the server sends them. Otherwise: all of them in memory.

#include "core/db/postgres/pghandle.h"

#include <QPointer>
#include <QSqlResult>

#include <deque>

namespace tenantry {

class PgDriver;

class PgResult : public QSqlResult
{
public:
    explicit PgResult(const PgDriver *driver);
    ~PgResult() override;

    /// Reads what the server still sends into memory, so that the connection is free. Rows keep coming from fetchNext().
    void absorb();
    /// The connection closes: what was not read is lost.
    void abandon();

    [[nodiscard]] QVariant handle() const override;

protected:
    bool prepare(const QString &query) override;
    bool exec() override;
    bool reset(const QString &query) override;
    QVariant data(int column) override;
    bool isNull(int column) override;
    bool fetch(int row) override;
    bool fetchFirst() override;
    bool fetchNext() override;
    bool fetchLast() override;
    int size() override;
    int numRowsAffected() override;
    [[nodiscard]] QSqlRecord record() const override;
    void detachFromResultSet() override;

private:
    [[nodiscard]] const PgDriver *pgDriver() const;
    [[nodiscard]] PGconn *connection() const;
    bool run(const QVariantList &values);
    bool collect();
    bool beginStream();
    bool fail(const PGresult *result);
    void drain();
    void release();
    [[nodiscard]] int rowInResult() const { return m_isStream ? 0 : at(); }

    QByteArray m_sql;
    PgResultPtr m_result; // all rows, or the current row of a stream
    std::deque<PgResultPtr>
        m_ahead; // rows of a stream read before they were asked for; the first is the current one's successor
    QPointer<const QSqlDriver> m_driver;
    bool m_isStream = false;
    int m_affected = -1;
};

} // namespace tenantry
