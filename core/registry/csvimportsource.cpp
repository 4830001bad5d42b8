#include "core/registry/importsource.h"

#include <QFileInfo>

namespace tenantry {

CsvImportSource::CsvImportSource(const QString &path)
    : CsvImportSource(std::make_unique<QFile>(path), QFileInfo(path).fileName())
{ }

CsvImportSource::CsvImportSource(std::unique_ptr<QIODevice> device, QString name)
    : m_device(std::move(device)), m_name(std::move(name))
{ }

Result<QStringList> CsvImportSource::open(ImportProgress &)
{
    if (!m_device->isOpen() && !m_device->open(QIODevice::ReadOnly))
        return fail(ErrorKind::Missing, tr("The file %1 cannot be read.").arg(m_name), tr("Check its name and rights."),
                    m_device->errorString());
    m_reader = std::make_unique<CsvReader>(*m_device);
    QStringList columns;
    qint64 line = 0;
    const auto read = m_reader->next(columns, line);
    if (!read)
        return fail(read);
    if (!*read)
        return fail(ErrorKind::InvalidInput, tr("The file %1 is empty.").arg(m_name),
                    tr("Its first line has to name the columns."));
    m_columns = columns.size();
    for (auto &column : columns)
        column = column.trimmed();
    return columns;
}

Result<bool> CsvImportSource::next(QStringList &fields, qint64 &line)
{
    const auto read = m_reader->next(fields, line);
    if (read && *read && fields.size() != m_columns)
        return fail(ErrorKind::InvalidInput,
                    tr("Line %1 has %2 fields, the first line has %3.").arg(line).arg(fields.size()).arg(m_columns),
                    tr("Look for a delimiter that is missing or not inside of quotes."));
    return read;
}

} // namespace tenantry
