#include "tests/support/openordie.h"
#include "tests/support/pgbouncer.h"
#include "tests/support/verifyok.h"
#include "views/servers/poolersheet.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QThreadPool>

#include <algorithm>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The leak lab in its sheet, before a real PgBouncer.
class TestPoolerSheet : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void lab_tellsWhatCrosses_andWhatIsSafe();
    void lab_beforeASafePooler_saysSo();
    void lab_thatCannotGetIn_isToldInTheSheet();
    void lab_whoseSheetIsClosed_leavesNothing();
    void address_ofAPooledServer_standsThere_data();
    void address_ofAPooledServer_standsThere();

private:
    void start(const QString &mode);
    void show(const Server &server);
    [[nodiscard]] QString url() const
    {
        return u"postgresql://app@/app?host=%1&port=%2"_s.arg(m_bouncer->spec().host).arg(m_bouncer->spec().port);
    }
    [[nodiscard]] QLineEdit *field(const QString &name) const
    {
        for (QLineEdit *one : m_sheet->findChildren<QLineEdit *>())
            if (one->accessibleName() == name)
                return one;
        qFatal("no field %s", qPrintable(name));
        return nullptr;
    }
    [[nodiscard]] QLineEdit *address() const { return field(u"The application's address"_s); }
    [[nodiscard]] bool says(const QString &words) const
    {
        const auto labels = m_sheet->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisibleTo(m_sheet.get()) && label->text().contains(words);
        });
    }
    void runAt(const QString &where)
    {
        address()->setText(where);
        m_run->click();
        QVERIFY(QTest::qWaitFor([this] { return m_run->isEnabled(); }, 60000));
    }

    PostgresCluster m_cluster;
    std::unique_ptr<PgBouncer> m_bouncer;
    Theme m_theme;
    QThreadPool m_threads;
    std::unique_ptr<PoolerSheet> m_sheet;
    Button *m_run = nullptr;
};

void TestPoolerSheet::initTestCase()
{
    m_theme.apply(*qApp);
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
}

void TestPoolerSheet::init()
{
    Server server;
    server.name = u"pg-1"_s;
    show(server);
}

void TestPoolerSheet::show(const Server &server)
{
    m_sheet = std::make_unique<PoolerSheet>(m_theme, m_threads, server);
    m_sheet->show();
    const auto buttons = m_sheet->findChildren<Button *>();
    const auto run =
        std::find_if(buttons.begin(), buttons.end(), [](Button *one) { return one->text() == u"Test pooler"_s; });
    QVERIFY(run != buttons.end());
    m_run = *run;
}

void TestPoolerSheet::start(const QString &mode)
{
    m_bouncer = std::make_unique<PgBouncer>(m_cluster);
    m_bouncer->setPoolMode(mode);
    QVERIFY2(m_bouncer->start(), qPrintable(m_bouncer->errorString()));
}

void TestPoolerSheet::lab_tellsWhatCrosses_andWhatIsSafe()
{
    start(u"transaction"_s);
    QVERIFY(!m_run->isEnabled()); // nothing says where
    runAt(url());
    QVERIFY(says(u"reaches another one"_s));
    QTRY_VERIFY(says(u"search_path, for the session"_s) && says(u"crosses: "_s)); // a layout shows what is new late
    QVERIFY(says(u"does not cross: "_s) && says(u"SET LOCAL"_s));
}

void TestPoolerSheet::lab_beforeASafePooler_saysSo()
{
    start(u"session"_s);
    runAt(url());
    QVERIFY(says(u"Nothing was seen to cross"_s));
    QVERIFY(!says(u"SET LOCAL"_s));
}

void TestPoolerSheet::lab_thatCannotGetIn_isToldInTheSheet()
{
    field(u"Its password"_s)->setText(u"secret-word"_s);
    runAt(u"postgresql://app@127.0.0.1:1/app"_s);
    QVERIFY(says(u"No server answers"_s));
    QVERIFY(field(u"Its password"_s)->text().isEmpty());
    runAt(u"/tmp/some.sqlite"_s);
    QVERIFY(says(u"before PostgreSQL"_s));
    QVERIFY(!says(u"Pool mode"_s));
}

void TestPoolerSheet::lab_whoseSheetIsClosed_leavesNothing()
{
    start(u"transaction"_s);
    address()->setText(url());
    m_run->click();
    m_sheet.reset();
    QVERIFY(m_threads.waitForDone(60000));
    QCOMPARE(m_cluster.value(u"select count(*) from pg_locks where locktype = 'advisory'"_s).value_or(QString()),
             u"0"_s);
    const auto next = openOrDie(m_bouncer->spec());
    auto path = next->query(u"show search_path"_s);
    QVERIFY(path && path->next());
    QCOMPARE(path->value(0).toString(), u"\"$user\", public"_s);
}

void TestPoolerSheet::address_ofAPooledServer_standsThere_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<SessionMode>("mode");
    QTest::addColumn<QString>("address");
    QTest::newRow("direct") << u"127.0.0.1"_s << SessionMode::Direct << QString();
    QTest::newRow("pooled") << u"127.0.0.1"_s << SessionMode::Pooled << u"postgresql://app@127.0.0.1:6432/postgres"_s;
    QTest::newRow("by a socket") << u"/run/pooler"_s << SessionMode::Pooled
                                 << u"postgresql://app@/postgres?host=/run/pooler&port=6432"_s;
}

void TestPoolerSheet::address_ofAPooledServer_standsThere()
{
    QFETCH(QString, host);
    QFETCH(SessionMode, mode);
    QFETCH(QString, address);
    Server server;
    server.host = host;
    server.port = 6432;
    server.user = u"app"_s;
    server.mode = mode;
    show(server);
    QCOMPARE(this->address()->text(), address);
    QCOMPARE(m_run->isEnabled(), !address.isEmpty());
}

QTEST_MAIN(TestPoolerSheet)
#include "tst_poolersheet.moc"
