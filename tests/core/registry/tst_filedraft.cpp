#include "core/registry/filedraft.h"
#include "tests/support/verifyok.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>
#include <sys/wait.h>
#include <unistd.h>

using namespace tenantry;

class TestFileDraft : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_directory.emplace(); }
    void publish_givesThePrivateFileItsName();
    void publish_ofANameThatIsTaken_replacesNothing();
    void end_withoutPublish_leavesNothing();
    void draft_ofAKilledProgram_isRemovedByTheNext();
    void draft_ofARunningProgram_isLeftAlone();

private:
    [[nodiscard]] QString target() const { return m_directory->filePath(QStringLiteral("r.tenantry")); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_directory->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    std::optional<QTemporaryDir> m_directory;
};

void TestFileDraft::publish_givesThePrivateFileItsName()
{
    {
        FileDraft draft(target());
        QVERIFY(!QFile::exists(target()));
        QFile file(draft.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("whole");
        file.close();
        VERIFY_OK(draft.publish());
    }
    QCOMPARE(files(), QStringList(QStringLiteral("r.tenantry")));
    QFile file(target());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("whole"));
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
}

void TestFileDraft::publish_ofANameThatIsTaken_replacesNothing()
{
    FileDraft draft(target());
    QFile file(target());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("somebody's");
    file.close();
    const auto refused = draft.publish();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY(refused.error().message.contains(target()) && !refused.error().remedy.isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("somebody's"));
}

void TestFileDraft::end_withoutPublish_leavesNothing()
{
    {
        const FileDraft draft(target());
        QFile log(draft.path() + QStringLiteral("-wal"));
        QVERIFY(log.open(QIODevice::WriteOnly));
    }
    QCOMPARE(files(), QStringList());
}

void TestFileDraft::draft_ofAKilledProgram_isRemovedByTheNext()
{
    const pid_t child = fork();
    if (child == 0) {
        const FileDraft draft(target());
        QFile log(draft.path() + QStringLiteral("-wal"));
        (void)log.open(QIODevice::WriteOnly);
        ::raise(SIGKILL);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(files().size(), 2);
    // What only looks like one is somebody's own.
    QFile other(target() + QStringLiteral(".new-year"));
    QVERIFY(other.open(QIODevice::WriteOnly));
    {
        const FileDraft draft(target());
    }
    QCOMPARE(files(), QStringList(QStringLiteral("r.tenantry.new-year")));
}

void TestFileDraft::draft_ofARunningProgram_isLeftAlone()
{
    FileDraft first(target());
    FileDraft second(target());
    QCOMPARE(files().size(), 2);
    VERIFY_OK(first.publish());
    QCOMPARE(second.publish().error().kind, ErrorKind::Conflict);
}

QTEST_GUILESS_MAIN(TestFileDraft)
#include "tst_filedraft.moc"
