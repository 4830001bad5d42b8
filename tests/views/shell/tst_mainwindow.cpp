#include "tests/views/shell/shellfixture.h"

#include "views/shell/changegate.h"
#include "views/shell/commandpalette.h"
#include "views/shell/connectionbanner.h"
#include "views/shell/jobbar.h"
#include "views/shell/overlay.h"
#include "views/shell/shellbody.h"
#include "views/shell/topbar.h"

#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;

class TestMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showFleet_opensTheFirstPage();
    void regions_areWhereTheDesignDrawsThem();
    void regions_inANarrowWindow_collapseAndOverlay();
    void go_andBack_restoreWhatWasLeft();
    void singleLetter_worksInAListOnly();
    void singleLetter_switchedOff_doesNothing();
    void changes_offline_areRefused();
    void changes_firstOfASession_areAskedFor();
    void banner_followsTheConnection();
    void banner_ofARegistryThatStaysSlow_warns();
    void focusable_widgets_haveNames();
    void f6_visitsEveryRegion();
    void pins_areRememberedPerFleet();
    void window_remembersThePlace();
    void narrowKey_collapsesTheNavigation();
    void sheet_keepsTabInside_andReturnsTheFocus();

private:
    void show()
    {
        f->window->resize(1440, 900);
        f->window->show();
        f->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f->window.get()));
    }
    std::unique_ptr<ShellFixture> f;
};

void TestMainWindow::init()
{
    f = std::make_unique<ShellFixture>();
    f->window->showFleet(f->fleet());
}

void TestMainWindow::cleanup()
{
    f.reset();
}

void TestMainWindow::showFleet_opensTheFirstPage()
{
    QCOMPARE(f->window->location(), (Location {QStringLiteral("overview"), {}}));
    QVERIFY(f->window->body()->navigation()->item(QStringLiteral("overview"))->isChecked());
    QCOMPARE(f->window->body()->navigation()->order(),
             (QStringList {QStringLiteral("overview"), QStringLiteral("tenants"), QStringLiteral("jobs")}));
}

void TestMainWindow::regions_areWhereTheDesignDrawsThem()
{
    show();
    f->window->go({QStringLiteral("tenants"), {}});
    const auto place = [this](QWidget *widget) {
        return QRect(widget->mapTo(f->window.get(), QPoint()), widget->size());
    };
    QCOMPARE(place(f->window->findChild<TopBar *>()), QRect(0, 3, 1440, 46));
    QCOMPARE(place(f->window->body()->navigation()), QRect(0, 49, 208, 813));
    QCOMPARE(place(f->window->body()->inspector()), QRect(1092, 49, 348, 813));
    QCOMPARE(place(f->window->body()->pages()), QRect(208, 49, 884, 813));
    QCOMPARE(place(f->window->jobBar()), QRect(0, 862, 1440, 38));
    if (const QByteArray shots = qgetenv("TENANTRY_TEST_SHOTS"); !shots.isEmpty())
        f->window->grab().save(QString::fromLocal8Bit(shots) + QStringLiteral("/shell.png"));
}

void TestMainWindow::regions_inANarrowWindow_collapseAndOverlay()
{
    show();
    f->window->go({QStringLiteral("tenants"), {}});
    f->window->resize(900, 700);
    QTRY_COMPARE(f->window->body()->navigation()->width(), 48);
    QTRY_COMPARE(f->window->body()->pages()->width(), 900 - 48);
    QVERIFY(f->window->body()->inspector()->isVisible());
}

void TestMainWindow::go_andBack_restoreWhatWasLeft()
{
    f->window->go({QStringLiteral("tenants"), {}});
    f->words()->filter->setText(QStringLiteral("status:bad"));
    f->window->go({QStringLiteral("tenant"), QStringLiteral("kestrel")});
    QVERIFY(f->window->body()->navigation()->item(QStringLiteral("tenants"))->isChecked());
    QCOMPARE(f->words()->opened, QStringList {QStringLiteral("kestrel")});
    f->window->goBack();
    QCOMPARE(f->window->location().page, QStringLiteral("tenants"));
    QCOMPARE(f->words()->filter->text(), QStringLiteral("status:bad"));
    QVERIFY(f->window->trigger(QLatin1StringView("go.forward")));
    QCOMPARE(f->window->location(), (Location {QStringLiteral("tenant"), QStringLiteral("kestrel")}));
    QVERIFY(!f->window->trigger(QLatin1StringView("go.forward")));
}

