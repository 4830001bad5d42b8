#include "core/base/secret.h"

#include <openssl/crypto.h>

namespace tenantry {

void Secret::wipe()
{
    if (!m_bytes.empty())
        OPENSSL_cleanse(m_bytes.data(), m_bytes.capacity());
    m_bytes.clear();
}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe();
        m_bytes = other.m_bytes;
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes.swap(other.m_bytes);
    }
    return *this;
}

} // namespace tenantry
