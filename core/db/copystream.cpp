#include "core/db/copystream.h"

#include "core/db/copyparser.h"
#include "core/db/postgres/pgcopyend.h"
#include "core/db/postgres/pgdriver.h"
#include "core/db/sqldialect.h"

#include <QSqlError>
#include <QtEndian>

#include <array>

namespace tenantry {

namespace {

struct CopyStream {
    Q_DECLARE_TR_FUNCTIONS(CopyStream)
};

constexpr qsizetype flushSize = 64 * 1024;

PgDriver *driverOf(Connection &connection)
{
    return qobject_cast<PgDriver *>(connection.database().driver());
}

tl::unexpected<Error> failure(Connection &connection, const PGresult *result)
{
    return fail(connection.dialect().toError(driverOf(connection)->errorOf(result, QSqlError::StatementError)));
}

tl::unexpected<Error> cancelled()
{
    return fail(ErrorKind::Cancelled, CopyStream::tr("The reading was stopped."));
}

/// The oids that a type of ours may have, up to the first 0.
constexpr std::array<Oid, 5> oidsOf(CopyType type)
{
    switch (type) {
    case CopyType::Bool:
        return {16};
    case CopyType::Int2:
        return {21};
    case CopyType::Int4:
        return {23};
    case CopyType::Int8:
        return {20};
    case CopyType::Float8:
        return {701};
    case CopyType::Text:
        return {25, 1043, 19, 1042, 18};
    case CopyType::Bytes:
        return {17};
    case CopyType::Uuid:
        return {2950};
    case CopyType::Timestamp:
        return {1184, 1114};
    case CopyType::Date:
        return {1082};
    case CopyType::Json:
        return {114};
    }
    return {};
}

/// The statement without its rows tells the columns' types.
Result<> checkTypes(Connection &connection, const QString &select, const QList<CopyType> &types)
{
    PGconn *postgres = connection.pgConnection();
    const QByteArray sql = "SELECT * FROM (" + select.toUtf8() + "\n) AS t LIMIT 0";
    const PgResultPtr result(PQexecParams(postgres, sql.constData(), 0, nullptr, nullptr, nullptr, nullptr, 0));
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK)
        return failure(connection, result.get());
    if (PQnfields(result.get()) != types.size())
        return fail(ErrorKind::Internal, CopyStream::tr("A bulk read has another number of columns than expected."));
    for (int i = 0; i < types.size(); ++i) {
        const auto oids = oidsOf(types.at(i));
        if (std::find(oids.begin(), oids.end(), PQftype(result.get(), i)) == oids.end())
            return fail(ErrorKind::Internal,
                        CopyStream::tr("A column of a bulk read has another type than expected: %1")
                            .arg(QString::fromUtf8(PQfname(result.get(), i))));
    }
    return {};
}

Result<> unsupportedUnlessPostgres(Connection &connection)
{
    if (driverOf(connection))
        return {};
    return fail(ErrorKind::Unsupported, CopyStream::tr("Only PostgreSQL knows COPY."));
}

/// Starts `sql` and checks that it is a COPY in the direction of `status`.
Result<> startCopy(Connection &connection, const QByteArray &sql, ExecStatusType status)
{
    const PgDriver *driver = driverOf(connection);
    driver->beginStatement();
    const PgResultPtr result(PQexec(driver->connection(), sql.constData()));
    if (PQresultStatus(result.get()) == status)
        return {};
    if (pgEndCopy(driver->connection(), PQresultStatus(result.get())) || PQresultStatus(result.get()) == PGRES_TUPLES_OK
        || PQresultStatus(result.get()) == PGRES_COMMAND_OK)
        return fail(ErrorKind::Internal, CopyStream::tr("A statement for COPY is none."));
    return failure(connection, result.get());
}

/// The result after the last row, and everything behind it.
Result<qint64> endOfCopy(Connection &connection)
{
    PGconn *postgres = driverOf(connection)->connection();
    const PgResultPtr result(PQgetResult(postgres));
    const bool isDone = PQresultStatus(result.get()) == PGRES_COMMAND_OK;
    Result<qint64> outcome = 0;
    if (isDone)
        outcome = QByteArray(PQcmdTuples(result.get())).toLongLong();
    else
        outcome = failure(connection, result.get());
    while (const PgResultPtr rest {PQgetResult(postgres)}) { }
    return outcome;
}

/// Hands every message to `take`; false from it stops the server.
Result<qint64> readCopy(Connection &connection, const std::function<bool(QByteArrayView)> &take)
{
    PGconn *postgres = driverOf(connection)->connection();
    bool isWanted = true;
    for (;;) {
        char *data = nullptr;
        const int size = PQgetCopyData(postgres, &data, 0);
        if (size <= 0)
            break;
        if (isWanted && !take({data, size})) {
            isWanted = false;
            (void)connection.canceller().cancel();
        }
        PQfreemem(data);
    }
    const auto outcome = endOfCopy(connection);
    return isWanted ? outcome : cancelled();
}

} // namespace

