#pragma once
// Brings the demonstration fleet up: starts it where it was made, else makes it, and has it kept while somebody looks. Owned by the
// program that shows it, lives on that thread and needs its event loop; the work is done on a thread of its own.

#include "core/demo/demokeeper.h"
#include "core/registry/registryinfo.h"
#include "core/registry/registrysession.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>

namespace tenantry {

class DemoBuilder;
class TenantRegistry;

class DemoRun : public QObject
{
    Q_OBJECT
public:
    DemoRun(const DemoSite &site, const RegistryClient &client, QObject *parent = nullptr);
    ~DemoRun() override; ///< what is being made is stopped, and no server of it is left; else the fleet goes on

    enum class Hold {
        None, ///< until somebody stops it
        Console ///< this program is one of its consoles as long as the object is there
    };
    /// Once. Errors: Missing (no PostgreSQL on this computer), InvalidInput (too long a path), those of servers and operations,
    /// Cancelled; then no server is left.
    [[nodiscard]] QFuture<Result<>> up(Hold hold);
    void cancel(); ///< any thread; it stops between two tenants
    [[nodiscard]] const DemoSite &site() const { return m_site; }

signals:
    /// What is being done, and how far that is; `total` is 0 while nobody can tell.
    void progressed(const QString &words, int done, int total);

private:
    void told(const QString &words);
    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> holdAsConsole();
    void createRegistry();
    void makeTenants();
    void end(const Result<> &done);

    DemoSite m_site;
    RegistryClient m_client;
    Hold m_hold = Hold::None;
    bool m_isMade = false; ///< it was complete before
    bool m_isOver = true;
    std::atomic_bool m_isCancelled = false;
    std::atomic_int m_begun = -1; ///< tenants; -1 = servers are being made
    QPromise<Result<>> m_promise;
    std::unique_ptr<DemoLock> m_alone;
    std::unique_ptr<DemoLock> m_console;
    std::unique_ptr<TenantRegistry> m_registry;
    std::unique_ptr<DemoBuilder> m_builder;
    QThreadPool m_threads; ///< goes first: what runs there uses the others
};

} // namespace tenantry
