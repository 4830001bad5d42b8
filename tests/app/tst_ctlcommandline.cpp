#include "app/ctl/commandtable.h"
#include "app/ctl/invocation.h"
#include "app/ctl/terminaltext.h"
#include "app/ctl/texttable.h"
#include "core/actions/action.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::ctl;
using namespace Qt::StringLiterals;

class TestCtlCommandLine : public QObject
{
    Q_OBJECT
private slots:
    void parse_ofGoodLines_findsCommandAndValues_data();
    void parse_ofGoodLines_findsCommandAndValues();
    void parse_ofBadLines_saysWhatIsWrong_data();
    void parse_ofBadLines_saysWhatIsWrong();
    void everyCommand_isTheOneItsActionNames();
    void everyActionWithACommand_hasOne();
    void terminalSafe_showsWhatWouldActOnTheTerminal_data();
    void terminalSafe_showsWhatWouldActOnTheTerminal();
    void table_withWideCharacters_alignsByColumnsOfTheTerminal();

private:
    CommandTable m_table;
};

void TestCtlCommandLine::parse_ofGoodLines_findsCommandAndValues_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("registry");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("plain") << QStringList {u"help"_s} << u"help"_s << QString() << QStringList();
    QTest::newRow("option before the command")
        << QStringList {u"--registry"_s, u"a b"_s, u"help"_s} << u"help"_s << u"a b"_s << QStringList();
    QTest::newRow("with equals sign") << QStringList {u"help"_s, u"--registry=x=y"_s, u"tenant"_s} << u"help"_s
                                      << u"x=y"_s << QStringList {u"tenant"_s};
    QTest::newRow("after two dashes") << QStringList {u"help"_s, u"--"_s, u"--json"_s} << u"help"_s << QString()
                                      << QStringList {u"--json"_s};
    QTest::newRow("short flag") << QStringList {u"-q"_s, u"help"_s} << u"help"_s << QString() << QStringList();
}

void TestCtlCommandLine::parse_ofGoodLines_findsCommandAndValues()
{
    QFETCH(QStringList, line);
    const auto invocation = parseCommandLine(m_table, line);
    QVERIFY(invocation);
    QTEST(invocation->command->spec().name(), "command");
    QTEST(invocation->value(u"registry"_s), "registry");
    QTEST(invocation->arguments, "arguments");
}

void TestCtlCommandLine::parse_ofBadLines_saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QStringList() << u"A command is missing"_s;
    QTest::newRow("unknown command") << QStringList {u"frobnicate"_s} << u"'frobnicate'"_s;
    QTest::newRow("misspelt command") << QStringList {u"hlep"_s} << u"Did you mean 'help'"_s;
    QTest::newRow("unknown option") << QStringList {u"help"_s, u"--frob"_s} << u"no option 'frob'"_s;
    QTest::newRow("unknown letter") << QStringList {u"help"_s, u"-x"_s} << u"no option 'x'"_s;
    QTest::newRow("one dash, long name") << QStringList {u"help"_s, u"-json"_s} << u"no option"_s;
    QTest::newRow("option of another command")
        << QStringList {u"--man"_s, u"completion"_s, u"bash"_s} << u"no option 'man'"_s;
    QTest::newRow("value missing") << QStringList {u"help"_s, u"--registry"_s} << u"needs a value"_s;
    QTest::newRow("value of a flag") << QStringList {u"help"_s, u"--json=yes"_s} << u"takes no value"_s;
    QTest::newRow("twice") << QStringList {u"help"_s, u"--registry"_s, u"a"_s, u"--registry"_s, u"b"_s}
                           << u"given twice"_s;
    QTest::newRow("argument missing") << QStringList {u"completion"_s} << u"needs SHELL"_s;
    QTest::newRow("argument not a choice") << QStringList {u"completion"_s, u"fish"_s} << u"one of: bash, zsh"_s;
    QTest::newRow("too many arguments") << QStringList {u"completion"_s, u"bash"_s, u"zsh"_s} << u"so many arguments"_s;
}

void TestCtlCommandLine::parse_ofBadLines_saysWhatIsWrong()
{
    QFETCH(QStringList, line);
    QFETCH(QString, words);
    const auto invocation = parseCommandLine(m_table, line);
    QVERIFY(!invocation);
    QVERIFY2(invocation.error().message.contains(words), qPrintable(invocation.error().message));
}

void TestCtlCommandLine::everyCommand_isTheOneItsActionNames()
{
    for (const auto &command : m_table.commands()) {
        const QString id = command->spec().actionId;
        if (id.isEmpty())
            continue;
        const Action *action = findAction(QLatin1StringView(id.toLatin1()));
        QVERIFY2(action, qPrintable(id));
        QCOMPARE(action->ctlWords(), command->spec().words);
        QVERIFY2(action->isAudited() == command->spec().changes, qPrintable(id));
    }
}

void TestCtlCommandLine::everyActionWithACommand_hasOne()
{
    for (const Action *action : allActions())
        if (!action->ctlWords().isEmpty())
            QVERIFY2(m_table.find(action->ctlWords()), action->ctl);
}

void TestCtlCommandLine::terminalSafe_showsWhatWouldActOnTheTerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    QTest::newRow("escape") << u"a\x1b[31mb"_s << u"a\\x1b[31mb"_s;
    QTest::newRow("newline") << u"a\nb"_s << u"a\\x0ab"_s;
    QTest::newRow("C1") << QString(QChar(0x9b)) << u"\\x9b"_s;
    QTest::newRow("right-to-left override") << QString(QChar(0x202e)) << u"\\u202e"_s;
    QTest::newRow("NUL") << QString(QChar(0)) << u"\\x00"_s;
    QTest::newRow("broken surrogate") << QString(QChar(0xd83d)) << u"\\ud83d"_s;
    QTest::newRow("tag character") << QString::fromUcs4(U"\U000e0041") << u"\\U000e0041"_s;
    QTest::newRow("emoji and accents stay") << QString::fromUtf8("Zoë 🚀 ö") << QString::fromUtf8("Zoë 🚀 ö");
}

void TestCtlCommandLine::terminalSafe_showsWhatWouldActOnTheTerminal()
{
    QFETCH(QString, text);
    QTEST(terminalSafe(text), "safe");
}

void TestCtlCommandLine::table_withWideCharacters_alignsByColumnsOfTheTerminal()
{
    TextTable table({{u"NAME"_s}, {u"N"_s, TextTable::Align::Right}});
    table.add({QString::fromUtf8("株式会社"), u"1"_s});
    table.add({QString::fromUtf8("é"), u"10"_s});
    table.add({QString(), QString()});
    QCOMPARE(table.toText(), QString::fromUtf8("NAME       N\n株式会社   1\né         10\n-          -\n"));
}

QTEST_GUILESS_MAIN(TestCtlCommandLine)
#include "tst_ctlcommandline.moc"