Result<qint64> copyOut(Connection &connection, const QString &select, const QList<CopyType> &types,
                       const std::function<bool(const CopyRow &)> &row)
{
    if (const auto supported = unsupportedUnlessPostgres(connection); !supported)
        return fail(supported);
    if (const auto checked = checkTypes(connection, select, types); !checked)
        return fail(checked);
    const QByteArray sql = "COPY (" + select.toUtf8() + "\n) TO STDOUT (FORMAT binary)";
    if (const auto started = startCopy(connection, sql, PGRES_COPY_OUT); !started)
        return fail(started);
    CopyParser parser;
    auto state = CopyParser::State::NeedsMore;
    const auto outcome = readCopy(connection, [&](QByteArrayView chunk) {
        parser.feed(chunk);
        while ((state = parser.next()) == CopyParser::State::Row) {
            if (!row(parser.row()))
                return false;
        }
        return state != CopyParser::State::Broken;
    });
    if (state == CopyParser::State::Broken)
        return fail(ErrorKind::Internal, CopyStream::tr("The server's binary format is not the known one."));
    return outcome;
}

Result<qint64> copyOutText(Connection &connection, const QString &copyStatement,
                           const std::function<bool(QByteArrayView)> &chunk)
{
    if (const auto supported = unsupportedUnlessPostgres(connection); !supported)
        return fail(supported);
    if (const auto started = startCopy(connection, copyStatement.toUtf8(), PGRES_COPY_OUT); !started)
        return fail(started);
    return readCopy(connection, chunk);
}

Result<CopyWriter> CopyWriter::start(Connection &connection, const QString &statement, QByteArrayView header)
{
    if (const auto supported = unsupportedUnlessPostgres(connection); !supported)
        return fail(supported);
    if (const auto started = startCopy(connection, statement.toUtf8(), PGRES_COPY_IN); !started)
        return fail(started);
    CopyWriter writer(connection);
    writer.m_buffer.reserve(flushSize + 4096);
    writer.m_buffer.append(header.data(), header.size());
    writer.m_isBinary = !header.isEmpty();
    return writer;
}

Result<CopyWriter> CopyWriter::begin(Connection &connection, const QString &target)
{
    // Signature, no flags, no extension.
    static constexpr char header[] = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0";
    return start(connection, QStringLiteral("COPY %1 FROM STDIN (FORMAT binary)").arg(target), {header, 19});
}

Result<CopyWriter> CopyWriter::beginText(Connection &connection, const QString &copyStatement)
{
    return start(connection, copyStatement, {});
}

CopyWriter::CopyWriter(CopyWriter &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_buffer(std::move(other.m_buffer)),
      m_isBinary(other.m_isBinary), m_hasFailed(other.m_hasFailed)
{ }

CopyWriter::~CopyWriter()
{
    if (!m_connection)
        return;
    PQputCopyEnd(driverOf(*m_connection)->connection(), "the writer gave up");
    (void)endOfCopy(*m_connection);
}

void CopyWriter::flush()
{
    if (!m_hasFailed && !m_buffer.isEmpty()) {
        m_hasFailed = PQputCopyData(driverOf(*m_connection)->connection(), m_buffer.constData(),
                                    static_cast<int>(m_buffer.size()))
            != 1;
    }
    m_buffer.resize(0);
}

void CopyWriter::raw(QByteArrayView bytes)
{
    m_buffer.append(bytes.data(), bytes.size());
    if (m_buffer.size() >= flushSize)
        flush();
}

void CopyWriter::field(const void *bytes, qsizetype size)
{
    const qint32 length = qToBigEndian(static_cast<qint32>(size));
    m_buffer.append(reinterpret_cast<const char *>(&length), sizeof length);
    raw({static_cast<const char *>(bytes), size});
}

template<class Integer>
void CopyWriter::integerField(Integer value)
{
    const Integer bytes = qToBigEndian(value);
    field(&bytes, sizeof bytes);
}

void CopyWriter::beginRow(int columns)
{
    const qint16 count = qToBigEndian(static_cast<qint16>(columns));
    m_buffer.append(reinterpret_cast<const char *>(&count), sizeof count);
}

void CopyWriter::addNull()
{
    m_buffer.append("\377\377\377\377", 4);
}

void CopyWriter::addInt2(qint16 value)
{
    integerField(value);
}

void CopyWriter::addInt4(qint32 value)
{
    integerField(value);
}

void CopyWriter::addInt8(qint64 value)
{
    integerField(value);
}

void CopyWriter::addReal(double value)
{
    integerField(std::bit_cast<qint64>(value));
}

void CopyWriter::addBool(bool value)
{
    field(&value, 1);
}

void CopyWriter::addText(QStringView value)
{
    addBytes(value.toUtf8());
}

void CopyWriter::addBytes(QByteArrayView value)
{
    field(value.data(), value.size());
}

void CopyWriter::addUuid(const QUuid &value)
{
    if (value.isNull())
        addNull();
    else
        addBytes(value.toRfc4122());
}

void CopyWriter::addDateTime(const QDateTime &value)
{
    constexpr qint64 epochOfPostgres = 946684800000; // 2000-01-01 in milliseconds since 1970
    if (value.isValid())
        addInt8((value.toMSecsSinceEpoch() - epochOfPostgres) * 1000);
    else
        addNull();
}

Result<qint64> CopyWriter::finish()
{
    if (!m_connection)
        return fail(ErrorKind::Internal, CopyStream::tr("A bulk write was finished twice."));
    if (m_isBinary)
        m_buffer.append("\377\377", 2);
    flush();
    // What could not be sent must not end as if it were whole.
    PQputCopyEnd(driverOf(*m_connection)->connection(), m_hasFailed ? "a part could not be sent" : nullptr);
    return endOfCopy(*std::exchange(m_connection, nullptr));
}

} // namespace tenantry
