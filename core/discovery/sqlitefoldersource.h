#pragma once
// The SQLite files of a folder, a tenant each: path, slug and what is wrong with it. Owned by the adoption, on its thread.

#include "core/registry/importsource.h"

#include <QFileInfo>

namespace tenantry {

class SqliteFolderSource : public ImportSource
{
    Q_DECLARE_TR_FUNCTIONS(SqliteFolderSource)
public:
    explicit SqliteFolderSource(const QString &folder) : m_folder(folder) { }
    [[nodiscard]] QString name() const override { return m_folder; }
    /// Reads the folder's entries, not those of folders in it; no file is opened for writing. Errors: Missing, Denied.
    [[nodiscard]] Result<QStringList> open(ImportProgress &progress) override;
    [[nodiscard]] Result<bool> next(QStringList &fields, qint64 &line) override;

private:
    QString m_folder;
    QFileInfoList m_files;
    qsizetype m_next = 0;
};

} // namespace tenantry
