#include "core/provisioning/stepscript.h"

#include "core/db/sqldialect.h"

#include <QRegularExpression>

namespace tenantry {

void StepScript::connect(const QString &database, const QString &login)
{
    add(QStringLiteral("\\connect %1 %2").arg(name(database), name(login)));
}

void StepScript::call(const QString &function, const QStringList &arguments)
{
    QStringList all {literal(m_operation)};
    for (const QString &argument : arguments)
        all << literal(argument);
    add(callText(function, all.join(QStringLiteral(", "))));
}

QString StepScript::callText(const QString &function, const QString &arguments) const
{
    const QLatin1StringView verb(m_engine == Engine::MariaDB ? "call" : "select");
    return QStringLiteral("%1 tenantry_admin.%2(%3);").arg(verb, function, arguments);
}

void StepScript::markStep(int step)
{
    const QString mark =
        callText(QStringLiteral("mark_step"), QStringLiteral("%1, %2").arg(literal(m_operation)).arg(step));
    if (m_engine == Engine::MariaDB)
        m_mark = mark;
    else
        add(mark);
}

QString StepScript::name(const QString &identifier)
{
    return take(SqlDialect::of(m_engine).quoteIdentifier(identifier));
}

QString StepScript::literal(const QString &text)
{
    return take(SqlDialect::of(m_engine).quoteLiteral(text));
}

QString StepScript::take(const Result<QString> &quoted)
{
    if (!quoted)
        m_error = quoted.error();
    return quoted.value_or(QString());
}

Result<QString> StepScript::text() const
{
    if (m_error)
        return fail(*m_error);
    const QStringList all = m_mark.isEmpty() ? m_statements : m_statements + QStringList {m_mark};
    return QString(all.join(u'\n') + u'\n');
}

QStringList ScriptSection::transactions() const
{
    QStringList all;
    bool begins = true;
    const auto statements = lines();
    for (const QString &line : statements) {
        const bool isAlone = line.startsWith(QStringLiteral("create database "));
        if (begins || isAlone)
            all << line;
        else
            all.last() += u'\n' + line;
        begins = isAlone;
    }
    return all;
}

QList<ScriptSection> sectionsOf(const QString &text)
{
    static const QRegularExpression connect(
        QRegularExpression::anchoredPattern(QStringLiteral("\\\\connect \"((?:[^\"]|\"\")+)\" \"((?:[^\"]|\"\")+)\"")));
    const auto plain = [](QString quoted) { return quoted.replace(QStringLiteral("\"\""), QStringLiteral("\"")); };
    QList<ScriptSection> sections;
    const auto lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (const auto match = connect.match(line); match.hasMatch()) {
            sections.append({plain(match.captured(1)), plain(match.captured(2)), {}});
            continue;
        }
        if (sections.isEmpty())
            sections.append(ScriptSection());
        sections.last().sql += line + u'\n';
    }
    return sections;
}

} // namespace tenantry
