#include "core/routing/routetext.h"

#include "core/db/sqldialect.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace tenantry {

namespace {

struct RouteTextWords {
    Q_DECLARE_TR_FUNCTIONS(tenantry::RouteText)
};

using RoutePairs = QList<std::pair<QString, QString>>;

QString inRouteUrl(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString sslModeWord(TlsMode mode)
{
    static constexpr struct {
        TlsMode mode;
        const char *name;
    } names[] = {{TlsMode::VerifyFull, "verify-full"},
                 {TlsMode::VerifyCa, "verify-ca"},
                 {TlsMode::Require, "require"},
                 {TlsMode::Disable, "disable"}};
    const auto *const found =
        std::find_if(std::begin(names), std::end(names), [mode](const auto &one) { return one.mode == mode; });
    return QString::fromLatin1(found->name);
}

/// In "options" a backslash takes a blank or a backslash into the word.
Result<QString> pathOption(const Route &route)
{
    return SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(route.schema).map([](QString quoted) {
        quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u' ', QStringLiteral("\\ "));
        return QString(u"-c search_path=" + quoted + u",extensions");
    });
}

/// What libpq is told besides the endpoint. A pooler takes no options: whoever comes through one sets the path in each transaction.
Result<RoutePairs> routeParameters(const Route &route, const QString &login)
{
    RoutePairs pairs {{QStringLiteral("sslmode"), sslModeWord(route.endpoint.tls)}};
    if (!route.endpoint.rootCertificate.isEmpty())
        pairs.append({QStringLiteral("sslrootcert"), route.endpoint.rootCertificate});
    const bool hasPath = !login.isEmpty() && login == applicationLogin(route);
    if (!hasPath && !route.schema.isEmpty() && route.endpoint.mode == SessionMode::Direct) {
        const auto path = pathOption(route);
        if (!path)
            return fail(path);
        pairs.append({QStringLiteral("options"), *path});
    }
    return pairs;
}

QString routeAuthority(const ConnectionSpec &endpoint)
{
    const bool isAddress6 = endpoint.host.contains(u':') && !endpoint.host.startsWith(u'/');
    QString text = isAddress6 ? QString(u'[' + endpoint.host + u']') : inRouteUrl(endpoint.host);
    if (endpoint.port != 0)
        text += u':' + QString::number(endpoint.port);
    return text;
}

QString postgresUrl(const Route &route, const QString &login, RoutePairs pairs)
{
    const ConnectionSpec &endpoint = route.endpoint;
    const bool isSocket = endpoint.host.startsWith(u'/');
    if (isSocket) {
        if (endpoint.port != 0)
            pairs.prepend({QStringLiteral("port"), QString::number(endpoint.port)});
        pairs.prepend({QStringLiteral("host"), endpoint.host});
    }
    QStringList words;
    for (const auto &[name, value] : pairs)
        words << QString(name + u'=' + inRouteUrl(value));
    QString url = QStringLiteral("postgresql://");
    if (!login.isEmpty())
        url += inRouteUrl(login) + u'@';
    if (!isSocket)
        url += routeAuthority(endpoint);
    return QString(url + u'/' + inRouteUrl(endpoint.database) + u'?' + words.join(u'&'));
}

tl::unexpected<Error> notSaid(const Route &route, const QString &what)
{
    return fail(ErrorKind::Unsupported,
                RouteTextWords::tr("The way to %1 cannot be said so: %2.").arg(route.slug, what),
                RouteTextWords::tr("Take the format dsn or json."));
}

/// Both files have one line for each value, and no way to write a line's end.
Result<> checkLines(const Route &route, const RoutePairs &pairs)
{
    if (route.endpoint.engine != Engine::PostgreSQL)
        return notSaid(route, RouteTextWords::tr("it is for PostgreSQL only"));
    for (const auto &[name, value] : pairs) {
        const bool hasControls = std::any_of(value.begin(), value.end(), [](QChar c) { return c < u' '; });
        if (hasControls || value != value.trimmed())
            return notSaid(route, RouteTextWords::tr("%1 begins or ends with a blank, or has a line's end").arg(name));
    }
    return {};
}

RoutePairs endpointPairs(const Route &route)
{
    RoutePairs pairs {{QStringLiteral("host"), route.endpoint.host}};
    if (route.endpoint.port != 0)
        pairs.append({QStringLiteral("port"), QString::number(route.endpoint.port)});
    pairs.append({QStringLiteral("dbname"), route.endpoint.database});
    return pairs;
}

} // namespace

QString applicationLogin(const Route &route)
{
    const bool hasRoles = route.endpoint.engine == Engine::PostgreSQL && route.management == Management::Managed;
    // In shared tables most have one login together.
    return hasRoles && route.kind != IsolationKind::SharedTable ? route.names.app() : QString();
}

Result<QString> routeDsn(const Route &route, const QString &login)
{
    const ConnectionSpec &endpoint = route.endpoint;
    if (endpoint.engine == Engine::SQLite)
        return QString(u"sqlite:" + endpoint.database);
    if (endpoint.engine == Engine::MariaDB)
        return QString(u"mariadb://" + (login.isEmpty() ? QString() : QString(inRouteUrl(login) + u'@'))
                       + routeAuthority(endpoint) + u'/' + inRouteUrl(endpoint.database));
    return routeParameters(route, login).map([&](const RoutePairs &pairs) { return postgresUrl(route, login, pairs); });
}

Result<QString> routeService(const Route &route, const QString &login)
{
    RoutePairs pairs = endpointPairs(route);
    if (!login.isEmpty())
        pairs.append({QStringLiteral("user"), login});
    const auto more = routeParameters(route, login);
    if (!more)
        return fail(more);
    pairs += *more;
    if (const auto possible = checkLines(route, pairs); !possible)
        return fail(possible);
    QString text = u'[' + route.slug + u"]\n";
    for (const auto &[name, value] : pairs)
        text += name + u'=' + value + u'\n';
    return text;
}

Result<QString> routePgBouncer(const Route &route)
{
    const RoutePairs pairs = endpointPairs(route);
    if (const auto possible = checkLines(route, pairs); !possible)
        return fail(possible);
    static const QRegularExpression plainName(QStringLiteral("\\A[A-Za-z0-9_]+\\z"));
    static const QRegularExpression plainValue(QStringLiteral("\\A[A-Za-z0-9_./:-]+\\z"));
    QString line = plainName.match(route.slug).hasMatch() ? route.slug : QString(u'"' + route.slug + u'"');
    line += u" =";
    for (const auto &[name, value] : pairs) {
        const bool isPlain = plainValue.match(value).hasMatch();
        line += u' ' + name + u'='
            + (isPlain ? value : QString(u'\'' + QString(value).replace(u'\'', QStringLiteral("''")) + u'\''));
    }
    return QString(line + u'\n');
}

} // namespace tenantry
