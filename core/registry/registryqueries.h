#pragma once
// What lists of the registry can be asked for, and the pages they answer with. Plain values, usable on any thread.

#include "core/audit/auditrecord.h"
#include "core/registry/operation.h"
#include "core/registry/tenant.h"

#include <QList>

namespace tenantry {

/// Where a page of a keyset ends: hand it back to get the next one. A default one is the beginning.
struct PageKey {
    qint64 atUs = 0;
    QString id; ///< empty = from the beginning
    [[nodiscard]] bool isStart() const { return id.isEmpty(); }
    friend bool operator==(const PageKey &, const PageKey &) = default;
};

/// One page of records and where the next one starts.
template<class Record>
struct Page {
    QList<Record> records;
    PageKey next; ///< isStart() = there is no more
};

/// Which audit records are wanted.
struct AuditQuery {
    std::optional<AuditSubject> subject; ///< one tenant, or the platform; unset = everything
    QString action; ///< exact; empty = every one
    QString operatorName; ///< exact; empty = everybody
    qint64 fromUs = 0; ///< by the client's clock; 0 = open
    qint64 untilUs = 0; ///< exclusive; 0 = open
    PageKey after; ///< newest first
    int limit = 200;
};

/// Which operations are wanted.
struct OperationQuery {
    TenantId tenant; ///< null = all
    bool openOnly = false; ///< neither done nor undone
    PageKey after; ///< newest first
    int limit = 200;
};

/// How many tenants of one isolation model are placed on a server, as the registry knows it.
struct ServerLoad {
    ServerId server;
    IsolationKind kind = IsolationKind::Schema;
    qint64 tenants = 0;
    friend bool operator==(const ServerLoad &, const ServerLoad &) = default;
};

} // namespace tenantry
