#pragma once
// A text as the source of an import, as a file would be. A plain function for tests, usable on any thread.

#include "core/registry/tenantimport.h"

#include <QBuffer>

namespace tenantry::testsupport {

[[nodiscard]] inline TenantImport::SourceMaker csvText(const QByteArray &text,
                                                       const QString &name = QStringLiteral("customers.csv"))
{
    return [text, name]() -> Result<std::unique_ptr<ImportSource>> {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(text);
        buffer->open(QIODevice::ReadOnly);
        return std::make_unique<CsvImportSource>(std::move(buffer), name);
    };
}

} // namespace tenantry::testsupport
