// Start: from the creation of the process to the first frame with tenants in it, against the first frame of an empty Qt
// Widgets window. Run it with the console's path on a display, best under Xvfb; a second path names another program whose
// window is waited for through its memory only.
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
            QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
            if (memory != nullptr && status.open(QIODevice::ReadOnly)) {
                const QByteArray text = status.readAll();
                const qsizetype at = text.indexOf("VmRSS:");
                *memory = at < 0 ? *memory : text.mid(at + 6, 20).trimmed().split(' ').first().toLongLong();
            }
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
        std::fputs("usage: bench_start CONSOLE [ROUNDS]\n", stderr);
        return 2;
    }
    const int rounds = arguments.size() > 2 ? arguments.at(2).toInt() : 7;
    QTemporaryDir folder;
    const QString registry = folder.filePath(QStringLiteral("bench.tenantry"));
    if (!makeRegistry(registry, 200)) {
        std::fputs("The registry could not be made.\n", stderr);
        return 1;
    }
    qint64 emptyKb = 0;
    qint64 frameKb = 0;
    qint64 rowsKb = 0;
    const QStringList console {QStringLiteral("--registry"), registry, QStringLiteral("--report-start")};
    const auto all =
        interleave({{QStringLiteral("empty window"),
                     [&] { return startOf(arguments.first(), {QStringLiteral("--empty")}, "rows ", &emptyKb); }},
                    {QStringLiteral("console, first frame"),
                     [&] { return startOf(arguments.at(1), console, "frame ", &frameKb); }},
                    {QStringLiteral("console, first frame with tenants"),
                     [&] { return startOf(arguments.at(1), console, "rows ", &rowsKb); }}},
                   rounds);
    print(QStringLiteral("start"), all);
    std::printf("\nresident: empty window %lld kB, console with tenants %lld kB\n", static_cast<long long>(emptyKb),
                static_cast<long long>(rowsKb));
    return 0;
}
