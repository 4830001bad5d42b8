#include "core/registry/store/textfinder.h"

#include <algorithm>
#include <cstring>

namespace tenantry {
namespace {

// Bytes of names and slugs, the most frequent first; what is not here is rarer than all.
constexpr std::string_view frequent = " \n-eaintrsol0123dcumhgpbfykw.@v456789zjxq";
constexpr size_t everywhere = 12; // so many of them are found so often that passing over gains nothing

size_t rarity(char byte)
{
    return std::min(frequent.find(byte), frequent.size());
}

} // namespace

TextFinder::TextFinder(std::string needle) : m_needle(std::move(needle))
{
    for (size_t place = 1; place < m_needle.size(); ++place) {
        if (rarity(m_needle[place]) > rarity(m_needle[m_rare]))
            m_rare = place;
    }
    m_isCommon = m_needle.size() > 2 && rarity(m_needle[m_rare]) < everywhere;
}

size_t TextFinder::findIn(std::string_view text) const
{
    if (m_needle.size() > text.size())
        return std::string_view::npos;
    if (m_needle.empty())
        return 0;
    if (m_isCommon) {
        const void *found = ::memmem(text.data(), text.size(), m_needle.data(), m_needle.size());
        return found == nullptr ? std::string_view::npos
                                : static_cast<size_t>(static_cast<const char *>(found) - text.data());
    }
    const char *const last = text.data() + (text.size() - m_needle.size()) + m_rare; // of the rare byte
    for (const char *at = text.data() + m_rare; at <= last; ++at) {
        at = static_cast<const char *>(std::memchr(at, m_needle[m_rare], static_cast<size_t>(last - at) + 1));
        if (at == nullptr)
            break;
        if (std::memcmp(at - m_rare, m_needle.data(), m_needle.size()) == 0)
            return static_cast<size_t>(at - m_rare - text.data());
    }
    return std::string_view::npos;
}

} // namespace tenantry
