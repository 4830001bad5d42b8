#include "core/runner/runnerkeys.h"

#include "core/secrets/passfile.h"

#include <QDir>
#include <QFileInfo>

namespace tenantry {

namespace {

struct RunnerKeysText {
    Q_DECLARE_TR_FUNCTIONS(RunnerKeysText)
};

QString usualFile()
{
    const QString credentials = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    if (!credentials.isEmpty())
        return QDir(credentials).filePath(QStringLiteral("tenantry.pgpass"));
    const QString own = PassFile().path();
    return QFileInfo::exists(own) ? own : QString();
}

} // namespace

RunnerKeys::RunnerKeys(const QString &file) : m_file(file.isEmpty() ? usualFile() : file) { }

Result<> RunnerKeys::check() const
{
    if (m_file.isEmpty())
        return {};
    if (!QFileInfo::exists(m_file))
        return fail(
            ErrorKind::Missing, RunnerKeysText::tr("There is no password file %1.").arg(m_file),
            RunnerKeysText::tr("Write one line host:port:database:user:password for each login, or name another "
                               "file with --password-file."));
    return passwordOf({}).map([](const Secret &) {});
}

Result<Secret> RunnerKeys::passwordOf(const ConnectionSpec &spec) const
{
    if (m_file.isEmpty())
        return Secret();
    auto found = PassFile(m_file).fetch({spec, {}});
    return !found && found.error().kind == ErrorKind::Missing ? Result<Secret>() : found;
}

} // namespace tenantry
