#include "core/runner/runnermetrics.h"
#include "tests/support/verifyok.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRunnerMetrics : public QObject
{
    Q_OBJECT
private slots:
    void text_isWhatPrometheusReads();
    void write_isWhole_readableForAll_andTellsWhereItCannot();

private:
    static QByteArray lineOf(const RunnerMetrics &metrics, const QByteArray &begin)
    {
        for (const QByteArray &line : metrics.text({}).split('\n')) {
            if (line.startsWith(begin))
                return line;
        }
        return {};
    }
};

void TestRunnerMetrics::text_isWhatPrometheusReads()
{
    RunnerMetrics metrics;
    QCOMPARE(lineOf(metrics, "tenantry_runner_registry_up"), QByteArray("tenantry_runner_registry_up 0"));
    metrics.setRegistryReachable(true);
    metrics.countJob(u"fleet.inspect"_s, u"done"_s, 1500ms);
    metrics.countJob(u"fleet.inspect"_s, u"done"_s, 250ms);
    metrics.countJob(u"a\"b\\c\n"_s, u"lost"_s, 9s);
    metrics.countOperation(u"givenBack"_s);
    Schedule schedule;
    schedule.kind = u"fleet.inspect"_s;
    schedule.next = QDateTime::fromMSecsSinceEpoch(1'700'000'000'250, Qt::UTC);
    schedule.last = schedule.next.addSecs(-900);
    schedule.lastOutcome = u"failed"_s;
    metrics.setSchedules({schedule});
    QCOMPARE(lineOf(metrics, "tenantry_runner_registry_up"), QByteArray("tenantry_runner_registry_up 1"));
    QCOMPARE(lineOf(metrics, "tenantry_runner_jobs_total{job=\"fleet"),
             QByteArray("tenantry_runner_jobs_total{job=\"fleet.inspect\",end=\"done\"} 2"));
    QCOMPARE(lineOf(metrics, "tenantry_runner_jobs_total{job=\"a"),
             QByteArray("tenantry_runner_jobs_total{job=\"a\\\"b\\\\c\\n\",end=\"lost\"} 1"));
    QCOMPARE(lineOf(metrics, "tenantry_runner_job_duration_seconds"),
             QByteArray("tenantry_runner_job_duration_seconds{job=\"fleet.inspect\"} 0.250"));
    QCOMPARE(lineOf(metrics, "tenantry_runner_operations_total"),
             QByteArray("tenantry_runner_operations_total{end=\"givenBack\"} 1"));
    QCOMPARE(lineOf(metrics, "tenantry_runner_job_next_time_seconds"),
             QByteArray("tenantry_runner_job_next_time_seconds{job=\"fleet.inspect\"} 1700000000.250"));
    QCOMPARE(lineOf(metrics, "tenantry_runner_job_last_failed"),
             QByteArray("tenantry_runner_job_last_failed{job=\"fleet.inspect\"} 1"));
    // Every line is a comment or a sample, and every family is told before its samples.
    static const QRegularExpression rule(
        u"\\A(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"([^\"\\\\]|\\\\.)*\"(,[a-z]+=\"([^\"\\\\]|\\\\.)*\")*\\})? [0-9.]+)\\z"_s);
    const QString text = QString::fromUtf8(metrics.text({}));
    QVERIFY(text.endsWith(u'\n'));
    for (const QString &line : text.chopped(1).split(u'\n'))
        QVERIFY2(rule.match(line).hasMatch(), qPrintable(line));
}

void TestRunnerMetrics::write_isWhole_readableForAll_andTellsWhereItCannot()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"tenantry.prom"_s);
    const RunnerMetrics metrics;
    VERIFY_OK(metrics.write(path, {}));
    VERIFY_OK(metrics.write(path, {}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), metrics.text({}));
    QVERIFY(file.permissions() & QFile::ReadOther);
    QVERIFY(!(file.permissions() & (QFile::WriteGroup | QFile::WriteOther)));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList {u"tenantry.prom"_s}); // nothing half made
    const auto nowhere = metrics.write(folder.filePath(u"gone/tenantry.prom"_s), {});
    QCOMPARE(nowhere.error().kind, ErrorKind::Denied);
    QVERIFY(nowhere.error().message.contains(u"gone/tenantry.prom"_s));
}

QTEST_GUILESS_MAIN(TestRunnerMetrics)
#include "tst_runnermetrics.moc"
