#pragma once
// The help of a command and of the whole program, made from the command table. Free functions for any thread.

#include "app/ctl/commandtable.h"

namespace tenantry::ctl {

/// "tenantryctl tenant show [options] TENANT"
[[nodiscard]] QString synopsis(const CommandSpec &spec);
/// "--limit N" or "-q, --quiet"
[[nodiscard]] QString optionText(const OptionSpec &option);
[[nodiscard]] QString commandHelp(const CommandTable &table, const Command &command);
/// The commands that begin with these words, with one line each; no words = all of them and the exit codes.
[[nodiscard]] QString overviewHelp(const CommandTable &table, const QStringList &words);
/// "0" and "everything was done" and so on, one pair per exit code.
[[nodiscard]] QList<std::pair<int, QString>> exitCodes();

} // namespace tenantry::ctl
