// The driver against Qt's QPSQL and bare libpq on one server: a bulk read, short statements, opening. `bench_driver 1000000 7`
// takes other numbers of rows and rounds. QPSQL comes with the package libqt6sql6-psql.
#include "bench/support/benchregistry.h"
#include "bench/support/series.h"

#include "core/db/connection.h"
#include "core/db/copystream.h"
#include "core/db/pgpipeline.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>

#include <libpq-fe.h>

#include <cstdio>

using namespace tenantry;
using namespace tenantry::bench;

namespace {

const QString rowsSql =
    QStringLiteral("select id::text, slug, name, region, owner, created_us, revision from tenantry.tenant");
constexpr int Columns = 7;
const QString pointSql = QStringLiteral("select name, region, created_us from tenantry.tenant where slug = ?");
constexpr int Points = 2000;

using PgPtr = std::unique_ptr<PGconn, decltype(&PQfinish)>;

PgPtr openBare(const ConnectionSpec &spec)
{
    const QByteArray target = "host=" + spec.host.toUtf8() + " port=" + QByteArray::number(spec.port)
        + " dbname=" + spec.database.toUtf8() + " user=" + spec.user.toUtf8();
    PgPtr connection(PQconnectdb(target.constData()), &PQfinish);
    if (PQstatus(connection.get()) != CONNECTION_OK)
        qFatal("%s", PQerrorMessage(connection.get()));
    return connection;
}

QSqlDatabase openQpsql(const ConnectionSpec &spec)
{
    static int serial = 0;
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), QStringLiteral("peer %1").arg(++serial));
    database.setHostName(spec.host);
    database.setPort(spec.port);
    database.setDatabaseName(spec.database);
    database.setUserName(spec.user);
    if (!database.open())
        qFatal("QPSQL: %s", qPrintable(database.lastError().text()));
    return database;
}

/// Reads what every way is to read: all cells of one row as values.
qsizetype takeRow(const QSqlQuery &query)
{
    qsizetype size = 0;
    for (int column = 0; column < Columns; ++column)
        size += query.value(column).toString().size();
    return size;
}

void expect(qsizetype size)
{
    if (size == 0)
        qFatal("nothing was read");
}

double bareCopy(PGconn *connection)
{
    return timed([&] {
        const QByteArray copy = "COPY (" + rowsSql.toUtf8() + ") TO STDOUT (FORMAT binary)";
        PQclear(PQexec(connection, copy.constData()));
        qsizetype size = 0;
        char *row = nullptr;
        for (int bytes = 0; (bytes = PQgetCopyData(connection, &row, 0)) > 0; size += bytes)
            PQfreemem(row);
        PQclear(PQgetResult(connection));
        expect(size);
    });
}

double ourCopy(Connection &connection)
{
    return timed([&] {
        qsizetype size = 0;
        using enum CopyType;
        orExit(copyOut(connection, rowsSql, {Text, Text, Text, Text, Text, Int8, Int8}, [&](const CopyRow &row) {
            for (int column = 0; column < 5; ++column)
                size += row.text(column).size();
            size += row.integer(5) + row.integer(6);
            return true;
        }));
        expect(size);
    });
}

double ourRows(Connection &connection)
{
    return timed([&] {
        qsizetype size = 0;
        orExit(connection.forEachRow(rowsSql, {}, [&](const QSqlQuery &query) { size += takeRow(query); }));
        expect(size);
    });
}

double qpsqlRows(const QSqlDatabase &database, bool forwardOnly)
{
    return timed([&] {
        QSqlQuery query(database);
        query.setForwardOnly(forwardOnly);
        if (!query.exec(rowsSql))
            qFatal("QPSQL: %s", qPrintable(query.lastError().text()));
        qsizetype size = 0;
        while (query.next())
            size += takeRow(query);
        expect(size);
    });
}

