#include "core/actions/action.h"
#include "views/settings/shortcutmodel.h"
#include "views/shell/consolesettings.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// The list of keys in Settings.
class TestShortcutModel : public QObject
{
    Q_OBJECT
private slots:
    void narrow_keepsTheRulesOfAModel();
    void narrow_byAKey_findsItsAction();
    void narrow_toWhatChanged_showsReboundOnes();

private:
    QTemporaryDir m_folder;
    ConsoleSettings m_settings {m_folder.filePath(u"settings.ini"_s)};
    ActionSet m_actions {m_settings, [](const QString &) { return QIcon(); }};
};

void TestShortcutModel::narrow_keepsTheRulesOfAModel()
{
    ShortcutModel model(m_actions, this);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int all = model.rowCount();
    QVERIFY(all > model.actionCount()); // headings stand between
    for (const char *text : {"tenant", "no such words", "ctrl", "", "e", "z"}) {
        model.narrow(QLatin1StringView(text), false);
        model.reload();
    }
    model.narrow({}, false);
    QCOMPARE(model.rowCount(), all);
}

void TestShortcutModel::narrow_byAKey_findsItsAction()
{
    ShortcutModel model(m_actions, this);
    model.narrow(u"Ctrl+K"_s, false);
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (const Action *action = model.action(model.index(row)))
            found << QLatin1StringView(action->id);
    }
    QVERIFY2(found.contains(u"palette.open"_s), qPrintable(found.join(u' ')));
}

void TestShortcutModel::narrow_toWhatChanged_showsReboundOnes()
{
    ShortcutModel model(m_actions, this);
    model.narrow({}, true);
    QCOMPARE(model.rowCount(), 0);
    const Action *action = findAction(QLatin1StringView("tenant.pin"));
    m_actions.rebind(*action, {QKeySequence(u"Ctrl+Shift+P"_s)});
    model.reload();
    QCOMPARE(model.rowCount(), 2); // with its heading
    QCOMPARE(model.action(model.index(1)), action);
    QCOMPARE(model.changedCount(), 1);
    m_actions.restoreDefault(*action);
}

QTEST_MAIN(TestShortcutModel)
#include "tst_shortcutmodel.moc"
