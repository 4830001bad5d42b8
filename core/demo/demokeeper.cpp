#include "core/demo/demokeeper.h"

#include "core/db/connection.h"
#include "core/db/sqldialect.h"
#include "core/demo/demolocked.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QThread>

#include <thread>

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <unistd.h>

namespace tenantry {

namespace {

constexpr auto patienceForAConsole = std::chrono::seconds(120);
constexpr auto longWait = std::chrono::hours(24 * 20); // a timeout of the server has 31 bits of milliseconds

std::unique_ptr<Connection> openPatient(const DemoLocked &locked)
{
    ConnectionSpec spec;
    spec.host = locked.host;
    spec.port = locked.port;
    spec.database = locked.database;
    spec.user = QString(LocalPostgres::superuser);
    spec.tls = TlsMode::Disable;
    spec.applicationName = QStringLiteral("werkbank import");
    spec.statementTimeout = spec.lockTimeout = longWait;
    auto opened = Connection::open(spec);
    return opened ? *std::move(opened) : nullptr;
}

/// One session holds a table, another one waits for it; both end with the servers.
class HeldLock
{
public:
    explicit HeldLock(const DemoLocked &locked)
    {
        const auto table = SqlDialect::of(Engine::PostgreSQL).quoteQualified(locked.schema, QStringLiteral("orders"));
        m_holder = openPatient(locked);
        if (!m_holder || !table)
            return;
        (void)m_holder->script(
            QStringLiteral("set lock_timeout = '30s'; begin; lock table %1 in access exclusive mode").arg(*table));
        m_waiter = std::thread([locked, sql = QString(u"select count(*) from " + *table)] {
            if (const auto waiter = openPatient(locked))
                (void)waiter->query(sql);
        });
    }
    ~HeldLock()
    {
        m_holder.reset(); // the other one has what it waits for
        if (m_waiter.joinable())
            m_waiter.join();
    }
    HeldLock(const HeldLock &) = delete;
    HeldLock &operator=(const HeldLock &) = delete;

private:
    std::unique_ptr<Connection> m_holder;
    std::thread m_waiter;
};

} // namespace

DemoLock::DemoLock(const QString &path)
    : m_file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
{ }

DemoLock::~DemoLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

bool DemoLock::take(bool waits) const
{
    return m_file >= 0 && flock(m_file, waits ? LOCK_EX : LOCK_EX | LOCK_NB) == 0;
}

bool DemoLock::share() const
{
    return m_file >= 0 && flock(m_file, LOCK_SH) == 0;
}

void DemoLock::leave() const
{
    (void)flock(m_file, LOCK_UN);
}

void DemoLock::write(const QByteArray &text) const
{
    (void)!ftruncate(m_file, 0);
    (void)!pwrite(m_file, text.constData(), static_cast<size_t>(text.size()), 0);
}

QByteArray DemoLock::read() const
{
    QByteArray text(32, '\0');
    const auto size = pread(m_file, text.data(), static_cast<size_t>(text.size()), 0);
    return text.first(std::max<qsizetype>(size, 0)).trimmed();
}

Result<> DemoKeeper::keep(Until until) const
{
    const DemoLock own(m_site.keeperFile());
    if (!own.take(false))
        return {};
    own.write(QByteArray::number(getpid()));
    const DemoLock work(m_site.workFile());
    std::optional<HeldLock> held;
    if (const auto locked = readDemoLocked(m_site.folder()))
        held.emplace(*locked);
    while (until == Until::Ended)
        pause(); // end() ends the process
    const DemoLock consoles(m_site.consolesFile());
    while (true) {
        const QByteArray start = work.read();
        waitForConsoles(consoles, until == Until::ConsolesClosed ? std::chrono::seconds(0) : patienceForAConsole);
        if (!work.take(true))
            break;
        if (work.read() == start)
            break;
        // Somebody has started the fleet meanwhile, for a console that is not there yet.
        work.leave();
        consoles.leave();
        until = Until::NextConsolesClosed;
    }
    held.reset();
    const auto stopped = m_site.stop();
    own.write({});
    return stopped;
}

/// Until the last one has closed, where one comes at all.
void DemoKeeper::waitForConsoles(const DemoLock &consoles, std::chrono::seconds patience)
{
    const auto giveUp = std::chrono::steady_clock::now() + patience;
    while (consoles.take(false) && std::chrono::steady_clock::now() < giveUp) {
        consoles.leave();
        QThread::msleep(200);
    }
    (void)consoles.take(true); // whoever has it is open
}

Result<> DemoKeeper::start(const QString &program, const QStringList &words)
{
    QProcess keeper; // outlives whoever reads what this program prints
    keeper.setProgram(program);
    keeper.setArguments(words);
    keeper.setStandardInputFile(QProcess::nullDevice());
    keeper.setStandardOutputFile(QProcess::nullDevice());
    keeper.setStandardErrorFile(QProcess::nullDevice());
    if (keeper.startDetached())
        return {};
    return fail(ErrorKind::Internal,
                QCoreApplication::translate("tenantry::DemoKeeper", "The fleet's keeper cannot be started."));
}

Result<> DemoKeeper::end() const
{
    const DemoLock own(m_site.keeperFile());
    constexpr int tries = 200;
    for (int i = 0; i < tries; ++i) {
        if (own.take(false)) {
            own.write({});
            return {};
        }
        // Held, it is the number of the process that holds it.
        if (const auto pid = own.read().toInt(); pid > 0)
            (void)kill(pid, SIGTERM);
        QThread::msleep(50);
    }
    return fail(ErrorKind::Timeout, tr("The process that keeps the fleet does not end."),
                tr("It holds the file %1: end it, and try again.").arg(m_site.keeperFile()));
}

} // namespace tenantry
