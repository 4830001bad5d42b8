#include "tests/app/onboardedconsole.h"
#include "views/operations/confirmsheet.h"
#include "views/shell/commandpalette.h"
#include "views/shell/overlay.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Suspending, resuming, removing and undoing with nothing but keys: pages, palette, sheet.
class TestActKeys : public QObject, private OnboardedConsole
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void active_isSuspended_thenResumed();
    void unfinished_isRemoved();
    void failed_isUndone_onThePageOfJobs();
    void failed_isResumed_onThePageOfJobs();
    void escape_keepsWhatThereIs();

private:
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *at = window().focusWidget();
        QTest::keyClick(at != nullptr ? at : &window(), key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(window().focusWidget(), text); }
    /// With Tab; false where it is not on the way.
    [[nodiscard]] bool tabTo(const QWidget *wanted)
    {
        for (int i = 0; i < 20 && window().focusWidget() != wanted; ++i)
            key(Qt::Key_Tab);
        return window().focusWidget() == wanted;
    }
    /// The command of the page in front, through the palette, once it can be done.
    [[nodiscard]] bool run(const QString &action, const QString &title);
    [[nodiscard]] ConfirmSheet *sheet() { return qobject_cast<ConfirmSheet *>(window().overlay()->sheet()); }
    /// Fills in what is asked for, and presses the button that does it.
    [[nodiscard]] bool agree(const QString &yes, const QString &slug = {});
    [[nodiscard]] bool hasEnded(qsizetype jobs)
    {
        const auto all = [this] { return m_console.fleet().jobs().jobs(); };
        return QTest::qWaitFor([&] { return all().size() == jobs && isJobOver(all().last().state); }, 30000)
            && all().last().state == JobState::Done;
    }
};

bool TestActKeys::run(const QString &action, const QString &title)
{
    const auto isOffered = [&] {
        const auto offered = window().page()->actionsOffered();
        return std::any_of(offered.begin(), offered.end(),
                           [&](const QAction *one) { return one->objectName() == action && one->isEnabled(); });
    };
    if (!QTest::qWaitFor(isOffered, 20000))
        return false;
    key(Qt::Key_K, Qt::ControlModifier);
    auto *palette = window().commandPalette();
    if (!QTest::qWaitFor([&] { return window().overlay()->sheet() == palette; }))
        return false;
    type(u">"_s + title);
    const QListView *list = palette->findChild<QListView *>();
    if (!QTest::qWaitFor([&] { return list->currentIndex().data().toString().startsWith(title); }))
        return false;
    key(Qt::Key_Return);
    return true;
}

bool TestActKeys::agree(const QString &yes, const QString &slug)
{
    if (!QTest::qWaitFor([&] { return sheet() != nullptr; }, 20000))
        return false;
    const QPushButton *button = buttonOf(sheet(), yes);
    if (!tabTo(fieldOf<QLineEdit>(sheet(), u"Reason"_s)))
        return false;
    type(u"asked for"_s);
    if (!slug.isEmpty()) {
        if (button->isEnabled() || !tabTo(fieldOf<QLineEdit>(sheet(), u"Type %1 to confirm"_s.arg(slug))))
            return false;
        type(slug);
    }
    if (!QTest::qWaitFor([&] { return button->isEnabled(); }, 20000) || !tabTo(button))
        return false;
    key(Qt::Key_Return);
    return QTest::qWaitFor([&] { return !window().overlay()->isUp(); }, 20000);
}

void TestActKeys::active_isSuspended_thenResumed()
{
    make(u"kestrel"_s, false);
    QVERIFY(!QTest::currentTestFailed());
    key(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window().location().page, u"tenants"_s);
    QVERIFY(run(u"tenant.suspend"_s, u"Suspend"_s));
    QVERIFY(agree(u"Suspend tenant"_s));
    QVERIFY(hasEnded(2));
    QCOMPARE(state(), TenantState::Suspended);
    QVERIFY(run(u"tenant.resume"_s, u"Resume"_s));
    QVERIFY(agree(u"Resume tenant"_s));
    QVERIFY(hasEnded(3));
    QCOMPARE(state(), TenantState::Active);
}

void TestActKeys::unfinished_isRemoved()
{
    const QString before = m_fixture.fingerprint();
    make(u"broken"_s, true);
    QVERIFY(!QTest::currentTestFailed());
    key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(run(u"tenant.remove"_s, u"Remove"_s));
    QVERIFY(agree(u"Remove tenant"_s, u"broken"_s));
    QVERIFY(hasEnded(2));
    QCOMPARE(state(), TenantState::Erased);
    QCOMPARE(m_fixture.fingerprint(), before);
}

void TestActKeys::failed_isUndone_onThePageOfJobs()
{
    const QString before = m_fixture.fingerprint();
    make(u"undone"_s, true);
    QVERIFY(!QTest::currentTestFailed());
    key(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(window().location().page, u"jobs"_s);
    QVERIFY(run(u"operation.undo"_s, u"Undo operation"_s));
    QVERIFY(agree(u"Undo operation"_s, u"undone"_s));
    QVERIFY(hasEnded(2));
    QCOMPARE(state(), TenantState::Erased);
    QCOMPARE(m_fixture.fingerprint(), before);
}

void TestActKeys::failed_isResumed_onThePageOfJobs()
{
    make(u"mended"_s, true);
    QVERIFY(!QTest::currentTestFailed());
    VERIFY_OK(m_fixture.cluster().run(
        u"create sequence public.nothing; grant usage on sequence public.nothing to public"_s, u"fleet"_s));
    key(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(run(u"operation.resume"_s, u"Resume operation"_s));
    QVERIFY(hasEnded(2));
    QCOMPARE(state(), TenantState::Active);
    VERIFY_OK(m_fixture.cluster().run(u"drop sequence public.nothing cascade"_s, u"fleet"_s));
}

void TestActKeys::escape_keepsWhatThereIs()
{
    make(u"kept"_s, false);
    QVERIFY(!QTest::currentTestFailed());
    key(Qt::Key_2, Qt::ControlModifier);
    for (const Qt::Key way : {Qt::Key_Escape, Qt::Key_Return}) { // the safe answer has the focus
        QVERIFY(run(u"tenant.suspend"_s, u"Suspend"_s));
        QTRY_VERIFY(sheet() != nullptr);
        QCOMPARE(window().focusWidget(), buttonOf(sheet(), u"Keep it active"_s));
        key(way);
        QTRY_VERIFY(!window().overlay()->isUp());
    }
    QCOMPARE(m_console.fleet().jobs().jobs().size(), 1);
    QCOMPARE(state(), TenantState::Active);
}

QTEST_MAIN(TestActKeys)
#include "tst_actkeys.moc"
