#include "core/db/pgservicefile.h"

#include <QDir>
#include <QFile>

#include <functional>

namespace tenantry {

namespace {

struct ServiceText {
    Q_DECLARE_TR_FUNCTIONS(ServiceText)
};

/// Calls visit(line, number) for every line that says something, until it returns false.
void forEachLine(const QString &path, const std::function<bool(const QString &, int)> &visit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (int number = 1; !file.atEnd(); ++number) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (!line.isEmpty() && !line.startsWith(u'#') && !visit(line, number))
            return;
    }
}

/// "name" of "[name]"; null for any other line.
QString sectionName(const QString &line)
{
    return line.startsWith(u'[') && line.endsWith(u']') ? line.mid(1, line.size() - 2) : QString();
}

/// One setting into the map, or why not.
Result<> readSetting(const QString &line, ConnectionSettings *settings)
{
    const qsizetype equals = line.indexOf(u'=');
    const QString keyword = line.left(equals).trimmed();
    if (equals <= 0)
        return fail(ErrorKind::InvalidInput, ServiceText::tr("This is not a setting (keyword=value)."));
    if (keyword == u"password")
        return fail(ErrorKind::InvalidInput, ServiceText::tr("It holds a password."),
                    ServiceText::tr("Move the password to .pgpass or to the system keyring."));
    if (!isConnectionKeyword(keyword))
        return fail(ErrorKind::Unsupported, ServiceText::tr("The setting %1 is not supported.").arg(keyword.left(40)),
                    ServiceText::tr("Take it out, or name the server without the service."));
    settings->insert(keyword, line.mid(equals + 1).trimmed());
    return {};
}

} // namespace

QStringList pgServiceFiles(const QString &serviceFile, const QString &systemDirectory)
{
    const QString own = serviceFile.isEmpty() ? QDir::home().filePath(QStringLiteral(".pg_service.conf")) : serviceFile;
    const QString system = systemDirectory.isEmpty() ? QStringLiteral("/etc/postgresql-common") : systemDirectory;
    return {own, QDir(system).filePath(QStringLiteral("pg_service.conf"))};
}

Result<ConnectionSettings> readPgService(const QString &service, const QStringList &files)
{
    for (const QString &path : files) {
        bool found = false;
        Result<ConnectionSettings> settings;
        forEachLine(path, [&](const QString &line, int number) {
            if (const QString name = sectionName(line); !name.isNull()) {
                const bool wasInside = found;
                found = found || name == service;
                return !wasInside;
            }
            if (!found)
                return true;
            if (auto read = readSetting(line, &*settings); !read) {
                Error error = read.error();
                error.message = ServiceText::tr("%1, line %2: %3").arg(path).arg(number).arg(error.message);
                settings = fail(std::move(error));
            }
            return settings.has_value();
        });
        if (found)
            return settings;
    }
    return fail(ErrorKind::Missing, ServiceText::tr("There is no service \"%1\".").arg(service),
                ServiceText::tr("Looked in: %1").arg(files.join(QStringLiteral(", "))));
}

QStringList pgServiceNames(const QStringList &files)
{
    QStringList names;
    for (const QString &path : files) {
        forEachLine(path, [&names](const QString &line, int) {
            if (const QString name = sectionName(line); !name.isEmpty() && !names.contains(name))
                names << name;
            return true;
        });
    }
    return names;
}

} // namespace tenantry
