#include "core/provisioning/onboardfile.h"

#include "core/isolation/enginecapability.h"
#include "core/registry/csvreader.h"
#include "core/registry/tenantrules.h"

#include <QFile>
#include <QSet>

namespace tenantry {

using namespace Qt::StringLiterals;

namespace {

struct OnboardFile {
    Q_DECLARE_TR_FUNCTIONS(tenantry::OnboardFile)
};

using FieldOf = std::function<QString(const QString &)>;

/// What a model needs, and what it has no use for.
Result<> checkModelFields(IsolationKind kind, Engine engine, const FieldOf &value)
{
    const bool makesServer = kind == IsolationKind::Deployment;
    // Shared tables of MariaDB are databases themselves.
    const bool isInDatabase =
        kind == IsolationKind::Schema || (kind == IsolationKind::SharedTable && engine != Engine::MariaDB);
    const struct {
        QString field;
        bool isWanted;
    } uses[] = {{u"server"_s, !makesServer}, {u"database"_s, isInDatabase}};
    for (const auto &[field, isWanted] : uses) {
        if (isWanted && value(field).isEmpty())
            return fail(ErrorKind::InvalidInput, OnboardFile::tr("“%1” is missing.").arg(field));
        if (!isWanted && !value(field).isEmpty())
            return fail(ErrorKind::InvalidInput,
                        OnboardFile::tr("“%1” is of no use with the model %2.").arg(field, isolationKindName(kind)));
    }
    return {};
}

Result<> readRoles(OnboardingRequest &request, const QString &roles)
{
    request.hasOwnRoles = roles == u"own";
    if (request.hasOwnRoles && request.tenant.placement.kind != IsolationKind::SharedTable)
        return fail(ErrorKind::InvalidInput,
                    OnboardFile::tr("“roles” is for the model shared: others have roles of their own."));
    if (!request.hasOwnRoles && !roles.isEmpty() && roles != u"shared")
        return fail(ErrorKind::InvalidInput, OnboardFile::tr("“%1” is neither 'own' nor 'shared'.").arg(roles));
    return request.hasOwnRoles
        ? checkCapability(request.server.engine, request.tenant.placement.kind, Capability::Login)
        : Result<>();
}

Result<> readLimit(OnboardingRequest &request, const QString &limit)
{
    if (limit.isEmpty())
        return {};
    bool isNumber = false;
    request.connectionLimit = limit.toInt(&isNumber);
    if (isNumber && request.connectionLimit > 0)
        return checkCapability(request.server.engine, request.tenant.placement.kind, Capability::Limits);
    return fail(ErrorKind::InvalidInput, OnboardFile::tr("“connection-limit” is a number above 0."));
}

Result<> readFileMode(OnboardingRequest &request, const QString &mode)
{
    if (mode.isEmpty())
        return {};
    bool isNumber = false;
    request.fileMode = mode.toInt(&isNumber, 8);
    if (isNumber && request.server.engine == Engine::SQLite)
        return {};
    return fail(ErrorKind::InvalidInput,
                isNumber ? OnboardFile::tr("“file-mode” is for servers of SQLite: others have no files for tenants.")
                         : OnboardFile::tr("“file-mode” is 0600, 0640 or 0660."));
}

/// The fields of each line, by column.
struct RawLine {
    qint64 line = 0;
    QHash<QString, QString> fields;
};

Result<> takeHead(const QStringList &columns)
{
    for (const QString &column : columns) {
        if (!onboardColumns().contains(column))
            return fail(ErrorKind::InvalidInput, OnboardFile::tr("“%1” is no column of this file.").arg(column),
                        OnboardFile::tr("Columns are %1.").arg(onboardColumns().join(u", "_s)));
    }
    return {};
}

Result<QList<RawLine>> readRawLines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Missing, OnboardFile::tr("“%1” cannot be read.").arg(path), {}, file.errorString());
    CsvReader reader(file);
    QStringList columns;
    QStringList fields;
    RawLine next;
    QList<RawLine> lines;
    while (true) {
        const auto more = reader.next(fields, next.line);
        if (!more)
            return fail(more);
        if (!*more)
            break;
        if (columns.isEmpty()) {
            columns = fields;
            if (const auto known = takeHead(columns); !known)
                return fail(known);
            continue;
        }
        if (fields.size() != columns.size())
            return fail(ErrorKind::InvalidInput,
                        OnboardFile::tr("Line %1 has %2 fields, and the first line names %3.")
                            .arg(next.line)
                            .arg(fields.size())
                            .arg(columns.size()));
        for (qsizetype i = 0; i < columns.size(); ++i)
            next.fields.insert(columns.at(i), fields.at(i));
        lines.append(next);
    }
    if (lines.isEmpty())
        return fail(ErrorKind::Missing, OnboardFile::tr("There is no tenant in “%1”.").arg(path));
    return lines;
}

