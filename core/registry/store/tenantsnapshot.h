#pragma once
// The store as it was at one moment: what filters, sorts and exports read on other threads. A value that keeps its chunks
// alive; copies are cheap.

#include "core/registry/store/tenantchunk.h"
#include "core/registry/store/tenantfigures.h"

namespace tenantry {

/// Places in the order of names, by row number; larger is later, equal names have equal ranks. 0 = not ranked yet.
using TenantRanks = std::shared_ptr<const std::vector<quint32>>;

struct TenantSnapshot {
    std::vector<ChunkPointer> chunks;
    std::shared_ptr<TenantPools> pools;
    TenantFigures figures;
    TenantRanks ranks; ///< null while there are none
    std::vector<bool> silentServers; ///< by TenantCode::Server: those that did not answer when last asked

    [[nodiscard]] const TenantChunk &chunk(quint32 handle) const { return *chunks[chunkOf(handle)]; }
    /// One more than the largest row number; numbers below it may be gaps.
    [[nodiscard]] quint32 handleEnd() const
    {
        return chunks.empty() ? 0 : tenantHandle(chunks.size() - 1, chunks.back()->size() - 1) + 1;
    }
    [[nodiscard]] quint32 rank(quint32 handle) const { return ranks && handle < ranks->size() ? (*ranks)[handle] : 0; }
    /// What a row says of a tenant's state: the live one where a service told it, unknown where its server is silent, else
    /// what follows from the registry.
    [[nodiscard]] TenantFigures::Live status(quint32 handle) const;
    /// Its server did not answer when last asked, so that nobody knows whether the tenant is as the registry says.
    [[nodiscard]] bool isSilent(quint32 handle) const;
    /// The whole tenant without what lists do not keep: placement epoch and tenant key.
    [[nodiscard]] Tenant tenant(quint32 handle) const;

    /// Calls fn(handle, chunk, row) for every tenant there is.
    template<class Fn>
    void forEach(Fn fn) const
    {
        for (size_t c = 0; c < chunks.size(); ++c) {
            for (size_t row = 0; row < chunks[c]->size(); ++row) {
                if (!chunks[c]->isGone(row))
                    fn(tenantHandle(c, row), *chunks[c], row);
            }
        }
    }
};

/// UTF-8 of an arena as a QString.
[[nodiscard]] inline QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace tenantry
