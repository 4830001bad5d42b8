#include "models/rowplan.h"

#include <algorithm>

namespace tenantry {
namespace {

/// Positions of one longest ascending subsequence: the rows that need not move.
std::vector<bool> restingRows(const std::vector<qint32> &targets)
{
    std::vector<qint32> tail; // tail[k]: position of the smallest end of an ascending run of length k + 1
    std::vector<qint32> before(targets.size(), -1);
    for (size_t i = 0; i < targets.size(); ++i) {
        const auto isBelow = [&](qint32 position, qint32 value) {
            return targets[static_cast<size_t>(position)] < value;
        };
        const bool isNext = tail.empty() || isBelow(tail.back(), targets[i]); // the usual case: nearly all are in order
        const auto at = isNext ? tail.end() : std::lower_bound(tail.begin(), tail.end(), targets[i], isBelow);
        if (at != tail.begin())
            before[i] = *(at - 1);
        if (at == tail.end())
            tail.push_back(static_cast<qint32>(i));
        else
            *at = static_cast<qint32>(i);
    }
    std::vector<bool> rests(targets.size(), false);
    for (qint32 i = tail.empty() ? -1 : tail.back(); i >= 0; i = before[static_cast<size_t>(i)])
        rests[static_cast<size_t>(i)] = true;
    return rests;
}

/// Runs of true as Remove or Insert edits, first to last.
std::vector<RowEdit> runs(const std::vector<bool> &set, RowEdit::Kind kind, size_t most)
{
    std::vector<RowEdit> edits;
    for (size_t i = 0; i < set.size() && edits.size() <= most; ++i) {
        if (!set[i])
            continue;
        if (i > 0 && set[i - 1])
            ++edits.back().count;
        else
            edits.push_back({kind, static_cast<int>(i), 1, 0});
    }
    return edits;
}

/// Moves each row that does not rest to its place among those that are in order already; false where there are too
/// many.
bool appendMoves(std::vector<qint32> targets, size_t most, std::vector<RowEdit> &edits)
{
    if (std::is_sorted(targets.begin(), targets.end()))
        return true;
    if (most <= edits.size())
        return false;
    std::vector<bool> rests = restingRows(targets);
    std::vector<qint32> moving;
    for (size_t i = 0; i < targets.size(); ++i) {
        if (!rests[i])
            moving.push_back(targets[i]);
    }
    if (moving.size() + edits.size() > most)
        return false;
    std::sort(moving.begin(), moving.end());
    for (const qint32 target : moving) {
        const auto from = std::find(targets.begin(), targets.end(), target) - targets.begin();
        qsizetype to = 0;
        for (qsizetype i = 0; i < static_cast<qsizetype>(targets.size()); ++i) {
            if (rests[static_cast<size_t>(i)] && targets[static_cast<size_t>(i)] < target)
                to = i + 1;
        }
        if (to != from && to != from + 1)
            edits.push_back({RowEdit::Kind::Move, static_cast<int>(from), 1, static_cast<int>(to)});
        const qsizetype place = to > from ? to - 1 : to;
        targets.erase(targets.begin() + from);
        targets.insert(targets.begin() + place, target);
        rests.erase(rests.begin() + from);
        rests.insert(rests.begin() + place, true);
    }
    return true;
}

bool isIdentity(const std::vector<qint32> &rows)
{
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] != static_cast<qint32>(i))
            return false;
    }
    return true;
}

void planBulk(const std::vector<qint32> &targetOf, const std::vector<bool> &isNew, RowPlan &plan)
{
    plan.bulk = true;
    plan.edits.clear();
    std::vector<qint32> rank(isNew.size(), -1); // target row -> its row among the survivors
    for (size_t row = 0; row < isNew.size(); ++row) {
        if (isNew[row]) {
            plan.inserted.push_back(static_cast<qint32>(row));
        } else {
            rank[row] = plan.survivors++;
            plan.scatter.push_back(static_cast<qint32>(row));
        }
    }
    plan.scatter.insert(plan.scatter.end(), plan.inserted.begin(), plan.inserted.end());
    for (const qint32 target : targetOf)
        plan.gather.push_back(target < 0 ? plan.survivors + plan.removed++ : rank[static_cast<size_t>(target)]);
    if (isIdentity(plan.gather))
        plan.gather.clear();
    if (isIdentity(plan.scatter))
        plan.scatter.clear();
}

} // namespace

RowPlan planRows(const std::vector<qint32> &targetOf, size_t targetCount, size_t mostEdits)
{
    std::vector<bool> goes(targetOf.size(), false);
    std::vector<bool> isNew(targetCount, true);
    std::vector<qint32> survivors;
    survivors.reserve(targetOf.size());
    for (size_t i = 0; i < targetOf.size(); ++i) {
        goes[i] = targetOf[i] < 0;
        if (goes[i])
            continue;
        isNew[static_cast<size_t>(targetOf[i])] = false;
        survivors.push_back(targetOf[i]);
    }

    RowPlan plan;
    plan.edits = runs(goes, RowEdit::Kind::Remove, mostEdits);
    std::reverse(plan.edits.begin(), plan.edits.end());
    const std::vector<RowEdit> inserts = runs(isNew, RowEdit::Kind::Insert, mostEdits);
    const size_t fixed = plan.edits.size() + inserts.size();
    if (fixed > mostEdits || !appendMoves(std::move(survivors), mostEdits - inserts.size(), plan.edits))
        planBulk(targetOf, isNew, plan);
    else
        plan.edits.insert(plan.edits.end(), inserts.begin(), inserts.end());
    return plan;
}

} // namespace tenantry
