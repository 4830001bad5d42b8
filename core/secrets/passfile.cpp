#include "core/secrets/passfile.h"

#include <QDir>
#include <QFile>

#include <array>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace tenantry {

namespace {

struct PassFileText {
    Q_DECLARE_TR_FUNCTIONS(PassFileText)
};

/// Takes one field off the line; nothing where it is neither '*' nor the value.
std::optional<QByteArrayView> matchField(QByteArrayView line, QByteArrayView value)
{
    if (line.startsWith("*:"))
        return line.sliced(2);
    qsizetype at = 0;
    for (const char wanted : value) {
        if (at < line.size() && line[at] == '\\')
            ++at;
        if (at >= line.size() || line[at] != wanted)
            return std::nullopt;
        ++at;
    }
    if (at >= line.size() || line[at] != ':')
        return std::nullopt;
    return line.sliced(at + 1);
}

Secret unescaped(QByteArrayView field)
{
    std::vector<char> bytes;
    bytes.reserve(static_cast<size_t>(field.size())); // so that no partial copy is left behind by growing
    for (qsizetype i = 0; i < field.size() && field[i] != ':'; ++i) {
        if (field[i] == '\\' && i + 1 < field.size())
            ++i;
        bytes.push_back(field[i]);
    }
    return Secret::takeFrom(std::move(bytes));
}

std::array<QByteArray, 4> fieldsFor(const ConnectionSpec &spec)
{
    // As libpq reads it: a socket in the default directory, or no host at all, is "localhost".
    const bool isDefaultSocket = spec.host.isEmpty() || spec.host == u"/var/run/postgresql";
    const int port = spec.port != 0 ? spec.port : spec.engine == Engine::MariaDB ? 3306 : 5432;
    return {isDefaultSocket ? QByteArrayLiteral("localhost") : spec.host.toUtf8(), QByteArray::number(port),
            spec.database.toUtf8(), spec.user.toUtf8()};
}

std::optional<Secret> findIn(QByteArrayView text, const ConnectionSpec &spec)
{
    const auto fields = fieldsFor(spec);
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        QByteArrayView line = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        std::optional<QByteArrayView> rest = line.startsWith('#') ? std::nullopt : std::optional(line);
        for (const QByteArray &field : fields)
            rest = rest ? matchField(*rest, field) : std::nullopt;
        if (rest)
            return unescaped(*rest);
    }
    return std::nullopt;
}

Result<Secret> readPrivateFile(const QString &path)
{
    const auto refuse = [&path](ErrorKind kind, const QString &message, const QString &remedy = {}) {
        return fail(kind, message.arg(QDir::toNativeSeparators(path)), remedy);
    };
    const int file = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (file < 0 && errno == ENOENT)
        return refuse(ErrorKind::Missing, PassFileText::tr("There is no password file %1."),
                      PassFileText::tr("Write one (see .pgpass in the PostgreSQL manual), or choose another source."));
    if (file < 0)
        return refuse(ErrorKind::Denied, PassFileText::tr("The password file %1 cannot be read."));
    struct stat status { };
    Result<Secret> content;
    if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
        content = refuse(ErrorKind::Denied, PassFileText::tr("The password file %1 is not a plain file."));
    } else if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        content = refuse(ErrorKind::Denied, PassFileText::tr("The password file %1 is open to other users."),
                         PassFileText::tr("Run: chmod 0600 %1").arg(path));
    } else {
        std::vector<char> bytes(static_cast<size_t>(status.st_size));
        const ssize_t got = ::read(file, bytes.data(), bytes.size());
        bytes.resize(static_cast<size_t>(std::max<ssize_t>(got, 0)));
        content = Secret::takeFrom(std::move(bytes));
    }
    close(file);
    return content;
}

} // namespace

PassFile::PassFile(const QString &path)
    : m_path(path.isEmpty() ? QDir::home().filePath(QStringLiteral(".pgpass")) : path)
{ }

Result<Secret> PassFile::fetch(const SecretRequest &request)
{
    const QString &path = request.passFile.isEmpty() ? m_path : request.passFile;
    const auto content = readPrivateFile(path);
    if (!content)
        return content;
    if (auto found = findIn(content->view(), request.spec))
        return *std::move(found);
    return fail(ErrorKind::Missing,
                PassFileText::tr("The password file %1 has no line for %2.").arg(path, request.spec.displayName()),
                PassFileText::tr("Add a line host:port:database:user:password; '*' stands for any."));
}

} // namespace tenantry
