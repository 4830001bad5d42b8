#include "core/runner/runnerlog.h"

#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

class TestRunnerLog : public QObject
{
    Q_OBJECT
private slots:
    void event_isOneLine_withItsPriority_data();
    void event_isOneLine_withItsPriority();
    void error_saysWhatToDo_andOfWhichTenant();

private:
    QByteArray m_line;
    RunnerLog m_log {[this](const QByteArray &line) { m_line = line; }};
};

void TestRunnerLog::event_isOneLine_withItsPriority_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("a word") << u"fleet.inspect"_s << QByteArray("<6>event=job.done what=fleet.inspect");
    QTest::newRow("words") << u"3 of 3"_s << QByteArray("<6>event=job.done what=\"3 of 3\"");
    QTest::newRow("nothing") << QString() << QByteArray("<6>event=job.done");
    QTest::newRow("another line") << u"a\n<0>event=x"_s << QByteArray("<6>event=job.done what=\"a <0>event=x\"");
    QTest::newRow("a quote") << u"a\"b\\"_s << QByteArray("<6>event=job.done what=\"a\\\"b\\\\\"");
    QTest::newRow("a terminal's word") << u"a\x1b[1m"_s << QByteArray("<6>event=job.done what=\"a [1m\"");
    QTest::newRow("another language") << u"Zoë"_s << QByteArray("<6>event=job.done what=Zoë");
}

void TestRunnerLog::event_isOneLine_withItsPriority()
{
    QFETCH(QString, value);
    m_log.tell(RunnerLog::Level::Info, "job.done", {{"what", value}});
    QTEST(m_line, "line");
}

void TestRunnerLog::error_saysWhatToDo_andOfWhichTenant()
{
    Error error {ErrorKind::Denied, u"No."_s, u"Ask."_s, u"FATAL: no"_s, u"28P01"_s, TenantId::create()};
    m_log.tell(RunnerLog::Level::Error, "job.failed", {{"job", u"fleet.inspect"_s}}, error);
    QCOMPARE(m_line,
             "<3>event=job.failed job=fleet.inspect kind=denied error=No. remedy=Ask. sqlstate=28P01 tenant_id="
                 + error.tenant.toString().toLatin1());
}

QTEST_GUILESS_MAIN(TestRunnerLog)
#include "tst_runnerlog.moc"
