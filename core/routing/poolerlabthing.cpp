#include "core/routing/poolerlabthing.h"

#include "core/db/sqldialect.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace tenantry {

namespace {

struct LabThingText {
    Q_DECLARE_TR_FUNCTIONS(PoolerLabThing)
};

/// How one thing is set: %1 the value, %2 whether only until the end of the transaction, %3 and %4 the two halves of a lock.
struct LabRecipe {
    const char *key;
    const char *name;
    const char *set;
    const char *setLocally;
};

constexpr LabRecipe recipes[labThings] = {
    {"searchPath", QT_TRANSLATE_NOOP("PoolerLabThing", "search_path"),
     "select pg_backend_pid(), set_config('search_path', %1, false)", "select set_config('search_path', %1, true)"},
    {"setting", QT_TRANSLATE_NOOP("PoolerLabThing", "settings such as app.tenant_id"),
     "select pg_backend_pid(), set_config('tenantry.lab', %1, false)", "select set_config('tenantry.lab', %1, true)"},
    {"role", QT_TRANSLATE_NOOP("PoolerLabThing", "role (SET ROLE)"),
     "select pg_backend_pid(), set_config('role', session_user::text, false)",
     "select set_config('role', session_user::text, true)"},
    {"preparedStatement", QT_TRANSLATE_NOOP("PoolerLabThing", "prepared statements"),
     "prepare %1 as select 1; select pg_backend_pid()", ""},
    {"advisoryLock", QT_TRANSLATE_NOOP("PoolerLabThing", "advisory locks"),
     "select pg_backend_pid(), pg_try_advisory_lock(%2, %3)", "select pg_try_advisory_xact_lock(%2, %3)"},
};

const LabRecipe &recipeOf(LabThing thing)
{
    return recipes[static_cast<size_t>(thing)];
}

/// The half of a lock that says whose run it is.
int lockClass(const QString &run)
{
    const QByteArray digest = QCryptographicHash::hash(run.toUtf8(), QCryptographicHash::Sha256);
    return static_cast<int>(qFromBigEndian<quint32>(digest.constData()) & 0x7fffffffU);
}

QString valueOf(LabThing thing, const LabMark &mark, const LabSight &before)
{
    const QString path = before.values[static_cast<size_t>(LabThing::SearchPath)];
    if (thing == LabThing::SearchPath && !path.isEmpty())
        return QString(path + u", " + mark.text()); // what others look for is found as before
    return mark.text();
}

Result<QString> filled(LabThing thing, const char *recipe, const LabMark &mark, const LabSight &before)
{
    const SqlDialect &dialect = SqlDialect::of(Engine::PostgreSQL);
    const auto value = thing == LabThing::Prepared ? dialect.quoteIdentifier(mark.text())
                                                   : dialect.quoteLiteral(valueOf(thing, mark, before));
    if (!value)
        return value;
    QString sql = QString::fromLatin1(recipe);
    return sql.replace(QStringLiteral("%2"), QString::number(lockClass(mark.run)))
        .replace(QStringLiteral("%3"), QString::number(mark.lock))
        .replace(QStringLiteral("%1"), *value);
}

} // namespace

QString labThingName(LabThing thing)
{
    return LabThingText::tr(recipeOf(thing).name);
}

QString labThingKey(LabThing thing)
{
    return QString::fromLatin1(recipeOf(thing).key);
}

QString labLook(const QString &run)
{
    return QStringLiteral(
               "select pg_backend_pid(), current_setting('search_path'), coalesce(current_setting('tenantry.lab', "
               "true), ''), current_setting('role'), "
               "(select coalesce(string_agg(name, ' ' order by name), '') from pg_catalog.pg_prepared_statements where "
               "name like 'tenantry_lab_%1_%'), "
               "(select coalesce(string_agg(objid::text, ' ' order by objid), '') from pg_catalog.pg_locks where "
               "locktype "
               "= 'advisory' and pid = pg_backend_pid() and classid = %2)")
        .arg(run)
        .arg(lockClass(run));
}

Result<LabSight> labSightOf(const QStringList &row)
{
    if (row.size() != static_cast<qsizetype>(labThings) + 1)
        return fail(ErrorKind::InvalidInput, LabThingText::tr("What answers there is no PostgreSQL server."));
    LabSight sight {row.first()};
    for (size_t i = 0; i < labThings; ++i)
        sight.values[i] = row[static_cast<qsizetype>(i) + 1];
    return sight;
}

Result<QString> labSet(LabThing thing, const LabMark &mark, const LabSight &before)
{
    return filled(thing, recipeOf(thing).set, mark, before);
}

Result<QString> labSetLocally(LabThing thing, const LabMark &mark, const LabSight &before)
{
    return filled(thing, recipeOf(thing).setLocally, mark, before);
}

bool isLeft(LabThing thing, const LabSight &seen, const LabSight &before, const LabMark &own, bool hasSetIt)
{
    const QString &value = seen.values[static_cast<size_t>(thing)];
    const QString run = QStringLiteral("tenantry_lab_%1_").arg(own.run);
    switch (thing) {
    case LabThing::Role:
        return !hasSetIt && value != before.values[static_cast<size_t>(thing)];
    case LabThing::Lock:
        return !value.isEmpty() && value != QString::number(own.lock);
    case LabThing::SearchPath:
    case LabThing::Setting:
    case LabThing::Prepared:
        break;
    }
    return QString(value).remove(own.text()).contains(run);
}

bool isClean(const LabSight &seen, const LabSight &before, const QString &run)
{
    for (size_t i = 0; i < labThings; ++i)
        if (isLeft(static_cast<LabThing>(i), seen, before, {run, QStringLiteral("nobody"), -1}, false))
            return false;
    return true;
}

} // namespace tenantry
