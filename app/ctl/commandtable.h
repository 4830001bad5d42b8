#pragma once
// The table of all commands and of the options that every command takes. Built once by main(), owned by it; constant,
// so usable on any thread.

#include "app/ctl/command.h"

#include <memory>
#include <vector>

namespace tenantry::ctl {

class CommandTable
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::CommandTable)
public:
    CommandTable();

    [[nodiscard]] const std::vector<std::unique_ptr<Command>> &commands() const { return m_commands; }
    /// The command whose words are exactly these; null if there is none.
    [[nodiscard]] const Command *find(const QStringList &words) const;
    /// The words that may follow these, sorted, for usage errors and completion.
    [[nodiscard]] QStringList next(const QStringList &words) const;
    /// The options a command takes, the global ones included; null = the global ones only.
    [[nodiscard]] QList<OptionSpec> options(const Command *command) const;

private:
    std::vector<std::unique_ptr<Command>> m_commands;
};

} // namespace tenantry::ctl
