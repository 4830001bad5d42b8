#include "core/provisioning/migrationrules.h"

#include "core/db/scripttokens.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace tenantry {

namespace {

struct MigrationRulesText {
    Q_DECLARE_TR_FUNCTIONS(MigrationRulesText)
};

struct Refusal {
    const char *message; // %1 is the file, %2 the statement's first words
    const char *remedy;
};

constexpr Refusal psqlCommand {
    QT_TRANSLATE_NOOP("MigrationRulesText", "%1 has a command of psql in it: %2"),
    QT_TRANSLATE_NOOP("MigrationRulesText", "Take it out, and put into statements what it does.")};
constexpr Refusal ownTransaction {
    QT_TRANSLATE_NOOP("MigrationRulesText", "%1 begins or ends a transaction: %2"),
    QT_TRANSLATE_NOOP("MigrationRulesText", "Take this out: every migration runs in a transaction of the program.")};
constexpr Refusal outsideOnly {
    QT_TRANSLATE_NOOP("MigrationRulesText", "%1 has a statement that cannot run in a transaction: %2"),
    QT_TRANSLATE_NOOP("MigrationRulesText", "Take it out, and run it by hand where it is needed.")};
constexpr Refusal concurrently {
    QT_TRANSLATE_NOOP("MigrationRulesText", "%1 has a statement that cannot run in a transaction: %2"),
    QT_TRANSLATE_NOOP("MigrationRulesText", "Write it without CONCURRENTLY, or run it by hand where it is needed.")};
constexpr Refusal serverWide {
    QT_TRANSLATE_NOOP("MigrationRulesText", "%1 changes the server, not only a tenant: %2"),
    QT_TRANSLATE_NOOP("MigrationRulesText", "Take it out, and let an administrator of the server run it.")};
constexpr Refusal ownRoles {
    QT_TRANSLATE_NOOP("MigrationRulesText", "%1 makes, changes or drops a role: %2"),
    QT_TRANSLATE_NOOP("MigrationRulesText", "Take it out: the roles of tenants are made by the program.")};
constexpr Refusal extension {
    QT_TRANSLATE_NOOP("MigrationRulesText", "%1 changes an extension, which only an administrator may: %2"),
    QT_TRANSLATE_NOOP("MigrationRulesText",
                      "Write CREATE EXTENSION IF NOT EXISTS, and let an administrator put it there "
                      "with 'tenantryctl server prepare --extensions'.")};
constexpr Refusal ownSession {
    QT_TRANSLATE_NOOP("MigrationRulesText", "%1 changes the role or the settings that the program has set: %2"),
    QT_TRANSLATE_NOOP("MigrationRulesText", "Take it out: the program sets the role in which a migration runs.")};
constexpr Refusal clientCopy {QT_TRANSLATE_NOOP("MigrationRulesText", "%1 copies rows from or to a client: %2"),
                              QT_TRANSLATE_NOOP("MigrationRulesText", "Write the rows as INSERT.")};

struct MigrationRule {
    /// Steps from the statement's first word on: A|B is one of these words, ... any number of words, $ the end; what begins
    /// with a parenthesis is looked for in parentheses, and parentheses are passed over by every other step.
    const char *steps;
    const Refusal *refusal; // nullptr = allowed
};

/// The first that fits counts.
constexpr MigrationRule migrationRules[] = {
    {"... \\", &psqlCommand},
    {"BEGIN|COMMIT|END|ABORT", &ownTransaction},
    {"START|PREPARE TRANSACTION", &ownTransaction},
    {"ROLLBACK TO", nullptr},
    {"ROLLBACK WORK|TRANSACTION TO", nullptr},
    {"ROLLBACK", &ownTransaction},
    {"VACUUM", &outsideOnly},
    {"CLUSTER $", &outsideOnly},
    {"CLUSTER VERBOSE $", &outsideOnly},
    {"REINDEX SCHEMA|DATABASE|SYSTEM", &outsideOnly},
    {"REINDEX ... CONCURRENTLY", &concurrently},
    {"REINDEX ... (CONCURRENTLY", &concurrently},
    {"CREATE|DROP INDEX CONCURRENTLY", &concurrently},
    {"CREATE UNIQUE INDEX CONCURRENTLY", &concurrently},
    {"ALTER TABLE ... DETACH PARTITION ... CONCURRENTLY", &concurrently},
    {"CREATE|DROP DATABASE", &serverWide},
    {"ALTER DATABASE ... SET TABLESPACE", &serverWide},
    {"CREATE|ALTER|DROP TABLESPACE", &serverWide},
    {"ALTER SYSTEM", &serverWide},
    {"CREATE|ALTER|DROP USER MAPPING", nullptr},
    {"CREATE|ALTER|DROP ROLE|USER|GROUP", &ownRoles},
    {"CREATE EXTENSION IF NOT EXISTS", nullptr},
    {"CREATE|ALTER|DROP EXTENSION", &extension},
    {"SET ROLE|SESSION_AUTHORIZATION", &ownSession},
    {"SET SESSION|LOCAL ROLE|SESSION_AUTHORIZATION", &ownSession},
    {"SET SESSION AUTHORIZATION", &ownSession},
    {"SET SESSION|LOCAL SESSION AUTHORIZATION", &ownSession},
    {"RESET ROLE|ALL|SESSION_AUTHORIZATION", &ownSession},
    {"RESET SESSION AUTHORIZATION", &ownSession},
    {"DISCARD", &ownSession},
    {"COPY ... FROM|TO STDIN|STDOUT", &clientCopy},
};

struct StatementWord {
    SqlToken token;
    bool isInner = false; // in parentheses
};
using StatementWords = std::span<const StatementWord>;

/// What rules look at: all that stands outside of parentheses, and the words right inside of them.
std::vector<StatementWord> wordsOf(QByteArrayView sql)
{
    std::vector<StatementWord> words;
    int depth = 0;
    for (qsizetype at = 0; at < sql.size();) {
        const SqlToken token = sqlTokenAt(sql, at);
        at += token.text.size();
        const bool isParenthesis = token.text == "(" || token.text == ")";
        const bool isWord = token.kind == SqlTokenKind::Word;
        // A backslash is never SQL, so it stands for itself wherever it stands.
        const bool isBackslash = token.text == "\\";
        if (isParenthesis)
            depth = std::max(0, depth + (token.text == "(" ? 1 : -1));
        else if (token.kind == SqlTokenKind::Space || token.kind == SqlTokenKind::Comment)
            continue;
        else if (depth == 0 || isBackslash || (depth == 1 && isWord))
            words.push_back({token, depth > 0 && !isBackslash});
    }
    return words;
}

/// Takes the part before a separator off a list.
QByteArrayView takeFirst(QByteArrayView *list, char separator)
{
    const qsizetype end = list->indexOf(separator);
    const QByteArrayView first = end < 0 ? *list : list->first(end);
    *list = end < 0 ? QByteArrayView() : list->sliced(end + 1);
    return first;
}

bool isOneOf(const StatementWord &word, QByteArrayView alternatives)
{
    const bool isInner = alternatives.startsWith('(');
    alternatives = alternatives.sliced(isInner ? 1 : 0);
    while (isInner == word.isInner && !alternatives.isEmpty()) {
        if (word.token.text.compare(takeFirst(&alternatives, '|'), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

bool fits(StatementWords words, QByteArrayView steps)
{
    if (steps.isEmpty())
        return true;
    const QByteArrayView step = takeFirst(&steps, ' ');
    if (step == "...") {
        while (!fits(words, steps)) {
            if (words.empty())
                return false;
            words = words.subspan(1);
        }
        return true;
    }
    while (!words.empty() && words.front().isInner && !step.startsWith('('))
        words = words.subspan(1);
    if (step == "$")
        return words.empty();
    return !words.empty() && isOneOf(words.front(), step) && fits(words.subspan(1), steps);
}

/// Only words, because whatever else a statement has may be a value.
QString firstWords(StatementWords words)
{
    const auto backslash =
        std::find_if(words.begin(), words.end(), [](const StatementWord &word) { return word.token.text == "\\"; });
    if (backslash != words.end()) {
        const auto command = backslash + 1;
        const bool isNamed = command != words.end() && command->token.kind != SqlTokenKind::Text;
        return u'\\' + (isNamed ? QString::fromUtf8(command->token.text) : QString());
    }
    QStringList first;
    for (const StatementWord &word : words) {
        if (word.isInner || word.token.kind != SqlTokenKind::Word || first.size() == 4)
            break;
        first << QString::fromUtf8(word.token.text);
    }
    return first.join(u' ');
}

Result<> checkStatement(const Migration &migration, QByteArrayView sql)
{
    const auto words = wordsOf(sql);
    const auto rule = std::find_if(std::begin(migrationRules), std::end(migrationRules),
                                   [&](const MigrationRule &one) { return fits(words, one.steps); });
    if (rule == std::end(migrationRules) || rule->refusal == nullptr)
        return {};
    return fail(ErrorKind::InvalidInput,
                MigrationRulesText::tr(rule->refusal->message).arg(migration.fileName, firstWords(words)),
                MigrationRulesText::tr(rule->refusal->remedy));
}

} // namespace

Result<> checkMigration(const Migration &migration)
{
    const QStringList statements = sqlStatements(migration.up);
    for (const QString &statement : statements) {
        if (const auto checked = checkStatement(migration, statement.toUtf8()); !checked)
            return fail(checked);
    }
    // What is open at the end would swallow what the program sends behind it.
    const QString end = QStringLiteral("select 'end'");
    const QStringList all = sqlStatements(migration.up + QStringLiteral("\n;\n") + end);
    if (all.isEmpty() || all.last() != end)
        return fail(
            ErrorKind::InvalidInput,
            MigrationRulesText::tr("%1 ends inside a text, a name, a comment or parentheses.").arg(migration.fileName),
            MigrationRulesText::tr("Close what is open at its end."));
    return {};
}

} // namespace tenantry
