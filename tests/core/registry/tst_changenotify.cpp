#include "core/db/pglisten.h"
#include "core/registry/changereader.h"
#include "core/registry/tenantrepository.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace tenantry;
using namespace Qt::StringLiterals;
using testsupport::openOrDie;
using testsupport::RegistryFixture;

/// What a registry in PostgreSQL calls out to whoever may connect to its database: LISTEN needs no other right.
class TestChangeNotify : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void notification_ofATenant_isTheNumberOfTheChangeAndNothingElse();

private:
    RegistryFixture m_fixture;
};

void TestChangeNotify::notification_ofATenant_isTheNumberOfTheChangeAndNothingElse()
{
    const ConnectionSpec spec = m_fixture.create(Engine::PostgreSQL);
    VERIFY_OK(m_fixture.cluster().createRole(u"stranger"_s));
    const auto listen =
        PgListen::listen(openOrDie(m_fixture.cluster().spec(spec.database, u"stranger"_s)), {u"tenantry_change"_s});
    VERIFY_OK(listen);
    QSignalSpy heard(listen->get(), &PgListen::notified);

    const auto connection = openOrDie(spec);
    Tenant tenant;
    tenant.slug = u"telltale"_s;
    tenant.name = u"Telltale Trading 4711"_s;
    tenant.owner = u"telltale@example.com"_s;
    const auto created = RegistryFixture::change(*connection, [&](Connection &c, AuditWriter &audit) {
        return TenantRepository(c).create(tenant, u"telltale"_s, audit);
    });
    VERIFY_OK(created);
    const auto erased = RegistryFixture::change(*connection, [&](Connection &c, AuditWriter &audit) {
        return TenantRepository(c).erase(created->id, created->revision, u"telltale"_s, audit);
    });
    VERIFY_OK(erased);

    // Notifications come in the order of the commits: with the newest number everything was heard.
    const auto end = ChangeReader::end(*connection);
    VERIFY_OK(end);
    const QString newest = QString::number(*end);
    QTRY_VERIFY(!heard.isEmpty() && heard.last().at(1).toString() == newest);
    static const QRegularExpression number(u"\\A\\d+\\z"_s);
    for (const QVariantList &notification : std::as_const(heard)) {
        const QString payload = notification.at(1).toString();
        QVERIFY2(number.match(payload).hasMatch(), qPrintable(payload));
    }
}

QTEST_GUILESS_MAIN(TestChangeNotify)
#include "tst_changenotify.moc"
