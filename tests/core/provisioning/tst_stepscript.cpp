#include "core/provisioning/stepscript.h"

#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

class TestStepScript : public QObject
{
    Q_OBJECT
private slots:
    void sectionsOf_connectLines_dividesByDatabaseAndLogin();
    void transactions_createDatabase_standsAlone();
    void transactions_withoutIt_areOne();
};

void TestStepScript::sectionsOf_connectLines_dividesByDatabaseAndLogin()
{
    StepScript script(OperationId::create());
    script.add(u"select 1;"_s);
    script.connect(u"a \"b\""_s, u"daily"_s);
    script.add(u"select 2;"_s);
    const auto text = script.text();
    QVERIFY(text);
    const auto sections = sectionsOf(*text);
    QCOMPARE(sections.size(), 2);
    QCOMPARE(sections.at(0).database, QString());
    QCOMPARE(sections.at(0).lines(), QStringList(u"select 1;"_s));
    QCOMPARE(sections.at(1).database, u"a \"b\""_s);
    QCOMPARE(sections.at(1).login, u"daily"_s);
    QCOMPARE(sections.at(1).lines(), QStringList(u"select 2;"_s));
}

void TestStepScript::transactions_createDatabase_standsAlone()
{
    const ScriptSection first {{}, {}, u"create database a;\ncomment on database a is 'b';\nrevoke all;\n"_s};
    QCOMPARE(first.transactions(),
             QStringList({u"create database a;"_s, u"comment on database a is 'b';\nrevoke all;"_s}));
    const ScriptSection later {{}, {}, u"select 1;\nselect 2;\ncreate database a;\nselect 3;\n"_s};
    QCOMPARE(later.transactions(), QStringList({u"select 1;\nselect 2;"_s, u"create database a;"_s, u"select 3;"_s}));
}

void TestStepScript::transactions_withoutIt_areOne()
{
    const ScriptSection section {{}, {}, u"alter database a is_template true;\nalter database a rename to b;\n"_s};
    QCOMPARE(section.transactions(),
             QStringList(u"alter database a is_template true;\nalter database a rename to b;"_s));
    QVERIFY(ScriptSection().transactions().isEmpty());
}

QTEST_GUILESS_MAIN(TestStepScript)
#include "tst_stepscript.moc"
