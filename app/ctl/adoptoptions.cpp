#include "app/ctl/adoptoptions.h"

#include "app/ctl/registrynames.h"

#include <QDir>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct AdoptText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::AdoptOptions)
};

struct Answer {
    const char *option;
    AdoptionAnswer answer;
};
constexpr Answer answers[] = {
    {"adopt", AdoptionAnswer::Adopt}, {"archived", AdoptionAnswer::Archived}, {"leave-out", AdoptionAnswer::LeaveOut}};

Result<std::pair<QString, QString>> pairOf(const QString &text, const QString &option)
{
    const auto equals = text.indexOf(u'=');
    if (equals < 1)
        return fail(ErrorKind::InvalidInput, AdoptText::tr("--%1 takes NAME=VALUE, and not \"%2\".").arg(option, text));
    return std::pair(text.left(equals), text.mid(equals + 1));
}

Result<AdoptionDecisions> decisionsOf(const Invocation &invocation)
{
    AdoptionDecisions decisions;
    for (const auto &answer : answers) {
        for (const auto &place : invocation.options.value(QString::fromLatin1(answer.option))) {
            if (decisions.contains(place))
                return fail(ErrorKind::InvalidInput, AdoptText::tr("There are two answers for %1.").arg(place),
                            AdoptText::tr("Say one of --adopt, --archived and --leave-out."));
            decisions[place].answer = answer.answer;
        }
    }
    for (const auto &text : invocation.options.value(u"slug"_s)) {
        const auto pair = pairOf(text, u"slug"_s);
        if (!pair)
            return fail(pair);
        decisions[pair->first].slug = pair->second;
    }
    return decisions;
}

Result<PresetVariables> givenOf(const Invocation &invocation, const Server &server, const QString &database)
{
    PresetVariables given {{u"server"_s, server.name}, {u"database"_s, database}};
    for (const auto &text : invocation.options.value(u"set"_s)) {
        const auto pair = pairOf(text, u"set"_s);
        if (!pair)
            return fail(pair);
        given.insert(pair->first, pair->second);
    }
    return given;
}

/// At most one of them says where the rows come from.
Result<> checkSources(const Invocation &invocation)
{
    int sources = 0;
    for (const auto &option : {u"preset"_s, u"query"_s, u"csv"_s, u"files"_s})
        sources += invocation.has(option) ? 1 : 0;
    if (sources > 1)
        return fail(ErrorKind::InvalidInput, AdoptText::tr("Give one of --preset, --query, --csv and --files."));
    return {};
}

Result<> addSource(const Invocation &invocation, const Server &server, const QList<AdoptionPreset> &presets,
                   AdoptionRequest &request)
{
    if (invocation.has(u"model"_s) && !isolationKindFromName(invocation.value(u"model"_s), &request.place.model))
        return fail(ErrorKind::InvalidInput,
                    AdoptText::tr("\"%1\" is no isolation model.").arg(invocation.value(u"model"_s)),
                    AdoptText::tr("Use one of: shared, schema, database, deployment."));
    request.csvFile = invocation.value(u"csv"_s);
    request.folder = invocation.value(u"files"_s);
    if (!request.folder.isEmpty()) {
        if (server.engine != Engine::SQLite)
            return fail(ErrorKind::InvalidInput,
                        AdoptText::tr("--files are SQLite files, and the server %1 has none.").arg(server.name),
                        AdoptText::tr("Add one for them: tenantryctl server add NAME sqlite:/path/of/one."));
        request.place.model = IsolationKind::Database;
    }
    if (invocation.has(u"query"_s)) {
        request.preset = presetOfQuery(invocation.value(u"query"_s), server.engine, request.place.model);
    } else if (invocation.has(u"preset"_s)) {
        const auto preset = findPreset(presets, invocation.value(u"preset"_s));
        if (!preset)
            return fail(preset);
        request.preset = *preset;
        request.place.model = preset->model;
    }
    return {};
}

} // namespace

