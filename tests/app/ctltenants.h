#pragma once
// Tenants that a command of a shell works at: made, or stopped half way, on a server that the registry knows as "pg". Owned by one test
// program, on its thread.

#include "tests/app/ctlregistries.h"
#include "tests/support/deploymentfolder.h"

#include <QJsonArray>

namespace tenantry::testsupport {

class CtlTenants
{
public:
    /// A command that succeeds, or the test program ends.
    static CtlRun run(const ConnectionSpec &registry, const QStringList &words)
    {
        const CtlRun run = runCtl(CtlRegistries::line(registry, words));
        if (run.exitCode != 0)
            qFatal("%s: %s", qPrintable(words.join(u' ')), qPrintable(run.err));
        return run;
    }
    /// The command line of an onboarding; its migration fails where `table` is not there. The last word is the folder.
    [[nodiscard]] QStringList onboarding(const QString &table)
    {
        QFile file(m_migrations.filePath(QStringLiteral("0001_base.up.sql")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no migration");
        file.write("create table notes (word text);\n");
        if (!table.isEmpty())
            file.write("insert into notes select word from public." + table.toLatin1());
        return {QStringLiteral("kestrel"),    QStringLiteral("--server"), QStringLiteral("pg"),
                QStringLiteral("--database"), QStringLiteral("postgres"), QStringLiteral("--migrations"),
                m_migrations.path()};
    }
    void onboarded(const ConnectionSpec &registry)
    {
        prepare(registry);
        run(registry, QStringList {QStringLiteral("tenant"), QStringLiteral("onboard")} + onboarding({}));
    }
    /// With a server of its own, which runs and is called like it.
    void deployed(const ConnectionSpec &registry)
    {
        if (const auto gone = m_deployments.eraseServers(); !gone)
            qFatal("%s", qPrintable(gone.error().toText()));
        run(registry,
            {QStringLiteral("tenant"), QStringLiteral("onboard"), QStringLiteral("kestrel"), QStringLiteral("--model"),
             QStringLiteral("deployment"), QStringLiteral("--migrations"), onboarding({}).last(),
             QStringLiteral("--deployments"), m_deployments.path()});
    }
    /// The id of an operation that failed for want of a table.
    [[nodiscard]] QString failedOperation(const ConnectionSpec &registry, const QString &table)
    {
        prepare(registry);
        (void)runCtl(CtlRegistries::line(
            registry, QStringList {QStringLiteral("tenant"), QStringLiteral("onboard")} + onboarding(table)));
        const CtlRun listed =
            run(registry, {QStringLiteral("operation"), QStringLiteral("list"), QStringLiteral("--json")});
        return QJsonDocument::fromJson(listed.out.toUtf8())[QStringLiteral("operations")][0][QStringLiteral("id")]
            .toString();
    }

private:
    static void prepare(const ConnectionSpec &registry)
    {
        run(registry,
            {QStringLiteral("server"), QStringLiteral("prepare"), QStringLiteral("pg"), QStringLiteral("postgres")});
    }
    QTemporaryDir m_migrations;
    DeploymentFolder m_deployments;
};

} // namespace tenantry::testsupport
