#pragma once
// A tenant whose application may get a login. A base of one test program, on its thread.

#include "core/provisioning/tenantlogin.h"
#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

namespace tenantry::testsupport {

class LoginFixture
{
protected:
    void start() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void begin()
    {
        m_fleet.begin();
        m_fleet.place().hasOwnRoles = true;
        VERIFY_OK(m_fleet.cluster().run(QStringLiteral("grant tenantry_granter to daily")));
    }
    void end() { m_fleet.place().dropEverything(); }
    void make(IsolationKind kind, const QString &slug = QStringLiteral("kestrel"))
    {
        VERIFY_OK(m_fleet.run(m_fleet.plan(slug, kind)));
        m_tenant = m_fleet.tenant();
        if (kind != IsolationKind::Deployment)
            return;
        const auto super = m_fleet.services().open(m_tenant.placement.database, LocalPostgres::superuser);
        VERIFY_OK(super);
        VERIFY_OK((*super)->script(QStringLiteral("grant tenantry_granter to ") + LocalPostgres::dailyLogin));
    }
    [[nodiscard]] std::shared_ptr<Connection> daily()
    {
        return m_fleet.services().open(m_tenant.placement.database, {}).value_or(nullptr);
    }
    [[nodiscard]] Result<> change(const LoginOrder &order, const Secret &password = {})
    {
        return changeLogin(*daily(), m_tenant, order, password);
    }
    [[nodiscard]] Result<std::shared_ptr<Connection>> logIn(const Secret &password = {})
    {
        return m_fleet.services().openAs(m_tenant.placement.database, namesOf(m_tenant).app(), password);
    }
    [[nodiscard]] static QString ask(Connection &connection, const QString &sql)
    {
        auto rows = connection.query(sql);
        return rows ? (rows->next() ? rows->value(0).toString() : QString()) : rows.error().sqlState;
    }

    PlacementFixture m_fleet;
    Tenant m_tenant;
};

} // namespace tenantry::testsupport
