#include "core/registry/store/chunkassembler.h"

#include <algorithm>

namespace tenantry {
namespace {

constexpr size_t largestBatch = 8; // chunks: the receiver takes one in well under a frame

} // namespace

ChunkAssembler::ChunkAssembler(TenantBatchSink sink) : m_sink(std::move(sink)) { }

void ChunkAssembler::expectRepeats()
{
    m_remembers = false;
}

bool ChunkAssembler::add(const TenantRow &row)
{
    if (m_remembers)
        m_seen.insert(row.id);
    else if (!m_seen.isEmpty() && m_seen.remove(row.id))
        return true;
    if (!m_open) {
        m_open = std::make_shared<TenantChunk>();
        m_open->reserve(TenantChunk::capacity);
    }
    m_open->add(row);
    ++m_count;
    if (m_open->size() < TenantChunk::capacity)
        return true;
    closeChunk();
    return m_batch.size() < m_batchSize || flush();
}

void ChunkAssembler::closeChunk()
{
    m_open->seal();
    m_batch.push_back(std::move(m_open));
    m_open.reset();
}

bool ChunkAssembler::flush()
{
    if (m_open)
        closeChunk();
    if (m_batch.empty())
        return true;
    m_batchSize = std::min(largestBatch, m_batchSize * 2);
    return m_sink(std::exchange(m_batch, {}));
}

} // namespace tenantry