void measureBulk(const ConnectionSpec &spec, int rounds)
{
    const auto ours = orExit(Connection::open(spec));
    const PgPtr bare = openBare(spec);
    const QSqlDatabase qpsql = openQpsql(spec);
    print(QStringLiteral("bulk read, seven columns"),
          interleave({{QStringLiteral("bare COPY, drained without decoding"), [&] { return bareCopy(bare.get()); }},
                      {QStringLiteral("ours, COPY decoded"), [&] { return ourCopy(*ours); }},
                      {QStringLiteral("ours, row by row through Qt SQL"), [&] { return ourRows(*ours); }},
                      {QStringLiteral("QPSQL, forward only"), [&] { return qpsqlRows(qpsql, true); }},
                      {QStringLiteral("QPSQL, as it comes"), [&] { return qpsqlRows(qpsql, false); }}},
                     rounds));
}

double barePoints(PGconn *connection, const QStringList &slugs)
{
    return timed([&] {
        for (const QString &slug : slugs) {
            const QByteArray value = slug.toUtf8();
            const char *values[] = {value.constData()};
            PQclear(PQexecParams(connection, "select name, region, created_us from tenantry.tenant where slug = $1", 1,
                                 nullptr, values, nullptr, nullptr, 0));
        }
    });
}

double ourPoints(Connection &connection, const QStringList &slugs)
{
    return timed([&] {
        for (const QString &slug : slugs)
            expect(orExit(connection.query(pointSql, {slug})).next() ? 1 : 0);
    });
}

double ourPipeline(Connection &connection, const QStringList &slugs)
{
    return timed([&] {
        PgPipeline pipeline(connection);
        for (const QString &slug : slugs)
            pipeline.add(pointSql, {slug});
        expect(static_cast<qsizetype>(orExit(pipeline.run()).size()));
    });
}

double qpsqlPoints(const QSqlDatabase &database, const QStringList &slugs)
{
    return timed([&] {
        for (const QString &slug : slugs) {
            QSqlQuery query(database);
            query.prepare(pointSql);
            query.addBindValue(slug);
            expect(query.exec() && query.next() ? 1 : 0);
        }
    });
}

void measurePoints(const ConnectionSpec &spec, int rounds)
{
    const auto ours = orExit(Connection::open(spec));
    const PgPtr bare = openBare(spec);
    const QSqlDatabase qpsql = openQpsql(spec);
    QStringList slugs;
    {
        QSqlQuery query =
            orExit(ours->query(QStringLiteral("select slug from tenantry.tenant order by id limit ?"), {Points}));
        while (query.next())
            slugs.append(query.value(0).toString());
    }
    print(QStringLiteral("%1 reads of one row by key").arg(slugs.size()),
          interleave({{QStringLiteral("bare PQexecParams"), [&] { return barePoints(bare.get(), slugs); }},
                      {QStringLiteral("ours"), [&] { return ourPoints(*ours, slugs); }},
                      {QStringLiteral("ours, one pipeline"), [&] { return ourPipeline(*ours, slugs); }},
                      {QStringLiteral("QPSQL, prepared and bound"), [&] { return qpsqlPoints(qpsql, slugs); }}},
                     rounds));
}

void measureOpening(const ConnectionSpec &spec, int rounds)
{
    print(QStringLiteral("opening and closing a connection"),
          interleave({{QStringLiteral("bare PQconnectdb"), [&] { return timed([&] { (void)openBare(spec); }); }},
                      {QStringLiteral("ours"), [&] { return timed([&] { (void)orExit(Connection::open(spec)); }); }},
                      {QStringLiteral("QPSQL"), [&] { return timed([&] { openQpsql(spec).close(); }); }}},
                     rounds));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rows = arguments.size() > 1 ? arguments.at(1).toInt() : 1000000;
    const int rounds = arguments.size() > 2 ? arguments.at(2).toInt() : 7;
    const BenchRegistry registry(rows);
    measureOpening(registry.spec(), rounds);
    measurePoints(registry.spec(), rounds);
    measureBulk(registry.spec(), rounds);
    return 0;
}
