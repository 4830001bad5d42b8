#pragma once
// A filter made ready to be asked of a million tenants: dictionary words become sets of numbers, texts are folded once.
// Immutable after construction; usable on any thread with snapshots of the store it was made for.

#include "core/registry/filter/filter.h"
#include "core/registry/store/tenantsnapshot.h"
#include "core/registry/store/textfinder.h"

#include <string>

namespace tenantry {

class TenantPredicate
{
public:
    /// The fields are those of tenantFilterGrammar(); its words are matched without case, `*` at the end of a value of
    /// server, plan, region, owner, tag or version stands for any rest, and texts match anywhere in their field.
    TenantPredicate(const Filter &filter, const TenantSnapshot &snapshot);

    [[nodiscard]] bool matches(const TenantSnapshot &snapshot, quint32 handle) const;
    /// Appends the row numbers of one chunk that match, ascending.
    void scan(const TenantSnapshot &snapshot, size_t chunk, std::vector<quint32> &hits) const;

private:
    struct CodeTest {
        TenantCode column;
        std::vector<char> allowed; // by code
    };
    struct TextTest {
        TenantText field;
        std::vector<TextFinder> needles; // an empty one: has none
        bool negated;
    };
    struct IdTest {
        QStringList prefixes; // lower case, with dashes
        bool negated;
    };
    void addTerm(const FilterTerm &term, const TenantSnapshot &snapshot);
    bool addWords(const FilterTerm &term);
    bool addCodes(const FilterTerm &term, const TenantSnapshot &snapshot);
    [[nodiscard]] bool matchesFacts(const TenantSnapshot &snapshot, const TenantChunk &chunk, quint32 handle) const;
    [[nodiscard]] bool matchesTexts(const TenantChunk &chunk, size_t row) const;

    quint32 m_states = ~0U, m_kinds = ~0U, m_managements = ~0U, m_statuses = ~0U; // bits of the allowed values
    std::vector<CodeTest> m_codes;
    std::vector<TextTest> m_texts;
    std::vector<IdTest> m_ids;
    std::vector<TextFinder> m_wanted; // free text, the longest first
    std::vector<TextFinder> m_unwanted;
};

} // namespace tenantry