/// What can be told before anything is asked of a server.
Result<OnboardLine> takeLine(const RawLine &raw, const OnboardFolders &folders, const FindServer &find)
{
    auto request = onboardingRequest(find, [&raw](const QString &column) { return raw.fields.value(column); });
    if (!request)
        return fail(request);
    if (request->tenant.placement.kind != IsolationKind::Deployment) {
        if (const auto usable = checkOnboardingServer(request->server, request->tenant.placement.kind); !usable)
            return fail(usable);
        request->tenant.placement.server = request->server.id;
    }
    if (const auto usable = checkTenant(request->tenant); !usable)
        return fail(usable);
    const bool shares = request->tenant.placement.kind == IsolationKind::SharedTable;
    const QString &folder = shares ? folders.sharedMigrations : folders.migrations;
    if (folder.isEmpty())
        return fail(ErrorKind::InvalidInput,
                    shares ? OnboardFile::tr("There is no folder of migrations for shared tables.")
                           : OnboardFile::tr("There is no folder of migrations."),
                    OnboardFile::tr("Name it."));
    return OnboardLine {raw.line, *request, folder, raw.fields.value(u"reason"_s)};
}

Result<> checkFolders(const QList<OnboardLine> &lines)
{
    QSet<QString> seen;
    for (const OnboardLine &line : lines) {
        if (seen.contains(line.migrations))
            continue;
        seen.insert(line.migrations);
        if (const auto readable = readMigrationFolder(line.migrations); !readable)
            return fail(readable);
    }
    return {};
}

} // namespace

Result<OnboardingRequest> onboardingRequest(const FindServer &find, const FieldOf &value)
{
    OnboardingRequest request;
    Tenant &tenant = request.tenant;
    const QString model = value(u"model"_s).isEmpty() ? u"schema"_s : value(u"model"_s);
    if (!isolationKindFromName(model, &tenant.placement.kind))
        return fail(ErrorKind::InvalidInput, OnboardFile::tr("“%1” is no model.").arg(model),
                    OnboardFile::tr("Models are shared, schema, database and deployment."));
    if (!value(u"engine"_s).isEmpty()
        && (tenant.placement.kind != IsolationKind::Deployment
            || !engineFromName(value(u"engine"_s), &request.server.engine)))
        return fail(ErrorKind::InvalidInput,
                    OnboardFile::tr("“engine” is for servers of a tenant's own: postgresql or mariadb."));
    if (!value(u"server"_s).isEmpty()) {
        const auto server = find(value(u"server"_s));
        if (!server)
            return fail(server);
        request.server = *server;
    }
    if (const auto used = checkModelFields(tenant.placement.kind, request.server.engine, value); !used)
        return fail(used);
    tenant.slug = value(u"slug"_s);
    tenant.name = value(u"name"_s).isEmpty() ? tenant.slug : value(u"name"_s);
    tenant.region = value(u"region"_s).isEmpty() ? request.server.region : value(u"region"_s);
    tenant.owner = value(u"owner"_s);
    tenant.placement.database = value(u"database"_s);
    tenant.placement.tenantKey = value(u"tenant-key"_s);
    if (!value(u"shared"_s).isEmpty())
        request.sharedName = value(u"shared"_s);
    request.deployments = value(u"deployments"_s);
    const auto rest = readRoles(request, value(u"roles"_s)).and_then([&] {
        return readLimit(request, value(u"connection-limit"_s)).and_then([&] {
            return readFileMode(request, value(u"file-mode"_s));
        });
    });
    return rest ? Result<OnboardingRequest>(request) : fail(rest);
}

const QStringList &onboardColumns()
{
    static const QStringList columns {u"slug"_s,   u"name"_s,       u"model"_s, u"server"_s,           u"database"_s,
                                      u"shared"_s, u"tenant-key"_s, u"roles"_s, u"connection-limit"_s, u"file-mode"_s,
                                      u"region"_s, u"owner"_s,      u"reason"_s};
    return columns;
}

Result<QList<OnboardLine>> readOnboardFile(const QString &path, const OnboardFolders &folders, const FindServer &find)
{
    const auto raw = readRawLines(path);
    if (!raw)
        return fail(raw);
    QList<OnboardLine> lines;
    QSet<QString> slugs;
    for (const RawLine &one : *raw) {
        auto line = takeLine(one, folders, find);
        if (line && slugs.contains(line->request.tenant.slug))
            line = fail(ErrorKind::InvalidInput,
                        OnboardFile::tr("%1 stands in the file twice.").arg(line->request.tenant.slug));
        if (!line) {
            Error error = line.error();
            error.message = OnboardFile::tr("Line %1: %2").arg(one.line).arg(error.message);
            return fail(error);
        }
        slugs.insert(line->request.tenant.slug);
        lines.append(*std::move(line));
    }
    if (const auto readable = checkFolders(lines); !readable)
        return fail(readable);
    return lines;
}

} // namespace tenantry
