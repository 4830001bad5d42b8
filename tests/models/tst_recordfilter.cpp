#include "core/registry/filter/filterparser.h"
#include "models/joblistmodel.h"
#include "models/serverlistmodel.h"

#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// Servers and jobs are searched with the grammar of the tenants.
class TestRecordFilter : public QObject
{
    Q_OBJECT
private slots:
    void servers_data();
    void servers();
    void jobs_data();
    void jobs();
    void unknownField_isRefused();
};

void TestRecordFilter::servers_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("matches");
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("word in the name") << u"eu-1"_s << true;
    QTest::newRow("word in the host, capitals") << u"HARBOR"_s << true;
    QTest::newRow("two words") << u"pg harbor"_s << true;
    QTest::newRow("one of two is missing") << u"pg maria"_s << false;
    QTest::newRow("engine") << u"engine:postgresql"_s << true;
    QTest::newRow("another engine") << u"engine:mariadb,sqlite"_s << false;
    QTest::newRow("not that engine") << u"-engine:mariadb"_s << true;
    QTest::newRow("environment") << u"environment:staging"_s << true;
    QTest::newRow("region is a whole word") << u"region:eu"_s << false;
    QTest::newRow("region by its beginning") << u"region:eu*"_s << true;
    QTest::newRow("no region") << u"region:\"\""_s << false;
    QTest::newRow("part of the name") << u"name:eu"_s << true;
    QTest::newRow("status before an answer") << u"status:waiting"_s << true;
    QTest::newRow("another status") << u"status:ok"_s << false;
}

void TestRecordFilter::servers()
{
    QFETCH(QString, filter);
    ServerRow row;
    row.server.name = u"pg-eu-1"_s;
    row.server.host = u"db.harborline.internal"_s;
    row.server.region = u"eu-west"_s;
    row.server.environment = EnvironmentTag::Staging;
    const auto parsed = parseFilter(filter, serverFilterGrammar());
    QVERIFY2(parsed, qPrintable(filter));
    QTEST(matchesFilter(*parsed, filterFacts(row)), "matches");
}

void TestRecordFilter::jobs_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("matches");
    QTest::newRow("title") << u"tenants.csv"_s << true;
    QTest::newRow("state") << u"state:failed"_s << true;
    QTest::newRow("another state") << u"state:running,done"_s << false;
    QTest::newRow("status") << u"status:bad"_s << true;
    QTest::newRow("who") << u"by:maja"_s << true;
    QTest::newRow("somebody else") << u"-by:maja"_s << false;
    QTest::newRow("where, and what of it") << u"host:laptop import"_s << true;
    QTest::newRow("kind is a whole word") << u"kind:tenant"_s << false;
    QTest::newRow("kind") << u"kind:tenant.import"_s << true;
}

void TestRecordFilter::jobs()
{
    QFETCH(QString, filter);
    JobRecord job;
    job.title = u"Import tenants.csv"_s;
    job.kind = u"tenant.import"_s;
    job.state = JobRecordState::Failed;
    job.startedBy = u"Maja Okafor"_s;
    job.host = u"laptop-7"_s;
    const auto parsed = parseFilter(filter, jobFilterGrammar());
    QVERIFY2(parsed, qPrintable(filter));
    QTEST(matchesFilter(*parsed, filterFacts(JobRow {{}, 0, job})), "matches");
}

void TestRecordFilter::unknownField_isRefused()
{
    QVERIFY(!parseFilter(u"plan:free"_s, serverFilterGrammar()));
    QVERIFY(!parseFilter(u"state:lost"_s, jobFilterGrammar()));
}

QTEST_APPLESS_MAIN(TestRecordFilter)
#include "tst_recordfilter.moc"
