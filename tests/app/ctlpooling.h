#pragma once
// Two tenants that were made from a shell, one with a login of its application, and a real PgBouncer before them. A base of one test program, on
// its thread.

#include "tests/app/ctlonboarding.h"
#include "tests/support/pgbouncer.h"

#include <QJsonArray>

namespace tenantry::testsupport {

class CtlPooling : protected CtlOnboarding
{
protected:
    void startAll()
    {
        start();
        VERIFY_OK(m_registries.cluster().createRole(QStringLiteral("app")));
        VERIFY_OK(m_registries.cluster().createDatabase(QStringLiteral("app"), QStringLiteral("app")));
    }
    void beginAll()
    {
        begin();
        prepare();
        VERIFY_OK(m_registries.cluster().run(QStringLiteral("grant tenantry_granter to daily")));
        onboard(QStringLiteral("kestrel"));
        onboard(QStringLiteral("heron"));
        const auto login = ctl({QStringLiteral("tenant"), QStringLiteral("login"), QStringLiteral("kestrel"),
                                QStringLiteral("--password-file"), m_folder + QStringLiteral("/kestrel"),
                                QStringLiteral("--connection-limit"), QStringLiteral("4")});
        QVERIFY2(login.exitCode == 0, qPrintable(login.err));
        m_bouncer = std::make_unique<PgBouncer>(m_registries.cluster());
        for (const QString &name : {QStringLiteral("daily"), appLogin()})
            m_bouncer->addLogin(name);
        m_bouncer->include(file());
        QVERIFY2(m_bouncer->start(), qPrintable(m_bouncer->errorString()));
        QVERIFY(QFile::remove(file())); // PgBouncer wants one to be there when it starts
    }
    CtlRun pooler(const QString &verb, const QStringList &more = {})
    {
        return ctl(QStringList {QStringLiteral("pooler"), verb} + more);
    }
    CtlRun apply(const QStringList &more = {})
    {
        return pooler(QStringLiteral("apply"), QStringList {QStringLiteral("--file"), file()} + ways() + more);
    }
    QStringList ways()
    {
        return {QStringLiteral("--console"), CtlRegistries::argument(m_bouncer->console()), QStringLiteral("--try-as"),
                QStringLiteral("daily")};
    }
    QString file() { return m_bouncer->file("tenantry.ini"); }
    QByteArray text() { return ServerProcess::readFile(file()); }
    void onboard(const QString &slug)
    {
        const auto made = ctl({QStringLiteral("tenant"), QStringLiteral("onboard"), slug, QStringLiteral("--server"),
                               QStringLiteral("pg-1"), QStringLiteral("--database"), m_database,
                               QStringLiteral("--migrations"), m_folder});
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    }
    QString appLogin()
    {
        return m_registries.cluster()
            .value(QStringLiteral("select rolname from pg_roles where rolname ~ '^t_kestrel_.*_app$'"))
            .value_or(QString());
    }
    /// Of the newest record: action and outcome.
    QString newestRecord()
    {
        const auto trail = ctl({QStringLiteral("audit"), QStringLiteral("list"), QStringLiteral("--limit"),
                                QStringLiteral("1"), QStringLiteral("--json")})
                               .json();
        const QJsonValue record = trail[QStringLiteral("records")][0];
        return record[QStringLiteral("action")].toString() + u' ' + record[QStringLiteral("outcome")].toString();
    }
    std::unique_ptr<PgBouncer> m_bouncer;
};

} // namespace tenantry::testsupport
