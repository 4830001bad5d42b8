#include "models/serverlistmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tenantry;
using namespace std::chrono_literals;

class TestServerListModel : public QObject
{
    Q_OBJECT
private slots:
    void merge_ofChangingRows_keepsTheModelSound();
    void cells_beforeTheFirstAnswer_arePending();
    void cells_ofAServerThatStopped_areStaleWithTheirAge();
    void storage_withoutSomeDatabases_isAtLeastTheOthers();
    void tenants_thatTheRegistryDidNotCount_areNoNumber();
    void state_namesTheWorstFinding();
    void state_ofARefusedPassword_saysSo();
    void accessibleText_saysWhatThePictureShows();

private:
    [[nodiscard]] ServerRow row(const QString &name) const;
    Format m_format {QLocale(QStringLiteral("en_US")), QTimeZone::utc()};
    QDateTime m_now {QDate(2026, 11, 23), QTime(14, 32, 8), Qt::UTC};
};

ServerRow TestServerListModel::row(const QString &name) const
{
    ServerRow row;
    row.server.id = ServerId::create();
    row.server.name = name;
    row.server.host = QStringLiteral("db.example");
    row.tenants.set(ServerRow::TenantsByModel {231, 0, 3, 0}, m_now);
    row.now = m_now;
    return row;
}

void TestServerListModel::merge_ofChangingRows_keepsTheModelSound()
{
    ServerListModel model(m_format);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<ServerRow> rows {row(QStringLiteral("a")), row(QStringLiteral("b")), row(QStringLiteral("c"))};
    model.merge(rows);
    QPersistentModelIndex third = model.index(2, 0);
    rows.erase(rows.begin());
    rows[0].facts.latency.set(2500us, m_now);
    model.merge(rows);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(third.row(), 1);
    QCOMPARE(model.index(0, ServerListModel::Latency).data().toString(), QStringLiteral("2.5 ms"));
}

void TestServerListModel::cells_beforeTheFirstAnswer_arePending()
{
    ServerListModel model(m_format);
    model.merge({row(QStringLiteral("a"))});
    for (const int column : {ServerListModel::Connections, ServerListModel::Storage, ServerListModel::Certificate}) {
        QCOMPARE(model.index(0, column).data().toString(), Format::pending());
        QVERIFY(model.index(0, column).data(PendingRole).toBool());
    }
    QCOMPARE(model.index(0, ServerListModel::Tenants).data().toString(), QStringLiteral("234"));
}

void TestServerListModel::cells_ofAServerThatStopped_areStaleWithTheirAge()
{
    ServerRow stopped = row(QStringLiteral("a"));
    stopped.facts.connections.set(ConnectionUse {412, 453, 3, 2, 6}, m_now.addSecs(-1620));
    stopped.facts.latency.set(2500us, m_now.addSecs(-1620));
    stopped.facts.setUnreachable({ErrorKind::Connection, QStringLiteral("No answer."), {}, {}, {}, {}}, m_now);
    ServerListModel model(m_format);
    model.merge({stopped});
    const QModelIndex connections = model.index(0, ServerListModel::Connections);
    QCOMPARE(connections.data().toString(), QStringLiteral("412 of 450"));
    QVERIFY(connections.data(StaleRole).toBool());
    QCOMPARE(connections.data(AgeRole).toDateTime(), m_now.addSecs(-1620));
    QCOMPARE(model.index(0, ServerListModel::Latency).data(DetailRole).toString(), QStringLiteral("as of 14:05"));
    QCOMPARE(model.index(0, ServerListModel::State).data().toString(), QStringLiteral("No answer"));
    // What was never read does not pretend to be anything.
    QCOMPARE(model.index(0, ServerListModel::Storage).data().toString(), Format::unknown());
}

void TestServerListModel::storage_withoutSomeDatabases_isAtLeastTheOthers()
{
    ServerRow some = row(QStringLiteral("a"));
    some.facts.latency.set(2500us, m_now);
    some.facts.storage.set(StorageUse {84200000000, 2, SizeMethod::Exact, {}}, m_now);
    ServerListModel model(m_format);
    model.merge({some});
    const QModelIndex storage = model.index(0, ServerListModel::Storage);
    QCOMPARE(storage.data().toString(), QStringLiteral("at least 84.2 GB"));
    QCOMPARE(storage.data(DetailRole).toString(), QStringLiteral("2 not readable"));
    some.facts.freeDisk.set(1000000000, m_now);
    some.facts.latency.set(2500us, m_now.addSecs(1));
    model.merge({some});
    QCOMPARE(storage.data(DetailRole).toString(), QStringLiteral("2 not readable, 1.0 GB free"));
    some.facts.storage.set(StorageUse {84200000000, 0, SizeMethod::Exact, {}}, m_now);
    some.facts.latency.set(2500us, m_now.addSecs(2));
    model.merge({some});
    QCOMPARE(storage.data().toString(), QStringLiteral("84.2 GB"));
}

