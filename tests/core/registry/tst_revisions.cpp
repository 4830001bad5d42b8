#include "core/registry/tenantregistry.h"
#include "tests/support/answerof.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace testsupport;

/// Two consoles that change the same thing: the second one is told, and the first one's change stays.
class TestRevisions : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init();
    void cleanup() { m_mine.reset(), m_theirs.reset(); }
    void filter_changedMeanwhile_isNotRemoved_data() { RegistryFixture::addEngines(); }
    void filter_changedMeanwhile_isNotRemoved();
    void setting_setMeanwhile_isNotOverwritten_data() { RegistryFixture::addEngines(); }
    void setting_setMeanwhile_isNotOverwritten();
    void operation_movedMeanwhile_isNotMovedAgain_data() { RegistryFixture::addEngines(); }
    void operation_movedMeanwhile_isNotMovedAgain();
    void finding_decidedMeanwhile_isToldHow_data() { RegistryFixture::addEngines(); }
    void finding_decidedMeanwhile_isToldHow();
    void finding_whoseSnoozeIsOver_countsAsOpen_data() { RegistryFixture::addEngines(); }
    void finding_whoseSnoozeIsOver_countsAsOpen();

private:
    QString records(const QString &action)
    {
        return RegistryFixture::value(*openOrDie(m_spec),
                                      QStringLiteral("select count(*) from tenantry.audit_record where action = ?"),
                                      {action})
            .toString();
    }
    Finding reported()
    {
        Finding finding;
        finding.key = QStringLiteral("A:one");
        finding.title = QStringLiteral("Something is wrong");
        if (!answerOf(m_mine->reportFindings({finding})))
            qFatal("not reported");
        return answerOf(m_mine->attention())->first();
    }
    RegistryFixture m_fixture;
    ConnectionSpec m_spec;
    std::unique_ptr<TenantRegistry> m_mine;
    std::unique_ptr<TenantRegistry> m_theirs;
};

void TestRevisions::init()
{
    m_spec = m_fixture.create(RegistryFixture::engine());
    m_mine = std::make_unique<TenantRegistry>(m_spec, PasswordSource(), RegistryFixture::client());
    m_theirs = std::make_unique<TenantRegistry>(m_spec, PasswordSource(),
                                                RegistryClient {ClientId::create(), QStringLiteral("Olga")});
}

void TestRevisions::filter_changedMeanwhile_isNotRemoved()
{
    SavedFilter filter;
    filter.page = QStringLiteral("tenants");
    filter.name = QStringLiteral("Birds");
    const auto saved = answerOf(m_mine->saveFilter(filter));
    VERIFY_OK(saved);
    SavedFilter renamed = *saved;
    renamed.name = QStringLiteral("Raptors");
    const auto theirs = answerOf(m_theirs->saveFilter(renamed));
    VERIFY_OK(theirs);
    QCOMPARE(answerOf(m_mine->removeFilter(saved->id, saved->revision)).error().kind, ErrorKind::Conflict);
    QCOMPARE(answerOf(m_mine->savedFilters())->first().name, QStringLiteral("Raptors"));
    VERIFY_OK(answerOf(m_mine->removeFilter(saved->id, theirs->revision)));
    QCOMPARE(answerOf(m_mine->removeFilter(saved->id, theirs->revision)).error().kind, ErrorKind::Missing);
    QCOMPARE(records(QStringLiteral("filter.remove")), QStringLiteral("1"));
}

void TestRevisions::setting_setMeanwhile_isNotOverwritten()
{
    const auto never = answerOf(m_mine->setting(QStringLiteral("theme")));
    VERIFY_OK(never);
    Setting dark = *never;
    dark.value = QStringLiteral("dark");
    const auto theirs = answerOf(m_theirs->saveSetting(dark));
    VERIFY_OK(theirs);
    Setting light = *never;
    light.value = QStringLiteral("light");
    QCOMPARE(answerOf(m_mine->saveSetting(light)).error().kind, ErrorKind::Conflict);
    QCOMPARE(*answerOf(m_mine->setting(dark.key)), *theirs);
    light.revision = theirs->revision;
    const auto mine = answerOf(m_mine->saveSetting(light));
    VERIFY_OK(mine);
    QVERIFY(mine->revision > theirs->revision);
    QCOMPARE(answerOf(m_theirs->saveSetting(*theirs)).error().kind, ErrorKind::Conflict);
    QCOMPARE(answerOf(m_theirs->setting(dark.key))->value, QStringLiteral("light"));
    QCOMPARE(records(QStringLiteral("setting.save")), QStringLiteral("2"));
}

