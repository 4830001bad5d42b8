#pragma once
// Which rows of a large list are chosen, by row number for life: everything costs no more than nothing. A value owned by
// a model, used on its thread.

#include <QtGlobal>

#include <vector>

namespace tenantry {

class SelectionSet
{
public:
    [[nodiscard]] bool contains(quint32 handle) const;
    void set(quint32 handle, bool isChosen);
    /// All rows with numbers below `end`, of which `count` are there; rows that come later are not chosen.
    void chooseAll(quint32 end, size_t count);
    void clear();
    [[nodiscard]] size_t count() const { return m_count; }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] quint32 end() const; ///< no chosen row has this number or a larger one

private:
    [[nodiscard]] bool isException(quint32 handle) const;

    std::vector<quint64> m_exceptions; // bits: chosen where m_allBelow is 0 or the row is not below it, else not chosen
    quint32 m_allBelow = 0;
    size_t m_count = 0;
};

} // namespace tenantry
