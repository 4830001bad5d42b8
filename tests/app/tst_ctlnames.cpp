#include "core/registry/registryintegrity.h"
#include "tests/app/ctlregistries.h"
#include "tests/support/openordie.h"
#include "tests/support/verifyok.h"

#include <QJsonArray>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Names that are hard on files, terminals and statements: kept as they are, or refused with the line and the reason.
class TestCtlNames : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void import_ofOddNames_isReadBackAsItWas_data() { RegistryFixture::addEngines(); }
    void import_ofOddNames_isReadBackAsItWas();
    void import_ofImpossibleNames_tellsEachLineAndWritesNothing_data() { RegistryFixture::addEngines(); }
    void import_ofImpossibleNames_tellsEachLineAndWritesNothing();
    void registryInit_ofAnOddName_keepsIt_data();
    void registryInit_ofAnOddName_keepsIt();
    void registryInit_ofAnImpossibleName_makesNothing_data();
    void registryInit_ofAnImpossibleName_makesNothing();
    void registryInit_printedSql_keepsTheName();

private:
    static QStringList oddNames();
    static QByteArray quoted(const QString &name)
    {
        return '"' + QString(name).replace(u'"', u"\"\""_s).toUtf8() + '"';
    }
    CtlRegistries m_registries;
};

QStringList TestCtlNames::oddNames()
{
    return {u"O'Brien \"& Sons\" `x`; a, b"_s,
            u"'); drop table tenantry.tenant; --"_s,
            u"{owner} {creator} %1 %s $1 :a ?"_s,
            u"\\.\\N\\t\\x00 \\"_s,
            u"=1+1|cmd"_s,
            QString::fromUtf8("\u0634\u0631\u0643\u0629 \u200Fabc\u202Etxt.exe\u2069"),
            QString::fromUtf8("\U0001F680 Rakete \U0001F468\u200D\U0001F469\u200D\U0001F467"),
            QString::fromUtf8("\u682A\u5F0F\u4F1A\u793E e\u0301"),
            QString(300, u'x'),
            QString(150, QChar(0xe4)), // 300 bytes
            QString::fromUtf8("\U0001F680").repeated(75)};
}

void TestCtlNames::initTestCase()
{
    QVERIFY2(m_registries.start(), qPrintable(m_registries.cluster().errorString()));
    keepCtlFilesIn(m_registries.files().path());
}

void TestCtlNames::import_ofOddNames_isReadBackAsItWas()
{
    const auto registry = m_registries.create(RegistryFixture::engine());
    const QStringList names = oddNames();
    QByteArray text = "slug,name\r\n";
    for (qsizetype i = 0; i < names.size(); ++i)
        text += "odd-" + QByteArray::number(100 + i) + ',' + quoted(names.at(i)) + "\r\n";
    const auto imported =
        CtlRegistries::ctl(registry, {u"tenant"_s, u"import"_s, m_registries.file(u"odd.csv"_s, text)});
    QVERIFY2(imported.exitCode == 0, qPrintable(imported.out + imported.err));

    const auto list = CtlRegistries::ctl(registry, {u"tenant"_s, u"list"_s, u"--json"_s});
    const QJsonArray tenants = list.json().value(u"tenants").toArray();
    QCOMPARE(tenants.size(), names.size());
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(tenants.at(i).toObject().value(u"name").toString(), names.at(i));
    for (const qsizetype i : {0, 2, 5, 8}) {
        const auto shown =
            CtlRegistries::ctl(registry, {u"tenant"_s, u"show"_s, u"odd-%1"_s.arg(100 + i), u"--json"_s});
        QVERIFY2(shown.exitCode == 0, qPrintable(shown.err));
        QCOMPARE(shown.json().value(u"tenant").toObject().value(u"name").toString(), names.at(i));
    }
    const auto connection = openOrDie(registry);
    QCOMPARE(RegistryIntegrity(*connection).check()->size(), 0);
}

