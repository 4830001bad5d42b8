#include "core/base/secret.h"

#include <QString>
#include <QStringEncoder>

#include <openssl/crypto.h>

namespace tenantry {

void Secret::wipe()
{
    if (m_bytes.capacity() > 0)
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

Secret Secret::takeFrom(QString &text)
{
    // Encoded straight into the buffer that is wiped: toUtf8() would leave a copy behind.
    Secret secret;
    QStringEncoder encoder(QStringEncoder::Utf8);
    secret.m_bytes.resize(static_cast<size_t>(encoder.requiredSpace(text.size())));
    const char *end = encoder.appendToBuffer(secret.m_bytes.data(), text);
    secret.m_bytes.resize(static_cast<size_t>(end - secret.m_bytes.data()));
    if (text.isDetached())
        OPENSSL_cleanse(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    text.clear();
    return secret;
}

Secret Secret::takeFrom(std::vector<char> &&bytes)
{
    Secret secret;
    secret.m_bytes = std::move(bytes);
    return secret;
}

QString Secret::toQStringForLastCall() const
{
    return QString::fromUtf8(view());
}

bool operator==(const Secret &a, const Secret &b)
{
    return a.m_bytes.size() == b.m_bytes.size()
        && (a.m_bytes.empty() || CRYPTO_memcmp(a.m_bytes.data(), b.m_bytes.data(), a.m_bytes.size()) == 0);
}

} // namespace tenantry
