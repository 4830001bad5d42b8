#pragma once
// Gathers loaded rows into chunks and hands them on in batches: a small first one, so that a list shows at once, then ever
// larger ones. Owned by one loader, used on its thread.

#include "core/registry/store/tenantchunk.h"

#include <QSet>

#include <functional>

namespace tenantry {

/// Takes over a batch; false asks the loader to stop. Called on the loader's thread.
using TenantBatchSink = std::function<bool(std::vector<ChunkPointer>)>;

class ChunkAssembler
{
public:
    explicit ChunkAssembler(TenantBatchSink sink);

    /// False once the sink wants no more.
    [[nodiscard]] bool add(const TenantRow &row);
    /// Hands on what was gathered so far, however little.
    [[nodiscard]] bool flush();
    /// From now on rows that were added before are passed over: the first rows come again when all are read.
    void expectRepeats();
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    void closeChunk();

    TenantBatchSink m_sink;
    std::shared_ptr<TenantChunk> m_open;
    std::vector<ChunkPointer> m_batch;
    size_t m_batchSize = 1; // chunks
    QSet<QUuid> m_seen;
    bool m_remembers = true;
    qint64 m_count = 0;
};

} // namespace tenantry
