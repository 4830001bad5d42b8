#pragma once
// How a lost race is told: the error of the update, and both versions side by side. Functions, usable on any thread.

#include "core/base/result.h"
#include "core/registry/recordjson.h"
#include "core/registry/registrychange.h"

namespace tenantry {

/// Conflict: the record was changed since it was read.
[[nodiscard]] Error staleUpdate();

/// Both versions; a `stored` of kind Missing means that somebody removed the record.
template<class Record>
[[nodiscard]] Result<RecordConflict<Record>> conflictOf(const Record &mine, const Result<Record> &stored)
{
    if (!stored && stored.error().kind != ErrorKind::Missing)
        return fail(stored);
    RecordConflict<Record> conflict;
    conflict.mine = mine;
    if (stored) {
        conflict.theirs = *stored;
        conflict.fields = changedFields(toJson(*stored), toJson(mine)).keys();
    }
    return conflict;
}

} // namespace tenantry
