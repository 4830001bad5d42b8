#include "core/discovery/discoverysession.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"

#include <QRegularExpression>

#include <utility>

namespace tenantry {

namespace {

struct SessionText {
    Q_DECLARE_TR_FUNCTIONS(DiscoverySession)
};

struct BoundStatement {
    QString sql;
    QVariantList values;
};

/// Puts the variables into the statement: names quoted, values bound.
class StatementBinder
{
public:
    StatementBinder(const SqlDialect &dialect, const PresetVariables &variables)
        : m_dialect(dialect), m_variables(variables)
    { }

    Result<BoundStatement> bind(const QString &sql)
    {
        static const QRegularExpression placeholder(QStringLiteral("\\{(=?)([a-z_]+)\\}"));
        qsizetype end = 0;
        auto found = placeholder.globalMatch(sql);
        while (found.hasNext()) {
            const auto match = found.next();
            m_bound.sql += sql.mid(end, match.capturedStart() - end);
            end = match.capturedEnd();
            const auto put = match.captured(1).isEmpty() ? addName(match.captured(2)) : addValue(match.captured(2));
            if (!put)
                return fail(put);
        }
        m_bound.sql += sql.mid(end);
        return m_bound;
    }

private:
    Result<> addName(const QString &variable)
    {
        if (!m_variables.contains(variable))
            return fail(ErrorKind::InvalidInput, SessionText::tr("The preset needs a name for \"%1\".").arg(variable),
                        SessionText::tr("Give it, or mend the preset: a sign has to find it."));
        const auto quoted = m_dialect.quoteIdentifier(m_variables.value(variable));
        if (!quoted)
            return fail(quoted);
        m_bound.sql += *quoted;
        return {};
    }
    Result<> addValue(const QString &variable)
    {
        const QVariant value =
            m_variables.contains(variable) ? QVariant(m_variables.value(variable)) : QVariant(QString());
        if (m_dialect.engine() != Engine::PostgreSQL) {
            m_bound.sql += u'?';
            m_bound.values << value;
            return {};
        }
        qsizetype number = m_numbers.indexOf(variable);
        if (number < 0) {
            number = m_numbers.size();
            m_numbers << variable;
            m_bound.values << value;
        }
        m_bound.sql += u'$' + QString::number(number + 1);
        return {};
    }

    const SqlDialect &m_dialect;
    const PresetVariables &m_variables;
    QStringList m_numbers; ///< the variable of each $n
    BoundStatement m_bound;
};

} // namespace

Result<std::unique_ptr<DiscoverySession>> DiscoverySession::open(const DiscoveryPlace &place, ImportProgress &progress)
{
    auto reading = ReadSession::open(place.spec, place.password, place.budget, progress);
    if (!reading)
        return fail(reading);
    return std::unique_ptr<DiscoverySession>(new DiscoverySession(progress, *std::move(reading)));
}

void DiscoverySession::note(const QString &sql)
{
    if (!m_statements.contains(sql))
        m_statements << sql;
}

Result<std::unique_ptr<RowCursor>> DiscoverySession::rows(const PresetStatement &statement,
                                                          const PresetVariables &variables)
{
    const auto bound = statement.isWhole ? BoundStatement {statement.sql, {}}
                                         : StatementBinder(connection().dialect(), variables).bind(statement.sql);
    if (!bound)
        return fail(bound);
    note(bound->sql);
    return RowCursor::open(connection(), bound->sql, bound->values);
}

/// Only PostgreSQL gives a whole transaction up for one refused statement.
Result<> DiscoverySession::mark(const char *statement)
{
    if (connection().spec().engine != Engine::PostgreSQL)
        return {};
    return connection().script(QString::fromLatin1(statement));
}

Result<std::optional<QStringList>> DiscoverySession::firstRow(const PresetStatement &statement,
                                                              const PresetVariables &variables)
{
    if (const auto marked = mark("savepoint look"); !marked)
        return fail(marked);
    const auto cursor = rows(statement, variables);
    if (!cursor) {
        (void)mark("rollback to savepoint look");
        return fail(cursor);
    }
    QStringList fields;
    const auto isThere = (*cursor)->next(fields);
    if (!isThere)
        return fail(isThere);
    return *isThere ? std::optional(fields) : std::nullopt;
}

Result<QList<QStringList>> DiscoverySession::table(const QString &name, int columns, const QVariantList &values)
{
    const auto sql = sqlResource(connection().spec().engine, QStringLiteral("discovery"), name);
    if (!sql)
        return fail(sql);
    return tableOf(*sql, columns, values);
}

Result<QList<QStringList>> DiscoverySession::tableOf(const QString &sql, int columns, const QVariantList &values)
{
    note(sql);
    return read(sql, columns, values);
}

Result<QList<QStringList>> DiscoverySession::passingTable(const QString &sql, int columns)
{
    if (!std::exchange(m_isPassingNoted, true))
        note(sql);
    if (const auto marked = mark("savepoint passing"); !marked)
        return fail(marked);
    auto rows = read(sql, columns, {});
    // What a subtransaction locked is free when it is rolled back, and not when it is released.
    const auto back = mark("rollback to savepoint passing");
    return rows && !back ? fail(back) : rows;
}

Result<QList<QStringList>> DiscoverySession::read(const QString &sql, int columns, const QVariantList &values)
{
    auto query = connection().query(sql, values);
    if (!query)
        return fail(query);
    QList<QStringList> rows;
    while (query->next()) {
        QStringList row;
        for (int i = 0; i < columns; ++i)
            row << query->value(i).toString();
        rows << row;
    }
    return rows;
}

} // namespace tenantry
