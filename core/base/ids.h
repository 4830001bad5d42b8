#pragma once
// Opaque identifiers: UUIDs of version 7, so that they sort by time of creation. Values, usable on any thread.

#include <QMetaType>
#include <QUuid>

#include <compare>
#include <functional>

namespace tenantry {

/// A version 7 UUID (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits from the system's generator.
[[nodiscard]] QUuid newUuidV7();

/// An id of one kind of thing; ids of different kinds do not mix. Null by default.
template<class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) { }

    [[nodiscard]] static Id create() { return Id(newUuidV7()); }
    /// Null where the text is not a UUID.
    [[nodiscard]] static Id fromString(const QString &text) { return Id(QUuid::fromString(text)); }

    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    [[nodiscard]] QUuid uuid() const { return m_uuid; }
    /// 36 characters, lower case, no braces.
    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using TenantId = Id<struct TenantTag>;
using ServerId = Id<struct ServerTag>;
using PlanId = Id<struct PlanTag>;
using OperationId = Id<struct OperationTag>;
using JobId = Id<struct JobTag>;
using FindingId = Id<struct FindingTag>;
using FilterId = Id<struct FilterTag>;
using RegistryId = Id<struct RegistryTag>;
using ClientId = Id<struct ClientTag>;

} // namespace tenantry
