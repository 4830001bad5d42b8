#include "core/registry/importstaging.h"

#include "core/base/ids.h"
#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/registry/registrystatement.h"

#include <QSqlError>

namespace tenantry {

Result<> ImportStaging::begin()
{
    if (m_connection.spec().engine == Engine::SQLite)
        return prepareFile();
    if (const auto made = registryExecute(m_connection, QStringLiteral("import_stage")); !made)
        return fail(made);
    auto copy = CopyWriter::begin(
        m_connection,
        QStringLiteral(
            "import_row (line, new_id, slug, name, state, management, plan_code, region, owner, contact, "
            "external_id, schema_version, tags, placement_kind, server_name, database_name, schema_name, tenant_key)"));
    if (!copy)
        return fail(copy);
    m_copy.emplace(std::move(*copy));
    return {};
}

Result<> ImportStaging::prepareFile()
{
    for (const char *name : {"import_cache", "import_unstage", "import_stage"}) {
        if (const auto made = registryExecute(m_connection, QString::fromLatin1(name)); !made)
            return fail(made);
    }
    const auto sql = sqlResource(Engine::SQLite, QStringLiteral("registry"), QStringLiteral("import_insert"));
    if (!sql)
        return fail(sql);
    m_insert.emplace(m_connection.database());
    if (!m_insert->prepare(*sql))
        return fail(m_connection.dialect().toError(m_insert->lastError()));
    return {};
}

Result<> ImportStaging::add(const StagedRow &row)
{
    if (m_copy) {
        m_copy->beginRow(2 + static_cast<int>(row.fields.size()));
        m_copy->addInt8(row.line);
        m_copy->addUuid(newUuidV7());
        for (const auto &field : row.fields) {
            if (field)
                m_copy->addText(*field);
            else
                m_copy->addNull();
        }
        return {};
    }
    m_insert->bindValue(0, row.line);
    m_insert->bindValue(1, newUuidV7().toString(QUuid::WithoutBraces));
    int place = 2;
    for (const auto &field : row.fields)
        m_insert->bindValue(place++, field ? QVariant(*field) : QVariant(QMetaType(QMetaType::QString)));
    if (!m_insert->exec())
        return fail(m_connection.dialect().toError(m_insert->lastError()));
    return {};
}

Result<> ImportStaging::finish()
{
    if (m_copy) {
        const auto copied = m_copy->finish();
        m_copy.reset();
        if (!copied)
            return fail(copied);
        const auto known = registryExecute(m_connection, QStringLiteral("import_analyze"));
        return known ? Result<>() : Result<>(fail(known));
    }
    m_insert.reset();
    return {};
}

} // namespace tenantry
