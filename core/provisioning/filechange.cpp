#include "core/provisioning/filechange.h"

#include "core/provisioning/fileproof.h"
#include "core/provisioning/filescript.h"
#include "core/provisioning/onboarding.h"
#include "core/provisioning/tenantchange.h"
#include "core/provisioning/tenantfile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace tenantry {

namespace {

struct FileChangeText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::FileChange)
};

int nextOf(const ChangeDraft &draft)
{
    return static_cast<int>(draft.operation().steps.size()) + 1;
}

Result<> addFileOpening(ChangeDraft &draft, const Tenant &tenant, const QString &title, const QString &statement,
                        const QHash<QString, QString> &words)
{
    FileScript script(draft.operation().id, tenant.id);
    script.add(QStringLiteral("step_forget")).add(QStringLiteral("change_open"));
    if (!statement.isEmpty())
        script.add(statement, words);
    script.markStep(nextOf(draft));
    FileScript undo(draft.operation().id, tenant.id);
    undo.add(QStringLiteral("change_back")).add(QStringLiteral("step_clear")).add(QStringLiteral("change_close"));
    const auto doing = script.text();
    const auto undoing = undo.text();
    if (!doing || !undoing)
        return fail(doing ? undoing : doing);
    draft.add(stepFileScript, title, tenant.placement.database, *doing, *undoing);
    return {};
}

bool isFileStateOf(TenantState state, const QString &there)
{
    return state == TenantState::Active ? there == u"active" : there == u"suspended";
}

} // namespace

Result<> addFileState(ChangeDraft &draft, const Tenant &tenant, const QString &title, const QString &state)
{
    return addFileOpening(draft, tenant, title, state.isEmpty() ? QString() : QStringLiteral("state_set"),
                          {{QStringLiteral("state"), state}});
}

Result<> addFileSlug(ChangeDraft &draft, const Tenant &tenant, const QString &title, const QString &slug)
{
    return addFileOpening(draft, tenant, title, QStringLiteral("slug_set"), {{QStringLiteral("slug"), slug}});
}

void addFileProof(ChangeDraft &draft, const Tenant &tenant)
{
    draft.add(
        stepFileProveShut, FileChangeText::tr("Prove that nobody opens its file any more"), tenant.placement.database,
        QStringLiteral("-- as its former owner, and as another user of this computer, must be refused: to open the "
                       "file\n-- must be nobody: who has it open\n"));
}

Result<> addFileEnding(ChangeDraft &draft, const Tenant &tenant, const QString &title, const QString &remark)
{
    FileScript script(draft.operation().id, tenant.id);
    script.add(QStringLiteral("change_close")).markStep(nextOf(draft));
    return script.text().map([&](const QString &text) {
        draft.add(stepFileState, title, tenant.placement.database, QString(text + remark));
    });
}

Result<> checkFileOf(const FileControls &controls, const Tenant &tenant, const RegistryId &registry)
{
    const QString file = tenant.placement.database;
    const auto refused = [&](ErrorKind kind, const QString &message) {
        return fail(Error {kind,
                           message,
                           FileChangeText::tr("Read the registry again. If it still says so, put the tenant's own file "
                                              "back, or correct its placement."),
                           {},
                           {},
                           tenant.id});
    };
    const bool shares = tenant.placement.kind == IsolationKind::SharedTable;
    const auto row = std::find_if(controls.rows.begin(), controls.rows.end(),
                                  [&](const PlacedControl &one) { return one.tenant == tenant.id; });
    if (row == controls.rows.end() || (!shares && controls.rows.size() != 1))
        return refused(ErrorKind::Missing,
                       FileChangeText::tr("The file “%1” is not the one of %2.").arg(file, tenant.slug));
    if (!registry.isNull() && row->registry != registry)
        return refused(ErrorKind::Conflict,
                       FileChangeText::tr("The file “%1” belongs to the registry %2, and this is the registry %3.")
                           .arg(file, row->registry.toString(), registry.toString()));
    if (row->epoch != tenant.placement.epoch)
        return refused(ErrorKind::Conflict,
                       FileChangeText::tr("The file “%1” is a copy of epoch %2, and the registry has the epoch %3.")
                           .arg(file, QString::number(row->epoch), QString::number(tenant.placement.epoch)));
    if (controls.name != QFileInfo(file).fileName())
        return refused(ErrorKind::Conflict,
                       FileChangeText::tr("The file “%1” is a copy: it was made as %2.").arg(file, controls.name));
    return {};
}

Result<> tryFileChange(const Tenant &tenant, bool shuts)
{
    const auto file = openToLook(tenant.placement.database);
    if (!file)
        return fail(file);
    const auto controls = readFileControls(**file);
    const auto changes = controls ? readFileChanges(**file) : Result<QList<FileChange>>(fail(controls));
    if (!changes)
        return fail(changes);
    if (const auto own = checkFileOf(*controls, tenant); !own)
        return own;
    const auto open =
        std::find_if(changes->begin(), changes->end(), [&](const FileChange &one) { return one.tenant == tenant.id; });
    if (open != changes->end())
        return fail(ErrorKind::Conflict,
                    FileChangeText::tr("The operation %1 works at %2.").arg(open->operation.toString(), tenant.name),
                    FileChangeText::tr("Resume that one, or undo it."));
    const auto row = std::find_if(controls->rows.begin(), controls->rows.end(),
                                  [&](const PlacedControl &one) { return one.tenant == tenant.id; });
    if (!isFileStateOf(tenant.state, row->state))
        return fail(ErrorKind::Constraint,
                    FileChangeText::tr("The file of %1 says that it is %2.").arg(tenant.name, row->state),
                    FileChangeText::tr("'tenantryctl registry check --servers' tells what differs."));
    const auto ways = shuts ? fileWaysAround(tenant.placement.database) : Result<QString>(QString());
    if (!ways || ways->isEmpty())
        return ways.map([](const QString &) {});
    return fail(ErrorKind::Constraint,
                FileChangeText::tr("%1 cannot be suspended here, because %2.").arg(tenant.name, *ways),
                FileChangeText::tr("Suspend it as root, or let its application run as a user of its own, who is in the "
                                   "group of the file, and give the file the mode 0660."));
}

} // namespace tenantry
