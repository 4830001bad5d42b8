#pragma once
// One change of the registry as the change table tells it, and how a lost race is shown. Plain values, any thread.

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace tenantry {

enum class ChangedKind { Tenant, Server, Plan, SavedFilter, Setting, Finding, Operation, Job, Audit };
[[nodiscard]] QString changedKindName(ChangedKind kind);
[[nodiscard]] bool changedKindFromName(const QString &name, ChangedKind *kind);

enum class ChangeOp { Insert, Update, Delete };

struct RegistryChange {
    qint64 seq = 0; ///< 1, 2, 3 … without a gap, in the order of the commits
    ChangedKind kind = ChangedKind::Tenant;
    QString id; ///< of the record; the key of a setting or finding
    ChangeOp op = ChangeOp::Update;
    friend bool operator==(const RegistryChange &, const RegistryChange &) = default;
};

/// Whether one of the changes is of this kind of record.
[[nodiscard]] bool concerns(const QList<RegistryChange> &changes, ChangedKind kind);

/// Both sides of an update that came too late.
template<class Record>
struct RecordConflict {
    Record mine; ///< as it was sent, not written
    std::optional<Record> theirs; ///< as it is now; empty = somebody removed it
    QStringList fields; ///< names of the fields that differ
};

} // namespace tenantry

Q_DECLARE_METATYPE(tenantry::RegistryChange)
