#pragma once
// How one arrangement of rows becomes another with the fewest signals. Pure functions on plain values, usable on any
// thread.

#include <QtGlobal>

#include <vector>

namespace tenantry {

/// One step of a plan; steps are applied in order, each in the coordinates the earlier ones left.
struct RowEdit {
    enum class Kind { Remove, Move, Insert } kind;
    int first = 0;
    int count = 1; ///< a move takes one row
    int to = 0; ///< Move: the row before which it is put, in the meaning of beginMoveRows()
    friend bool operator==(const RowEdit &, const RowEdit &) = default;
};

/// Either a few edits, or for many changes two permutations: `gather` brings the surviving rows to the front in their
/// final order (the others follow and are removed), then `inserted` rows of the target are appended and `scatter` puts
/// them in place. An empty permutation means that nothing moves.
struct RowPlan {
    bool bulk = false;
    std::vector<RowEdit> edits;
    std::vector<qint32> gather; ///< new row of each old row
    std::vector<qint32> inserted; ///< rows of the target that are new, ascending
    std::vector<qint32> scatter; ///< final row of each of the survivors, then of the inserted rows
    int survivors = 0;
    int removed = 0;
};

/// targetOf[i] is the row that old row i has in the new arrangement, or -1 where it goes; values are distinct.
[[nodiscard]] RowPlan planRows(const std::vector<qint32> &targetOf, size_t targetCount, size_t mostEdits = 32);

} // namespace tenantry
