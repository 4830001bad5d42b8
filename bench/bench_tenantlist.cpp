// The tenant list with a million tenants: first paint, whole load, memory, keystrokes, sorting and what keeps the GUI
// thread. Run it with QT_QPA_PLATFORM=offscreen; `bench_tenantlist 100000 7` takes other numbers of tenants and rounds.

#include "bench/support/benchregistry.h"
#include "bench/support/guiclock.h"
#include "bench/support/ourlist.h"
#include "bench/support/series.h"

#include "core/db/sqlresource.h"
#include "core/registry/filter/filterparser.h"
#include "core/registry/store/foldtext.h"

#include <QSqlDatabase>
#include <QSqlTableModel>
#include <QTextStream>

#include <libpq-fe.h>

#include <algorithm>
#include <cstring>

using namespace tenantry;
using namespace tenantry::bench;

namespace {

QString loadSelect()
{
    return orExit(sqlResource(Engine::PostgreSQL, QStringLiteral("tenantlist"), QStringLiteral("load")));
}

/// The usual way: a QSqlTableModel through Qt's own driver.
double naiveFirstPaint(const QSqlDatabase &database)
{
    View view;
    return timed([&] {
        auto *model = new QSqlTableModel(&view, database);
        model->setTable(QStringLiteral("tenantry.tenant"));
        model->setSort(1, Qt::AscendingOrder);
        if (!model->select())
            qFatal("QSqlTableModel cannot read");
        view.setModel(model);
        view.waitForPaint();
    });
}

double ourFirstPaint(const ConnectionSpec &spec)
{
    OurList list(spec);
    const double time = timed([&] {
        list.load();
        list.view().waitForPaint();
    });
    list.fleet().stopLoading();
    return time;
}

double ourWholeLoad(const ConnectionSpec &spec)
{
    OurList list(spec);
    return timed([&] {
        list.load();
        list.waitUntilLoaded();
        list.view().waitForPaint();
    });
}

double copyDrain(const ConnectionSpec &spec)
{
    const QByteArray target = "host=" + spec.host.toUtf8() + " port=" + QByteArray::number(spec.port)
        + " dbname=" + spec.database.toUtf8() + " user=" + spec.user.toUtf8();
    PGconn *connection = PQconnectdb(target.constData());
    const double time = timed([&] {
        const QByteArray copy = "COPY (" + loadSelect().toUtf8() + ") TO STDOUT (FORMAT binary)";
        PQclear(PQexec(connection, copy.constData()));
        char *row = nullptr;
        while (PQgetCopyData(connection, &row, 0) > 0)
            PQfreemem(row);
    });
    PQfinish(connection);
    return time;
}

double qtSqlForwardOnly(const QSqlDatabase &database)
{
    return timed([&] {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!query.exec(loadSelect()))
            qFatal("Qt SQL cannot read");
        qsizetype characters = 0;
        while (query.next()) {
            for (int column = 0; column < 19; ++column)
                characters += query.value(column).toString().size();
        }
        if (characters == 0)
            qFatal("nothing was read");
    });
}

/// All search text in one piece, and a bare scan of it that writes the rows hit.
class BareScan
{
public:
    explicit BareScan(const TenantSnapshot &snapshot)
    {
        snapshot.forEach([&](quint32, const TenantChunk &chunk, size_t row) {
            m_text.append(chunk.search(row));
            m_ends.push_back(m_text.size());
        });
    }
    size_t find(std::string_view needle)
    {
        m_hits.clear();
        size_t row = 0;
        for (size_t at = 0; row < m_ends.size(); ++row, at = m_ends[row - 1]) {
            const auto *found = static_cast<const char *>(
                ::memmem(m_text.data() + at, m_text.size() - at, needle.data(), needle.size()));
            if (found == nullptr)
                break;
            const auto place = static_cast<size_t>(found - m_text.data());
            while (m_ends[row] <= place)
                ++row;
            m_hits.push_back(static_cast<quint32>(row));
        }
        return m_hits.size();
    }

private:
    std::string m_text;
    std::vector<size_t> m_ends;
    std::vector<quint32> m_hits;
};

