#include "models/fleettotals.h"

#include <QTest>

using namespace tenantry;

class TestFleetTotals : public QObject
{
    Q_OBJECT
private slots:
    void storage_tellsWhatIsNotInIt();
    void sessions_leaveOutWhoDidNotAnswer();
    void placed_isNoNumberBeforeTheRegistryCounted();

private:
    [[nodiscard]] ServerRow server(qint64 bytes, int unreadable) const
    {
        ServerRow row;
        row.facts.storage.set(StorageUse {bytes, unreadable, SizeMethod::Exact, {}}, m_now);
        return row;
    }
    Format m_format {QLocale(QStringLiteral("en_US")), QTimeZone::utc()};
    QDateTime m_now {QDate(2026, 11, 23), QTime(14, 32, 8), Qt::UTC};
    Error m_error {ErrorKind::Denied, QStringLiteral("Not allowed."), {}, {}, {}, {}};
};

void TestFleetTotals::storage_tellsWhatIsNotInIt()
{
    std::vector<ServerRow> rows {server(1000000000, 0), server(2000000000, 0)};
    FleetTotal total = totalStorage(rows);
    QCOMPARE(FleetTotals::storage(total, rows.size(), m_format), QStringLiteral("3.0 GB"));
    QCOMPARE(FleetTotals::extent(total), QStringLiteral("on all servers"));
    rows[1] = server(2000000000, 3);
    total = totalStorage(rows);
    QCOMPARE(FleetTotals::storage(total, rows.size(), m_format), QStringLiteral("at least 3.0 GB"));
    QCOMPARE(FleetTotals::extent(total), QStringLiteral("3 database(s) not readable"));
    rows[0].facts.storage.set(fail(m_error), m_now);
    total = totalStorage(rows);
    QCOMPARE(total, (FleetTotal {2000000000, 0, 1, 3}));
    rows[1].facts.storage.set(fail(m_error), m_now);
    QCOMPARE(FleetTotals::storage(totalStorage(rows), rows.size(), m_format), Format::unknown());
}

void TestFleetTotals::sessions_leaveOutWhoDidNotAnswer()
{
    std::vector<ServerRow> rows(2);
    rows[0].facts.connections.set(ConnectionUse {12, 100, 3, 2, 6}, m_now);
    QCOMPARE(totalSessions(rows), (FleetTotal {12, 100, 1, 0}));
}

void TestFleetTotals::placed_isNoNumberBeforeTheRegistryCounted()
{
    Fact<QList<ServerLoad>> loads;
    const auto placed = [&] { return FleetTotals::placed(loads, m_format, m_now); };
    QCOMPARE(placed(), QString(Format::pending() + QStringLiteral(" placed on a server")));
    loads.set(fail(m_error), m_now);
    QCOMPARE(placed(), QString(Format::unknown() + QStringLiteral(" placed on a server")));
    const ServerId id = ServerId::create();
    loads.set(QList<ServerLoad> {{id, IsolationKind::Schema, 5}, {id, IsolationKind::Database, 7}},
              m_now.addSecs(-1620));
    QCOMPARE(placed(), QStringLiteral("12 placed on a server"));
    loads.set(fail(m_error), m_now);
    QCOMPARE(placed(), QStringLiteral("12 placed on a server, as of 14:05"));
}

QTEST_GUILESS_MAIN(TestFleetTotals)
#include "tst_fleettotals.moc"
