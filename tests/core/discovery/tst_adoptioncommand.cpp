#include "core/discovery/adoptioncommand.h"

#include <QProcess>
#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// The line of a shell that adopts the same.
class TestAdoptionCommand : public QObject
{
    Q_OBJECT
private slots:
    void preset_isNamed_withWhatItNeeds();
    void ownQuery_survivesTheShell();
    void file_isNamed_withItsModel();
    void decisions_areSaid();

private:
    /// As a POSIX shell reads it.
    static QStringList words(const QString &line)
    {
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-c"_s, u"set -- "_s + line + u"; printf '%s\\n--next--\\n' \"$@\""_s});
        shell.waitForFinished();
        return QString::fromUtf8(shell.readAllStandardOutput()).split(u"\n--next--\n"_s, Qt::SkipEmptyParts);
    }
    static AdoptionRequest request()
    {
        AdoptionRequest request;
        request.place = {u"pg-eu-2"_s, u"harbor"_s, IsolationKind::Schema};
        return request;
    }
};

void TestAdoptionCommand::preset_isNamed_withWhatItNeeds()
{
    AdoptionRequest adopt = request();
    adopt.preset.id = u"schemas"_s;
    adopt.preset.givens = {{u"pattern"_s, {}, {}}, {u"prefix"_s, u"tenant"_s, {}}};
    adopt.given = {{u"server"_s, u"pg-eu-2"_s}, {u"pattern"_s, u"^tenant_(.+)$"_s}, {u"prefix"_s, u"tenant"_s}};
    adopt.mapping.columns = {{ImportField::Plan, u"paid_plan"_s}, {ImportField::State, QString()}};
    QCOMPARE(words(adoptionCommand(adopt)),
             QStringList({u"tenantryctl"_s, u"adopt"_s, u"pg-eu-2"_s, u"--database"_s, u"harbor"_s, u"--preset"_s,
                          u"schemas"_s, u"--set"_s, u"pattern=^tenant_(.+)$"_s, u"--map"_s, u"state="_s, u"--map"_s,
                          u"plan=paid_plan"_s}));
}

void TestAdoptionCommand::ownQuery_survivesTheShell()
{
    AdoptionRequest adopt = request();
    const QString sql = u"SELECT 'it''s' AS slug,\n \"a b\" FROM t WHERE x = $1 -- `id`"_s;
    adopt.preset = presetOfQuery(sql, Engine::PostgreSQL, IsolationKind::SharedTable);
    adopt.place.model = IsolationKind::SharedTable;
    const QStringList said = words(adoptionCommand(adopt));
    QCOMPARE(said.value(said.indexOf(u"--query"_s) + 1), sql);
    QCOMPARE(said.value(said.indexOf(u"--model"_s) + 1), u"shared"_s);
    QVERIFY(!said.contains(u"--preset"_s));
}

void TestAdoptionCommand::file_isNamed_withItsModel()
{
    AdoptionRequest adopt = request();
    adopt.csvFile = u"/tmp/my tenants.csv"_s;
    adopt.place.model = IsolationKind::Database;
    const QStringList said = words(adoptionCommand(adopt));
    QCOMPARE(said.value(said.indexOf(u"--csv"_s) + 1), u"/tmp/my tenants.csv"_s);
    QCOMPARE(said.value(said.indexOf(u"--model"_s) + 1), u"database"_s);
    adopt.csvFile.clear();
    adopt.folder = u"/srv/files"_s;
    QVERIFY(adoptionCommand(adopt).contains(u"--files /srv/files"_s));
}

void TestAdoptionCommand::decisions_areSaid()
{
    AdoptionRequest adopt = request();
    adopt.preset.id = u"django-tenants"_s;
    adopt.decisions[u"demo sales"_s].answer = AdoptionAnswer::Adopt;
    adopt.decisions[u"juno"_s] = {AdoptionAnswer::Archived, u"juno-old"_s};
    adopt.decisions[u"load"_s].answer = AdoptionAnswer::LeaveOut;
    adopt.decisions[u"open"_s].slug = u"opened"_s;
    const QStringList said = words(adoptionCommand(adopt));
    QCOMPARE(said.mid(said.indexOf(u"--adopt"_s)),
             QStringList({u"--adopt"_s, u"demo sales"_s, u"--archived"_s, u"juno"_s, u"--slug"_s, u"juno=juno-old"_s,
                          u"--leave-out"_s, u"load"_s, u"--slug"_s, u"open=opened"_s}));
}

QTEST_GUILESS_MAIN(TestAdoptionCommand)
#include "tst_adoptioncommand.moc"
