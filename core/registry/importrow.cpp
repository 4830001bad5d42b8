#include "core/registry/importrow.h"

#include "core/registry/filter/filtergrammar.h"
#include "core/registry/tenantrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace tenantry {

namespace {

struct ImportRowText {
    Q_DECLARE_TR_FUNCTIONS(ImportRow)
};

/// A field whose words are those that a filter on it takes.
Result<> checkNamed(const StagedRow &row, ImportField field)
{
    const std::optional<QString> &text = row.fields[static_cast<size_t>(field)];
    if (!text)
        return {};
    const FilterGrammarField *known = findFilterField(tenantFilterGrammar(), importFieldName(field));
    Q_ASSERT(known);
    if (known->words.contains(*text))
        return {};
    QStringList words = known->words;
    words.removeAll(tenantStateName(TenantState::Erased)); // nobody imports what was erased
    return fail(ErrorKind::InvalidInput,
                ImportRowText::tr("\"%1\" is no value of %2.").arg(text->left(40), importFieldName(field)),
                ImportRowText::tr("Use one of: %1.").arg(words.join(QStringLiteral(", "))));
}

QStringList splitTags(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;|]+"));
    QStringList tags = text.split(separators, Qt::SkipEmptyParts);
    tags.removeDuplicates();
    tags.sort();
    return tags;
}

Result<> checkRow(const StagedRow &row)
{
    const auto at = [&](ImportField field) -> const std::optional<QString> & {
        return row.fields[static_cast<size_t>(field)];
    };
    if (const auto ok = checkSlug(at(ImportField::Slug).value_or(QString())); !ok)
        return ok;
    if (const auto ok = checkName(at(ImportField::Name).value_or(QString())); !ok)
        return ok;
    for (const auto field : {ImportField::State, ImportField::Management, ImportField::Model}) {
        if (const auto ok = checkNamed(row, field); !ok)
            return ok;
    }
    if (at(ImportField::State) == tenantStateName(TenantState::Erased))
        return fail(ErrorKind::InvalidInput, ImportRowText::tr("A tenant becomes erased by erasing it only."));
    for (int i = 0; i < importFieldCount; ++i) {
        const auto field = static_cast<ImportField>(i);
        if (const auto ok = checkLine(importFieldName(field), at(field).value_or(QString())); !ok)
            return ok;
    }
    return {};
}

} // namespace

QString slugOf(const QString &name)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString plain;
    const QString letters = name.normalized(QString::NormalizationForm_KD);
    for (const QChar c : letters) {
        if (!c.isMark())
            plain += c.toLower();
    }
    plain.replace(others, QStringLiteral("-"));
    static const QRegularExpression edges(QStringLiteral("\\A-+|-+\\z"));
    return plain.remove(edges).left(63).remove(edges);
}

Result<StagedRow> stagedRow(const QStringList &fields, const QList<int> &columns, qint64 line)
{
    StagedRow row;
    row.line = line;
    for (size_t i = 0; i < row.fields.size(); ++i) {
        if (const int column = columns.at(static_cast<qsizetype>(i)); column >= 0)
            row.fields[i] = fields.at(column).isNull() ? QStringLiteral("") : fields.at(column).trimmed();
    }
    auto &slug = row.fields[static_cast<size_t>(ImportField::Slug)];
    if (!slug)
        slug = slugOf(row.fields[static_cast<size_t>(ImportField::Name)].value_or(QString()));
    // An empty cell of a column with a fixed set of words says nothing.
    for (const auto field : {ImportField::State, ImportField::Management, ImportField::Model}) {
        auto &word = row.fields[static_cast<size_t>(field)];
        if (word && word->isEmpty())
            word.reset();
    }
    if (const auto ok = checkRow(row); !ok)
        return fail(ok);
    if (auto &tags = row.fields[static_cast<size_t>(ImportField::Tags)]) {
        const QStringList list = splitTags(*tags);
        for (const auto &tag : list) {
            if (const auto ok = checkTag(tag); !ok)
                return fail(ok);
        }
        tags = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
    }
    return row;
}

} // namespace tenantry
