// Start: from the creation of the process to the first frame with tenants in it, against the first frame of an empty Qt
// Widgets window; then, seen from outside, against another program that shows a table. Run it under Xvfb:
// `xvfb-run -s "-screen 0 1400x900x24" build/release/bench/bench_start build/release/app/console/tenantry 15 sqlitebrowser`.
#include "bench/support/screenwatch.h"
#include "bench/support/series.h"

#include "core/base/ids.h"
#include "core/registry/tenantregistry.h"

#include <QApplication>
#include <QFile>
#include <QMainWindow>
#include <QMenuBar>
#include <QProcess>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <cstdio>

using namespace tenantry;
using namespace tenantry::bench;

namespace {

qint64 monotonicNs()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

/// A menu, a dock's worth of nothing, a table of 100 rows: what no Qt program with a list can be quicker than.
class EmptyWindow : public QMainWindow
{
public:
    EmptyWindow()
    {
        menuBar()->addMenu(QStringLiteral("File"));
        setCentralWidget(new QTableWidget(100, 15));
        resize(1400, 900);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QTimer::singleShot(0, this, [] {
            std::printf("rows %lld\n", static_cast<long long>(monotonicNs()));
            std::fflush(stdout);
            QCoreApplication::quit();
        });
    }
};

/// Starts a program and returns the milliseconds to the line that begins with `what`; -1 where it never came.
double startOf(const QString &program, const QStringList &arguments, const QByteArray &what, qint64 *memory)
{
    QProcess process;
    const qint64 before = monotonicNs();
    process.start(program, arguments);
    double result = -1;
    while (process.waitForReadyRead(20000)) {
        while (process.canReadLine()) {
            const QByteArray line = process.readLine().trimmed();
            if (!line.startsWith(what))
                continue;
            result = double(line.mid(what.size()).toLongLong() - before) / 1e6;
            if (memory != nullptr)
                *memory = residentKb(process.processId());
        }
    }
    process.waitForFinished(20000);
    return result;
}

bool makeRegistry(const QString &file, int tenants)
{
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = file;
    TenantRegistry registry(spec, {}, {ClientId::create(), QStringLiteral("bench")});
    RegistryCreation creation;
    creation.name = QStringLiteral("Bench");
    const auto finish = [](auto future) {
        while (!future.isFinished())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        return future.result();
    };
    if (!finish(registry.create(creation)))
        return false;
    for (int i = 0; i < tenants; ++i) {
        Tenant tenant;
        tenant.slug = QStringLiteral("demo-%1").arg(i);
        tenant.name = QStringLiteral("Demo %1").arg(i);
        if (!finish(registry.createTenant(tenant)))
            return false;
    }
    return true;
}

QStringList reportOptions(const QString &registry)
{
    return {QStringLiteral("--registry"), registry, QStringLiteral("--report-start")};
}

/// By each program's own word.
void measureFrames(const QStringList &arguments, const QString &registry, int rounds)
{
    const QString &console = arguments.at(1);
    const QStringList report = reportOptions(registry);
    qint64 emptyKb = 0;
    qint64 rowsKb = 0;
    print(QStringLiteral("start, to the first frame"),
          interleave({{QStringLiteral("empty window"),
                       [&] { return startOf(arguments.first(), {QStringLiteral("--empty")}, "rows ", &emptyKb); }},
                      {QStringLiteral("console"), [&] { return startOf(console, report, "frame ", nullptr); }},
                      {QStringLiteral("console, with tenants in it"),
                       [&] { return startOf(console, report, "rows ", &rowsKb); }}},
                     rounds));
    std::printf("\nresident: empty window %lld kB, console with tenants %lld kB\n", static_cast<long long>(emptyKb),
                static_cast<long long>(rowsKb));
}

/// From outside, the same for both: what is first seen of a window on the display.
void measureSight(const QStringList &arguments, const QString &registry, int rounds)
{
    qint64 ourKb = 0;
    qint64 otherKb = 0;
    const auto sight = [](const QString &program, const QStringList &options, qint64 &kb) {
        const std::optional<Sighting> seen = seeStart(program, options);
        if (!seen)
            qFatal("%s shows nothing", qPrintable(program));
        kb = seen->residentKb;
        return seen->milliseconds;
    };
    print(QStringLiteral("start, to the first sight of a window"),
          interleave(
              {{arguments.at(3),
                [&] {
                    return sight(arguments.at(3), {QStringLiteral("-t"), QStringLiteral("tenant"), registry}, otherKb);
                }},
               {QStringLiteral("console"),
                [&] {
                    return sight(arguments.at(1), {QStringLiteral("--registry"), registry}, ourKb);
                }}},
              rounds));
    std::printf("\nresident then: %s %lld kB, console %lld kB\n", qPrintable(arguments.at(3)),
                static_cast<long long>(otherKb), static_cast<long long>(ourKb));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--empty") {
        EmptyWindow window;
        window.show();
        return QApplication::exec();
    }
    if (arguments.size() < 2) {
        std::fputs("usage: bench_start CONSOLE [ROUNDS [OTHER PROGRAM]]\n", stderr);
        return 2;
    }
    const int rounds = arguments.size() > 2 ? arguments.at(2).toInt() : 7;
    QTemporaryDir folder;
    // Settings of its own: the console starts on the page that it was left on, so once it is left on the tenants.
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder.path()));
    const QString registry = folder.filePath(QStringLiteral("bench.tenantry"));
    if (!makeRegistry(registry, 200)) {
        std::fputs("The registry could not be made.\n", stderr);
        return 1;
    }
    if (startOf(arguments.at(1), reportOptions(registry), "rows ", nullptr) < 0) {
        std::fputs("The console shows no tenants.\n", stderr);
        return 1;
    }
    measureFrames(arguments, registry, rounds);
    if (arguments.size() > 3)
        measureSight(arguments, registry, rounds);
    return 0;
}
