#include "models/connectionlistmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tenantry;

class TestConnectionListModel : public QObject
{
    Q_OBJECT
private slots:
    void encryption_ofAWeakerMode_isShownAsSuch_data();
    void encryption_ofAWeakerMode_isShownAsSuch();
    void registry_doesNotGuessItsSecret();
};

void TestConnectionListModel::encryption_ofAWeakerMode_isShownAsSuch_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<TlsMode>("tls");
    QTest::addColumn<QString>("word");
    QTest::addColumn<StatusKind>("state");
    QTest::newRow("full") << QStringLiteral("db.example") << TlsMode::VerifyFull << QStringLiteral("verified")
                          << StatusKind::Ok;
    QTest::newRow("no host") << QStringLiteral("db.example") << TlsMode::VerifyCa << QStringLiteral("host not verified")
                             << StatusKind::Warn;
    QTest::newRow("none") << QStringLiteral("db.example") << TlsMode::Disable << QStringLiteral("not encrypted")
                          << StatusKind::Warn;
    QTest::newRow("socket") << QStringLiteral("/run/postgresql") << TlsMode::Disable
                            << QStringLiteral("on this computer") << StatusKind::Ok;
}

void TestConnectionListModel::encryption_ofAWeakerMode_isShownAsSuch()
{
    QFETCH(QString, host);
    QFETCH(TlsMode, tls);
    ServerRow row;
    row.server.id = ServerId::create();
    row.server.name = QStringLiteral("pg-1");
    row.server.host = host;
    row.server.port = 5433;
    row.server.tls = tls;
    ConnectionListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.merge({connectionRow(row)});
    const QModelIndex cell = model.index(0, ConnectionListModel::Encryption);
    QTEST(cell.data().toString(), "word");
    QTEST(cell.data(StateRole).value<StatusKind>(), "state");
    QCOMPARE(model.index(0, ConnectionListModel::Address).data().toString(), host + QStringLiteral(":5433"));
}

void TestConnectionListModel::registry_doesNotGuessItsSecret()
{
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = QStringLiteral("/home/ann/fleet.tenantry");
    ConnectionListModel model;
    model.merge({registryRow(spec, false)});
    QVERIFY(!model.index(0, ConnectionListModel::Secret).data().isValid());
    QCOMPARE(model.index(0, ConnectionListModel::Address).data().toString(), spec.database);
    QCOMPARE(model.index(0, ConnectionListModel::Name).data(StateRole).value<StatusKind>(), StatusKind::Bad);
    model.merge({registryRow(spec, true)});
    QCOMPARE(model.index(0, ConnectionListModel::Name).data(StateRole).value<StatusKind>(), StatusKind::Ok);
}

QTEST_GUILESS_MAIN(TestConnectionListModel)
#include "tst_connectionlistmodel.moc"
