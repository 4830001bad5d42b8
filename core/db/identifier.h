#pragma once
// Names of the objects that the program makes on a server. Functions, usable on any thread; createdName() on the
// connection's.

#include "core/base/result.h"
#include "core/db/connection.h"

#include <QUuid>

namespace tenantry {

/// What createdName() can look for. A schema is PostgreSQL's only.
enum class ObjectKind { Database, Schema, Role };

/// The longest beginning of `text` of at most `bytes` bytes in UTF-8 that ends at a whole character.
[[nodiscard]] QString cutToBytes(const QString &text, int bytes);

/// The twelve hexadecimal digits of an id that differ between ids made in the same millisecond.
[[nodiscard]] QString shortId(const QUuid &id);

/// prefix + slug + "_" + shortId(id) + suffix, the slug cut so that the whole fits the engine's limit: two ids never share a
/// name, whatever the slugs. InvalidInput for NUL, for half a character, and where prefix and suffix leave no room.
[[nodiscard]] Result<QString> newObjectName(Engine engine, const QString &slug, const QUuid &id,
                                            const QString &prefix = {}, const QString &suffix = {});

/// Reads the name back from the catalogue after CREATE: Missing where no object bears exactly this name.
[[nodiscard]] Result<QString> createdName(Connection &connection, ObjectKind kind, const QString &name);

} // namespace tenantry
