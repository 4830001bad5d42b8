#pragma once
// What other services found out about tenants (storage, live state), by row number, with the time of each reading. Owned
// by the store; a copy is a snapshot for another thread and costs a vector of pointers.

#include <QtGlobal>

#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace tenantry {

/// The figures a tenant list can show. Whoever can read one fills it in; the others stay unknown.
enum class TenantFigure { StorageBytes };
inline constexpr size_t tenantFigureCount = 1;

/// The words of `status:` and of the list, worst last among the first three. The order is that of statusWords().
enum class TenantStatus : quint8 { Ok, Warn, Bad, Running, Waiting, Paused, Skipped, Unknown, Drift };

/// One figure of many tenants, read at one time; made on a worker, taken over by TenantFleet.
struct TenantFigureLot {
    static constexpr qint64 Unknown = std::numeric_limits<qint64>::min();
    struct Row {
        quint32 handle = 0;
        qint64 value = Unknown;
    };
    TenantFigure figure = TenantFigure::StorageBytes;
    quint64 load = 0; ///< TenantFleet::loadNumber() that the row numbers are of
    qint64 readAtMs = 0; ///< since 1970 UTC
    std::vector<Row> rows;
};

class TenantFigures
{
public:
    struct Reading {
        qint64 value = 0;
        qint64 readAtMs = 0; ///< since 1970 UTC, to the second
    };
    struct Live {
        TenantStatus status = TenantStatus::Unknown;
        quint32 words = 0; ///< code in TenantPools::statuses; 0 = the usual word of the status
    };

    void set(quint32 handle, TenantFigure figure,
             const std::optional<Reading> &reading); ///< nothing = not confirmed any more
    void setLive(quint32 handle, const std::optional<Live> &live);
    /// The figure where its last reading gave one.
    [[nodiscard]] std::optional<Reading> reading(quint32 handle, TenantFigure figure) const;
    /// The last one that was read, also where it is not confirmed any more: to be shown with its age only.
    [[nodiscard]] std::optional<Reading> last(quint32 handle, TenantFigure figure) const;
    [[nodiscard]] std::optional<Live> live(quint32 handle) const;
    void clear() { m_blocks.clear(); }
    [[nodiscard]] size_t bytes() const;

private:
    struct Column {
        std::vector<qint64> values;
        std::vector<quint32> readAt; // seconds since 1970; 0 = never
        std::vector<bool> isOld;
    };
    struct Block { // one for each chunk of the store, made when its first figure comes
        std::array<Column, tenantFigureCount> columns;
        std::vector<quint8> statuses; // status + 1; 0 = none
        std::vector<quint32> words;
    };
    [[nodiscard]] Block &block(quint32 handle); // a copy of its own where a snapshot shares it
    [[nodiscard]] const Block *findBlock(quint32 handle) const;
    [[nodiscard]] const Column *findColumn(quint32 handle, TenantFigure figure) const; // null before its first figure

    std::vector<std::shared_ptr<Block>> m_blocks;
};

} // namespace tenantry
