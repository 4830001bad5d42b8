#pragma once
// Runners as processes on one registry, as a login of the group of the runner alone. A base of one test program, on its thread.

#include "core/runner/schedulerepository.h"
#include "tests/app/ctlonboarding.h"
#include "tests/support/openordie.h"

#include <QTcpServer>

namespace tenantry::testsupport {

class CtlRunners : protected CtlOnboarding
{
protected:
    void beginOn(Engine engine)
    {
        begin();
        useRegistry(engine);
        m_runner =
            engine == Engine::PostgreSQL ? m_registries.asMember(m_registry, QStringLiteral("runner")) : m_registry;
    }
    /// A runner's process with what it has told so far.
    struct Served {
        QProcess process;
        QByteArray told;
        [[nodiscard]] bool tells(const QByteArray &words, int patience = 60000)
        {
            return QTest::qWaitFor(
                [&] {
                    told += process.readAllStandardError();
                    return told.contains(words);
                },
                patience);
        }
    };
    std::unique_ptr<Served> serve(const QStringList &more = {},
                                  const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
    {
        auto served = std::make_unique<Served>();
        served->process.setProcessEnvironment(environment);
        served->process.start(QStringLiteral(TENANTRY_CTL_PROGRAM),
                              CtlRegistries::line(m_runner, QStringList {QStringLiteral("serve")} + more));
        if (!served->process.waitForStarted())
            qFatal("no runner");
        return served;
    }
    static bool end(Served &served)
    {
        served.process.terminate();
        return served.process.waitForFinished(60000) && served.process.exitStatus() == QProcess::NormalExit;
    }
    /// A server that takes connections and never answers: an inspection lasts as long as its patience.
    void addSilentServer()
    {
        QVERIFY(m_silent.isListening() || m_silent.listen(QHostAddress::LocalHost));
        const QString url =
            QStringLiteral("postgresql://daily@127.0.0.1:%1/postgres?sslmode=disable").arg(m_silent.serverPort());
        const auto added = ctl({QStringLiteral("server"), QStringLiteral("add"), QStringLiteral("silent"), url,
                                QStringLiteral("--password"), QStringLiteral("none"), QStringLiteral("--no-test")});
        QVERIFY2(added.exitCode == 0, qPrintable(added.err));
    }
    Schedule schedule(const QString &kind)
    {
        const auto connection = openOrDie(m_registry);
        (void)prepareRegistrySession(*connection);
        return ScheduleRepository(*connection).byKind(kind).value_or(Schedule());
    }
    QJsonArray findings()
    {
        return ctl({QStringLiteral("finding"), QStringLiteral("list"), QStringLiteral("--json")})
            .json()[QStringLiteral("findings")]
            .toArray();
    }
    [[nodiscard]] bool isLeased(const QString &name)
    {
        const auto connection = openOrDie(m_registry);
        return !RegistryFixture::value(
                    *connection,
                    QStringLiteral("select holder from tenantry.lease where name = '%1' and expires_us > 0").arg(name))
                    .isNull();
    }
    void set(const QStringList &words)
    {
        const auto done = ctl(QStringList {QStringLiteral("schedule"), QStringLiteral("set")} + words);
        QVERIFY2(done.exitCode == 0, qPrintable(done.err));
    }
    ConnectionSpec m_runner; ///< the registry, as the runner's login
    QTcpServer m_silent;
};

} // namespace tenantry::testsupport