void measureKeystrokes(OurList &list, int rounds)
{
    BareScan bare(list.fleet().snapshot());
    const Filter elsewhere = orExit(parseFilter(QStringLiteral("zzzz"), tenantFilterGrammar()));
    const auto frame = [&] { return timed([&] { list.view().viewport()->repaint(); }); };
    for (const char *text : {"k", "ke", "kes", "kestrel", "kestrel av", "kestrel av server:pg-eu-3", "bank"}) {
        const Filter filter = orExit(parseFilter(QString::fromLatin1(text), tenantFilterGrammar()));
        const std::string needle = foldedText(filter.terms.front().values.front());
        const auto shown = [&] {
            const double time = timed([&] {
                list.model().setFilter(filter);
                list.waitForRows();
                list.view().waitForPaint();
            });
            return time;
        };
        // Not narrowed from the round before: as a filter that is typed at once.
        const auto away = [&] {
            for (const Filter &other : {elsewhere, Filter()}) {
                list.model().setFilter(other);
                list.waitForRows();
            }
            return 0.0;
        };
        auto series =
            interleave({{QStringLiteral("bare memory scan"), [&] { return timed([&] { (void)bare.find(needle); }); }},
                        {QStringLiteral("one frame painted"), frame},
                        {QStringLiteral("ours, typed to painted"), shown},
                        {QStringLiteral("-"), away}},
                       rounds);
        series.pop_back();
        print(QStringLiteral("keystroke \"%1\", %2 hits").arg(QString::fromLatin1(text)).arg(bare.find(needle)),
              series);
    }
}

void measureSorting(OurList &list, int rounds)
{
    const TenantSnapshot &snapshot = list.fleet().snapshot();
    std::vector<quint64> dates, ranks;
    snapshot.forEach([&](quint32 handle, const TenantChunk &chunk, size_t row) {
        dates.push_back(static_cast<quint64>(chunk.updatedMs(row)));
        ranks.push_back(snapshot.rank(handle));
    });
    const auto bare = [](const std::vector<quint64> &keys) {
        return [&keys] {
            std::vector<quint64> copy = keys;
            return timed([&] { std::sort(copy.begin(), copy.end()); });
        };
    };
    const auto ours = [&](TenantSort sort) {
        return [&snapshot, sort] { return timed([&] { (void)sortedHandles(snapshot, sort, Qt::DescendingOrder); }); };
    };
    const auto shown = [&](const char *column) {
        return [&list, number = list.model().columnOf(QString::fromLatin1(column))] {
            return timed([&] {
                list.model().sort(number, Qt::DescendingOrder);
                list.waitForRows();
                list.view().waitForPaint();
            });
        };
    };
    print(QStringLiteral("sort by time of change"),
          interleave({{QStringLiteral("std::sort of the bare keys"), bare(dates)},
                      {QStringLiteral("ours, row numbers"), ours(TenantSort::Updated)},
                      {QStringLiteral("ours, clicked to painted"), shown("updated")}},
                     rounds));
    print(QStringLiteral("sort by name"),
          interleave({{QStringLiteral("std::sort of the bare keys"), bare(ranks)},
                      {QStringLiteral("ours, row numbers"), ours(TenantSort::Name)},
                      {QStringLiteral("ours, clicked to painted"), shown("name")}},
                     rounds));
}

