#include "app/ctl/tenantchangeverb.h"

#include "app/ctl/changeoutcomes.h"
#include "app/ctl/recordjson.h"
#include "app/ctl/registrynames.h"
#include "app/ctl/tenantchoice.h"
#include "core/registry/archiverepository.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct ChangeVerbText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::TenantChangeCommand)
};

/// One row for each verb, in its order; the texts are sources of translation.
struct VerbWords {
    QLatin1StringView word;
    const char *summary;
    const char *description;
    const char *question; ///< %1: the tenant, or how many; empty = none
    const char *example;
    const char *exampleWords;
};

constexpr VerbWords verbWords[] {
    {QLatin1StringView("suspend"),
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand", "shut tenants out of their data"),
     QT_TRANSLATE_NOOP(
         "tenantry::ctl::TenantChangeCommand",
         "The application's role can reach none of the tenant's data any more, in sessions that are open too; its "
         "neighbours go on. With a schema, database or server of its own the roles lose the schema, in shared tables "
         "the "
         "policies show no row and take none; a file of SQLite is taken from its owner and its group, where that "
         "holds its application. It is proven with a login that holds what the application holds, and "
         "only then recorded. Its data stays as it is."),
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand", "Shut %1 out of its data?"),
     "tenantryctl tenant suspend kestrel --reason 'unpaid since May' --yes",
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand", "One that does not pay:")},
    {QLatin1StringView("resume"),
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand", "let suspended tenants work again"),
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand",
                       "Gives the roles of a suspended tenant, or the file, back exactly what they held before."),
     "", "tenantryctl tenant resume kestrel",
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand", "One that paid:")},
    {QLatin1StringView("archive"),
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand", "keep tenants that nobody works with, until a day"),
     QT_TRANSLATE_NOOP(
         "tenantry::ctl::TenantChangeCommand",
         "The tenant is suspended, if it is not yet, and that is proven; its data stays as it is. The registry keeps "
         "the "
         "day until which it is to be kept, and a notice for whoever asks for it. When the day has come, 'registry "
         "check --servers' says so; nothing is removed by itself. Of one that is archived already, day and notice are "
         "changed."),
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand", "Archive %1, so that nobody reaches its data?"),
     "tenantryctl tenant archive kestrel --until 2030-01-01 --notice 'left us, see T-4711' --yes",
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand", "One that left:")},
    {QLatin1StringView("unarchive"),
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand", "take tenants out of the archive"),
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand",
                       "The tenant is again what it was before: active, with what its roles held, or suspended."),
     "", "tenantryctl tenant unarchive kestrel",
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand", "One that came back:")},
    {QLatin1StringView("manage"),
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand", "manage tenants that were adopted"),
     QT_TRANSLATE_NOOP(
         "tenantry::ctl::TenantChangeCommand",
         "The tenant gets roles of its own and a control row outside of its schema, and it is proven that it and a "
         "neighbour cannot reach each other; only then the roles are passed the rights to its schema, and the registry "
         "says that it is managed. From then on its route is verified, and it can be renamed, given a login, and "
         "suspended. Nothing of the application's gets another owner. What can be reached by others stays observed, "
         "with a finding that says by whom. An administrator approves each schema before: 'server prepare "
         "--adoptable'."),
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand",
                       "Manage %1, with roles that are passed rights to its data?"),
     "tenantryctl tenant manage acme --yes",
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand", "One that was adopted:")},
    {QLatin1StringView("unmanage"),
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand", "leave adopted tenants observed again"),
     QT_TRANSLATE_NOOP(
         "tenantry::ctl::TenantChangeCommand",
         "The roles, their rights and the control row that managing gave to a tenant are taken away; nothing of the "
         "application's is lost, and nobody may be at work by these roles. A tenant that was made here stays managed."),
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand", "Take the roles and the control row of %1 away?"),
     "tenantryctl tenant unmanage acme --yes",
     QT_TRANSLATE_NOOP("tenantry::ctl::TenantChangeCommand", "One that is only to be watched:")},
};

const VerbWords &wordsOf(ChangeVerb verb)
{
    return verbWords[static_cast<size_t>(verb)];
}

QString descriptionOf(ChangeVerb verb)
{
    return ChangeVerbText::tr(wordsOf(verb).description) + u"\n\n"_s
        + ChangeVerbText::tr(
               "One that is named is changed at once. Of several, or of those that --filter or --saved find, each "
               "has an outcome of its own, and one that fails does not keep the others; the command ends with "
               "1 where one failed. --outcomes keeps them in a file, and --retry takes from such a file those "
               "that failed or were not begun: a change that stopped half-way is gone on with.");
}

QList<OptionSpec> optionsOf(ChangeVerb verb)
{
    QList<OptionSpec> options = choiceOptions() + outcomeOptions();
    options << OptionSpec {
        .name = u"reason"_s, .value = u"TEXT"_s, .description = ChangeVerbText::tr("Why, for the audit trail.")};
    if (verb == ChangeVerb::Archive)
        options << OptionSpec {.name = u"until"_s,
                               .value = u"DATE"_s,
                               .description = ChangeVerbText::tr("Until when it is to be kept; not given = for ever.")}
                << OptionSpec {.name = u"notice"_s,
                               .value = u"TEXT"_s,
                               .description = ChangeVerbText::tr("What is told of it, on one line.")};
    return options;
}

} // namespace

QString changeKind(ChangeVerb verb)
{
    return u"tenant."_s + wordsOf(verb).word;
}

QString wordAfter(ChangeVerb verb, const Tenant &tenant)
{
    const bool manages = verb == ChangeVerb::Manage || verb == ChangeVerb::Unmanage;
    return manages ? managementName(tenant.management) : tenantStateName(tenant.state);
}

QString questionBefore(ChangeVerb verb, const QString &about)
{
    const char *question = wordsOf(verb).question;
    return *question == '\0' ? QString() : ChangeVerbText::tr(question).arg(about);
}

CommandSpec changeSpec(ChangeVerb verb)
{
    const VerbWords &words = wordsOf(verb);
    const QString several =
        u"tenantryctl tenant %1 --filter 'plan:trial' --outcomes outcomes.csv --dry-run"_s.arg(words.word);
    return {.words = {u"tenant"_s, words.word},
            .summary = ChangeVerbText::tr(words.summary),
            .description = descriptionOf(verb),
            .arguments = {chosenArgument()},
            .options = optionsOf(verb),
            .examples = {{QString::fromLatin1(words.example), ChangeVerbText::tr(words.exampleWords)},
                         {several, ChangeVerbText::tr("What would become of each that a filter finds:")}},
            .json = QList<JsonField> {{u"dryRun"_s, u"boolean"_s,
                                       ChangeVerbText::tr("Nothing was changed, because of --dry-run.")}}
                + tenantFields(u"tenant."_s) + operationFields(u"operation."_s) + stepFields(u"operation.steps[]."_s)
                + outcomeFields(u"tenants[]."_s),
            .actionId = changeKind(verb),
            .changes = true,
            .asks = *words.question != '\0'};
}

Result<ArchiveTerms> termsOf(const Invocation &invocation)
{
    ArchiveTerms terms;
    const auto until = timeOf(invocation, u"until"_s);
    if (!until)
        return fail(until);
    terms.keptUntil = *until;
    terms.notice = invocation.value(u"notice"_s);
    const auto usable = checkTerms(terms);
    return usable ? Result<ArchiveTerms>(terms) : fail(usable);
}

} // namespace tenantry::ctl
