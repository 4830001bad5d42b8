#include "core/demo/demosite.h"

#include <QtTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// Where the demonstration fleet is.
class TestDemoSite : public QObject
{
    Q_OBJECT
private slots:
    void folder_throughALink_isTheFolderItself();
};

void TestDemoSite::folder_throughALink_isTheFolderItself()
{
    const QTemporaryDir place;
    const QString real = QFileInfo(place.path()).canonicalFilePath();
    QVERIFY(QDir(real).mkdir(u"home"_s) && QFile::link(real + u"/home"_s, real + u"/link"_s));
    QCOMPARE(DemoSite(real + u"/link"_s).folder(), QString(real + u"/home"_s));
    QCOMPARE(DemoSite(real + u"/link/new/demo"_s).folder(), QString(real + u"/home/new/demo"_s));
    QCOMPARE(DemoSite(real + u"/home/demo/"_s).folder(), QString(real + u"/home/demo"_s));
}

QTEST_GUILESS_MAIN(TestDemoSite)
#include "tst_demosite.moc"