QList<OptionSpec> adoptOptions()
{
    return {
        {.name = u"database"_s,
         .value = u"NAME"_s,
         .description = AdoptText::tr("The database to look into; the server's maintenance database if not given.")},
        {.name = u"preset"_s, .value = u"ID"_s, .description = AdoptText::tr("The kind of system.")},
        {.name = u"presets"_s, .value = u"FOLDER"_s, .description = AdoptText::tr("Where one's own presets are.")},
        {.name = u"set"_s,
         .value = u"NAME=VALUE"_s,
         .description = AdoptText::tr("What a preset has to be given; several times."),
         .repeated = true},
        {.name = u"query"_s,
         .value = u"SQL"_s,
         .description = AdoptText::tr("One SELECT that gives a row for each tenant, instead of a preset.")},
        {.name = u"csv"_s, .value = u"FILE"_s, .description = AdoptText::tr("A CSV file, instead of the server.")},
        {.name = u"files"_s,
         .value = u"FOLDER"_s,
         .description = AdoptText::tr("A folder of SQLite files, a tenant each.")},
        {.name = u"model"_s,
         .value = u"MODEL"_s,
         .description = AdoptText::tr("How the tenants of --query or --csv are kept apart, where no column says it; "
                                      "schema if not given."),
         .choices = {u"shared"_s, u"schema"_s, u"database"_s, u"deployment"_s}},
        {.name = u"map"_s,
         .value = u"FIELD=COLUMN"_s,
         .description = AdoptText::tr("Which column a field is read from, instead of what the preset says; nothing "
                                      "after the = for none. Several times, or with commas."),
         .repeated = true},
        {.name = u"adopt"_s,
         .value = u"PLACE"_s,
         .description = AdoptText::tr("Take this one as it is; several times."),
         .repeated = true},
        {.name = u"archived"_s,
         .value = u"PLACE"_s,
         .description = AdoptText::tr("Take this one as archived; several times."),
         .repeated = true},
        {.name = u"leave-out"_s,
         .value = u"PLACE"_s,
         .description = AdoptText::tr("This one is no tenant; several times."),
         .repeated = true},
        {.name = u"slug"_s,
         .value = u"PLACE=SLUG"_s,
         .description = AdoptText::tr("The slug of this one; several times."),
         .repeated = true},
        {.name = u"limit"_s,
         .value = u"ROWS"_s,
         .description = AdoptText::tr("More rows than this are no table of tenants; 1000000 if not given.")},
        {.name = u"statements"_s, .description = AdoptText::tr("Print what was asked of the server.")}};
}

QString presetFolder(const Invocation &invocation)
{
    if (invocation.has(u"presets"_s))
        return invocation.value(u"presets"_s);
    const QString own = ownPresetFolder();
    return QDir(own).exists() ? own : QString();
}

Result<AdoptionRequest> requestOf(const Invocation &invocation, const Server &server,
                                  const QList<AdoptionPreset> &presets)
{
    if (const auto checked = checkSources(invocation); !checked)
        return fail(checked);
    AdoptionRequest request;
    request.place.server = server.name;
    request.place.database = invocation.value(u"database"_s, server.maintenanceDatabase);
    if (const auto added = addSource(invocation, server, presets, request); !added)
        return fail(added);
    const auto given = givenOf(invocation, server, request.place.database);
    if (!given)
        return fail(given);
    request.given = *given;
    const auto mapping = ImportMapping::parse(invocation.options.value(u"map"_s).join(u','));
    if (!mapping)
        return fail(mapping);
    request.mapping = *mapping;
    const auto decisions = decisionsOf(invocation);
    if (!decisions)
        return fail(decisions);
    request.decisions = *decisions;
    const auto limit = countOf(invocation, u"limit"_s, 1);
    if (!limit)
        return fail(limit);
    request.limit = limit->value_or(1'000'000);
    return request;
}

} // namespace tenantry::ctl
