#include "core/secrets/passfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cstring>
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

/// The service manager keeps what is in its folder from everybody else, and may let the service in by its group.
bool isServiceCredential(const QString &path)
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    return !folder.isEmpty() && QFileInfo(path).absolutePath() == QFileInfo(folder).absoluteFilePath();
}

bool isOpenToOthers(const struct stat &status, const QString &path)
{
    const mode_t ours = isServiceCredential(path) ? S_IRWXU | S_IRGRP : S_IRWXU;
    return (status.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO) & ~ours) != 0;
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
    } else if (status.st_uid != geteuid() && status.st_uid != 0) {
        content = refuse(ErrorKind::Denied, PassFileText::tr("The password file %1 belongs to another user."),
                         PassFileText::tr("Name one that is yours: its owner can read and change it."));
    } else if (isOpenToOthers(status, path)) {
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

namespace {

void appendEscaped(std::vector<char> &line, QByteArrayView field)
{
    for (const char byte : field) {
        if (byte == ':' || byte == '\\')
            line.push_back('\\');
        line.push_back(byte);
    }
}

Secret lineFor(const ConnectionSpec &spec, const Secret &password)
{
    std::vector<char> line;
    line.reserve(4096); // so that no partial copy is left behind by growing
    for (const QByteArray &field : fieldsFor(spec)) {
        appendEscaped(line, field);
        line.push_back(':');
    }
    appendEscaped(line, password.view());
    line.push_back('\n');
    return Secret::takeFrom(std::move(line));
}

/// 0, or what went wrong.
int writeAll(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : ENOSPC;
        bytes = bytes.sliced(written);
    }
    return fsync(file) == 0 ? 0 : errno;
}

} // namespace

Result<> writePassFile(const QString &path, const ConnectionSpec &spec, const Secret &password)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0 && errno == EEXIST)
        return fail(
            ErrorKind::Constraint, PassFileText::tr("The file %1 is there already.").arg(path),
            PassFileText::tr("Name a new one: it is never overwritten. A run that was cut short may have left it."));
    const int failure = file < 0 ? errno : writeAll(file, lineFor(spec, password).view());
    const bool isWritten = failure == 0;
    const QString why = QString::fromLocal8Bit(strerror(failure));
    if (file >= 0)
        close(file);
    if (isWritten)
        return {};
    if (file >= 0)
        unlink(name.constData());
    return fail(ErrorKind::Denied, PassFileText::tr("The password file %1 cannot be written: %2.").arg(path, why),
                PassFileText::tr("Name a file in a folder of yours, on a disk with room left."));
}

} // namespace tenantry
