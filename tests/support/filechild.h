#pragma once
// A program of its own that runs or undoes an operation on files, as any user, and kills itself where it is told to. Functions of a test
// program, which calls itself for that; the thread of the test waits.

#include "tests/support/filefixture.h"
#include "tests/support/provisioningfixture.h"

#include <QDirIterator>
#include <QProcess>

#include <csignal>

namespace tenantry::testsupport {

/// Of a program that was started with "--work": 0, 3 (no registry), 4 (it was not done).
[[nodiscard]] inline int workOnFiles(const QStringList &words)
{
    const auto user = static_cast<uid_t>(words.at(6).toUInt());
    if (user != geteuid() && ::setresuid(user, user, user) != 0)
        return 5;
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = words.at(1);
    TenantRegistry registry(spec, PasswordSource(), RegistryFixture::client());
    if (!answerOf(registry.open()))
        return 3;
    const SystemClock clock;
    RunControl control;
    OperationRunner::Services services = fileServices(registry, clock, control);
    services.observe = [step = words.at(4).toInt(), moment = words.at(5).toInt()](const OperationStep &one,
                                                                                  StepMoment at) {
        if (one.number == step && static_cast<int>(at) == moment)
            std::raise(SIGKILL);
    };
    OperationRunner runner(services);
    const OperationId id = OperationId::fromString(words.at(2));
    const auto done = words.at(3) == u"undo" ? runner.undo(id) : runner.run(id);
    if (!done)
        qWarning("%s", qPrintable(done.error().toText()));
    return done ? 0 : 4;
}

/// What it answered, -1 where it killed itself. Its lease is ended.
[[nodiscard]] inline int callFileChild(FileFixture &fleet, const OperationId &id, const QString &what, int step = 0,
                                       int moment = 0, uid_t user = geteuid())
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--work"), fleet.registry().spec().database, id.toString(), what,
                   QString::number(step), QString::number(moment), QString::number(user)});
    process.waitForFinished(120000);
    ProvisioningFixture::endLeases(fleet.registry().spec());
    return process.exitStatus() == QProcess::CrashExit ? -1 : process.exitCode();
}

/// So that a program of that user can use the registry.
inline void giveRegistryTo(FileFixture &fleet, uid_t user)
{
    const QFileInfo registry(fleet.registry().spec().database);
    QStringList all {registry.path()};
    for (QDirIterator it(registry.path(), {QString(registry.fileName() + u'*')}, QDir::Files); it.hasNext();)
        all.append(it.next());
    for (const QString &path : std::as_const(all))
        QCOMPARE(::chown(path.toLocal8Bit().constData(), user, static_cast<gid_t>(-1)), 0);
}

} // namespace tenantry::testsupport
