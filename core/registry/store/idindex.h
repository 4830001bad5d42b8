#pragma once
// Finds the row of a tenant by its id: open addressing in shards that grow one at a time, so that no insertion takes
// long. Owned by the store, used on its thread.

#include <QUuid>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace tenantry {

class IdIndex
{
public:
    using IdOf = std::function<const QUuid &(quint32)>; ///< the id of a row that was inserted

    explicit IdIndex(IdOf idOf) : m_idOf(std::move(idOf)) { }
    [[nodiscard]] std::optional<quint32> find(const QUuid &id) const;
    void insert(const QUuid &id, quint32 handle); ///< the id is not in yet
    void clear();
    [[nodiscard]] size_t bytes() const;

private:
    struct Shard {
        std::vector<quint32> table; // handle + 1; 0 = free
        size_t used = 0;
    };
    static void put(std::vector<quint32> &table, quint64 hash, quint32 handle);
    void grow(Shard &shard);

    IdOf m_idOf;
    std::array<Shard, 256> m_shards;
};

} // namespace tenantry
