#include "core/db/serverbudgets.h"

#include <QFileInfo>

namespace tenantry {

QString serverKey(const ConnectionSpec &spec)
{
    if (spec.engine == Engine::SQLite)
        return u"sqlite " + QFileInfo(spec.database).absoluteFilePath();
    const bool isMariaDb = spec.engine == Engine::MariaDB;
    const int port = spec.port != 0 ? spec.port : isMariaDb ? 3306 : 5432;
    ConnectionSpec plain = spec;
    plain.host = spec.host.toLower();
    // Its socket and its addresses here lead to one server.
    const QString host = plain.isLocal() ? QStringLiteral("localhost") : plain.host;
    return (isMariaDb ? u"mariadb " : u"postgresql ") + host + u' ' + QString::number(port);
}

std::shared_ptr<ServerBudget> ServerBudgets::of(const ConnectionSpec &spec)
{
    return of(serverKey(spec));
}

std::shared_ptr<ServerBudget> ServerBudgets::of(const QString &key)
{
    const std::scoped_lock lock(m_mutex);
    auto &budget = m_budgets[key];
    if (!budget)
        budget = std::make_shared<ServerBudget>();
    return budget;
}

} // namespace tenantry
