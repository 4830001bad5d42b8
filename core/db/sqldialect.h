#pragma once
// What differs between the engines: quoting, error codes and a few statements. One stateless constant per engine, never
// destroyed, usable on any thread.

#include "core/base/result.h"
#include "core/db/connectionspec.h"

#include <QSqlError>
#include <QString>

namespace tenantry {

/// One line of an engine's table of error codes: a code or the beginning of one, what kind it is, and in whose words.
struct SqlErrorRule {
    const char *code; ///< a whole code, or a prefix of one; the longest that fits wins
    ErrorKind kind;
    const char *message; ///< untranslated source text; null: the text of the kind
    const char *remedy; ///< untranslated source text; null: none
};

class SqlDialect
{
public:
    virtual ~SqlDialect() = default;
    /// The dialect of an engine; the reference stays valid for the whole run.
    [[nodiscard]] static const SqlDialect &of(Engine engine);

    [[nodiscard]] virtual Engine engine() const = 0;
    /// The folder of the engine's statements below resources/sql ("postgresql").
    [[nodiscard]] virtual QString resourceName() const = 0;
    /// The engine's name for people ("PostgreSQL").
    [[nodiscard]] virtual QString displayName() const = 0;
    /// The longest identifier in bytes of UTF-8 (MariaDB counts characters); 0 where there is no limit.
    [[nodiscard]] virtual int maximumIdentifierLength() const = 0;
    /// A statement that returns one row with one text: the server's version.
    [[nodiscard]] virtual QString versionQuery() const = 0;
    /// A statement that returns one row with one truth: the server takes no changes. Empty where there is no server.
    [[nodiscard]] virtual QString readOnlyQuery() const = 0;

    /// The only way a name gets into a statement. Refuses (InvalidInput) what the engine could not keep as it is: an empty
    /// name, NUL, and a name that the engine would cut.
    [[nodiscard]] Result<QString> quoteIdentifier(const QString &name) const;
    /// `schema.table`, each part quoted.
    [[nodiscard]] Result<QString> quoteQualified(const QString &schema, const QString &name) const;
    /// A string constant for statements that take no parameters (COMMENT ON, ALTER ROLE). Refuses NUL. Never for values
    /// that could be bound.
    [[nodiscard]] virtual Result<QString> quoteLiteral(const QString &text) const;

    /// The error for what the driver reported. No value of a row gets into it.
    [[nodiscard]] virtual Error toError(const QSqlError &error) const;

protected:
    [[nodiscard]] virtual QChar identifierQuote() const { return u'"'; }
    [[nodiscard]] virtual qsizetype identifierLength(const QString &name) const { return name.toUtf8().size(); }
    [[nodiscard]] virtual std::pair<const SqlErrorRule *, size_t> rules() const = 0;
    /// Builds the error for a code from the table; `code` may be empty (the driver gave none).
    [[nodiscard]] Error errorFor(const QString &code, const QString &driverText) const;
};

} // namespace tenantry