void TestServerListModel::tenants_thatTheRegistryDidNotCount_areNoNumber()
{
    const Error denied {ErrorKind::Denied, QStringLiteral("Not allowed."), {}, {}, {}, {}};
    ServerRow uncounted = row(QStringLiteral("a"));
    uncounted.tenants = {};
    ServerListModel model(m_format);
    model.merge({uncounted});
    const QModelIndex tenants = model.index(0, ServerListModel::Tenants);
    QCOMPARE(tenants.data().toString(), Format::pending());
    QVERIFY(!tenants.data(ExportRole).isValid());
    uncounted.tenants.set(fail(denied), m_now);
    model.merge({uncounted});
    QCOMPARE(tenants.data().toString(), Format::unknown());
    uncounted.tenants.set(ServerRow::TenantsByModel {}, m_now.addSecs(-1620));
    model.merge({uncounted});
    QCOMPARE(tenants.data().toString(), QStringLiteral("0"));
    uncounted.tenants.set(fail(denied), m_now);
    model.merge({uncounted});
    QVERIFY(tenants.data(StaleRole).toBool());
    QCOMPARE(tenants.data(DetailRole).toString(), QStringLiteral("as of 14:05"));
}

void TestServerListModel::state_namesTheWorstFinding()
{
    ServerRow full = row(QStringLiteral("a"));
    full.facts.latency.set(2500us, m_now);
    full.facts.connections.set(ConnectionUse {440, 453, 3, 2, 6}, m_now);
    full.facts.release.set(ReleaseVerdict {ReleaseState::SecurityMissing, QStringLiteral("15.20"), {}, {}}, m_now);
    const ServerState state = serverState(full);
    QCOMPARE(state.kind, StatusKind::Bad);
    QCOMPARE(state.word, QStringLiteral("Connections"));
    full.facts.connections.set(ConnectionUse {10, 453, 3, 2, 6}, m_now);
    QCOMPARE(serverState(full).word, QStringLiteral("Old release"));
}

void TestServerListModel::state_ofARefusedPassword_saysSo()
{
    ServerRow asked = row(QStringLiteral("a"));
    asked.server.secretSource = SecretSource::Ask;
    QVERIFY(!wantsPassword(asked));
    Error refused {ErrorKind::Denied, QStringLiteral("no"), {}, {}, QStringLiteral("28P01"), {}};
    asked.facts.setUnreachable(refused, m_now);
    QVERIFY(wantsPassword(asked));
    QCOMPARE(serverState(asked).word, QStringLiteral("Password refused"));
    refused.sqlState.clear();
    asked.facts.setUnreachable(refused, m_now);
    QCOMPARE(serverState(asked).word, QStringLiteral("Password missing"));
    // What is kept elsewhere is mended there.
    asked.server.secretSource = SecretSource::PassFile;
    QVERIFY(!wantsPassword(asked));
    QCOMPARE(serverState(asked).word, QStringLiteral("No answer"));
}

void TestServerListModel::accessibleText_saysWhatThePictureShows()
{
    ServerListModel model(m_format);
    ServerRow server = row(QStringLiteral("pg-1"));
    server.facts.connections.set(ConnectionUse {.used = 95, .limit = 100}, m_now);
    model.merge({server});
    const auto says = [&](int column) { return model.index(0, column).data(Qt::AccessibleTextRole).toString(); };
    QCOMPARE(says(ServerListModel::Name), QStringLiteral("Server: pg-1, db.example"));
    QCOMPARE(says(ServerListModel::Connections), QStringLiteral("Connections: 95 of 100, Warning"));
    QCOMPARE(says(ServerListModel::Storage), QStringLiteral("Storage: not answered yet"));
    server.facts.setUnreachable({ErrorKind::Connection, QStringLiteral("gone"), {}, {}, {}, {}}, m_now.addSecs(60));
    model.merge({server});
    const QString stale = says(ServerListModel::Connections);
    QVERIFY2(stale.startsWith(QStringLiteral("Connections: 95 of 100"))
                 && stale.endsWith(QStringLiteral("not current")),
             qPrintable(stale));
    QCOMPARE(says(ServerListModel::Storage), QStringLiteral("Storage: unknown"));
}

QTEST_GUILESS_MAIN(TestServerListModel)
#include "tst_serverlistmodel.moc"
