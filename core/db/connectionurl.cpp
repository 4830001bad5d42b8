#include "core/db/connectionurl.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace tenantry {

namespace {

struct UrlText {
    Q_DECLARE_TR_FUNCTIONS(UrlText)
};

struct Scheme {
    QLatin1StringView name;
    Engine engine;
};
constexpr std::array schemes {
    Scheme {QLatin1StringView("postgresql"), Engine::PostgreSQL},
    Scheme {QLatin1StringView("postgres"), Engine::PostgreSQL},
    Scheme {QLatin1StringView("mariadb"), Engine::MariaDB},
    Scheme {QLatin1StringView("mysql"), Engine::MariaDB},
};

tl::unexpected<Error> malformed(const QString &what)
{
    return fail(ErrorKind::InvalidInput, what,
                UrlText::tr("Write postgresql://user@host:port/database, sqlite:/path/to/file, or a path."));
}

tl::unexpected<Error> hasPassword()
{
    return fail(
        ErrorKind::InvalidInput, UrlText::tr("The address has a password in it."),
        UrlText::tr("Other users can read a command line. Take the password out and let it come from a question "
                    "(--password ask), the system keyring (--password keyring) or .pgpass (--password passfile). "
                    "Write %40 for an @ that is part of a name."));
}

/// Nothing where a '%' is not followed by two hexadecimal digits, where the bytes are not UTF-8, and for %00.
std::optional<QString> decoded(QStringView part)
{
    static const QRegularExpression broken(QStringLiteral("%(?![0-9A-Fa-f]{2})|%00"));
    if (broken.match(part).hasMatch())
        return std::nullopt;
    const QString text = QString::fromUtf8(QByteArray::fromPercentEncoding(part.toUtf8()));
    return text.contains(QChar::ReplacementCharacter) ? std::nullopt : std::optional(text);
}

/// Decodes a part into the keyword's setting; false where it cannot be decoded.
bool put(ConnectionSettings *settings, const QString &keyword, QStringView part)
{
    const auto value = decoded(part);
    if (value && !value->isEmpty())
        settings->insert(keyword, *value);
    return value.has_value();
}

/// Where the port's colon stands, or -1. An IPv6 address stands in brackets, because it has colons of its own.
qsizetype portColon(QStringView authority)
{
    return authority.indexOf(u':', authority.startsWith(u'[') ? authority.indexOf(u']') + 1 : 0);
}

bool isNumber(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool namesSettings(QStringView query)
{
    const auto parameters = query.split(u'&', Qt::SkipEmptyParts);
    return std::all_of(parameters.begin(), parameters.end(), [](QStringView parameter) {
        const QString keyword = parameter.first(std::max<qsizetype>(0, parameter.indexOf(u'='))).toString();
        return isConnectionKeyword(keyword) || keyword == u"service" || keyword == u"passfile";
    });
}

/// A password with a '/' or '?' in it looks as if the host ended there: then what stands for the port is no number, or an
/// '@' follows that belongs neither to the name of a database nor to a setting.
bool mayHoldPassword(QStringView authority, QStringView database, QStringView query)
{
    const qsizetype colon = portColon(authority);
    if (colon < 0)
        return false;
    const QStringView port = authority.sliced(colon + 1);
    const bool isPort = !port.isEmpty() && isNumber(port);
    return database.contains(u'@') || (query.contains(u'@') && !(isPort && namesSettings(query)));
}

bool putHostAndPort(ConnectionSettings *settings, QStringView authority)
{
    const qsizetype bracket = authority.startsWith(u'[') ? authority.indexOf(u']') : -1;
    if (authority.startsWith(u'[') && bracket < 0)
        return false;
    const qsizetype colon = portColon(authority);
    QStringView host = colon < 0 ? authority : authority.first(colon);
    if (bracket >= 0) {
        if (bracket + 1 != host.size())
            return false;
        host = host.sliced(1, bracket - 1);
    }
    return put(settings, QStringLiteral("host"), host)
        && (colon < 0 || put(settings, QStringLiteral("port"), authority.sliced(colon + 1)));
}

Result<> readParameter(ConnectionUrl *url, QStringView parameter)
{
    const qsizetype equals = parameter.indexOf(u'=');
    const auto keyword = decoded(equals < 0 ? parameter : parameter.first(equals));
    const auto value = decoded(equals < 0 ? QStringView() : parameter.sliced(equals + 1));
    if (!keyword || !value || equals < 0)
        return malformed(UrlText::tr("The parameters of the address cannot be read."));
    if (keyword == u"password" || keyword == u"sslpassword")
        return hasPassword();
    if (keyword == u"service")
        url->service = *value;
    else if (keyword == u"passfile")
        url->passFile = *value;
    else
        url->settings.insert(*keyword, *value);
    return {};
}

Result<ConnectionUrl> parseServer(Engine engine, QStringView rest)
{
    ConnectionUrl url;
    url.engine = engine;
    const qsizetype question = rest.indexOf(u'?');
    const QStringView query = question < 0 ? QStringView() : rest.sliced(question + 1);
    rest = question < 0 ? rest : rest.first(question);
    const qsizetype slash = rest.indexOf(u'/');
    const QStringView database = slash < 0 ? QStringView() : rest.sliced(slash + 1);
    QStringView authority = slash < 0 ? rest : rest.first(slash);
    const qsizetype at = authority.lastIndexOf(u'@');
    if (at >= 0) {
        const QStringView user = authority.first(at);
        if (user.contains(u':'))
            return hasPassword();
        if (!put(&url.settings, QStringLiteral("user"), user))
            return malformed(UrlText::tr("The user name in the address cannot be read."));
        authority = authority.sliced(at + 1);
    }
    if (mayHoldPassword(authority, database, query))
        return hasPassword();
    if (!putHostAndPort(&url.settings, authority) || !put(&url.settings, QStringLiteral("dbname"), database))
        return malformed(UrlText::tr("The address cannot be read."));
    for (const QStringView parameter : query.split(u'&', Qt::SkipEmptyParts)) {
        if (auto read = readParameter(&url, parameter); !read)
            return fail(read);
    }
    return url;
}

Result<ConnectionUrl> parsePath(QString path)
{
    // A keyword list ("host=... password=...") would otherwise become a file name, and a file name is shown.
    static const QRegularExpression keywordList(QStringLiteral("\\b(password|host|dbname|user)\\s*="));
    if (keywordList.match(path).hasMatch())
        return malformed(UrlText::tr("A list of keywords is not an address."));
    if (path.startsWith(u"~/"))
        path = QDir::home().filePath(path.mid(2));
    if (path.isEmpty() || path.contains(QChar(u'\0')) || path == u":memory:")
        return malformed(UrlText::tr("This is not the path of a file."));
    ConnectionUrl url;
    url.engine = Engine::SQLite;
    url.settings.insert(QStringLiteral("dbname"), path);
    return url;
}

} // namespace

Result<ConnectionUrl> parseConnectionUrl(const QString &text)
{
    static const QRegularExpression schemePattern(QStringLiteral("^([A-Za-z][A-Za-z0-9+.-]*)://"));
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(u"sqlite:")) {
        const QString path = trimmed.mid(7);
        return parsePath(path.startsWith(u"//") ? path.mid(2) : path);
    }
    const auto match = schemePattern.match(trimmed);
    if (!match.hasMatch())
        return parsePath(trimmed);
    for (const Scheme &scheme : schemes) {
        if (match.captured(1).compare(scheme.name, Qt::CaseInsensitive) == 0)
            return parseServer(scheme.engine, QStringView(trimmed).sliced(match.capturedLength()));
    }
    return malformed(UrlText::tr("Addresses of the kind %1:// are not known.").arg(match.captured(1)));
}

} // namespace tenantry
