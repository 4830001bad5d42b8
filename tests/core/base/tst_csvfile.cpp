#include "core/base/csvfile.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/verifyok.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

class TestCsvFile : public QObject
{
    Q_OBJECT
private slots:
    void saveCsv_writesTheRows();
    void saveCsv_withoutRoom_leavesWhatWasThere();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"rows.csv"_s); }
    [[nodiscard]] Result<> save(const QString &word) const
    {
        return saveCsv(path(), [&](CsvWriter &csv) {
            csv.text(word);
            csv.endRow();
            return Result<>();
        });
    }
    [[nodiscard]] QByteArray text() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QTemporaryDir m_folder;
};

void TestCsvFile::saveCsv_writesTheRows()
{
    VERIFY_OK(save(u"first"_s));
    QVERIFY2(text().contains("first"), text().constData());
}

void TestCsvFile::saveCsv_withoutRoom_leavesWhatWasThere()
{
    VERIFY_OK(save(u"first"_s));
    const QByteArray before = text();
    const auto refused = [this] {
        const FileSizeLimit limit(3);
        return save(u"afterwards"_s);
    }();
    QVERIFY2(!refused, text().constData());
    QVERIFY2(refused.error().message.contains(path()), qPrintable(refused.error().toText()));
    QCOMPARE(text(), before);
}

QTEST_GUILESS_MAIN(TestCsvFile)
#include "tst_csvfile.moc"
