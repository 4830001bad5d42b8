#pragma once
// A password or key in memory: wiped when it goes, never printed, never converted to QString by accident. Owned by value;
// moves leave the source wiped. Usable on any thread, not shared between threads.

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

class QDebug;

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

    /// Takes what a line edit or the keyring hands over, as UTF-8, and overwrites the text. Where somebody else still
    /// shares the text's buffer, theirs stays: take it before it is copied.
    [[nodiscard]] static Secret takeFrom(QString &text);
    /// Becomes the owner of the buffer; nothing is copied.
    [[nodiscard]] static Secret takeFrom(std::vector<char> &&bytes);
    /// A copy that nobody wipes: only as the argument of a foreign API that takes nothing but QString.
    [[nodiscard]] QString toQStringForLastCall() const;

    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    /// The bytes, valid as long as this object is; not null-terminated.
    [[nodiscard]] QByteArrayView view() const { return {m_bytes.data(), static_cast<qsizetype>(m_bytes.size())}; }
    void wipe(); ///< OPENSSL_cleanse over the whole buffer

    /// In a time that depends on the lengths only.
    friend bool operator==(const Secret &a, const Secret &b);
    friend QDebug operator<<(QDebug, const Secret &) = delete;

private:
    std::vector<char> m_bytes;
};

} // namespace tenantry
