#include "core/actions/action.h"

#include <QRegularExpression>
#include <QTest>

using namespace tenantry;

class TestAction : public QObject
{
    Q_OBJECT
private slots:
    void table_ids_areUniqueAndWellFormed();
    void table_shortcuts_doNotCollideWhereScopesOverlap();
    void table_actionsThatLose_haveNoKey();
    void table_changesOutsideThisComputer_nameTheirPermission();
    void table_icons_exist();
    void findAction_ofUnknownId_isNull();
    void scopesOverlap_isSymmetric();
};

void TestAction::table_ids_areUniqueAndWellFormed()
{
    static const QRegularExpression form(QStringLiteral("^[a-z]+\\.[a-zA-Z]+$"));
    QSet<QString> seen;
    for (const Action *action : allActions()) {
        const QString id = QLatin1StringView(action->id);
        QVERIFY2(form.match(id).hasMatch(), action->id);
        QVERIFY2(!seen.contains(id), action->id);
        QVERIFY2(*action->title != '\0', action->id);
        seen.insert(id);
        QCOMPARE(findAction(QLatin1StringView(action->id)), action);
    }
    QVERIFY(!seen.isEmpty());
}

void TestAction::table_shortcuts_doNotCollideWhereScopesOverlap()
{
    const auto &all = allActions();
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = i + 1; j < all.size(); ++j) {
            if (!scopesOverlap(all[i]->scope, all[j]->scope))
                continue;
            const QStringList others = all[j]->defaultShortcuts();
            for (const QString &key : all[i]->defaultShortcuts())
                QVERIFY2(!others.contains(key),
                         qPrintable(QStringLiteral("%1: %2, %3")
                                        .arg(key, QLatin1StringView(all[i]->id), QLatin1StringView(all[j]->id))));
        }
    }
}

void TestAction::table_actionsThatLose_haveNoKey()
{
    for (const Action *action : allActions())
        QVERIFY2(action->level != ConfirmationLevel::Loss || action->defaultShortcuts().isEmpty(), action->id);
}

void TestAction::table_changesOutsideThisComputer_nameTheirPermission()
{
    for (const Action *action : allActions()) {
        const bool makesRegistry = QLatin1StringView(action->id) == QLatin1StringView("registry.create");
        QVERIFY2(!action->isAudited() || *action->permission != '\0' || makesRegistry, action->id);
    }
}

void TestAction::table_icons_exist()
{
    for (const Action *action : allActions()) {
        const QString path = QStringLiteral(TENANTRY_SOURCE_DIR "/resources/icons/") + QLatin1StringView(action->icon)
            + QStringLiteral(".svg");
        QVERIFY2(*action->icon == '\0' || QFile::exists(path), action->id);
    }
}

void TestAction::findAction_ofUnknownId_isNull()
{
    QCOMPARE(findAction(QLatin1StringView("tenant.destroyAll")), nullptr);
}

void TestAction::scopesOverlap_isSymmetric()
{
    QVERIFY(scopesOverlap(ActionScope::Everywhere, ActionScope::Jobs));
    QVERIFY(scopesOverlap(ActionScope::Jobs, ActionScope::Everywhere));
    QVERIFY(scopesOverlap(ActionScope::List, ActionScope::Tenants));
    QVERIFY(!scopesOverlap(ActionScope::Servers, ActionScope::Jobs));
}

QTEST_GUILESS_MAIN(TestAction)
#include "tst_action.moc"
