#include "core/deployment/postmaster.h"

#include "core/deployment/postgresprograms.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace tenantry {

namespace {

struct Postmaster {
    Q_DECLARE_TR_FUNCTIONS(tenantry::Postmaster)
};

/// pg_ctl asks only whether a process of that number is there. A server works in its data folder.
Result<PostmasterState> stateOfProcess(const QString &data)
{
    QFile file(postmasterFile(data));
    const QList<QByteArray> lines = file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QList<QByteArray>();
    if (lines.size() < 2)
        return PostmasterState::Running; // nobody may read it: then pg_ctl has the last word
    const QString folder =
        QFileInfo(QStringLiteral("/proc/%1/cwd").arg(QString::fromLatin1(lines.at(0)))).symLinkTarget();
    if (!folder.isEmpty() && QFileInfo(folder).canonicalFilePath() != QFileInfo(data).canonicalFilePath())
        return PostmasterState::Stale;
    const QString startedAs = QFile::decodeName(lines.at(1));
    if (startedAs == data)
        return PostmasterState::Running;
    return fail(ErrorKind::Constraint, Postmaster::tr("The server in “%1” was not started here.").arg(data),
                Postmaster::tr("It was started as %1: start and stop it as whoever did that.").arg(startedAs));
}

} // namespace

QString postmasterFile(const QString &data)
{
    return data + QStringLiteral("/postmaster.pid");
}

Result<PostmasterState> postmasterState(const QString &data)
{
    constexpr int notRunning = 3;
    constexpr int noData = 4;
    const auto ended = runPostgresProgram(QStringLiteral("pg_ctl"), data, {QStringLiteral("status")});
    if (!ended)
        return fail(ended);
    if (ended->code == notRunning || ended->code == noData)
        return PostmasterState::Stopped;
    if (ended->code == 0)
        return stateOfProcess(data);
    return fail(ErrorKind::Internal, Postmaster::tr("Whether the server in “%1” runs cannot be told.").arg(data),
                Postmaster::tr("What pg_ctl said tells why."), ended->said);
}

} // namespace tenantry
