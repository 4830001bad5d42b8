#pragma once
// A real PgBouncer that is brought up to date, and a tenant behind it. A base of one test program, on its thread.

#include "core/routing/poolerapply.h"
#include "tests/support/openordie.h"
#include "tests/support/pgbouncer.h"
#include "tests/support/verifyok.h"

namespace tenantry::testsupport {

class PoolerApplyFixture
{
protected:
    void startCluster()
    {
        QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
        VERIFY_OK(m_cluster.createRole(QStringLiteral("t_acme_app"), QStringLiteral("acme password")));
        VERIFY_OK(m_cluster.run(
            QStringLiteral("create schema t_acme; create table t_acme.tenantry (tenant_id uuid, epoch bigint); "
                           "insert into t_acme.tenantry values ('%1', 3); grant usage on schema t_acme to t_acme_app; "
                           "grant select on t_acme.tenantry to t_acme_app")
                .arg(m_tenant.toString()),
            QStringLiteral("app")));
        m_identifier = m_cluster.value(QStringLiteral("select system_identifier from pg_control_system()")).value();
    }
    void startPooler()
    {
        m_as = QStringLiteral("app");
        m_bouncer = std::make_unique<PgBouncer>(m_cluster);
        m_bouncer->addLogin(QStringLiteral("t_acme_app"));
        m_bouncer->addLogin(QStringLiteral("looker"));
        m_bouncer->addSetting(QStringLiteral("stats_users = looker"));
        m_bouncer->include(m_bouncer->file("tenantry.ini"));
        ServerProcess::writeFile(m_bouncer->file("tenantry.ini"), poolerHeader(m_registry));
        QVERIFY2(m_bouncer->start(), qPrintable(m_bouncer->errorString()));
    }
    PoolerEntry entry(const QString &name, const QString &database = QStringLiteral("app")) const
    {
        PoolerEntry entry;
        entry.name = name;
        entry.server = m_server;
        entry.port = m_cluster.port();
        entry.host = m_cluster.socketDirectory();
        entry.database = database;
        entry.sessions = 3;
        return entry;
    }
    PoolerEntry tenantEntry() const
    {
        PoolerEntry own = entry(QStringLiteral("acme"));
        own.tenant = m_tenant;
        own.slug = own.name;
        own.login = QStringLiteral("t_acme_app");
        own.schema = QStringLiteral("t_acme");
        own.epoch = 3;
        return own;
    }
    PoolerAccess access()
    {
        return {[this]() -> Result<std::shared_ptr<Connection>> {
                    auto opened = Connection::open(m_bouncer->console());
                    if (!opened)
                        return fail(opened);
                    return std::shared_ptr<Connection>(*std::move(opened));
                },
                [this](const PoolerEntry &entry) -> Result<std::shared_ptr<Connection>> {
                    ConnectionSpec spec = m_bouncer->spec();
                    spec.database = entry.name;
                    spec.user = entry.login.isEmpty() ? m_as : entry.login;
                    auto opened = Connection::open(spec);
                    if (!opened)
                        return fail(opened);
                    return std::shared_ptr<Connection>(*std::move(opened));
                }};
    }
    PoolerChangeover changeover(const PoolerPlan &plan, const PoolerVerifiers &verifiers = {})
    {
        auto file = PoolerFile::open(m_bouncer->file("tenantry.ini"), m_registry);
        if (!file)
            qFatal("%s", qPrintable(file.error().toText()));
        const auto text = poolerConfigText(m_registry, plan, verifiers);
        if (!text)
            qFatal("%s", qPrintable(text.error().toText()));
        PoolerChangeover made {plan, *std::move(file), *text, std::nullopt};
        made.identifiers = {{m_server, m_identifier}};
        if (verifiers.isEmpty())
            return made;
        auto userlist = PoolerFile::open(m_bouncer->file("tenantry-users.txt"), m_registry);
        if (!userlist)
            qFatal("%s", qPrintable(userlist.error().toText()));
        made.userlist = *std::move(userlist);
        made.userlistBytes = userlistText(m_registry, verifiers).value();
        made.verifiers = verifiers;
        return made;
    }
    Result<QList<PoolerArrival>> apply(const PoolerPlan &plan) { return applyPooler(changeover(plan), access()); }
    QStringList shown()
    {
        auto console = access().openConsole().and_then(PoolerConsole::on);
        QStringList names;
        const auto databases = console ? console->databases() : Result<TextRows>(TextRows());
        for (qsizetype row = 0; databases && row < databases->rows.size(); ++row)
            names << databases->value(row, QStringLiteral("name"));
        for (const QString &own :
             {QStringLiteral("pgbouncer"), QStringLiteral("app")}) // its console, and where a test came by the fallback
            names.removeAll(own);
        names.sort();
        return names;
    }
    static QStringList namesOf(const QList<PoolerArrival> &arrivals, PoolerArrival::Kind kind)
    {
        QStringList names;
        for (const PoolerArrival &arrival : arrivals)
            if (arrival.kind == kind)
                names << arrival.entry;
        return names;
    }
    QByteArray fileText() const { return ServerProcess::readFile(m_bouncer->file("tenantry.ini")); }

    PostgresCluster m_cluster;
    std::unique_ptr<PgBouncer> m_bouncer;
    const RegistryId m_registry = RegistryId::create();
    const ServerId m_server = ServerId::create();
    const TenantId m_tenant = TenantId::create();
    QString m_identifier;
    QString m_as; ///< who goes through entries without a login
};

} // namespace tenantry::testsupport
