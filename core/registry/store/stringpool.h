#pragma once
// Keys that many tenants share (servers, plans, regions, owners, versions, sets of tags), each kept once under a small
// number. Shared by the store, its loader and its queries; every call may come from any thread.

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <shared_mutex>
#include <vector>

namespace tenantry {

class StringPool
{
public:
    StringPool(); ///< code 0 is the empty key: "none"

    /// The number of a key, given for life on first sight. The label is the key as UTF-8 until setLabel() says otherwise.
    [[nodiscard]] quint32 intern(QByteArrayView key);
    /// What people read for a key (the name of a server whose id is the key), and a second word that filters know it by.
    void setLabel(QByteArrayView key, const QString &label, const QString &alias = {});
    [[nodiscard]] QByteArray key(quint32 code) const;
    [[nodiscard]] QString label(quint32 code) const;
    [[nodiscard]] std::vector<QString> labels() const; ///< by code
    [[nodiscard]] std::vector<QString> aliases() const; ///< by code; empty where there is none
    [[nodiscard]] size_t bytes() const; ///< memory it holds, about

private:
    struct Entry {
        QByteArray key;
        QString label;
        QString alias;
    };
    [[nodiscard]] std::vector<QString> column(QString Entry::*field) const;
    quint32 internLocked(QByteArrayView key);

    mutable std::shared_mutex m_mutex;
    std::vector<Entry> m_entries;
    QHash<QByteArray, quint32> m_codes;
};

/// The pools of one store.
struct TenantPools {
    StringPool servers; ///< keys: ids as 16 bytes
    StringPool plans; ///< keys: ids as 16 bytes
    StringPool regions;
    StringPool owners;
    StringPool versions;
    StringPool tagSets; ///< keys: tags in order, joined by tagSeparator
    StringPool statuses; ///< the words of live states
    static constexpr char tagSeparator = '\x1f';
};

} // namespace tenantry
