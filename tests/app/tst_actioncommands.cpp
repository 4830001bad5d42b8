#include "app/ctl/commandtable.h"
#include "core/actions/action.h"

#include <QTest>

using namespace tenantry;

/// The two programs say the same of what can be done.
class TestActionCommands : public QObject
{
    Q_OBJECT
private slots:
    void commands_nameActionsThatExist();
    void commands_ofAnAction_areThoseItDeclares();
};

void TestActionCommands::commands_nameActionsThatExist()
{
    const ctl::CommandTable table;
    QVERIFY(!table.commands().empty());
    for (const auto &command : table.commands()) {
        const QString id = command->spec().actionId;
        QVERIFY2(id.isEmpty() || findAction(QLatin1StringView(id.toLatin1())), qPrintable(id));
    }
}

void TestActionCommands::commands_ofAnAction_areThoseItDeclares()
{
    const ctl::CommandTable table;
    for (const auto &command : table.commands()) {
        const QByteArray id = command->spec().actionId.toLatin1();
        if (id.isEmpty())
            continue;
        QCOMPARE(findAction(QLatin1StringView(id))->ctlWords(), command->spec().words);
    }
}

QTEST_GUILESS_MAIN(TestActionCommands)
#include "tst_actioncommands.moc"
