#pragma once
// What a person has entered of a tenant that is not made yet, so that the sheet can be left and resumed. A plain value of the GUI
// thread, kept in memory by the page.

#include "core/provisioning/modelrecommendation.h"

#include <optional>

namespace tenantry {

struct OnboardDraft {
    QString name;
    QString slug;
    bool isSlugTyped = false;
    PlanId plan;
    QString owner;
    QString reason;
    ModelNeeds needs;
    std::optional<IsolationKind> model; ///< chosen by a person
    QString server; ///< its name
    QString engine; ///< of a server that is made, its name
    QString database;
    QString shared;
    int roles = 0;
    int connectionLimit = 0;
    int fileMode = 0;
    QString deployments;
    QString migrations;
    QString region;
    bool isRegionTyped = false;
    bool undoesOnFailure = true;
    int step = 0;

    /// Nobody has entered anything that it would be a pity to lose.
    [[nodiscard]] bool isEmpty() const
    {
        return name.isEmpty() && slug.isEmpty() && owner.isEmpty() && reason.isEmpty() && migrations.isEmpty();
    }
};

} // namespace tenantry
