#include "core/base/smallfile.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/verifyok.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

class TestSmallFile : public QObject
{
    Q_OBJECT
private slots:
    void write_isReadByItsOwnerAlone();
    void write_replacesTheWhole();
    void write_withoutRoom_leavesWhatWasThere();
    void write_whereNoFolderIs_saysWhere();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"mark"_s); }
    [[nodiscard]] QByteArray text() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QTemporaryDir m_folder;
};

void TestSmallFile::write_isReadByItsOwnerAlone()
{
    const mode_t before = umask(0);
    const auto written = writeSmallFile(path(), "one\n");
    umask(before);
    VERIFY_OK(written);
    struct stat found { };
    QCOMPARE(stat(QFile::encodeName(path()).constData(), &found), 0);
    QCOMPARE(found.st_mode & 0777U, 0600U);
    // One that others could read is closed to them.
    QVERIFY(QFile::setPermissions(path(), QFile::Permissions(0x6444)));
    VERIFY_OK(writeSmallFile(path(), "two\n"));
    QCOMPARE(stat(QFile::encodeName(path()).constData(), &found), 0);
    QCOMPARE(found.st_mode & 0777U, 0600U);
}

void TestSmallFile::write_replacesTheWhole()
{
    VERIFY_OK(writeSmallFile(path(), "a long text\n"));
    VERIFY_OK(writeSmallFile(path(), "x"));
    QCOMPARE(text(), "x");
    VERIFY_OK(writeSmallFile(path(), {}));
    QCOMPARE(text(), "");
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList(u"mark"_s));
}

void TestSmallFile::write_withoutRoom_leavesWhatWasThere()
{
    VERIFY_OK(writeSmallFile(path(), "before"));
    const auto refused = [this] {
        const FileSizeLimit limit(3);
        return writeSmallFile(path(), "afterwards");
    }();
    QVERIFY2(!refused, text().constData());
    QVERIFY2(!refused.error().detail.isEmpty(), qPrintable(refused.error().toText()));
    QCOMPARE(text(), "before");
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList(u"mark"_s));
}

void TestSmallFile::write_whereNoFolderIs_saysWhere()
{
    const QString nowhere = m_folder.filePath(u"no/mark"_s);
    const auto refused = writeSmallFile(nowhere, "text");
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Internal);
    QVERIFY2(refused.error().message.contains(nowhere), qPrintable(refused.error().toText()));
    QVERIFY(!refused.error().remedy.isEmpty() && !refused.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(TestSmallFile)
#include "tst_smallfile.moc"