void TestCtlNames::import_ofImpossibleNames_tellsEachLineAndWritesNothing()
{
    const auto registry = m_registries.create(RegistryFixture::engine());
    const QByteArrayList rows {"a,\"two\nlines\"", "b,\"a\rb\"", "c,\x1b[31mred", "d," + QByteArray(301, 'x'),
                               "e,\"  \""};
    const auto refused =
        CtlRegistries::ctl(registry,
                           {u"tenant"_s, u"import"_s,
                            m_registries.file(u"bad.csv"_s, "slug,name\n" + rows.join('\n') + '\n'), u"--json"_s});
    QCOMPARE(refused.exitCode, 1);
    const QJsonArray problems = refused.json().value(u"problems").toArray();
    QCOMPARE(problems.size(), rows.size());
    QVERIFY(!refused.json().value(u"written").toBool(true));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        // The first of them takes two lines of the file.
        QCOMPARE(problems.at(i).toObject().value(u"line").toInt(), i == 0 ? 2 : 3 + i);
        QVERIFY(!problems.at(i).toObject().value(u"message").toString().isEmpty());
    }
    for (const QByteArray &text : {QByteArray("slug,name\na,x\0y\n", 16), QByteArray("slug,name,name\na,b,c\n")}) {
        const auto broken = CtlRegistries::ctl(
            registry, {u"tenant"_s, u"import"_s, m_registries.file(u"broken.csv"_s, text), u"--json"_s});
        QCOMPARE(broken.exitCode, errorExitCode(ErrorKind::InvalidInput));
        QVERIFY(!broken.errorJson().value(u"remedy").toString().isEmpty());
    }
    const auto list = CtlRegistries::ctl(registry, {u"tenant"_s, u"list"_s, u"--json"_s});
    QVERIFY(list.json().value(u"tenants").toArray().isEmpty());
}

void TestCtlNames::registryInit_ofAnOddName_keepsIt_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : oddNames())
        QTest::newRow(qPrintable(name.left(20))) << name;
}

void TestCtlNames::registryInit_ofAnOddName_keepsIt()
{
    QFETCH(QString, name);
    const auto place = m_registries.emptyPlace(Engine::SQLite);
    const auto made = CtlRegistries::ctl(place, {u"registry"_s, u"init"_s, u"--json"_s, u"--name"_s, name});
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    QCOMPARE(made.json().value(u"registry").toObject().value(u"name").toString(), name);
    const auto checked = CtlRegistries::ctl(place, {u"registry"_s, u"check"_s, u"--json"_s});
    QCOMPARE(checked.json().value(u"registry").toObject().value(u"name").toString(), name);
}

void TestCtlNames::registryInit_ofAnImpossibleName_makesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("newline") << u"two\nlines"_s;
    QTest::newRow("escape") << u"\x1b[31mred"_s;
    QTest::newRow("301 bytes") << QString(301, u'x');
    QTest::newRow("spaces") << u"  "_s;
    QTest::newRow("empty") << u""_s;
}

void TestCtlNames::registryInit_ofAnImpossibleName_makesNothing()
{
    QFETCH(QString, name);
    for (const Engine engine : {Engine::PostgreSQL, Engine::SQLite}) {
        const auto place = m_registries.emptyPlace(engine);
        for (const QString &option : {u"--json"_s, u"--dry-run"_s, u"--print-sql"_s}) {
            const auto refused = CtlRegistries::ctl(place, {u"registry"_s, u"init"_s, u"--name"_s, name, option});
            QCOMPARE(refused.exitCode, errorExitCode(ErrorKind::InvalidInput));
            QVERIFY(refused.out.isEmpty());
        }
        const auto found = CtlRegistries::ctl(place, {u"registry"_s, u"check"_s});
        QCOMPARE(found.exitCode, errorExitCode(ErrorKind::Missing));
    }
}

/// The statements have places for names of roles, and what a person typed is none of them.
void TestCtlNames::registryInit_printedSql_keepsTheName()
{
    const auto place = m_registries.emptyPlace(Engine::PostgreSQL);
    const QString name = u"{owner} {admin} {creator} %1 %5 O'Brien"_s;
    const auto printed = CtlRegistries::ctl(place,
                                            {u"registry"_s, u"init"_s, u"--print-sql"_s, u"--name"_s, name,
                                             u"--role-prefix"_s, m_registries.creation().rolePrefix});
    QVERIFY2(printed.exitCode == 0, qPrintable(printed.err));
    VERIFY_OK(m_registries.cluster().run(printed.out, place.database));
    QCOMPARE(m_registries.cluster().value(u"select name from tenantry.registry_meta"_s, place.database).value_or(u""_s),
             name);
}

QTEST_GUILESS_MAIN(TestCtlNames)
#include "tst_ctlnames.moc"
