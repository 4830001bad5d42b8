#include "core/runner/runnerkeys.h"
#include "tests/support/verifyok.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace tenantry;
using namespace Qt::StringLiterals;

class TestRunnerKeys : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void password_isOfTheLine_andReadAnew();
    void password_withoutALine_isEmpty();
    void file_ofOthers_isRefused();
    void file_openToOthers_isRefused_data();
    void file_openToOthers_isRefused();
    void file_thatIsMissing_isToldBeforeAnythingIsConnected();
    void credential_ofTheService_comesFirst();

private:
    QString write(const QString &path, const QByteArray &text, mode_t mode = 0600)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no file");
        file.close();
        chmod(QFile::encodeName(path).constData(), mode);
        return path;
    }
    static ConnectionSpec spec()
    {
        ConnectionSpec spec;
        spec.host = u"db.example"_s;
        spec.database = u"app"_s;
        spec.user = u"ann"_s;
        return spec;
    }
    static QByteArray passwordIn(const RunnerKeys &keys)
    {
        const auto found = keys.passwordOf(spec());
        return found ? found->view().toByteArray() : QByteArray("error");
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestRunnerKeys::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"keys"_s);
    qputenv("HOME", m_folder->path().toLocal8Bit());
    qunsetenv("CREDENTIALS_DIRECTORY");
}

void TestRunnerKeys::password_isOfTheLine_andReadAnew()
{
    const RunnerKeys keys(write(m_file, "db.example:5432:*:ann:first\n"));
    VERIFY_OK(keys.check());
    QCOMPARE(passwordIn(keys), QByteArray("first"));
    write(m_file, "db.example:5432:*:ann:second\n");
    QCOMPARE(passwordIn(keys), QByteArray("second"));
}

void TestRunnerKeys::password_withoutALine_isEmpty()
{
    QCOMPARE(passwordIn(RunnerKeys(write(m_file, "elsewhere:5432:*:ann:first\n"))), QByteArray());
    const RunnerKeys none((QString()));
    QCOMPARE(none.file(), QString());
    VERIFY_OK(none.check());
    QCOMPARE(passwordIn(none), QByteArray());
}

/// Only the superuser can give a file away; elsewhere the test looks at its own files alone.
void TestRunnerKeys::file_ofOthers_isRefused()
{
    write(m_file, "db.example:5432:*:ann:first\n");
    const RunnerKeys keys(m_file);
    if (chown(QFile::encodeName(m_file).constData(), 65534, 65534) != 0) {
        VERIFY_OK(keys.check());
        return;
    }
    const auto refused = keys.check();
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY2(refused.error().message.contains(u"another user"_s), qPrintable(refused.error().message));
    QCOMPARE(passwordIn(keys), QByteArray("error"));
}

void TestRunnerKeys::file_openToOthers_isRefused_data()
{
    QTest::addColumn<int>("mode");
    for (const int mode : {0640, 0604, 0660, 0601, 0440})
        QTest::addRow("%o", unsigned(mode)) << mode;
}

void TestRunnerKeys::file_openToOthers_isRefused()
{
    QFETCH(int, mode);
    const RunnerKeys keys(write(m_file, "db.example:5432:*:ann:first\n", mode_t(mode)));
    const auto refused = keys.check();
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY(refused.error().remedy.contains(u"chmod 0600"_s));
    QVERIFY(!refused.error().toText().contains(u"first"_s));
}

void TestRunnerKeys::file_thatIsMissing_isToldBeforeAnythingIsConnected()
{
    const auto missing = RunnerKeys(m_file).check();
    QCOMPARE(missing.error().kind, ErrorKind::Missing);
    QVERIFY(missing.error().remedy.contains(u"--password-file"_s));
}

void TestRunnerKeys::credential_ofTheService_comesFirst()
{
    write(m_folder->filePath(u".pgpass"_s), "*:*:*:ann:own\n");
    QCOMPARE(passwordIn(RunnerKeys({})), QByteArray("own"));
    const QTemporaryDir credentials;
    qputenv("CREDENTIALS_DIRECTORY", credentials.path().toLocal8Bit());
    QCOMPARE(RunnerKeys({}).check().error().kind, ErrorKind::Missing);
    // As systemd puts it there: readable for the group where the file system has access lists, which show so.
    write(credentials.filePath(u"tenantry.pgpass"_s), "*:*:*:ann:credential\n", 0440);
    VERIFY_OK(RunnerKeys({}).check());
    QCOMPARE(passwordIn(RunnerKeys({})), QByteArray("credential"));
    write(credentials.filePath(u"tenantry.pgpass"_s), "*:*:*:ann:credential\n", 0444);
    QCOMPARE(RunnerKeys({}).check().error().kind, ErrorKind::Denied);
    // The same mode elsewhere is not the service manager's.
    QCOMPARE(RunnerKeys(write(m_file, "*:*:*:ann:x\n", 0440)).check().error().kind, ErrorKind::Denied);
}

QTEST_GUILESS_MAIN(TestRunnerKeys)
#include "tst_runnerkeys.moc"
