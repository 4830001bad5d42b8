#include "core/db/identifier.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"

namespace tenantry {

namespace {

struct Identifier {
    Q_DECLARE_TR_FUNCTIONS(Identifier)
};

} // namespace

QString cutToBytes(const QString &text, int bytes)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= bytes)
        return text;
    qsizetype end = std::max(bytes, 0);
    // 10xxxxxx continues a character that began before.
    while (end > 0 && (static_cast<uchar>(utf8.at(end)) & 0xc0) == 0x80)
        --end;
    return QString::fromUtf8(utf8.first(end));
}

QString shortId(const QUuid &id)
{
    return id.toString(QUuid::Id128).right(12);
}

Result<QString> newObjectName(Engine engine, const QString &slug, const QUuid &id, const QString &prefix,
                              const QString &suffix)
{
    const SqlDialect &dialect = SqlDialect::of(engine);
    const QString tail = u'_' + shortId(id) + suffix;
    // Bytes on every engine: shorter than need be on one that counts characters, and never wrong.
    const int limit = dialect.maximumIdentifierLength() > 0 ? dialect.maximumIdentifierLength() : 63;
    const auto room = static_cast<int>(limit - (prefix + tail).toUtf8().size());
    if (room < 1)
        return fail(ErrorKind::InvalidInput,
                    Identifier::tr("Prefix and suffix leave no room for a name: %1").arg(prefix + tail));
    const QString name = prefix + cutToBytes(slug, room) + tail;
    return dialect.quoteIdentifier(name).map([&](const QString &) { return name; });
}

Result<QString> createdName(Connection &connection, ObjectKind kind, const QString &name)
{
    static constexpr const char *files[] = {"database", "schema", "role"};
    const auto sql = sqlResource(connection.spec().engine, QStringLiteral("identifier"),
                                 QString::fromLatin1(files[static_cast<int>(kind)]));
    if (!sql)
        return sql;
    auto query = connection.query(*sql, {name});
    if (!query)
        return fail(query);
    if (!query->next())
        return fail(ErrorKind::Missing, Identifier::tr("The server has no object of this name: %1").arg(name));
    return query->value(0).toString();
}

} // namespace tenantry
