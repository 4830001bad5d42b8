#include "core/registry/filedraft.h"
#include "core/registry/registrymigrator.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

#include <QDir>
#include <QFileInfo>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace tenantry;
using namespace tenantry::testsupport;

/// What an upgrade that was killed leaves beside a registry's file.
class TestKilledUpgrade : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void upgrade_removesTheDraftsOfKilledOnes();

private:
    RegistryFixture m_fixture;
};

void TestKilledUpgrade::upgrade_removesTheDraftsOfKilledOnes()
{
    const auto place = m_fixture.oldRegistry(Engine::SQLite);
    const QString copy = place.database + QStringLiteral(".format1-20260101T000000000Z.backup");
    const QString others = place.database + QStringLiteral("2.format1-20260101T000000000Z.backup");
    const pid_t child = fork();
    if (child == 0) {
        const FileDraft draft(copy);
        const FileDraft other(others);
        ::raise(SIGKILL);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    const auto drafts = [&place](const QString &start) {
        const QFileInfo file(place.database);
        return file.dir().entryList({file.fileName() + start + QStringLiteral("*.new-*")}, QDir::Files).size();
    };
    QCOMPARE(drafts(QStringLiteral(".format1-")), 1);
    QCOMPARE(drafts(QStringLiteral("2.format1-")), 1);
    const FileDraft written(place.database + QStringLiteral(".format1-now.backup")); // by a program that runs
    VERIFY_OK(RegistryMigrator(place, {}, RegistryFixture::client()).upgrade());
    QVERIFY(QFile::exists(written.path()));
    QCOMPARE(drafts(QStringLiteral(".format1-")), 1);
    QCOMPARE(drafts(QStringLiteral("2.format1-")), 1); // of another registry
}

QTEST_GUILESS_MAIN(TestKilledUpgrade)
#include "tst_killedupgrade.moc"
