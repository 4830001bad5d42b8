#pragma once
// MariaDB's quoting and error numbers. One constant inside SqlDialect::of(), usable on any thread.

#include "core/db/sqldialect.h"

namespace tenantry {

class MariaDbDialect : public SqlDialect
{
public:
    [[nodiscard]] Engine engine() const override { return Engine::MariaDB; }
    [[nodiscard]] QString resourceName() const override { return QStringLiteral("mariadb"); }
    [[nodiscard]] QString displayName() const override { return QStringLiteral("MariaDB"); }
    [[nodiscard]] int maximumIdentifierLength() const override { return 64; }
    [[nodiscard]] QString versionQuery() const override { return QStringLiteral("SELECT version()"); }
    [[nodiscard]] QString readOnlyQuery() const override { return QStringLiteral("SELECT @@global.read_only"); }
    [[nodiscard]] Result<QString> quoteLiteral(const QString &text) const override;
    [[nodiscard]] Error toError(const QSqlError &error) const override;

protected:
    [[nodiscard]] QChar identifierQuote() const override { return u'`'; }
    [[nodiscard]] qsizetype identifierLength(const QString &name) const override { return name.toUcs4().size(); }
    [[nodiscard]] std::pair<const SqlErrorRule *, size_t> rules() const override;
};

} // namespace tenantry