void TestMainWindow::singleLetter_worksInAListOnly()
{
    show();
    f->window->go({QStringLiteral("tenants"), {}});
    f->words()->list->setFocus();
    QTest::keyClick(f->words()->list, Qt::Key_P);
    QCOMPARE(f->words()->pinned, 1);
    QTest::keyClick(f->words()->list, Qt::Key_Slash);
    QTRY_VERIFY(f->words()->filter->hasFocus());
    QTest::keyClicks(f->words()->filter, QStringLiteral("p/"));
    QCOMPARE(f->words()->filter->text(), QStringLiteral("p/"));
    QCOMPARE(f->words()->pinned, 1);
}

void TestMainWindow::singleLetter_switchedOff_doesNothing()
{
    show();
    f->settings.set(QStringLiteral("keys/singleLetters"), false);
    f->window->go({QStringLiteral("tenants"), {}});
    f->words()->list->setFocus();
    QTest::keyClick(f->words()->list, Qt::Key_P);
    QCOMPARE(f->words()->pinned, 0);
}

void TestMainWindow::changes_offline_areRefused()
{
    f->connection.reportFailure(QStringLiteral("no route"), QDateTime::currentDateTimeUtc(), {});
    bool ran = false;
    f->window->whenChangesAllowed(QStringLiteral("add a server"), [&] { ran = true; });
    QVERIFY(!ran);
    QVERIFY(f->window->findChild<ChangeGate *>()->isHidden());
}

void TestMainWindow::changes_firstOfASession_areAskedFor()
{
    show();
    auto *gate = f->window->findChild<ChangeGate *>();
    int ran = 0;
    f->window->whenChangesAllowed(QStringLiteral("add a server"), [&] { ++ran; });
    QCOMPARE(ran, 0);
    QVERIFY(gate->isVisible());
    const auto buttons = gate->findChildren<QPushButton *>();
    QVERIFY(buttons.at(1)->hasFocus()); // the safe one
    buttons.at(1)->click();
    QCOMPARE(ran, 0);
    QVERIFY(gate->isHidden());
    f->window->whenChangesAllowed(QStringLiteral("add a server"), [&] { ++ran; });
    buttons.at(0)->click();
    QCOMPARE(ran, 1);
    f->window->whenChangesAllowed(QStringLiteral("add another"), [&] { ++ran; });
    QCOMPARE(ran, 2);
    f->window->showFleet(f->fleet(QStringLiteral("f2"), QStringLiteral("Harborline US")));
    f->window->whenChangesAllowed(QStringLiteral("add a third"), [&] { ++ran; });
    QCOMPARE(ran, 2);
}

void TestMainWindow::banner_followsTheConnection()
{
    show();
    auto *banner = f->window->findChild<ConnectionBanner *>();
    QVERIFY(banner->isHidden());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    f->connection.reportFailure(QStringLiteral("no route"), now, now.addSecs(8));
    QVERIFY(banner->isVisible());
    QVERIFY(banner->accessibleDescription().contains(QStringLiteral("Changes are disabled")));
    QSignalSpy retries(&f->connection, &ConnectionState::retryRequested);
    banner->findChild<QPushButton *>()->click();
    QCOMPARE(retries.size(), 1);
    f->connection.reportAnswer(std::chrono::milliseconds(700), now);
    QVERIFY(banner->isHidden());
    QCOMPARE(f->connection.kind(), ConnectionState::Kind::Slow);
}

void TestMainWindow::banner_ofARegistryThatStaysSlow_warns()
{
    show();
    auto *banner = f->window->findChild<ConnectionBanner *>();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto answer = [&](int ms, int secondsAgo) {
        f->connection.reportAnswer(std::chrono::milliseconds(ms), now.addSecs(-secondsAgo));
    };
    answer(4, 60);
    answer(900, 30);
    answer(4, 25);
    answer(900, 0);
    QVERIFY2(banner->isHidden(), "one slow answer is no state");
    answer(4, 60);
    answer(900, 30);
    answer(1200, 0);
    QVERIFY(banner->isVisible());
    QVERIFY(banner->accessibleName().contains(QStringLiteral("slowly")));
    QVERIFY(f->window->isOnline());
    answer(4, 0);
    QVERIFY(banner->isHidden());
    f->connection.reportWaiting(std::chrono::seconds(8), now);
    QVERIFY2(banner->isVisible(), "an answer that does not come is slow before it is none");
    f->connection.reportFailure(QStringLiteral("no answer"), now, now.addSecs(8));
    QVERIFY(banner->accessibleName().contains(QStringLiteral("unreachable")));
}

