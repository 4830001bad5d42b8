#include "core/db/connectionspec.h"

namespace tenantry {

bool ConnectionSpec::isLocal() const
{
    return engine == Engine::SQLite || host.isEmpty() || host.startsWith(u'/') || host == u"localhost"
        || host == u"127.0.0.1" || host == u"::1";
}

QString ConnectionSpec::displayName() const
{
    if (engine == Engine::SQLite)
        return database;
    QString text = user.isEmpty() ? host : user + u'@' + host;
    if (port != 0)
        text += u':' + QString::number(port);
    return database.isEmpty() ? text : text + u'/' + database;
}

} // namespace tenantry
