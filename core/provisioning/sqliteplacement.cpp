#include "core/deployment/tenantfolder.h"
#include "core/isolation/tenantfiles.h"
#include "core/provisioning/fileguard.h"
#include "core/provisioning/fileplace.h"
#include "core/provisioning/fileproof.h"
#include "core/provisioning/filescript.h"
#include "core/provisioning/newtenantfile.h"
#include "core/provisioning/placements.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace tenantry {

namespace {

struct SqlitePlacement {
    Q_DECLARE_TR_FUNCTIONS(tenantry::SqlitePlacement)
};

const QString &fileSuffix()
{
    static const QString suffix = QStringLiteral(".sqlite");
    return suffix;
}

void addFileMigrations(FileScript &script, const MigrationFolder &folder)
{
    for (const Migration &migration : folder.migrations) {
        script.addText(QStringLiteral("\n-- %1\n%2\n;\n").arg(migration.fileName, migration.up.trimmed()));
        script.add(QStringLiteral("history_clear"));
        script.add(QStringLiteral("history_row"), {{QStringLiteral("version"), QString::number(migration.version)}});
    }
}

void addControlRow(FileScript &script, const PlacementDraft &draft, const QString &key)
{
    const OnboardingPlan &plan = draft.plan;
    script.add(QStringLiteral("control_row"),
               {{QStringLiteral("registry"), draft.registry.toString()},
                {QStringLiteral("slug"), plan.tenant.slug},
                {QStringLiteral("version"), plan.tenant.schemaVersion},
                {QStringLiteral("key"), key},
                {QStringLiteral("base"), plan.names.base}});
}

/// All that is in a new file, but the tenants that share it.
FileScript newFileScript(const PlacementDraft &draft, const QString &path, bool isShared)
{
    const OnboardingPlan &plan = draft.plan;
    FileScript script(plan.operation.id, plan.tenant.id);
    script.addText(modeRemark(static_cast<mode_t>(draft.request.fileMode)));
    script.addText(fileTablesScript().value_or(QString()));
    script.add(QStringLiteral("file_row"),
               {{QStringLiteral("name"), QFileInfo(path).fileName()},
                {QStringLiteral("shared"), isShared ? QStringLiteral("1") : QStringLiteral("0")},
                {QStringLiteral("version"), plan.tenant.schemaVersion}});
    addFileMigrations(script, draft.request.migrations);
    return script;
}

Result<> addFileStep(PlacementDraft &draft, const QString &title, const QString &path, const FileScript &script)
{
    return script.text().map([&](const QString &text) { draft.add(stepFile, title, path).statement = text; });
}

int migrationCount(const PlacementDraft &draft)
{
    return static_cast<int>(draft.request.migrations.migrations.size());
}

} // namespace

Result<QString> sharedFileOf(const OnboardingRequest &request)
{
    static const QRegularExpression plain(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}")));
    static const QRegularExpression suffixes(QStringLiteral("\\.(sqlite|sqlite3|db)\\z"));
    const QString folder = tenantFolderOf(request.server);
    QString name = request.tenant.placement.database;
    if (name.isEmpty())
        name = request.sharedName;
    if (QFileInfo(name).path() == folder)
        name = QFileInfo(name).fileName();
    if (!plain.match(name).hasMatch())
        return fail(ErrorKind::InvalidInput,
                    SqlitePlacement::tr("“%1” is no file of the folder “%2”.").arg(name, folder),
                    SqlitePlacement::tr("Name the file alone: letters, digits, _, . and -, such as app.sqlite."));
    return QString(folder + u'/' + name + (suffixes.match(name).hasMatch() ? QString() : fileSuffix()));
}

