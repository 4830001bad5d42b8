#include "core/provisioning/changedraft.h"

#include "core/provisioning/onboarding.h"
#include "core/provisioning/tenantchange.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct ChangeDraftText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantChange)
};

QString namesOfStates(const QList<TenantState> &states)
{
    QStringList names;
    for (const TenantState state : states)
        names << tenantStateName(state);
    return names.join(QStringLiteral(", "));
}

} // namespace

Result<> checkChange(const Tenant &tenant, const Server &server, const QList<TenantState> &wanted, Capability needed)
{
    if (tenant.management != Management::Managed)
        return fail(
            ErrorKind::Unsupported,
            ChangeDraftText::tr("%1 cannot be changed here, because it was not made here: it is observed only.")
                .arg(tenant.name),
            ChangeDraftText::tr("Only what has a control row of ours can be suspended and proven so: manage it first, "
                                "if it was adopted."));
    if (!wanted.contains(tenant.state))
        return fail(ErrorKind::Constraint,
                    ChangeDraftText::tr("%1 is %2.").arg(tenant.name, tenantStateName(tenant.state)),
                    ChangeDraftText::tr("Only a tenant that is %1 can be.").arg(namesOfStates(wanted)));
    return checkCapability(server.engine, tenant.placement.kind, needed).and_then([&] {
        return checkOnboardingServer(server, tenant.placement.kind);
    });
}

ChangeDraft::ChangeDraft(const Tenant &tenant, const Server &server, const QString &kind, const QString &title)
    : m_base(namesOf(tenant).base), m_engine(server.engine)
{
    m_operation.id = OperationId::create();
    m_operation.kind = kind;
    m_operation.title = title.arg(tenant.name);
    m_operation.tenant = tenant.id;
    if (tenant.placement.kind != IsolationKind::Deployment)
        m_operation.server = server.id;
}

void ChangeDraft::add(QLatin1StringView kind, const QString &title, const QString &object, const QString &statement,
                      const QString &compensation)
{
    OperationStep step;
    step.number = nextStep();
    step.kind = kind;
    step.title = title;
    step.objectName = object;
    step.statement = statement;
    step.compensation = compensation;
    m_operation.steps.append(step);
}

Result<> ChangeDraft::addOpening(const QString &title, const Write &write, const Write &undo)
{
    StepScript script(m_operation.id, m_engine);
    script.call(QStringLiteral("open_change"), {m_base});
    script.markStep(nextStep());
    write(script);
    StepScript back(m_operation.id, m_engine);
    undo(back);
    const auto doing = script.text();
    const auto undoing = back.text();
    if (!doing || !undoing)
        return fail(doing ? undoing : doing);
    add(stepScript, title, m_base, *doing, *undoing);
    return {};
}

Result<> ChangeDraft::addProof()
{
    StepScript close(m_operation.id, m_engine);
    close.call(QStringLiteral("close_probes"));
    return close.text().map([this](const QString &closing) {
        add(stepProveSuspended, ChangeDraftText::tr("Prove that it is refused, and that its neighbour still works"),
            m_base, {}, closing);
    });
}

Result<> ChangeDraft::addEnd(const QString &title, const QString &remark)
{
    StepScript script(m_operation.id, m_engine);
    script.markStep(nextStep());
    script.call(QStringLiteral("close_change"));
    return script.text().map(
        [&](const QString &text) { add(stepChangeState, title, m_operation.tenant.toString(), text + remark); });
}

} // namespace tenantry
