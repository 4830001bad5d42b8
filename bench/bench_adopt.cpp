// Adopting schemas: ours, from the preset to the registry with its audit trail, against the same statements of the catalogue and of the
// tenants' own histories in one psql session, which keeps nothing. The statements are those of resources/presets/schemas.sql,
// resources/sql/postgresql/discovery/schemanames.sql, isolation/migrationtables.sql and isolation/version_golangmigrate.sql, the last
// for 200 schemas at a time. `bench_adopt 10000 7` takes other numbers of schemas and rounds.
#include "bench/support/benchregistry.h"
#include "bench/support/series.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/discovery/versionreader.h"
#include "tests/support/adoptionfixture.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace tenantry;
using namespace tenantry::bench;
using namespace Qt::StringLiterals;
using testsupport::AdoptionFixture;

namespace {

const QString pattern = u"^tenant_(.+)$"_s;

class AdoptedSystem
{
public:
    explicit AdoptedSystem(int schemas) : m_schemas(schemas)
    {
        if (!m_fixture.start())
            qFatal("%s", qPrintable(m_fixture.cluster().errorString()));
        orExit(m_fixture.cluster().createDatabase(u"app"_s));
        const auto connection = orExit(Connection::open(m_fixture.cluster().spec(u"app"_s)));
        for (int i = 0; i < schemas; ++i)
            orExit(connection->script(
                u"create schema tenant_%1; set search_path = tenant_%1; create table invoice (id bigint primary key, "
                u"total numeric); "
                "create table line (id bigint primary key, invoice bigint references invoice); "
                "create table schema_migrations (version bigint primary key, dirty boolean not null); "
                "insert into schema_migrations values (7, false)"_s.arg(i, 5, 10, QChar(u'0'))));
        orExit(connection->script(u"reset search_path; vacuum analyze"_s));
        writeScript();
    }

    double ours(Engine registry)
    {
        m_fixture.makeRegistry(registry);
        const AdoptionRequest request = m_fixture.request(u"schemas"_s, u"app"_s, {{u"pattern"_s, pattern}});
        return timed([&] {
            const auto report = orExit(m_fixture.adopt(request));
            if (report.inserted != m_schemas)
                qFatal("%lld were adopted", static_cast<long long>(report.inserted));
        });
    }

    double psql()
    {
        return timed([&] {
            QProcess process;
            process.setStandardOutputFile(QProcess::nullDevice());
            process.start(testsupport::PostgresCluster::binary(u"psql"_s),
                          {u"-h"_s, m_fixture.cluster().socketDirectory(), u"-p"_s,
                           QString::number(m_fixture.cluster().port()), u"-U"_s, m_fixture.cluster().superuser(),
                           u"-d"_s, u"app"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-qAtX"_s, u"-f"_s,
                           m_folder.filePath(u"look.sql"_s)});
            if (!process.waitForFinished(-1) || process.exitCode() != 0)
                qFatal("psql: %s", process.readAllStandardError().constData());
        });
    }

private:
    void writeScript()
    {
        const auto presets = orExit(loadPresets());
        QString tenants = orExit(findPreset(presets, u"schemas"_s)).tenants.sql;
        tenants.replace(u"{=pattern}"_s, orExit(SqlDialect::of(Engine::PostgreSQL).quoteLiteral(pattern)));
        QStringList script {u"begin isolation level repeatable read read only"_s,
                            orExit(sqlResource(Engine::PostgreSQL, u"discovery"_s, u"schemanames"_s)), tenants,
                            orExit(migrationTablesStatement(Engine::PostgreSQL)).replace(u"$1"_s, u"null"_s)};
        const MigrationTool *tool = migrationToolOf(u"schema_migrations"_s, {u"dirty"_s, u"version"_s});
        for (int first = 0; first < m_schemas; first += versionsAtOnce) {
            QStringList parts;
            for (int i = first; i < std::min(first + versionsAtOnce, m_schemas); ++i) {
                const QString schema = u"tenant_%1"_s.arg(i, 5, 10, QChar(u'0'));
                parts << u"(select '%1', v.* from (%2) v(version, stopped))"_s.arg(
                    schema, orExit(versionStatement(Engine::PostgreSQL, *tool, schema, u"schema_migrations"_s)));
            }
            script << u"savepoint passing"_s << parts.join(u" union all "_s) << u"rollback to savepoint passing"_s;
        }
        script << u"commit"_s;
        QFile file(m_folder.filePath(u"look.sql"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the script");
        file.write(script.join(u";\n"_s).toUtf8() + ";\n");
    }

    int m_schemas;
    AdoptionFixture m_fixture;
    QTemporaryDir m_folder;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int schemas = arguments.value(1, u"10000"_s).toInt();
    const int rounds = arguments.value(2, u"7"_s).toInt();
    AdoptedSystem system(schemas);
    (void)system.psql(); // caches are warm
    print(u"%1 schemas"_s.arg(schemas),
          interleave({{u"the statements alone, one psql session"_s, [&] { return system.psql(); }},
                      {u"ours, into a file"_s, [&] { return system.ours(Engine::SQLite); }},
                      {u"ours, into PostgreSQL"_s, [&] { return system.ours(Engine::PostgreSQL); }}},
                     rounds));
    return 0;
}
