#include "core/provisioning/isolationproof.h"
#include "core/registry/registryqueries.h"
#include "models/modelcomparison.h"
#include "models/proofreport.h"

#include <QTest>

#include <algorithm>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// What the window compares before a tenant is made, and reads of the proof after.
class TestModelComparison : public QObject
{
    Q_OBJECT
private slots:
    void nothingRead_isSaidToBeUnknown();
    void countsAndRoom_areTheServers();
    void staleFigure_isUnknown();
    void noServer_leavesTheRoomOut();
    void proof_isReadBack();

private:
    static QString cell(const QList<ModelComparisonRow> &rows, const QString &row, IsolationKind kind)
    {
        const auto found =
            std::find_if(rows.begin(), rows.end(), [&](const ModelComparisonRow &one) { return one.name == row; });
        return found == rows.end() ? u"no row"_s : found->cells[static_cast<size_t>(kind)].text;
    }
    static ModelComparisonFleet fleet()
    {
        ModelComparisonFleet fleet;
        fleet.loads.set(
            QList<ServerLoad> {{ServerId(), IsolationKind::Schema, 7}, {ServerId(), IsolationKind::Schema, 2}},
            QDateTime::currentDateTimeUtc());
        fleet.best.emplace();
        fleet.best->server.name = u"pg-1"_s;
        fleet.best->tenants = {4, 7, 1, 0};
        fleet.best->hasCounts = true;
        fleet.best->connections.set(ConnectionUse {.used = 37, .limit = 100, .reserved = 3},
                                    QDateTime::currentDateTimeUtc());
        return fleet;
    }
    Format m_format {QLocale(QLocale::English)};
};

void TestModelComparison::nothingRead_isSaidToBeUnknown()
{
    ModelComparisonFleet fleet;
    fleet.best.emplace();
    const auto rows = compareModels(fleet, m_format);
    for (const QString &row : {u"In this fleet"_s, u"Blast radius"_s, u"Room"_s})
        QCOMPARE(cell(rows, row, IsolationKind::Schema), u"unknown"_s);
}

void TestModelComparison::countsAndRoom_areTheServers()
{
    const auto rows = compareModels(fleet(), m_format);
    QVERIFY(cell(rows, u"In this fleet"_s, IsolationKind::Schema).startsWith(u'9'));
    QVERIFY(cell(rows, u"Blast radius"_s, IsolationKind::SharedTable).startsWith(u'4'));
    QVERIFY(cell(rows, u"Blast radius"_s, IsolationKind::Database).contains(u"12"_s));
    QCOMPARE(cell(rows, u"Room"_s, IsolationKind::Database), u"60 of 97"_s);
}

void TestModelComparison::staleFigure_isUnknown()
{
    ModelComparisonFleet old = fleet();
    old.best->connections.set(fail(ErrorKind::Connection, u"gone"_s), QDateTime::currentDateTimeUtc());
    QCOMPARE(cell(compareModels(old, m_format), u"Room"_s, IsolationKind::Schema), u"unknown"_s);
}

void TestModelComparison::noServer_leavesTheRoomOut()
{
    QCOMPARE(cell(compareModels({}, m_format), u"Room"_s, IsolationKind::Schema), u"no row"_s);
}

void TestModelComparison::proof_isReadBack()
{
    const QList<ProofAttempt> attempts {
        {ProofActor::Tenant, u"select 1\n-> of two lines"_s, true, u"done"_s, true},
        {ProofActor::Neighbour, u"select * from t_a.orders"_s, false, u"42501"_s, true},
        {ProofActor::Neighbour, u"set role t_a_rw"_s, false, u"done"_s, false},
    };
    const ProofReport report = readProof(proofText(attempts));
    QCOMPARE(report.asTenant.size(), 1);
    QCOMPARE(report.asTenant.first().statement, attempts.first().statement);
    QCOMPARE(report.asNeighbour.size(), 2);
    QCOMPARE(report.asNeighbour.first().answer, u"42501"_s);
    QCOMPARE(ProofReport::asExpected(report.asNeighbour), 1);
    QVERIFY(readProof(u"select 1;"_s).isEmpty());
}

QTEST_MAIN(TestModelComparison)
#include "tst_modelcomparison.moc"
