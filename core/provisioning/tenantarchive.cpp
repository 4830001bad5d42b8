#include "core/provisioning/tenantarchive.h"

#include "core/isolation/enginecapability.h"
#include "core/provisioning/changedraft.h"
#include "core/provisioning/filechange.h"
#include "core/provisioning/registryremark.h"
#include "core/registry/archiverepository.h"
#include "core/registry/tenantrepository.h"

#include <algorithm>

namespace tenantry {

namespace {

struct TenantArchiveText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantArchive)
};

constexpr QLatin1StringView stateField("state");
constexpr QLatin1StringView untilField("keptUntil");
constexpr QLatin1StringView noticeField("notice");
constexpr QLatin1StringView beforeField("before");

QString remarkOfTerms(const ArchiveTerms &terms)
{
    QJsonObject remark {{stateField, tenantStateName(TenantState::Archived)},
                        {noticeField, terms.notice},
                        {beforeField, tenantStateName(terms.before)}};
    if (terms.keptUntil.isValid())
        remark.insert(untilField, terms.keptUntil.toUTC().toString(Qt::ISODateWithMs));
    return registryRemark(remark);
}

ArchiveTerms termsOf(const QJsonObject &remark)
{
    ArchiveTerms terms;
    terms.keptUntil = QDateTime::fromString(remark.value(untilField).toString(), Qt::ISODateWithMs);
    terms.notice = remark.value(noticeField).toString();
    (void)tenantStateFromName(remark.value(beforeField).toString(), &terms.before);
    return terms;
}

/// Opens the change; what is to be shut, or opened, is done in the same transaction.
Result<> addArchiveOpening(ChangeDraft &draft, const QString &title, const QString &function, const QString &backTo)
{
    return draft.addOpening(
        title,
        [&](StepScript &script) {
            if (!function.isEmpty())
                script.call(function);
        },
        [&](StepScript &undo) {
            undo.call(QStringLiteral("undo_change"), {draft.base(), backTo});
        });
}

} // namespace

Result<Operation> planArchive(const Tenant &tenant, const Server &server, ArchiveTerms terms)
{
    if (const auto usable = checkTerms(terms); !usable)
        return fail(usable);
    if (const auto usable = checkChange(tenant, server, {TenantState::Active, TenantState::Suspended}); !usable)
        return fail(usable);
    terms.before = tenant.state;
    const bool shuts = tenant.state == TenantState::Active;
    if (const auto can = checkCapability(server.engine, tenant.placement.kind, Capability::Suspend); !can)
        return fail(can);
    ChangeDraft draft(tenant, server, QStringLiteral("tenant.archive"), TenantArchiveText::tr("Archive %1"));
    if (server.engine == Engine::SQLite)
        return addFileState(draft, tenant,
                            shuts ? TenantArchiveText::tr("Shut its data to everybody")
                                  : TenantArchiveText::tr("Let no other change at it"),
                            shuts ? QStringLiteral("suspended") : QString())
            .map([&] { addFileProof(draft, tenant); })
            .and_then([&] {
                return addFileEnding(draft, tenant, TenantArchiveText::tr("Record that it is archived"),
                                     remarkOfTerms(terms));
            })
            .map([&] { return draft.operation(); });
    return addArchiveOpening(draft,
                             shuts ? TenantArchiveText::tr("Shut its data to everybody")
                                   : TenantArchiveText::tr("Let no other change at it"),
                             shuts ? QStringLiteral("suspend") : QString(),
                             shuts ? QStringLiteral("active") : QStringLiteral("suspended"))
        .and_then([&] { return draft.addProof(); })
        .and_then(
            [&] { return draft.addEnd(TenantArchiveText::tr("Record that it is archived"), remarkOfTerms(terms)); })
        .map([&] { return draft.operation(); });
}

Result<Operation> planUnarchive(const Tenant &tenant, const Server &server, TenantState before)
{
    if (const auto usable = checkChange(tenant, server, {TenantState::Archived}); !usable)
        return fail(usable);
    const bool opens = before == TenantState::Active;
    ChangeDraft draft(tenant, server, QStringLiteral("tenant.unarchive"),
                      TenantArchiveText::tr("Take %1 out of the archive"));
    if (server.engine == Engine::SQLite)
        return addFileState(draft, tenant,
                            opens ? TenantArchiveText::tr("Open its data as it was before")
                                  : TenantArchiveText::tr("Let no other change at it"),
                            opens ? QStringLiteral("active") : QString())
            .and_then([&] {
                return addFileEnding(draft, tenant,
                                     opens ? TenantArchiveText::tr("Record that it is active")
                                           : TenantArchiveText::tr("Record that it is suspended"),
                                     registryRemark({{stateField, tenantStateName(before)}}));
            })
            .map([&] { return draft.operation(); });
    return addArchiveOpening(draft,
                             opens ? TenantArchiveText::tr("Open its data as it was before")
                                   : TenantArchiveText::tr("Let no other change at it"),
                             opens ? QStringLiteral("resume") : QString(), QStringLiteral("suspended"))
        .and_then([&] {
            return draft.addEnd(opens ? TenantArchiveText::tr("Record that it is active")
                                      : TenantArchiveText::tr("Record that it is suspended"),
                                registryRemark({{stateField, tenantStateName(before)}}));
        })
        .map([&] { return draft.operation(); });
}

QFuture<Result<std::optional<ArchiveTerms>>> archiveTerms(TenantRegistry &registry, const TenantId &tenant)
{
    return registry.read([tenant](Connection &connection) { return ArchiveRepository(connection).of(tenant); });
}

QFuture<Result<ArchiveTerms>> changeTerms(TenantRegistry &registry, const TenantId &tenant, const ArchiveTerms &terms,
                                          const QString &reason)
{
    return registry.change([=](Connection &connection, AuditWriter &audit) -> Result<ArchiveTerms> {
        ArchiveRepository archive(connection);
        const auto before = archive.of(tenant);
        if (!before)
            return fail(before);
        if (!*before)
            return fail(ErrorKind::Constraint, TenantArchiveText::tr("This tenant is not archived."));
        ArchiveTerms after = terms;
        after.before = (*before)->before;
        after.archivedAt = (*before)->archivedAt;
        return archive.save(tenant, after, reason, audit).map([&] { return after; });
    });
}

std::optional<TenantState> stateAfter(const QString &kind, const QString &statements)
{
    static constexpr struct {
        QLatin1StringView kind;
        TenantState state;
    } states[] = {{QLatin1StringView("tenant.suspend"), TenantState::Suspended},
                  {QLatin1StringView("tenant.resume"), TenantState::Active}};
    const auto *const known =
        std::find_if(std::begin(states), std::end(states), [&](const auto &one) { return one.kind == kind; });
    if (known != std::end(states))
        return known->state;
    TenantState state {};
    return tenantStateFromName(registryRemarkOf(statements).value(stateField).toString(), &state) ? std::optional(state)
                                                                                                  : std::nullopt;
}

Result<> recordStateChange(Connection &connection, const TenantId &tenant, TenantState state, const QString &statements,
                           AuditWriter &audit)
{
    TenantRepository tenants(connection);
    const auto before = tenants.byId(tenant);
    if (!before)
        return fail(before);
    if (const auto changed = tenants.setState(tenant, before->revision, state, {}, audit); !changed)
        return fail(changed);
    ArchiveRepository archive(connection);
    return state == TenantState::Archived ? archive.save(tenant, termsOf(registryRemarkOf(statements)), {}, audit)
                                          : archive.remove(tenant);
}

} // namespace tenantry
