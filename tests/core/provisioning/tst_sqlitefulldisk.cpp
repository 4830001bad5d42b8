#include "tests/support/filefixture.h"
#include "tests/support/smalldisk.h"

#include <QProcess>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The disk of the files is full while one is made: nothing of it stays, and it is gone on with when there is room.
class TestSqliteFullDisk : public QObject
{
    Q_OBJECT
private slots:
    void fullDisk_leavesNothing_andIsResumed();
};

void TestSqliteFullDisk::fullDisk_leavesNothing_andIsResumed()
{
    QVERIFY2(canHaveSmallDisk(), "this machine gives no user namespace");
    const QTemporaryDir place;
    QStringList command =
        onSmallDisk(place.path(), 1, {QCoreApplication::applicationFilePath(), u"--full-disk"_s, place.path()});
    const QString program = command.takeFirst();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, command);
    QVERIFY(process.waitForFinished(120'000));
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, process.readAll().constData());
}

namespace {

/// On a disk of one megabyte: 0 where everything came as it should, else the line of what did not.
int onboardOnFullDisk(const QString &place)
{
    FileFixture fleet;
    fleet.start(place);
    const auto id = fleet.plan(fleet.request(u"kestrel"_s));
    if (!id)
        return 1;
    QFile filler(place + u"/filler"_s);
    if (!filler.open(QIODevice::WriteOnly))
        return 2;
    while (filler.write(QByteArray(4096, 'x')) == 4096 && filler.flush()) { }
    filler.close();
    const auto failed = fleet.run(*id);
    if (failed || failed.error().message.isEmpty() || fleet.left() != QStringList {u"filler"_s}) {
        qWarning("%s, %s", failed ? "done" : qPrintable(failed.error().toText()), qPrintable(fleet.left().join(u' ')));
        return 3;
    }
    if (!filler.remove())
        return 4;
    const auto done = fleet.run(*id);
    if (!done)
        qWarning("%s", qPrintable(done.error().toText()));
    return done && fleet.tenant().state == TenantState::Active ? 0 : 5;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.size() == 2 && words.first() == u"--full-disk")
        return onboardOnFullDisk(words.last());
    TestSqliteFullDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sqlitefulldisk.moc"