Result<> checkFilePlace(OnboardingRequest &request)
{
    constexpr int modes[] = {0600, 0640, 0660};
    if (std::find(std::begin(modes), std::end(modes), request.fileMode) == std::end(modes))
        return fail(ErrorKind::InvalidInput,
                    SqlitePlacement::tr("The mode of the file is none that a tenant's can have."),
                    SqlitePlacement::tr("Choose 0600, 0640 or 0660: others than owner and group never get in."));
    const auto folder = checkTenantFolder(tenantFolderOf(request.server));
    if (!folder || request.tenant.placement.kind != IsolationKind::SharedTable)
        return folder;
    const auto path = sharedFileOf(request);
    const auto maker = path ? makerOf(*path) : Result<std::optional<FileMaker>>(fail(path));
    if (!maker)
        return fail(maker);
    request.makesSharedTables = !*maker;
    const QString wanted = QString::number(request.migrations.newest());
    if (!*maker || ((*maker)->isShared && (*maker)->schemaVersion == wanted))
        return {};
    if (!(*maker)->isShared)
        return fail(ErrorKind::Constraint, SqlitePlacement::tr("“%1” is the file of one tenant alone.").arg(*path),
                    SqlitePlacement::tr("Name another file."));
    return fail(ErrorKind::Constraint,
                SqlitePlacement::tr("The shared tables in “%1” have the version %2, and the folder has %3.")
                    .arg(*path, (*maker)->schemaVersion, wanted),
                SqlitePlacement::tr("Name the migrations of the version that is there."));
}

Result<> placeInFile(PlacementDraft &draft)
{
    OnboardingPlan &plan = draft.plan;
    const QString path = tenantFolderOf(draft.request.server) + u'/' + plan.names.base + fileSuffix();
    plan.tenant.placement.database = path;
    const int number = draft.nextStep();
    FileScript script = newFileScript(draft, path, false);
    addControlRow(script, draft, {});
    script.markStep(number);
    return addFileStep(draft,
                       SqlitePlacement::tr("Make its file with %Ln migration(s)", nullptr, migrationCount(draft)), path,
                       script);
}

Result<> placeInSharedFile(PlacementDraft &draft)
{
    OnboardingPlan &plan = draft.plan;
    const auto path = sharedFileOf(draft.request);
    if (!path)
        return fail(path);
    plan.tenant.placement.database = *path;
    if (plan.tenant.placement.tenantKey.isEmpty())
        plan.tenant.placement.tenantKey = plan.tenant.id.toString();
    if (draft.request.makesSharedTables) {
        const QString title =
            SqlitePlacement::tr("Make the file of shared tables with %Ln migration(s)", nullptr, migrationCount(draft));
        if (const auto made = addFileStep(draft, title, *path, newFileScript(draft, *path, true)); !made)
            return made;
    }
    FileScript join(plan.operation.id, plan.tenant.id);
    addControlRow(join, draft, plan.tenant.placement.tenantKey);
    join.markStep(draft.nextStep());
    FileScript leave(plan.operation.id, plan.tenant.id);
    leave.add(QStringLiteral("control_leave")).add(QStringLiteral("step_clear"));
    const auto joining = join.text();
    const auto leaving = leave.text();
    if (!joining || !leaving)
        return fail(joining ? leaving : joining);
    OperationStep &step =
        draft.add(stepFileScript, SqlitePlacement::tr("Enter it into the control table, not active yet"), *path);
    step.statement = *joining;
    step.compensation = *leaving;
    return {};
}

Result<> addFileEnd(PlacementDraft &draft)
{
    const OnboardingPlan &plan = draft.plan;
    Route route;
    route.kind = plan.tenant.placement.kind;
    const bool isAlone = route.kind == IsolationKind::Database;
    draft
        .add(stepFileProve,
             isAlone ? SqlitePlacement::tr("Prove that nobody else of this computer opens its file")
                     : SqlitePlacement::tr("Prove that nobody else of this computer opens the file of its tenants"),
             plan.tenant.placement.database)
        .statement = fileProofOutline(route);
    FileScript script(plan.operation.id, plan.tenant.id);
    script.add(QStringLiteral("state_set"), {{QStringLiteral("state"), QStringLiteral("active")}});
    script.markStep(draft.nextStep());
    return script.text().map([&](const QString &text) {
        draft.add(stepFileActivate, SqlitePlacement::tr("Activate"), plan.tenant.placement.database).statement = text;
    });
}

} // namespace tenantry
