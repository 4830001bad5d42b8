#include "core/discovery/adoptionsource.h"

#include "core/db/sqlresource.h"
#include "core/registry/importrow.h"
#include "core/registry/tenantrules.h"

namespace tenantry {

namespace {

constexpr qsizetype mostUnclear = 1000;
constexpr qsizetype sampleRows = 50;

struct OwnProblem {
    const char *code;
    const char *words;
};
constexpr OwnProblem ownProblems[] = {
    {"no-place-name", QT_TRANSLATE_NOOP("AdoptionSource", "The row does not say where the tenant is.")},
    {"place-missing", QT_TRANSLATE_NOOP("AdoptionSource", "There is no such place on the server.")},
    {"place-twice", QT_TRANSLATE_NOOP("AdoptionSource", "An earlier row names the same place.")},
    {"no-slug", QT_TRANSLATE_NOOP("AdoptionSource", "No slug can be made of its words: give one.")},
    {"slug-twice", QT_TRANSLATE_NOOP("AdoptionSource", "An earlier row gives the same slug: give another one.")},
    {"bad-name",
     QT_TRANSLATE_NOOP("AdoptionSource", "Its name is longer than 300 bytes or holds a control character.")},
    {"unreadable", QT_TRANSLATE_NOOP("AdoptionSource", "The file cannot be read.")},
    {"no-database", QT_TRANSLATE_NOOP("AdoptionSource", "The file is no SQLite database.")},
    {"bad-state", QT_TRANSLATE_NOOP("AdoptionSource", "Its state is none of active, suspended and archived.")},
};

const OwnProblem *ownProblem(const QString &code)
{
    for (const auto &problem : ownProblems) {
        if (code == QLatin1StringView(problem.code))
            return &problem;
    }
    return nullptr;
}

/// What names the place among those of its kind.
ImportField placeField(IsolationKind model)
{
    constexpr ImportField fields[] = {ImportField::TenantKey, ImportField::Schema, ImportField::Database,
                                      ImportField::Server};
    return fields[static_cast<size_t>(model)];
}

/// What tells it from every other place.
QString wholePlace(const QStringList &parts)
{
    return parts.join(QChar(0x1f));
}

const QString problemColumn = QStringLiteral("tenantry_problem");

} // namespace

/// One row, read.
struct AdoptionSource::Found {
    QMap<ImportField, QString> fields;
    IsolationKind model = IsolationKind::Schema;
    QString place;
    QString presetProblem;
    AdoptionDecision decision;
    bool isKnown = false; ///< a tenant is there already

