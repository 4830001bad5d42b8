#include "core/registry/store/tenantfigures.h"

#include "core/registry/store/tenantchunk.h"

namespace tenantry {

TenantFigures::Block &TenantFigures::block(quint32 handle)
{
    const size_t chunk = chunkOf(handle);
    if (m_blocks.size() <= chunk)
        m_blocks.resize(chunk + 1);
    auto &block = m_blocks[chunk];
    if (!block)
        block = std::make_shared<Block>();
    else if (block.use_count() > 1)
        block = std::make_shared<Block>(*block);
    return *block;
}

const TenantFigures::Block *TenantFigures::findBlock(quint32 handle) const
{
    const size_t chunk = chunkOf(handle);
    return chunk < m_blocks.size() ? m_blocks[chunk].get() : nullptr;
}

void TenantFigures::set(quint32 handle, TenantFigure figure, const std::optional<Reading> &reading)
{
    const size_t row = rowOf(handle);
    if (!reading) { // a server without an answer says so of all its tenants: nothing is copied where nothing changes
        const Column *known = findColumn(handle, figure);
        if (known != nullptr && known->readAt[row] != 0 && !known->isOld[row])
            block(handle).columns[static_cast<size_t>(figure)].isOld[row] = true;
        return;
    }
    Column &column = block(handle).columns[static_cast<size_t>(figure)];
    column.values.resize(TenantChunk::capacity);
    column.readAt.resize(TenantChunk::capacity);
    column.isOld.resize(TenantChunk::capacity);
    column.values[row] = reading->value;
    column.readAt[row] = static_cast<quint32>(reading->readAtMs / 1000);
    column.isOld[row] = false;
}

void TenantFigures::setLive(quint32 handle, const std::optional<Live> &live)
{
    Block &b = block(handle);
    b.statuses.resize(TenantChunk::capacity);
    b.words.resize(TenantChunk::capacity);
    const size_t row = rowOf(handle);
    b.statuses[row] = live ? static_cast<quint8>(static_cast<int>(live->status) + 1) : quint8(0);
    b.words[row] = live ? live->words : 0;
}

const TenantFigures::Column *TenantFigures::findColumn(quint32 handle, TenantFigure figure) const
{
    const Block *b = findBlock(handle);
    const Column *column = b == nullptr ? nullptr : &b->columns[static_cast<size_t>(figure)];
    return column == nullptr || column->readAt.empty() ? nullptr : column;
}

std::optional<TenantFigures::Reading> TenantFigures::reading(quint32 handle, TenantFigure figure) const
{
    const Column *column = findColumn(handle, figure);
    return column == nullptr || column->isOld[rowOf(handle)] ? std::nullopt : last(handle, figure);
}

std::optional<TenantFigures::Reading> TenantFigures::last(quint32 handle, TenantFigure figure) const
{
    const Column *column = findColumn(handle, figure);
    const size_t row = rowOf(handle);
    if (column == nullptr || column->readAt[row] == 0)
        return std::nullopt;
    return Reading {column->values[row], qint64(column->readAt[row]) * 1000};
}

std::optional<TenantFigures::Live> TenantFigures::live(quint32 handle) const
{
    const Block *b = findBlock(handle);
    const size_t row = rowOf(handle);
    if (b == nullptr || b->statuses.empty() || b->statuses[row] == 0)
        return std::nullopt;
    return Live {static_cast<TenantStatus>(b->statuses[row] - 1), b->words[row]};
}

size_t TenantFigures::bytes() const
{
    size_t total = m_blocks.capacity() * sizeof(void *);
    for (const auto &block : m_blocks) {
        if (!block)
            continue;
        total += sizeof(Block) + block->statuses.capacity() + block->words.capacity() * sizeof(quint32);
        for (const Column &column : block->columns)
            total += column.values.capacity() * sizeof(qint64) + column.readAt.capacity() * sizeof(quint32)
                + column.isOld.capacity() / 8;
    }
    return total;
}

} // namespace tenantry
