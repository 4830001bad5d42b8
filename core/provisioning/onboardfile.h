#pragma once
// Many tenants from a CSV file, one for each line, and what a person wants of one by the words of options and columns. Values and
// functions, usable on any thread.

#include "core/provisioning/onboarding.h"

#include <functional>

namespace tenantry {

/// The server of a name. Errors: Missing.
using FindServer = std::function<Result<Server>(const QString &name)>;

/// By the model: what it needs and what is of no use. `value` gives an option or a field ("server", "connection-limit"), empty where
/// there is none. Errors: InvalidInput, those of `find`.
[[nodiscard]] Result<OnboardingRequest> onboardingRequest(const FindServer &find,
                                                          const std::function<QString(const QString &)> &value);

struct OnboardLine {
    qint64 line = 0; ///< of the file
    OnboardingRequest request;
    QString migrations; ///< the folder for its model
    QString reason;
};
struct OnboardFolders {
    QString migrations;
    QString sharedMigrations; ///< their form for shared tables
};
/// The columns that a file may have, in their usual order.
[[nodiscard]] const QStringList &onboardColumns();
/// All lines or none: the first line that cannot be used is the error. Errors: Missing (the file, a folder, no tenant in it),
/// InvalidInput, Unsupported (a server), each with the line.
[[nodiscard]] Result<QList<OnboardLine>> readOnboardFile(const QString &path, const OnboardFolders &folders,
                                                         const FindServer &find);

} // namespace tenantry