void TestMainWindow::focusable_widgets_haveNames()
{
    show();
    f->window->go({QStringLiteral("tenants"), {}});
    const auto all = f->window->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const QString name = !widget->accessibleName().isEmpty() ? widget->accessibleName()
            : button                                             ? button->text()
                                                                 : QString();
        const bool isPage = qobject_cast<QMenuBar *>(widget) != nullptr;
        QVERIFY2(!name.isEmpty() || isPage,
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void TestMainWindow::f6_visitsEveryRegion()
{
    show();
    f->window->go({QStringLiteral("tenants"), {}});
    QVERIFY(f->words()->list->hasFocus());
    f->window->trigger(QLatin1StringView("region.next"));
    QVERIFY(f->window->findChild<TopBar *>()->isAncestorOf(f->window->focusWidget()));
    f->window->trigger(QLatin1StringView("region.next"));
    QVERIFY(f->window->body()->navigation()->isAncestorOf(f->window->focusWidget()));
    f->window->trigger(QLatin1StringView("region.next"));
    QVERIFY(f->words()->list->hasFocus());
    f->window->trigger(QLatin1StringView("region.previous"));
    QVERIFY(f->window->body()->navigation()->isAncestorOf(f->window->focusWidget()));
}

void TestMainWindow::pins_areRememberedPerFleet()
{
    const Location kestrel {QStringLiteral("tenant"), QStringLiteral("kestrel")};
    f->window->setPinned(kestrel, QStringLiteral("Kestrel Aviation"), true);
    QVERIFY(f->window->isPinned(kestrel));
    f->window->showFleet(f->fleet(QStringLiteral("f2"), QStringLiteral("Harborline US")));
    QVERIFY(!f->window->isPinned(kestrel));
    f->window->showFleet(f->fleet());
    QVERIFY(f->window->isPinned(kestrel));
    f->window->setPinned(kestrel, {}, false);
    QVERIFY(!f->window->isPinned(kestrel));
}

void TestMainWindow::window_remembersThePlace()
{
    f->window->go({QStringLiteral("tenant"), QStringLiteral("kestrel")});
    f->window->close();
    f->window = std::make_unique<MainWindow>(f->theme, f->settings, f->actions);
    f->window->showFleet(f->fleet());
    QCOMPARE(f->window->location(), (Location {QStringLiteral("tenant"), QStringLiteral("kestrel")}));
}

void TestMainWindow::narrowKey_collapsesTheNavigation()
{
    show();
    QTest::keyClick(f->window.get(), Qt::Key_Backslash, Qt::ControlModifier);
    QTRY_COMPARE(f->window->body()->navigation()->width(), 48);
    QTest::keyClick(f->window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(f->window->location().page, QStringLiteral("tenants"));
}

void TestMainWindow::sheet_keepsTabInside_andReturnsTheFocus()
{
    show();
    f->window->go({QStringLiteral("tenants"), {}});
    QVERIFY(f->words()->list->hasFocus());
    QTest::keyClick(f->words()->list, Qt::Key_F1);
    QVERIFY(f->window->overlay()->isUp());
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(f->window->focusWidget(), Qt::Key_Tab);
        QVERIFY(f->window->overlay()->isAncestorOf(f->window->focusWidget()));
    }
    if (const QByteArray shots = qgetenv("TENANTRY_TEST_SHOTS"); !shots.isEmpty())
        f->window->grab().save(QString::fromLocal8Bit(shots) + QStringLiteral("/sheet.png"));
    QTest::keyClick(f->window->focusWidget(), Qt::Key_Escape);
    QVERIFY(!f->window->overlay()->isUp());
    QVERIFY(f->words()->list->hasFocus());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
