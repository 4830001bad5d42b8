#pragma once
// What is found of each server and of the fleet, as of the last reading: what is there, and what is known to be over. A plain value
// of the monitor, used on its thread.

#include "core/base/finding.h"

#include <QList>
#include <QMap>
#include <QSet>
#include <QStringList>

namespace tenantry {

/// About one subject.
struct Judgement {
    QList<Finding> findings;
    /// The keys of what could be judged by what was read last and is well: a finding recorded under one of them is over. What
    /// is unknown now is not among them.
    QStringList cleared;

    void add(const Judgement &other);
};

class FindingLedger
{
public:
    /// In the place of what was said of the subject before; a fault that is still there keeps the time at which it was first seen.
    void set(const QString &subject, Judgement judgement);
    void keepOnly(const QSet<QString> &subjects);
    [[nodiscard]] QList<Finding> findings() const;
    [[nodiscard]] QSet<QString> cleared() const;

private:
    QMap<QString, Judgement> m_subjects;
};

} // namespace tenantry
