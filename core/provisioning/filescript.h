#pragma once
// The statements of a step in a file of SQLite: those of resources/sql/sqlite/provisioning, with every word quoted, for the journal, for
// people and for the shell of SQLite. A local value of whoever plans, usable on any thread.

#include "core/base/result.h"
#include "core/registry/operation.h"

#include <QHash>

#include <optional>

namespace tenantry {

class FileScript
{
public:
    FileScript(const OperationId &operation, const TenantId &tenant);

    /// A statement by its name; its {words} are those given here, and {operation} and {tenant}. A null word is NULL.
    FileScript &add(const QString &statement, const QHash<QString, QString> &words = {});
    FileScript &addText(const QString &sql); ///< as it is
    FileScript &markStep(int number);
    /// Errors: InvalidInput, where a word could not be quoted.
    [[nodiscard]] Result<QString> text() const;

private:
    QHash<QString, QString> m_own;
    QString m_text;
    std::optional<Error> m_error;
};

} // namespace tenantry