void TestRevisions::operation_movedMeanwhile_isNotMovedAgain()
{
    Operation operation;
    operation.kind = QStringLiteral("tenant.onboard");
    const auto planned = answerOf(m_mine->planOperation(operation));
    VERIFY_OK(planned);
    const auto running = answerOf(m_theirs->setOperationState(planned->id, planned->revision, OperationState::Running));
    VERIFY_OK(running);
    QVERIFY(running->revision > planned->revision);
    QCOMPARE(running->state, OperationState::Running);
    const auto late = answerOf(m_mine->setOperationState(planned->id, planned->revision, OperationState::Undone));
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    QCOMPARE(answerOf(m_mine->operation(planned->id))->state, OperationState::Running);
    QVERIFY(!answerOf(m_mine->operation(planned->id))->endedAt.isValid());
    const auto done = answerOf(m_mine->setOperationState(planned->id, running->revision, OperationState::Done));
    VERIFY_OK(done);
    QVERIFY(done->endedAt.isValid());
    QCOMPARE(records(QStringLiteral("operation.state")), QStringLiteral("2"));
    QCOMPARE(answerOf(m_mine->setOperationState(OperationId::create(), 1, OperationState::Done)).error().kind,
             ErrorKind::Missing);
}

void TestRevisions::finding_decidedMeanwhile_isToldHow()
{
    const Finding seen = reported();
    VERIFY_OK(answerOf(m_theirs->setFindingState(seen, FindingState::Accepted, QStringLiteral("known"))));
    const QDateTime tomorrow = QDateTime::currentDateTimeUtc().addDays(1);
    const auto late = answerOf(m_mine->snoozeFinding(seen, tomorrow, {}));
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    QVERIFY2(late.error().message.contains(u"accepted"), qPrintable(late.error().message));
    Finding accepted = seen;
    accepted.state = FindingState::Accepted;
    const auto snoozed = answerOf(m_mine->snoozeFinding(accepted, tomorrow, {}));
    VERIFY_OK(snoozed);
    QCOMPARE(snoozed->state, FindingState::Snoozed);
    // Somebody snoozes it for longer: what undoes the shorter one comes too late.
    VERIFY_OK(answerOf(m_theirs->snoozeFinding(*snoozed, tomorrow.addDays(6), {})));
    const auto undone = answerOf(m_mine->setFindingState(*snoozed, FindingState::Open, {}));
    QCOMPARE(undone.error().kind, ErrorKind::Conflict);
    QCOMPARE(answerOf(m_mine->snoozedFindings())->size(), 1);
    QCOMPARE(records(QStringLiteral("finding.state")), QStringLiteral("3"));
    Finding gone = seen;
    gone.key = QStringLiteral("A:none");
    QCOMPARE(answerOf(m_mine->snoozeFinding(gone, tomorrow, {})).error().kind, ErrorKind::Missing);
}

void TestRevisions::finding_whoseSnoozeIsOver_countsAsOpen()
{
    const Finding seen = reported();
    const auto over = answerOf(m_theirs->snoozeFinding(seen, QDateTime::currentDateTimeUtc().addSecs(-1), {}));
    VERIFY_OK(over);
    // A monitor that sees the fault itself knows nothing of the snooze, and the list shows it as open again.
    VERIFY_OK(answerOf(m_mine->snoozeFinding(seen, QDateTime::currentDateTimeUtc().addDays(1), {})));
    QCOMPARE(answerOf(m_mine->snoozedFindings())->size(), 1);
}

QTEST_GUILESS_MAIN(TestRevisions)
#include "tst_revisions.moc"
