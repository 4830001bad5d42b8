#include "models/fleetnews.h"
#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"
#include "views/overview/attentioncard.h"
#include "views/widgets/tableview.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The list of what needs somebody: which finding it has selected, what it says to do, and where Enter leads.
class TestAttentionList : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init();
    void cleanup() { m_console.close(); }
    void worstFinding_isSelected_untilAPersonChooses();
    void oldVersions_leadToTheirTenants();

private:
    [[nodiscard]] AttentionCard *card() { return m_console.window().findChild<AttentionCard *>(); }
    [[nodiscard]] QString current() { return card()->table()->currentIndex().data(IdRole).toString(); }
    [[nodiscard]] QStringList shown();
    TenantRegistry &registry() { return m_console.fleet().registry(); }

    RegistryFixture m_fixture;
    ConsoleFixture m_console;
};

void TestAttentionList::init()
{
    m_console.start();
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    QVERIFY(m_console.readServers());
    m_console.window().go({u"overview"_s, {}});
}

QStringList TestAttentionList::shown()
{
    QStringList keys;
    const QAbstractItemModel *model = card()->table()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        keys.append(model->index(row, 0).data(IdRole).toString());
    return keys;
}

/// What to do about the one that is selected stands below the list.
void TestAttentionList::worstFinding_isSelected_untilAPersonChooses()
{
    const auto found = [this](const QString &key, Severity severity) {
        Finding finding;
        finding.key = finding.title = key;
        finding.severity = severity;
        finding.remedy = u"Mend "_s + key;
        VERIFY_OK(answerOf(registry().reportFindings({finding})));
        QTRY_VERIFY(shown().contains(key));
    };
    found(u"x:low"_s, Severity::Low);
    found(u"x:high"_s, Severity::High);
    QTRY_COMPARE(current(), u"x:high"_s);
    QVERIFY(says(card(), u"Mend x:high"_s));
    QTest::keyClick(card()->table(), Qt::Key_Down);
    QCOMPARE(current(), u"x:low"_s);
    QVERIFY(says(card(), u"Mend x:low"_s));
    found(u"x:worse"_s, Severity::Critical);
    QCOMPARE(current(), u"x:low"_s);
    QVERIFY(says(card(), u"Mend x:low"_s));
}

void TestAttentionList::oldVersions_leadToTheirTenants()
{
    for (const auto &[slug, version] : {std::pair(u"behind"_s, u"3"_s), {u"first"_s, u"4"_s}, {u"second"_s, u"4"_s}}) {
        Tenant tenant;
        tenant.slug = tenant.name = slug;
        tenant.schemaVersion = version;
        tenant.management = Management::Managed;
        VERIFY_OK(answerOf(registry().createTenant(tenant)));
    }
    QTRY_COMPARE(m_console.fleet().list().rowCount(), 3);
    QVERIFY(m_console.readServers());
    m_console.window().go({u"overview"_s, u"fleet:versions"_s});
    QTRY_COMPARE(current(), u"fleet:versions"_s);
    QTest::keyClick(card()->table(), Qt::Key_Return);
    QCOMPARE(m_console.window().location().page, u"tenants"_s);
    QCOMPARE(m_console.window().page()->filterText(), u"management:managed -model:shared version:3"_s);
    QTRY_COMPARE(m_console.fleet().list().rowCount(), 1);
    // Once it is migrated it is over.
    auto tenant = answerOf(registry().tenantBySlug(u"behind"_s));
    VERIFY_OK(tenant);
    tenant->schemaVersion = u"4"_s;
    VERIFY_OK(answerOf(registry().updateTenant(*tenant)));
    QTRY_COMPARE(m_console.fleet().list().rowCount(), 0);
    QVERIFY(m_console.readServers());
    QTRY_VERIFY(!shown().contains(u"fleet:versions"_s));
}

QTEST_MAIN(TestAttentionList)
#include "tst_attentionlist.moc"
