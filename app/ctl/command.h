#pragma once
// One command of tenantryctl: what it is called, what it takes, what it prints, and what it does. Owned by the command
// table, which lives as long as the program; run() blocks the main thread.

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace tenantry::ctl {

class CommandContext;

/// An option. Without `value` it is a flag.
struct OptionSpec {
    QString name; ///< without the dashes
    QString value {}; ///< what stands for its value in help, upper case; empty = a flag
    QString description {}; ///< translated, one sentence
    QStringList choices {}; ///< the only values it takes; empty = any
    QChar letter {}; ///< the short form, null = none
    bool repeated = false; ///< may be given several times
};

struct ArgumentSpec {
    QString name; ///< upper case
    QString description {}; ///< translated, one sentence
    bool optional = false;
    bool repeated = false; ///< takes all that is left; only the last one
    QStringList choices {}; ///< the only values it takes; empty = any
};

/// One field of a command's JSON: "tenants[].slug". Type: string, integer, number, boolean, time, object or array;
/// with "?" where it may be null.
struct JsonField {
    QString path;
    QString type;
    QString description {}; ///< translated, one sentence
};

struct Example {
    QString line; ///< as typed in a shell
    QString description {}; ///< translated, one sentence
};

/// Help, completion, man page and the description of the JSON are all made from this.
struct CommandSpec {
    QStringList words; ///< {"tenant", "list"}
    QString summary; ///< translated, one line without a full stop
    QString description {}; ///< translated, paragraphs separated by an empty line
    QList<ArgumentSpec> arguments {};
    QList<OptionSpec> options {};
    QList<Example> examples {};
    QList<JsonField> json {}; ///< without the field "schema", which all have; empty = the output is the text itself
    QString actionId {}; ///< the action of core/actions this command carries out; empty = the program's own business
    bool changes = false; ///< takes --dry-run
    bool asks = false; ///< takes --yes

    [[nodiscard]] QString name() const { return words.join(u' '); }
};

class Command
{
public:
    explicit Command(CommandSpec spec) : m_spec(std::move(spec)) { }
    virtual ~Command() = default;
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;

    [[nodiscard]] const CommandSpec &spec() const { return m_spec; }
    /// Does the work; ExitFaults says that it was done and found what is not as it should be.
    [[nodiscard]] virtual Result<int> run(CommandContext &context) const = 0;

private:
    CommandSpec m_spec;
};

/// The exit codes beside those of core/base/error.h.
enum ExitCode { ExitOk = 0, ExitFaults = 1, ExitUsage = 2 };

} // namespace tenantry::ctl
