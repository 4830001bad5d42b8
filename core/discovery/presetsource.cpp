#include "core/discovery/presetsource.h"

namespace tenantry {

namespace {
constexpr qsizetype mostLeftovers = 1000;
} // namespace

const QString PresetSource::versionColumn = QStringLiteral("tenantry_version");

PresetSource::PresetSource(Order order, std::shared_ptr<Discovery> discovery)
    : m_order(std::move(order)), m_discovery(std::move(discovery))
{ }

QString PresetSource::name() const
{
    return QStringLiteral("%1 (%2)").arg(m_order.place.spec.displayName(), m_order.preset.id);
}

Result<QStringList> PresetSource::open(ImportProgress &progress)
{
    auto session = DiscoverySession::open(m_order.place, progress);
    if (!session)
        return fail(session);
    m_session = *std::move(session);
    auto trial = tryPreset(*m_session, m_order.preset, m_order.given);
    if (!trial)
        return fail(trial);
    m_discovery->trial = *std::move(trial);
    for (const auto &sign : std::as_const(m_discovery->trial.signs)) {
        if (sign.isRequired && !sign.isMet)
            return fail(ErrorKind::Missing,
                        tr("%1 is not a system of the kind %2.")
                            .arg(m_order.place.spec.displayName(), presetText(m_order.preset.name)),
                        tr("This is missing: %1. Choose another preset, or say yourself where the tenants are.")
                            .arg(sign.title),
                        sign.evidence);
    }
    if (const auto known = readPlaces(); !known)
        return fail(known);
    auto rows = m_session->rows(m_order.preset.tenants, m_discovery->trial.variables);
    if (!rows)
        return fail(rows);
    m_rows = *std::move(rows);
    QStringList columns = m_rows->columns();
    m_schemaColumn = m_order.schemaColumn.isEmpty() ? -1 : columns.indexOf(m_order.schemaColumn);
    if (m_schemaColumn >= 0) {
        m_versions.emplace(*m_session);
        if (const auto prepared = m_versions->prepare(); !prepared)
            return fail(prepared);
        columns << versionColumn;
    }
    return columns;
}

Result<> PresetSource::readPlaces()
{
    m_discovery->database = m_order.place.spec.database;
    const char *statement = m_order.preset.model == IsolationKind::Schema ? "schemanames"
        : m_order.preset.model == IsolationKind::Database                 ? "databasenames"
                                                                          : nullptr;
    if (!statement)
        return {};
    const auto names = m_session->table(QString::fromLatin1(statement), 1);
    if (!names)
        return fail(names);
    m_discovery->places.emplace();
    for (const auto &row : *names)
        m_discovery->places->insert(row.first());
    return {};
}

Result<> PresetSource::readLeftovers()
{
    m_rows.reset();
    if (!m_order.preset.leftovers.sql.isEmpty()) {
        const auto rows = m_session->rows(m_order.preset.leftovers, m_discovery->trial.variables);
        if (!rows)
            return fail(rows);
        QStringList row;
        while (m_discovery->leftovers.size() < mostLeftovers) {
            const auto more = (*rows)->next(row);
            if (!more)
                return fail(more);
            if (!*more)
                break;
            m_discovery->leftovers << row;
        }
    }
    m_discovery->statements = m_session->statements();
    return {};
}

Result<> PresetSource::readPortion()
{
    m_portion.clear();
    m_next = 0;
    QStringList row;
    QStringList schemas;
    while (m_portion.size() < versionsAtOnce) {
        const auto more = m_rows->next(row);
        if (!more)
            return fail(more);
        if (!*more)
            break;
        m_portion << row;
        if (m_schemaColumn >= 0)
            schemas << row.at(m_schemaColumn);
    }
    if (m_schemaColumn < 0 || m_portion.isEmpty())
        return {};
    schemas.removeDuplicates();
    const auto versions = m_versions->versionsOf(schemas);
    if (!versions)
        return fail(versions);
    for (auto &found : m_portion)
        found << versions->value(found.at(m_schemaColumn));
    return {};
}

Result<bool> PresetSource::next(QStringList &fields, qint64 &line)
{
    if (m_next == m_portion.size()) {
        if (const auto read = readPortion(); !read)
            return fail(read);
        if (m_portion.isEmpty()) {
            const auto left = readLeftovers();
            return left ? Result<bool>(false) : Result<bool>(fail(left));
        }
    }
    fields = m_portion.at(m_next++);
    line = ++m_row;
    return true;
}

} // namespace tenantry
