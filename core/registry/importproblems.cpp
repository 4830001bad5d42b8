#include "core/registry/importproblems.h"

#include "core/registry/registrystatement.h"

namespace tenantry {

namespace {

constexpr int mostProblems = 100;
constexpr int mostPortionsOut = 100; // of mostProblems rows each

struct ProblemText {
    const char *what;
    const char *message;
};
constexpr ProblemText problemTexts[] = {
    {"slug-twice", QT_TRANSLATE_NOOP("TenantImport", "The slug stands in line %1 already.")},
    {"external-twice", QT_TRANSLATE_NOOP("TenantImport", "The external id stands in line %1 already.")},
    {"plan", QT_TRANSLATE_NOOP("TenantImport", "There is no plan of this code in the registry: add it first.")},
    {"plan-retired", QT_TRANSLATE_NOOP("TenantImport", "This plan is retired and takes no more tenants.")},
    {"server", QT_TRANSLATE_NOOP("TenantImport", "There is no server of this name in the registry.")},
    {"slug-taken", QT_TRANSLATE_NOOP("TenantImport", "Another tenant of the registry has this slug.")},
    {"external-taken", QT_TRANSLATE_NOOP("TenantImport", "Another tenant of the registry has this external id.")},
    {"erased", QT_TRANSLATE_NOOP("TenantImport", "This tenant was erased.")},
};

} // namespace

void ImportProblems::clear()
{
    m_first.clear();
    m_hasMore = false;
}

void ImportProblems::add(qint64 line, const QString &message)
{
    if (m_first.size() < mostProblems)
        m_first << ImportProblem {line, message};
    else
        m_hasMore = true;
}

Result<QList<qint64>> ImportProblems::find()
{
    auto problems = registryQuery(m_connection, QStringLiteral("import_problems"), {mostProblems + 1});
    if (!problems)
        return fail(problems);
    QList<qint64> lines;
    while (problems->next()) {
        const QString what = problems->value(0).toString();
        lines << problems->value(1).toLongLong();
        for (const auto &text : problemTexts) {
            if (what != QLatin1StringView(text.what))
                continue;
            const QString message = tr(text.message);
            add(lines.last(), message.contains(u"%1") ? message.arg(problems->value(2).toLongLong()) : message);
        }
    }
    return lines;
}

/// In portions: a row that is out no longer stands in another one's way.
Result<> ImportProblems::leaveOut()
{
    for (int portion = 0; portion < mostPortionsOut; ++portion) {
        const auto lines = find();
        if (!lines)
            return fail(lines);
        if (lines->isEmpty())
            return {};
        for (const qint64 line : *lines) {
            const auto done = registryExecute(m_connection, QStringLiteral("import_leave_out"), {line});
            if (!done)
                return fail(done);
        }
    }
    return fail(ErrorKind::Conflict, tr("More than %1 rows cannot be used.").arg(mostPortionsOut * mostProblems),
                tr("Nothing was changed. The first problem: %1").arg(m_first.first().message));
}

} // namespace tenantry
