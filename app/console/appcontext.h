#pragma once
// The composition root: builds the services of the console once and hands out references. Built in main(), destroyed
// last; GUI thread.

#include "views/shell/actionset.h"
#include "views/shell/consolesettings.h"

namespace tenantry {

struct AppOptions {
    QString settingsFile; ///< empty = the user's own
};

class AppContext
{
public:
    explicit AppContext(const AppOptions &options);
    AppContext(const AppContext &) = delete;
    AppContext &operator=(const AppContext &) = delete;

    [[nodiscard]] ConsoleSettings &settings() { return m_settings; }
    [[nodiscard]] ActionSet &actions() { return m_actions; }

private:
    ConsoleSettings m_settings;
    ActionSet m_actions;
};

} // namespace tenantry
