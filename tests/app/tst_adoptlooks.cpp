#include "tests/app/consolefixture.h"
#include "tests/app/harborsystem.h"
#include "tests/app/textwalk.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"
#include "views/adopt/adoptlook.h"
#include "views/adopt/connectcard.h"
#include "views/adopt/graphcard.h"
#include "views/adopt/presetcard.h"
#include "views/adopt/runcard.h"
#include "views/adopt/sourceform.h"
#include "views/adopt/unclearcard.h"
#include "views/widgets/tableview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The page that adopts at each of its turns: all is shown whole and has a name. With TENANTRY_LOOKS it leaves a picture of each in that
/// folder.
class TestAdoptLooks : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup() { m_console.close(); }
    void page_isShownWhole_atEveryTurn_data();
    void page_isShownWhole_atEveryTurn();

private:
    void look(const QString &turn);
    void press(const char *context, const char *text);
    template<class T>
    [[nodiscard]] T *card()
    {
        return m_console.window().page()->findChild<T *>();
    }

    RegistryFixture m_fixture;
    PostgresCluster m_cluster;
    ConsoleFixture m_console;
    QString m_row;
};

void TestAdoptLooks::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(makeHarbor(m_cluster));
    VERIFY_OK(makeSchemas(m_cluster, u"many"_s, 40));
    for (int i = 0; i < 12; ++i)
        VERIFY_OK(m_cluster.run(u"create schema tenant_void_%1"_s.arg(i), u"many"_s));
}

/// At the top of what scrolls, and at its end.
void TestAdoptLooks::look(const QString &turn)
{
    QWidget &window = m_console.window();
    QStringList wrong;
    for (const bool atEnd : {false, true}) {
        for (auto *area : window.findChildren<QScrollArea *>())
            area->verticalScrollBar()->setValue(atEnd ? area->verticalScrollBar()->maximum() : 0);
        QTest::qWait(30);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QPixmap picture = window.grab();
        const QString folder = qEnvironmentVariable("TENANTRY_LOOKS");
        if (!folder.isEmpty())
            picture.save(u"%1/adopt-%2-%3%4.png"_s.arg(folder, turn, m_row, atEnd ? u"-end"_s : QString()));
        wrong += cutTexts(window) + unnamed(window) + overlappingTexts(window);
    }
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(turn + u": "_s + wrong.join(u"; "_s)));
}

void TestAdoptLooks::press(const char *context, const char *text)
{
    const QString words = QCoreApplication::translate(context, text);
    for (auto *button : m_console.window().page()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == words)
            return button->click();
    }
    QFAIL(text);
}

void TestAdoptLooks::page_isShownWhole_atEveryTurn_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<int>("textSize");
    QTest::addColumn<QSize>("size");
    QTest::newRow("English, light") << u"en"_s << u"light"_s << 100 << QSize(1440, 900);
    QTest::newRow("German, dark") << u"de"_s << u"dark"_s << 100 << QSize(1440, 900);
    QTest::newRow("German, small window") << u"de"_s << u"light"_s << 100 << QSize(1280, 800);
    QTest::newRow("German, large text") << u"de"_s << u"light"_s << 200 << QSize(1280, 800);
}

void TestAdoptLooks::page_isShownWhole_atEveryTurn()
{
    QFETCH(const QString, language);
    QFETCH(const QString, theme);
    QFETCH(const int, textSize);
    QFETCH(const QSize, size);
    m_row = u"%1-%2-%3-%4"_s.arg(language, theme).arg(textSize).arg(size.width());
    m_console.start(language, [&](ConsoleSettings &settings) {
        settings.set(u"look/theme"_s, theme);
        settings.set(u"look/textSize"_s, textSize);
    });
    m_console.window().resize(size);
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    VERIFY_OK(answerOf(m_console.fleet().registry().addServer(serverOn(u"pg-eu-2"_s, m_cluster.appSpec()))));
    QVERIFY(m_console.readServers());
    m_console.window().go({u"adopt"_s, u"pg-eu-2"_s});
    look(u"connect"_s);
    QVERIFY(!QTest::currentTestFailed());
    const auto open = [this](const QString &database) {
        m_console.window().go({u"adopt"_s, u"pg-eu-2"_s});
        fieldOf<QComboBox>(card<ConnectCard>(), QCoreApplication::translate("tenantry::ConnectCard", "Database"))
            ->setCurrentText(database);
        press("tenantry::ConnectCard", "Look");
    };
    open(u"harbor"_s);
    QTRY_VERIFY_WITH_TIMEOUT(card<GraphCard>()->isVisible() && !card<GraphCard>()->tables().graph.tables.isEmpty(),
                             20000);
    look(u"board"_s);
    QVERIFY(!QTest::currentTestFailed());
    open(u"many"_s);
    QTRY_VERIFY_WITH_TIMEOUT(card<PresetCard>()->current() && card<PresetCard>()->current()->state != StatusKind::Ok,
                             20000);
    look(u"none-fits"_s);
    QVERIFY(!QTest::currentTestFailed());
    card<PresetCard>()->choose(u"0schemas"_s);
    fieldOf<QLineEdit>(card<SourceForm>(), u"pattern"_s)->setText(u"^tenant_(.+)$"_s);
    press("tenantry::SourceForm", "Look");
    QTRY_VERIFY_WITH_TIMEOUT(card<UnclearCard>()->isVisible(), 20000);
    look(u"unclear"_s);
    QVERIFY(!QTest::currentTestFailed());
    card<PresetCard>()->choose(u"1"_s);
    look(u"query"_s);
}

QTEST_MAIN(TestAdoptLooks)
#include "tst_adoptlooks.moc"
