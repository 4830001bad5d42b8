#pragma once
// Finds out how far a schema is migrated, from the table that the customer's own migration tool keeps. A function for the
// thread of the connection behind the reader.

#include "core/inspection/factreader.h"
#include "core/inspection/tenantfacts.h"

namespace tenantry {

/// Looks into one schema, or into all of the connected database where `schema` is empty ("public" first). Reads nothing but
/// the tables of known tools. Missing where there is none.
[[nodiscard]] Result<SchemaVersion> readSchemaVersion(FactReader &reader, const QString &schema);

} // namespace tenantry
