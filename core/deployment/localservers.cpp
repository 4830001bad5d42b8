#include "core/deployment/localservers.h"

#include "core/deployment/localmariadb.h"
#include "core/deployment/localpostgres.h"

#include <algorithm>

namespace tenantry {

namespace {

struct LocalServersText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::LocalServers)
};

struct LocalKind {
    Engine engine;
    std::shared_ptr<const LocalServer> (*make)(const QString &, quint16);
    QString (*folderOf)(const QString &);
    Result<> (*check)();
};

template<class Local>
std::shared_ptr<const LocalServer> makeLocal(const QString &folder, quint16 port)
{
    return std::make_shared<const Local>(folder, port);
}

const LocalKind *localKindOf(Engine engine)
{
    static constexpr LocalKind kinds[] = {
        {Engine::PostgreSQL, makeLocal<LocalPostgres>, LocalPostgres::folderOf, LocalPostgres::checkInstalled},
        {Engine::MariaDB, makeLocal<LocalMariaDb>, LocalMariaDb::folderOf, LocalMariaDb::checkInstalled},
    };
    const auto *const found =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const LocalKind &one) { return one.engine == engine; });
    return found == std::end(kinds) ? nullptr : found;
}

} // namespace

std::shared_ptr<const LocalServer> localServerOf(Engine engine, const QString &folder, quint16 port)
{
    const LocalKind *kind = localKindOf(engine);
    return kind != nullptr ? kind->make(folder, port) : nullptr;
}

QString localFolderOf(Engine engine, const QString &host)
{
    const LocalKind *kind = localKindOf(engine);
    return kind != nullptr ? kind->folderOf(host) : QString();
}

Result<> checkLocalServer(Engine engine)
{
    const LocalKind *kind = localKindOf(engine);
    return kind != nullptr ? kind->check()
                           : fail(ErrorKind::Unsupported, LocalServersText::tr("This engine has no servers."));
}

} // namespace tenantry