    [[nodiscard]] QString wholePlace() const
    {
        return tenantry::wholePlace({fields.value(ImportField::Server), isolationKindName(model),
                                     fields.value(ImportField::Database), fields.value(ImportField::Schema),
                                     fields.value(ImportField::TenantKey)});
    }
};

AdoptionSource::AdoptionSource(std::unique_ptr<ImportSource> rows, Options options,
                               std::shared_ptr<Discovery> discovery)
    : m_rows(std::move(rows)), m_options(std::move(options)), m_discovery(std::move(discovery))
{ }

Result<> AdoptionSource::readRegistry(Connection &registry)
{
    const auto sql = sqlResource(registry.spec().engine, QStringLiteral("discovery"), QStringLiteral("known_places"));
    if (!sql)
        return fail(sql);
    return registry.forEachRow(*sql, {m_options.place.server}, [this](const QSqlQuery &row) {
        const auto text = [&row](int column) { return row.value(column).toString(); };
        m_known.insert(wholePlace({m_options.place.server, text(1), text(2), text(3), text(4)}), text(0));
    });
}

Result<QStringList> AdoptionSource::open(ImportProgress &progress)
{
    const auto columns = m_rows->open(progress);
    if (!columns)
        return columns;
    m_discovery->columns = *columns;
    if (const auto resolved = resolve(*columns); !resolved)
        return fail(resolved);
    QStringList names;
    for (const auto field : std::as_const(m_fields))
        names << importFieldName(field);
    return names;
}

Result<> AdoptionSource::resolve(const QStringList &columns)
{
    ImportMapping mapping = m_options.mapping;
    if (m_options.byName)
        mapping.completeByName(columns);
    mapping.key = ImportKey::Place;
    const auto indexes = mapping.resolve(columns);
    if (!indexes)
        return fail(indexes);
    m_columns = *indexes;
    m_discovery->mapping = mapping;
    m_problemColumn = columns.indexOf(problemColumn);
    constexpr ImportField always[] = {ImportField::Slug,   ImportField::Name,     ImportField::State,
                                      ImportField::Model,  ImportField::Server,   ImportField::Database,
                                      ImportField::Schema, ImportField::TenantKey};
    for (int i = 0; i < importFieldCount; ++i) {
        const auto field = static_cast<ImportField>(i);
        // Who manages it, and by which tags it is found, is said here and not by the system.
        if (field == ImportField::Management || field == ImportField::Tags)
            continue;
        if (m_columns.at(i) >= 0 || std::find(std::begin(always), std::end(always), field) != std::end(always))
            m_fields << field;
    }
    return {};
}

QString AdoptionSource::cell(const QStringList &row, ImportField field) const
{
    const int column = m_columns.at(static_cast<int>(field));
    return column < 0 ? QString() : row.at(column).trimmed();
}

AdoptionSource::Found AdoptionSource::found(const QStringList &row) const
{
    Found found;
    for (const auto field : m_fields)
        found.fields.insert(field, cell(row, field));
    const auto orElse = [&found](ImportField field, const QString &fallback) {
        if (QString &text = found.fields[field]; text.isEmpty())
            text = fallback;
    };
    orElse(ImportField::Model, isolationKindName(m_options.place.model));
    orElse(ImportField::Server, m_options.place.server);
    orElse(ImportField::Database, m_options.place.database);
    (void)isolationKindFromName(found.fields.value(ImportField::Model), &found.model);
    found.place = found.fields.value(placeField(found.model));
    found.presetProblem = m_problemColumn < 0 ? QString() : row.at(m_problemColumn);
    found.decision = m_options.decisions.value(found.place);
    orElse(ImportField::Name, found.place);
    QString &slug = found.fields[ImportField::Slug];
    if (!found.decision.slug.isEmpty())
        slug = found.decision.slug;
    else
        slug = slugOf(slug.isEmpty() ? found.fields.value(ImportField::Name) : slug);
    if (found.decision.answer == AdoptionAnswer::Archived)
        found.fields[ImportField::State] = tenantStateName(TenantState::Archived);
    followKnown(found);
    return found;
}

void AdoptionSource::followKnown(Found &found) const
{
    const auto known = m_known.find(found.wholePlace());
    if (known == m_known.end())
        return;
    found.isKnown = true;
    found.fields[ImportField::Slug] = *known;
    if (found.decision.answer == AdoptionAnswer::Undecided)
        found.decision.answer = AdoptionAnswer::Adopt;
}

QString AdoptionSource::problemOfPlace(const Found &found)
{
    if (found.place.isEmpty())
        return found.presetProblem.isEmpty() ? QStringLiteral("no-place-name") : found.presetProblem;
    const bool isSchema = found.model == IsolationKind::Schema;
    const bool isKnowable = m_discovery->places && found.model == m_options.place.model
        && (!isSchema || found.fields.value(ImportField::Database) == m_discovery->database);
    if (isKnowable && found.presetProblem.isEmpty() && !m_discovery->places->contains(found.place))
        return QStringLiteral("place-missing");
    const QString whole = found.wholePlace();
    if (m_places.contains(whole))
        return QStringLiteral("place-twice");
    m_places.insert(whole);
    return {};
}

QString AdoptionSource::problemOf(const Found &found)
{
    if (const QString problem = problemOfPlace(found); !problem.isEmpty())
        return problem;
    const QString slug = found.fields.value(ImportField::Slug);
    if (!checkSlug(slug))
        return QStringLiteral("no-slug");
    if (!checkName(found.fields.value(ImportField::Name)))
        return QStringLiteral("bad-name");
    TenantState state {};
    const QString stateName = found.fields.value(ImportField::State);
    if (!stateName.isEmpty() && (!tenantStateFromName(stateName, &state) || state == TenantState::Erased))
        return QStringLiteral("bad-state");
    if (!found.presetProblem.isEmpty() && found.decision.answer != AdoptionAnswer::Adopt
        && found.decision.answer != AdoptionAnswer::Archived)
        return found.presetProblem;
    if (m_slugs.contains(slug) && !found.isKnown)
        return QStringLiteral("slug-twice");
    m_slugs.insert(slug);
    return {};
}

void AdoptionSource::keepUnclear(const Found &found, const QString &problem, qint64 line)
{
    ++m_discovery->unclearCount;
    ++m_discovery->problems[problem];
    if (m_discovery->unclear.size() >= mostUnclear)
        return;
    const OwnProblem *own = ownProblem(problem);
    const QString words = own ? tr(own->words) : presetText(m_options.problems.value(problem, problem));
    m_discovery->unclear << UnclearTenant {
        found.place, found.fields.value(ImportField::Name),   found.fields.value(ImportField::Slug), problem, words,
        line,        own == nullptr && !found.place.isEmpty()};
}

Result<bool> AdoptionSource::next(QStringList &fields, qint64 &line)
{
    QStringList row;
    for (;;) {
        const auto more = m_rows->next(row, line);
        if (!more || !*more)
            return more;
        if (++m_discovery->found > m_options.limit)
            return fail(
                ErrorKind::InvalidInput, tr("The source has more than %1 rows.").arg(m_options.limit),
                tr("One row for each tenant is wanted: is this a table of something else? Otherwise raise the limit."));
        if (m_discovery->sample.size() < sampleRows)
            m_discovery->sample << row;
        const Found found = this->found(row);
        if (m_options.decisions.contains(found.place))
            m_discovery->decided.insert(found.place);
        if (found.decision.answer == AdoptionAnswer::LeaveOut) {
            ++m_discovery->leftOut;
            continue;
        }
        if (const QString problem = problemOf(found); !problem.isEmpty()) {
            keepUnclear(found, problem, line);
            continue;
        }
        ++m_discovery->adopted;
        m_discovery->placeOfRow.insert(line, found.place);
        fields.clear();
        for (const auto field : std::as_const(m_fields))
            fields << found.fields.value(field);
        return true;
    }
}

} // namespace tenantry
