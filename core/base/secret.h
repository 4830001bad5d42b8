#pragma once
// A password or key in memory: wiped when it goes, never printed, never converted to QString by accident. Owned by value;
// moves leave the source wiped. Usable on any thread, not shared between threads.

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace tenantry {

class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes) : m_bytes(bytes.begin(), bytes.end()) { }
    Secret(const Secret &) = default;
    Secret(Secret &&other) noexcept : m_bytes(std::move(other.m_bytes)) { other.m_bytes.clear(); }
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret() { wipe(); }

    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    /// The bytes, valid as long as this object is; not null-terminated.
    [[nodiscard]] QByteArrayView view() const { return {m_bytes.data(), static_cast<qsizetype>(m_bytes.size())}; }
    void wipe(); ///< OPENSSL_cleanse over the whole buffer

private:
    std::vector<char> m_bytes;
};

} // namespace tenantry