/// What single events cost the GUI thread while everything a person can do is done.
void measureBlocking(GuiClock &clock, const ConnectionSpec &spec)
{
    QTextStream out(stdout);
    out << "\n| GUI thread, longest single event | wall ms | processor ms | in |\n|---|---|---|---|\n";
    const auto report = [&](const char *what) {
        const auto longest = clock.take();
        out << "| " << what << " | " << QString::number(longest.wall, 'f', 1) << " | "
            << QString::number(longest.cpu, 'f', 1) << " | " << longest.receiver << " |" << Qt::endl;
    };
    const auto direct = [&](const char *what, const std::function<void()> &work) {
        out << "| " << what << " | " << QString::number(timed(work), 'f', 1) << " | | |\n";
    };
    OurList list(spec);
    (void)clock.take();
    list.load();
    list.waitUntilLoaded();
    report("whole load");
    list.waitUntilSettled();
    report("ranking by name, list in new order");
    for (const char *text : {"k", "ke", "kes", ""}) {
        list.model().setFilter(orExit(parseFilter(QString::fromLatin1(text), tenantFilterGrammar())));
        list.waitForRows();
        list.view().waitForPaint();
    }
    report("filter, four keystrokes");
    for (const int column : {7, 0, 2}) {
        list.model().sort(column, Qt::DescendingOrder);
        list.waitForRows();
        list.view().waitForPaint();
    }
    report("sort, three columns");
    list.view().scrollToBottom();
    list.view().waitForPaint();
    report("scroll to the end");
    Tenant tenant = *list.model().tenant(10);
    tenant.name = QStringLiteral("Zebra");
    list.fleet().apply({tenant});
    list.waitUntilSettled();
    report("one tenant renamed");
    direct("choose all", [&] { list.model().chooseAllShown(); });
    direct("choose half a million rows", [&] { list.model().chooseRows(0, list.model().rowCount() / 2, false); });
    direct("select all in the view", [&] { list.view().selectAll(); });
    list.view().waitForPaint();
    report("painting after it");
    list.model().sort(1, Qt::AscendingOrder);
    list.waitForRows();
    list.view().waitForPaint();
    report("sort while all is selected");
}

} // namespace

int main(int argc, char **argv)
{
    GuiClock app(argc, argv);
    const int tenants = argc > 1 ? QByteArray(argv[1]).toInt() : 1000000;
    const int rounds = argc > 2 ? QByteArray(argv[2]).toInt() : 7;
    QTextStream out(stdout);
    BenchRegistry registry(tenants);
    const ConnectionSpec spec = registry.spec();
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"));
    database.setHostName(spec.host);
    database.setPort(spec.port);
    database.setUserName(spec.user);
    database.setDatabaseName(spec.database);
    if (!database.open())
        qFatal("the QPSQL driver cannot connect");

    print(QStringLiteral("first paint"),
          interleave({{QStringLiteral("QSqlTableModel and QTableView"), [&] { return naiveFirstPaint(database); }},
                      {QStringLiteral("ours"), [&] { return ourFirstPaint(spec); }}},
                     rounds));
    print(QStringLiteral("whole load"),
          interleave({{QStringLiteral("COPY drained, nothing decoded"), [&] { return copyDrain(spec); }},
                      {QStringLiteral("ours, view streaming"), [&] { return ourWholeLoad(spec); }},
                      {QStringLiteral("Qt SQL, forward only, to QString"), [&] { return qtSqlForwardOnly(database); }}},
                     rounds));
    {
        const qint64 before = residentBytes();
        OurList list(spec);
        list.load();
        list.waitUntilLoaded();
        const double ranking = timed([&] { list.waitUntilSettled(); });
        const auto count = static_cast<double>(list.fleet().store().count());
        out << "\n| memory | bytes a tenant |\n|---|---|\n| store, search text, ranks, id index | "
            << QString::number(static_cast<double>(list.fleet().store().bytes()) / count, 'f', 1)
            << " |\n| shown rows and kept order | "
            << QString::number(static_cast<double>(list.model().bytes()) / count, 'f', 1)
            << " |\n| growth of the process | "
            << QString::number(static_cast<double>(residentBytes() - before) / count, 'f', 1)
            << " |\n\nFrom loaded to ranked by the locale: " << QString::number(ranking, 'f', 0) << " ms\n";
        out.flush();
        measureKeystrokes(list, rounds);
        measureSorting(list, rounds);
    }
    measureBlocking(app, spec);
    return 0;
}
