#include "core/provisioning/filescript.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"

namespace tenantry {

FileScript::FileScript(const OperationId &operation, const TenantId &tenant)
    : m_own {{QStringLiteral("operation"), operation.toString()}, {QStringLiteral("tenant"), tenant.toString()}}
{ }

FileScript &FileScript::add(const QString &statement, const QHash<QString, QString> &words)
{
    const auto sql = sqlResource(Engine::SQLite, QStringLiteral("provisioning"), statement);
    if (!sql) {
        m_error = sql.error();
        return *this;
    }
    QString text;
    qsizetype from = 0;
    // Word by word, from the left: what a word says is never looked through for another one.
    for (qsizetype open = sql->indexOf(u'{'); open >= 0; open = sql->indexOf(u'{', from)) {
        const qsizetype close = sql->indexOf(u'}', open);
        const QString word = sql->sliced(open + 1, close - open - 1);
        const QString value = words.contains(word) ? words.value(word) : m_own.value(word);
        const auto quoted = value.isNull() ? Result<QString>(QStringLiteral("null"))
                                           : SqlDialect::of(Engine::SQLite).quoteLiteral(value);
        if (!quoted)
            m_error = quoted.error();
        text += sql->sliced(from, open - from) + quoted.value_or(QString());
        from = close + 1;
    }
    text += sql->sliced(from);
    m_text += text.trimmed() + QStringLiteral(";\n");
    return *this;
}

FileScript &FileScript::addText(const QString &sql)
{
    m_text += sql;
    return *this;
}

FileScript &FileScript::markStep(int number)
{
    return add(QStringLiteral("step_mark"), {{QStringLiteral("step"), QString::number(number)}});
}

Result<QString> FileScript::text() const
{
    return m_error ? Result<QString>(fail(*m_error)) : Result<QString>(m_text);
}

} // namespace tenantry
