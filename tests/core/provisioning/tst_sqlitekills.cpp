#include "tests/support/filechild.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

namespace {

/// Where a program kills itself.
struct FileKill {
    IsolationKind kind = IsolationKind::Database;
    QString work; ///< "onboard", "suspend", "resume", "rename"
    int step = 0;
    int moment = 0;
};

} // namespace

Q_DECLARE_METATYPE(FileKill)

/// SIGKILL at every moment of every step, again while it is gone on with or taken back, and then the end: a whole tenant, or nothing.
class TestSqliteKills : public QObject
{
    Q_OBJECT
private slots:
    void killed_isDone_data() { addKills(); }
    void killed_isDone();
    void killed_isTakenBack_data() { addKills(); }
    void killed_isTakenBack();

private:
    static void addKills();
    [[nodiscard]] static FileKill kill()
    {
        return *static_cast<FileKill *>(QTest::qData("kill", qMetaTypeId<FileKill>()));
    }
    /// Before the work that is killed.
    void begin();
    [[nodiscard]] int call(const QString &what, int step = 0, int moment = 0);
    /// What a look at the tenant's file finds, and at its folder.
    [[nodiscard]] QString look();
    FileFixture m_fleet;
    OperationId m_id;
    QString m_before;
};

void TestSqliteKills::addKills()
{
    QTest::addColumn<FileKill>("kill");
    const struct {
        IsolationKind kind;
        QString work;
        int first; ///< the step that does something
        int last;
    } works[] = {{IsolationKind::Database, u"onboard"_s, 2, 4}, {IsolationKind::SharedTable, u"onboard"_s, 2, 5},
                 {IsolationKind::Database, u"suspend"_s, 1, 3}, {IsolationKind::Database, u"resume"_s, 1, 2},
                 {IsolationKind::Database, u"rename"_s, 1, 3},  {IsolationKind::SharedTable, u"rename"_s, 1, 3}};
    for (const auto &[kind, work, first, last] : works) {
        for (int step = first; step <= last; ++step) {
            for (int moment = 0; moment < 4; ++moment) {
                const bool isRegistryOnly = work == u"rename" && step == 2;
                if (isRegistryOnly && moment != 3)
                    continue;
                QTest::addRow("%s %s, step %d, moment %d", qPrintable(isolationKindName(kind)), qPrintable(work), step,
                              moment)
                    << FileKill {kind, work, step, moment};
            }
        }
    }
}

QString TestSqliteKills::look()
{
    const QString file = m_fleet.file();
    // The journal of a transaction that never got to the file holds nothing; the next one that writes takes it over.
    QStringList left = m_fleet.left();
    left.removeOne(QFileInfo(file).fileName() + u"-journal"_s);
    if (file.isEmpty() || !QFile::exists(file))
        return left.join(u' ');
    return left.join(u' ') + u' ' + rightsWord(FileFixture::rights(file)) + u' '
        + FileFixture::value(file, u"select group_concat(slug || state) from tenantry"_s).toString() + u' '
        + FileFixture::value(file, u"select count(*) from tenantry_change"_s).toString() + u' '
        + FileFixture::value(file, u"select count(*) from tenantry_file where mode is not null"_s).toString();
}

void TestSqliteKills::begin()
{
    const FileKill at = kill();
    m_fleet.start();
    if (at.work == u"onboard") {
        m_before = look();
        const auto planned = m_fleet.plan(m_fleet.request(u"kestrel"_s, at.kind));
        VERIFY_OK(planned);
        m_id = *planned;
        return;
    }
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s, at.kind));
    if (at.work == u"resume")
        VERIFY_OK(m_fleet.suspend());
    m_before = look();
    const Tenant tenant = m_fleet.tenant();
    const auto planned = m_fleet.record(at.work == u"suspend" ? planSuspension(tenant, m_fleet.server())
                                            : at.work == u"resume"
                                            ? planResumption(tenant, m_fleet.server())
                                            : planRename(tenant, m_fleet.server(), {u"kestrel-air"_s, u"Kestrel"_s}));
    VERIFY_OK(planned);
    m_id = *planned;
}

int TestSqliteKills::call(const QString &what, int step, int moment)
{
    return callFileChild(m_fleet, m_id, what, step, moment);
}

void TestSqliteKills::killed_isDone()
{
    const FileKill at = kill();
    begin();
    QCOMPARE(call(u"run"_s, at.step, at.moment), -1);
    if (at.moment < 2) // again, at what comes next in the same step
        QCOMPARE(call(u"run"_s, at.step, at.moment + 1), -1);
    QVERIFY(m_fleet.operation(m_id).state == OperationState::Done || call(u"run"_s) == 0);
    QCOMPARE(m_fleet.operation(m_id).state, OperationState::Done);
    QCOMPARE(m_fleet.left().size(), 1);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
    const bool isShut = at.work == u"suspend";
    QCOMPARE(m_fleet.tenant().state, isShut ? TenantState::Suspended : TenantState::Active);
    QCOMPARE(FileFixture::rights(m_fleet.file()).mode, isShut ? mode_t(0400) : mode_t(0660));
    const QString slug = at.work == u"rename" ? u"kestrel-air"_s : u"kestrel"_s;
    const QString expected = slug + (isShut ? u" suspended"_s : u" active"_s);
    QCOMPARE(FileFixture::value(m_fleet.file(), u"select slug || ' ' || state from tenantry"_s).toString(), expected);
    if (isShut)
        VERIFY_OK(m_fleet.resume());
    else if (at.kind == IsolationKind::Database)
        VERIFY_OK(m_fleet.suspend());
}

void TestSqliteKills::killed_isTakenBack()
{
    const FileKill at = kill();
    begin();
    QCOMPARE(call(u"run"_s, at.step, at.moment), -1);
    const Operation operation = m_fleet.operation(m_id);
    const bool isOver = operation.state == OperationState::Done;
    const bool stays = isOver || (at.step == operation.steps.size() && at.moment >= 2);
    if (!stays && at.step > 1 && at.moment == 3 && operation.steps.at(at.step - 1).kind == stepFile)
        QCOMPARE(call(u"undo"_s, at.step, 1), -1); // killed after the file is gone
    QCOMPARE(call(u"undo"_s), stays ? 4 : 0);
    if (stays)
        return;
    QCOMPARE(m_fleet.operation(m_id).state, OperationState::Undone);
    QCOMPARE(look(), m_before);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
    if (at.work == u"onboard")
        VERIFY_OK(m_fleet.onboard(u"kestrel"_s, at.kind)); // the slug is free
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (!words.isEmpty() && words.first() == u"--work")
        return workOnFiles(words);
    TestSqliteKills test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sqlitekills.moc"
