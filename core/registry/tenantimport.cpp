#include "core/registry/tenantimport.h"

#include "core/base/errorwords.h"
#include "core/registry/importaudit.h"
#include "core/registry/importrow.h"
#include "core/registry/recordvalues.h"
#include "core/registry/registrysession.h"
#include "core/registry/registrystatement.h"

namespace tenantry {

namespace {

constexpr int checkEvery = 1000; // rows between two looks at the wish to cancel
constexpr qint64 quietFrom = 1000; // changes that are told as one
constexpr const char *matchStatements[] = {"import_match_slug", "import_match_external", "import_match_place"};

} // namespace

TenantImport::TenantImport(Connection &connection, RegistryClient client, std::shared_ptr<ImportProgress> progress)
    : m_connection(connection), m_client(std::move(client)), m_progress(std::move(progress)), m_problems(connection)
{
    if (!m_progress)
        m_progress = std::make_shared<ImportProgress>();
}

ConnectionSpec TenantImport::connectionSpec(ConnectionSpec registry)
{
    registry.statementTimeout = std::chrono::hours(2);
    return registry;
}

Result<ImportPreview> TenantImport::preview(const SourceMaker &source, int rows)
{
    ImportProgress progress;
    const auto opened = source();
    if (!opened)
        return fail(opened);
    const auto columns = (*opened)->open(progress).and_then(distinctColumns);
    if (!columns)
        return fail(columns);
    ImportPreview preview {*columns, {}, ImportMapping::guess(*columns)};
    QStringList fields;
    qint64 line = 0;
    while (preview.rows.size() < rows) {
        const auto more = (*opened)->next(fields, line);
        if (!more)
            return fail(more);
        if (!*more)
            break;
        preview.rows << fields;
    }
    return preview;
}

Result<> TenantImport::checkCancelled() const
{
    if (!m_progress->cancelled)
        return {};
    return fail(ErrorKind::Cancelled, tr("The import was cancelled."), tr("Nothing was changed."));
}

Result<> TenantImport::execute(const char *statement, const QVariantList &values)
{
    if (const auto cancelled = checkCancelled(); !cancelled)
        return cancelled;
    const auto done = registryExecute(m_connection, QString::fromLatin1(statement), values);
    return done ? Result<>() : Result<>(fail(done));
}

Result<> TenantImport::read(ImportSource &source, const ImportOptions &options)
{
    const auto names = source.open(*m_progress).and_then(distinctColumns);
    if (!names)
        return fail(names);
    ImportMapping mapping = options.mapping;
    if (options.byName)
        mapping.completeByName(*names);
    const auto columns = mapping.resolve(*names);
    if (!columns)
        return fail(columns);
    ImportStaging staging(m_connection);
    if (const auto begun = staging.begin(); !begun)
        return begun;
    QStringList fields;
    qint64 line = 0;
    for (;;) {
        const auto more = source.next(fields, line);
        if (!more)
            return fail(more);
        if (!*more)
            return staging.finish();
        if (++m_report.rows % checkEvery == 0) {
            m_progress->rows = m_report.rows;
            if (m_progress->mayGoOn && !m_progress->mayGoOn())
                m_progress->cancelled = true;
            if (const auto cancelled = checkCancelled(); !cancelled)
                return cancelled;
        }
        const auto row = stagedRow(fields, *columns, line);
        if (!row) {
            m_problems.add(line, errorWords(row.error()));
            continue;
        }
        if (const auto added = staging.add(*row); !added)
            return added;
    }
}

Result<> TenantImport::compare(const ImportOptions &options)
{
    m_progress->stage = ImportStage::Comparing;
    const char *match = matchStatements[static_cast<size_t>(options.mapping.key)];
    for (const char *statement : {"import_index", "import_index_slug", "import_tags", "import_plans", "import_servers",
                                  match, "import_index_tenant"}) {
        if (const auto done = execute(statement); !done)
            return done;
    }
    const auto judged = options.leavesOut
        ? m_problems.leaveOut()
        : m_problems.find().and_then([](const QList<qint64> &) { return Result<>(); });
    if (!judged)
        return judged;
    // What the columns hold has changed; without figures of them each portion of the audit would read the whole table.
    const bool isServer = m_connection.spec().engine == Engine::PostgreSQL;
    for (const char *statement : {"import_compare", "import_new", isServer ? "import_analyze" : nullptr}) {
        if (!statement)
            continue;
        if (const auto done = execute(statement); !done)
            return done;
    }
    return readCounts();
}

Result<> TenantImport::readCounts()
{
    auto counts = registryQuery(m_connection, QStringLiteral("import_counts"));
    if (!counts)
        return fail(counts);
    while (counts->next()) {
        const QString op = counts->value(0).toString();
        qint64 &count = op == u"insert" ? m_report.inserted : op == u"update" ? m_report.updated : m_report.unchanged;
        count = counts->value(1).toLongLong();
    }
    return {};
}

/// A file has one writer at a time. On a server the tenants that are to change are held, and nobody else's work.
Result<> TenantImport::lock()
{
    if (m_connection.spec().engine != Engine::PostgreSQL)
        return {};
    const auto held = registryValue(m_connection, QStringLiteral("import_lock"));
    if (!held)
        return fail(held);
    if (held->toLongLong() == m_report.updated)
        return {};
    return fail(ErrorKind::Conflict, tr("Somebody changed one of these tenants meanwhile."),
                tr("Nothing was changed. Import again."));
}

Result<> TenantImport::record(AuditWriter &audit)
{
    m_progress->stage = ImportStage::Recording;
    m_progress->rows = 0;
    ImportAudit records(m_connection, audit, m_report.source);
    for (;;) {
        if (const auto cancelled = checkCancelled(); !cancelled)
            return cancelled;
        const auto written = records.writePortion();
        if (!written)
            return fail(written);
        if (*written == 0)
            return {};
        m_progress->rows += *written;
    }
}

Result<> TenantImport::write()
{
    m_progress->stage = ImportStage::Writing;
    const qint64 now = nowUs();
    if (const auto updated = execute("import_update", {now}); !updated)
        return updated;
    const auto created = execute("import_create", {now, now});
    if (created || created.error().kind != ErrorKind::Constraint)
        return created;
    Error taken = created.error();
    taken.kind = ErrorKind::Conflict;
    taken.message = tr("Somebody made a tenant with one of these slugs or external ids meanwhile.");
    taken.remedy = tr("Nothing was changed. Import again.");
    return fail(taken);
}

Result<> TenantImport::writeLoudly(AuditWriter &audit)
{
    if (const auto done = record(audit); !done)
        return done;
    if (const auto done = write(); !done)
        return done;
    return concludeImport(audit, {m_action, m_report.source, m_report.inserted, m_report.updated});
}

/// Others' work goes on meanwhile: the records have a chain of their own, whose end stands in the installation's chain,
/// and one reload is told for all, on PostgreSQL by the server itself at the commit.
Result<> TenantImport::writeQuietly(AuditWriter &audit)
{
    if (const auto done = execute("import_quiet"); !done)
        return done;
    AuditWriter own(m_connection, {ClientId::create(), m_client.operatorName});
    if (const auto done = record(own); !done)
        return done;
    if (const auto done = write(); !done)
        return done;
    const auto done = concludeImport(audit, {m_action, m_report.source, m_report.inserted, m_report.updated}, &own);
    if (!done || m_connection.spec().engine == Engine::PostgreSQL)
        return done;
    for (const char *statement : {"import_loud", "import_reload"}) {
        if (const auto told = execute(statement); !told)
            return told;
    }
    return {};
}

Result<bool> TenantImport::transfer(const SourceMaker &source, const ImportOptions &options, AuditWriter &audit)
{
    const auto opened = source();
    if (!opened)
        return fail(opened);
    m_report.source = (*opened)->name();
    const auto done = (*opened)->readRegistry(m_connection).and_then([&] { return read(**opened, options); });
    if (!done)
        return fail(done);
    if (const auto compared = compare(options); !compared)
        return fail(compared);
    if ((!m_problems.first().isEmpty() && !options.leavesOut) || options.dryRun)
        return false;
    if (const auto locked = lock(); !locked)
        return fail(locked);
    m_action = options.action;
    const auto written = m_report.inserted + m_report.updated > quietFrom ? writeQuietly(audit) : writeLoudly(audit);
    return written ? Result<bool>(true) : Result<bool>(fail(written));
}

Result<ImportReport> TenantImport::run(const SourceMaker &source, const ImportOptions &options)
{
    bool isRefused = false;
    bool isCommitting = false; // from then on only the commit itself knows what was kept
    auto work = [&](Connection &, AuditWriter &audit) -> Result<bool> {
        m_report = {};
        m_problems.clear();
        const auto watched = m_progress->watch(m_connection.canceller());
        const auto kept = transfer(source, options, audit);
        // A refusal of ours is no failure of the transaction, but nothing of it may stay.
        isRefused = kept && !*kept;
        isCommitting = kept && *kept;
        return isRefused ? Result<bool>(fail(ErrorKind::Cancelled, QString())) : kept;
    };
    const auto done = changeRegistry(m_connection, m_client, work);
    if (!done && !isRefused) {
        // What a cancelled statement fails with depends on the engine and on the moment.
        const auto cancelled = isCommitting ? Result<>() : checkCancelled();
        return fail(!cancelled ? cancelled.error() : done.error());
    }
    m_report.problems = m_problems.first();
    m_report.moreProblems = m_problems.hasMore();
    m_report.written = done.has_value();
    return m_report;
}

} // namespace tenantry
