#include "tests/app/adoptconsole.h"
#include "tests/support/openordie.h"
#include "views/adopt/mappingcard.h"
#include "views/adopt/sourceform.h"

#include <QPlainTextEdit>
#include <QScopeGuard>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What goes wrong while a system is adopted: it is told where it stands, and nothing is recorded.
class TestAdoptFaults : public QObject, private AdoptConsole
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void ownQuery_thatIsWrong_isToldWhereItStands();
    void server_thatIsDown_isToldInItsCard();
    void server_killedWhileItIsRecorded_writesNothing();
    void lookAlike_isNotAdopted();
};

void TestAdoptFaults::ownQuery_thatIsWrong_isToldWhereItStands()
{
    look(u"many"_s);
    card<PresetCard>()->choose(u"1"_s);
    SourceForm *form = card<SourceForm>();
    auto *query = form->findChild<QPlainTextEdit *>();
    query->setPlainText(u"DELETE FROM customer"_s);
    buttonOf(form, u"Look"_s)->click();
    const auto failed = [this] { return says(page(), u"could not be read"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(failed(), 20000);
    QVERIFY(!button(u"Adopt"_s)->isEnabled());
    query->setPlainText(u"SELECT 'tenant_0001' AS schema, 'One' AS name"_s);
    buttonOf(form, u"Look"_s)->click();
    QVERIFY(isChecked(u"Adopt 1"_s));
    QVERIFY(!failed());
}

void TestAdoptFaults::server_thatIsDown_isToldInItsCard()
{
    m_cluster.stop();
    const auto again = qScopeGuard([this] { QVERIFY(m_cluster.start()); });
    window().go({u"adopt"_s, u"pg-eu-2"_s});
    fieldOf<QComboBox>(card<ConnectCard>(), u"Database"_s)->setCurrentText(u"harbor"_s);
    button(u"Look"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(buttonOf(card<ConnectCard>(), u"Retry"_s)->isVisible(), 20000);
    QVERIFY(button(u"Look"_s)->isEnabled());
    QVERIFY(!card<PresetCard>()->isVisible());
}

/// The rows wait for a lock while they are read for the record, and the machine loses power.
void TestAdoptFaults::server_killedWhileItIsRecorded_writesNothing()
{
    look(u"harbor"_s);
    QVERIFY(isChecked(u"Adopt 3, leave 1 out"_s));
    auto holder = openOrDie(m_cluster.spec(u"harbor"_s));
    VERIFY_OK(holder->script(u"begin; lock table public.tenants_client in access exclusive mode"_s));
    const auto again = qScopeGuard([this] { QVERIFY(m_cluster.start()); });
    button(u"Adopt 3, leave 1 out"_s)->click();
    const auto waits = [this] {
        return m_cluster.value(u"select count(*) from pg_stat_activity where wait_event_type = 'Lock'"_s)
                   .value_or(QString())
            != u"0"_s;
    };
    QVERIFY(QTest::qWaitFor(waits, 20000));
    m_cluster.kill();
    QVERIFY(isRecorded());
    holder.reset();
    QVERIFY(says(card<RunCard>(), u"Nothing was recorded."_s));
    QCOMPARE(tenants(), 0);
    QVERIFY(answerOf(registry().tenantBySlug(u"brightwater"_s)).error().kind == ErrorKind::Missing);
}

void TestAdoptFaults::lookAlike_isNotAdopted()
{
    look(u"many"_s);
    choose(u"django-tenants"_s);
    QVERIFY(says(page(), u"Why it is not so"_s));
    QVERIFY(!card<SourceForm>()->isVisible());
    QVERIFY(!card<MappingCard>()->isVisible());
    QVERIFY(!button(u"Adopt"_s)->isEnabled());
}

QTEST_MAIN(TestAdoptFaults)
#include "tst_adoptfaults.moc"
