#pragma once
// Tries a way to a registry step by step, so that a person sees where it ends: host, encryption, login, registry, rights.
// A function that blocks and changes nothing; for a thread of its own.

#include "core/db/databaseworker.h"
#include "core/registry/registryinfo.h"

#include <QCoreApplication>

#include <optional>

namespace tenantry {

enum class CheckOutcome { Passed, Warning, Failed };

struct CheckStep {
    CheckOutcome outcome = CheckOutcome::Passed;
    QString title; ///< "Host answers"
    QString detail; ///< "3 ms", or what went wrong and what to do, in words
    QString statement; ///< SQL for an administrator that mends it; empty = none
    QString driverDetail; ///< the driver's own words, for "Copy details"
};

struct RegistryCheck {
    QList<CheckStep> steps;
    std::optional<RegistryInfo> registry; ///< what is there; empty = none was found or it cannot be read
    bool usable = false; ///< connecting (or, where none was expected, creating) can go on
};

/// Looks, step by step, at what stands between this computer and a registry.
class RegistryChecker
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::RegistryChecker)
public:
    RegistryChecker(ConnectionSpec spec, DatabaseWorker::PasswordSource password);
    /// `wantsNew`: a registry that exists already is the failure, none is the success.
    [[nodiscard]] RegistryCheck run(bool wantsNew);

private:
    bool checkHost();
    bool checkLogin();
    void checkRights(Connection &connection);
    void checkRegistry(bool wantsNew);
    void add(CheckOutcome outcome, const QString &title, const QString &detail);
    void addFailure(const QString &title, const Error &error);
    ConnectionSpec m_spec;
    DatabaseWorker::PasswordSource m_password;
    RegistryCheck m_check;
};

} // namespace tenantry
