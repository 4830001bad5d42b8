#pragma once
// What was typed, taken apart: the command, its options and arguments. A plain value of the main thread.

#include "core/base/result.h"

#include <QHash>
#include <QStringList>

namespace tenantry::ctl {

class Command;
class CommandTable;

struct Invocation {
    const Command *command = nullptr; ///< null where only --help or --version was asked for
    QStringList arguments; ///< checked against the command's own
    QHash<QString, QStringList> options; ///< values by name; a flag has one empty value
    QStringList words; ///< what was recognised of the command's words, for help

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    /// The last value given, or `fallback`.
    [[nodiscard]] QString value(const QString &option, const QString &fallback = {}) const;
    [[nodiscard]] QString argument(int index) const { return arguments.value(index); }
};

/// Takes a command line apart (without the program's name). Every error is a usage error (exit code 2); its text never
/// repeats a value that may hold a password.
[[nodiscard]] Result<Invocation> parseCommandLine(const CommandTable &table, const QStringList &arguments);

} // namespace tenantry::ctl
