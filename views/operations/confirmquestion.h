#pragma once
// What a person is asked before something that a mistake would make expensive: what it is done to, what it does, how it is taken back,
// how it is tried without doing it, and how it is done. A plain value, made by whoever asks; GUI thread.

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/registry/server.h"
#include "views/widgets/sidelist.h"

#include <QJsonObject>

#include <functional>

namespace tenantry {

/// One line of what is lost and what is kept.
struct ConfirmItem {
    QString what;
    QString extent; ///< counts, sizes
    bool isLost = true;
};

/// What a dry run found; nothing was changed.
struct DryRun {
    QString statements; ///< exactly those that would be run
    QList<ConfirmItem> items;
};

struct ConfirmQuestion {
    QLatin1StringView action; ///< id of the declared action: its level decides what is asked
    QString title;
    QList<SideList::Row> targets;
    QString effect;
    QString wayBack;
    QString statementsTitle;
    QString statements; ///< as planned, until the dry run told those of now
    QString slug; ///< of the tenant; typed where the level is Loss
    QString yes;
    QString no;
    EnvironmentTag environment = EnvironmentTag::Production;
    const Clock &clock; ///< a dry run gets old by it
    using TakeDryRun = std::function<void(const Result<DryRun> &)>;
    /// Answers once, on the GUI thread, unless the receiver is gone.
    std::function<void(QObject *receiver, const TakeDryRun &take)> dryRun;
    using TakeDone = std::function<void(const Result<> &)>;
    /// `shown` is what stood in the sheet, for the audit trail. Answers as dryRun does, once the thing is on its way.
    std::function<void(QObject *receiver, const QString &reason, const QJsonObject &shown, const TakeDone &take)>
        proceed;
};

} // namespace tenantry
