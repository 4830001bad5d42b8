#include "core/provisioning/sharedrows.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tenantry {

namespace {

constexpr QLatin1StringView tenantColumn("tenant_id");

QString name(const QString &identifier)
{
    return SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(identifier).value_or(QString());
}

QString literal(const QString &text)
{
    return SqlDialect::of(Engine::PostgreSQL).quoteLiteral(text).value_or(QString());
}

QStringList words(const QJsonValue &array)
{
    QStringList all;
    const auto values = array.toArray();
    for (const auto &value : values)
        all << value.toString();
    return all;
}

SharedTable tableOf(const QJsonObject &json)
{
    SharedTable table;
    table.name = json.value(u"name").toString();
    table.isGuarded = json.value(u"isGuarded").toBool();
    table.isPartition = json.value(u"isPartition").toBool();
    const auto columns = json.value(u"columns").toArray();
    for (const auto &one : columns)
        table.columns.append({one[u"name"].toString(), one[u"type"].toString(), one[u"category"].toString(),
                              one[u"label"].toString(), one[u"isWritable"].toBool(), one[u"isUnique"].toBool(),
                              one[u"isRequired"].toBool()});
    const auto links = json.value(u"links").toArray();
    for (const auto &one : links)
        table.links.append({one[u"parent"].toString(), words(one[u"own"]), words(one[u"other"])});
    return table;
}

} // namespace

bool SharedTable::hasTenantId() const
{
    return std::any_of(columns.begin(), columns.end(),
                       [](const SharedColumn &column) { return column.name == tenantColumn; });
}

Result<QList<SharedTable>> readSharedTables(Connection &connection, const QString &schema)
{
    const auto sql = sqlResource(Engine::PostgreSQL, QStringLiteral("provisioning"), QStringLiteral("proof_shape"));
    if (!sql)
        return fail(sql);
    auto rows = connection.query(*sql, {schema});
    if (!rows)
        return fail(rows);
    QList<SharedTable> tables;
    while (rows->next())
        tables.append(tableOf(QJsonDocument::fromJson(rows->value(0).toString().toUtf8()).object()));
    return tables;
}

Result<> SharedRows::workFor(const QString &key)
{
    return m_connection.query(QStringLiteral("select pg_catalog.set_config('app.tenant_id', ?, true)"), {key})
        .map([](const QSqlQuery &) {});
}

QString SharedRows::quoted(const QString &table) const
{
    return name(m_schema) + u'.' + name(table);
}

std::optional<QString> SharedRows::value(const SharedColumn &column) const
{
    static constexpr struct {
        char16_t category;
        const char *value;
    } plain[] = {{u'N', "1"},    {u'S', "'x'"},        {u'B', "false"},       {u'D', "'2001-01-01'"},
                 {u'A', "'{}'"}, {u'T', "'1 minute'"}, {u'I', "'127.0.0.1'"}, {u'V', "'0'"}};
    if (!column.label.isEmpty())
        return literal(column.label);
    if (column.isUnique && (column.category == u"N" || column.category == u"S"))
        return literal(QString::number(++m_serial, column.category == u"N" ? 10 : 36));
    if (column.type == u"uuid")
        return QStringLiteral("pg_catalog.gen_random_uuid()");
    if (column.type == u"bytea")
        return QStringLiteral("''");
    if (column.type.startsWith(u"json"))
        return QStringLiteral("'{}'");
    if (column.type.startsWith(u"time "))
        return QStringLiteral("'12:00'");
    for (const auto &[category, text] : plain) {
        if (column.category == QChar(category))
            return QString::fromLatin1(text);
    }
    return {};
}

std::optional<QString> SharedRows::insertion(const SharedTable &table, const QString &key, const SharedLink *link,
                                             const QString &foreign) const
{
    QHash<QString, QString> values;
    const auto follow = [&](const SharedLink &one, const QString &of) {
        const QJsonObject row = m_rows.value(of).value(one.parent);
        for (qsizetype i = 0; i < one.own.size(); ++i) {
            if (one.own.at(i) != tenantColumn && !row.isEmpty())
                values.insert(one.own.at(i), literal(row.value(one.other.at(i)).toVariant().toString()));
        }
        return !row.isEmpty();
    };
    for (const SharedColumn &column : table.columns) {
        if (column.name == tenantColumn)
            values.insert(column.name, literal(key));
    }
    for (const SharedLink &one : table.links) {
        const bool isNeeded = std::any_of(table.columns.begin(), table.columns.end(), [&](const SharedColumn &column) {
            return column.isRequired && column.name != tenantColumn && one.own.contains(column.name);
        });
        if (isNeeded && !follow(one, key))
            return {};
    }
    if (link != nullptr && !follow(*link, foreign))
        return {};
    for (const SharedColumn &column : table.columns) {
        if (!column.isRequired || values.contains(column.name))
            continue;
        const auto made = value(column);
        if (!made)
            return {};
        values.insert(column.name, *made);
    }
    if (values.isEmpty())
        return QStringLiteral("insert into %1 default values").arg(quoted(table.name));
    QStringList columns = values.keys();
    columns.sort();
    QStringList texts;
    for (QString &column : columns) {
        texts << values.value(column);
        column = name(column);
    }
    return QStringLiteral("insert into %1 (%2) values (%3)")
        .arg(quoted(table.name), columns.join(QStringLiteral(", ")), texts.join(QStringLiteral(", ")));
}

Result<bool> SharedRows::make(const SharedTable &table, const QString &key)
{
    const auto statement = insertion(table, key);
    if (!statement)
        return false;
    if (const auto begun = m_connection.script(QStringLiteral("savepoint made_up")); !begun)
        return fail(begun);
    auto made = m_connection.query(*statement
                                   + QStringLiteral(" returning pg_catalog.to_jsonb(%1)::text").arg(name(table.name)));
    if (!made && made.error().kind == ErrorKind::Connection)
        return fail(made);
    if (!made || !made->next())
        return m_connection.script(QStringLiteral("rollback to savepoint made_up")).map([] { return false; });
    m_rows[key].insert(table.name, QJsonDocument::fromJson(made->value(0).toString().toUtf8()).object());
    return true;
}

Result<> SharedRows::makeAll(const QString &key)
{
    // Parents first, whatever their order.
    bool isGoing = true;
    while (isGoing) {
        isGoing = false;
        for (const SharedTable &table : m_tables) {
            if (!table.isGuarded || table.isPartition || has(key, table.name))
                continue;
            const auto made = make(table, key);
            if (!made)
                return fail(made);
            isGoing = isGoing || *made;
        }
    }
    return {};
}

std::pair<QString, QString> canaryKeys(const QString &type)
{
    if (type == u"uuid")
        return {QStringLiteral("00000000-0000-0000-0000-000000000000"),
                QStringLiteral("00000000-0000-0000-0000-000000000001")};
    if (type == u"text")
        return {QStringLiteral("tenantry-canary"), QStringLiteral("tenantry-canary-2")};
    return {QStringLiteral("-1"), QStringLiteral("-2")};
}

} // namespace tenantry
