#include "app/ctl/commandcontext.h"
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalue.h"
#include "app/ctl/texttable.h"
#include "core/db/sqldialect.h"
#include "core/isolation/capabilitywords.h"
#include "core/isolation/engineversions.h"
#include "core/registry/server.h"

#include <QJsonArray>

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

class EnginesCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::EnginesCommand)
public:
    EnginesCommand() : Command(makeSpec()) { }
    [[nodiscard]] Result<int> run(CommandContext &context) const override;

private:
    static CommandSpec makeSpec();
    [[nodiscard]] static QString text();
    [[nodiscard]] static QJsonObject document();
};

/// Calls visit(model, capability) for each cell of an engine.
template<class Visit>
void forEachCell(Visit visit)
{
    for (const Capability capability : allCapabilities) {
        for (const IsolationKind kind : allIsolationKinds)
            visit(kind, capability);
    }
}

CommandSpec EnginesCommand::makeSpec()
{
    return {
        .words = {u"engines"_s},
        .summary = tr("show what each engine can do for tenants of each model"),
        .description =
            tr("The one table that the window and all commands go by: what can be done for tenants of a model on an "
               "engine, and where it cannot, why. Below it stand the versions that are supported, and on which of them "
               "the tests run."),
        .examples = {{u"tenantryctl engines"_s, tr("All of it:")}},
        .json = {{u"capabilities[].engine"_s, u"string"_s, tr("postgresql, mariadb or sqlite.")},
                 {u"capabilities[].model"_s, u"string"_s, tr("shared, schema, database or deployment.")},
                 {u"capabilities[].capability"_s, u"string"_s, tr("What is done or known.")},
                 {u"capabilities[].can"_s, u"boolean"_s, tr("It can.")},
                 {u"capabilities[].reason"_s, u"string?"_s, tr("Why it cannot.")},
                 {u"capabilities[].instead"_s, u"string?"_s, tr("What to do instead.")},
                 {u"versions[].engine"_s, u"string"_s, tr("postgresql, mariadb or sqlite.")},
                 {u"versions[].supported"_s, u"string"_s, tr("The versions that are supported.")},
                 {u"versions[].suite"_s, u"string"_s, tr("The one on which all tests run.")},
                 {u"versions[].byHand"_s, u"string?"_s, tr("Those on which a part of the tests was run by hand.")},
                 {u"versions[].remark"_s, u"string"_s, tr("What that part was.")}}};
}

QJsonObject EnginesCommand::document()
{
    QJsonArray capabilities;
    QJsonArray versions;
    for (const EngineVersions &version : engineVersions()) {
        forEachCell([&](IsolationKind kind, Capability capability) {
            const auto can = checkCapability(version.engine, kind, capability);
            capabilities.append(QJsonObject {{u"engine"_s, engineName(version.engine)},
                                             {u"model"_s, isolationKindName(kind)},
                                             {u"capability"_s, capabilityName(capability)},
                                             {u"can"_s, can.has_value()},
                                             {u"reason"_s, can ? QJsonValue() : jsonText(can.error().message)},
                                             {u"instead"_s, can ? QJsonValue() : jsonText(can.error().remedy)}});
        });
        versions.append(QJsonObject {{u"engine"_s, engineName(version.engine)},
                                     {u"supported"_s, QString::fromLatin1(version.supported)},
                                     {u"suite"_s, QString::fromLatin1(version.suite)},
                                     {u"byHand"_s, jsonText(QString::fromLatin1(version.byHand))},
                                     {u"remark"_s, version.remarkText()}});
    }
    return {{u"capabilities"_s, capabilities}, {u"versions"_s, versions}};
}

/// What an engine cannot, each reason once with all that it is the reason for.
QString reasonsText(Engine engine)
{
    QStringList reasons;
    QHash<QString, QStringList> cells;
    forEachCell([&](IsolationKind kind, Capability capability) {
        const auto can = checkCapability(engine, kind, capability);
        if (can)
            return;
        const QString reason = can.error().remedy.isEmpty() ? can.error().message
                                                            : QString(can.error().message + u' ' + can.error().remedy);
        if (!cells.contains(reason))
            reasons << reason;
        cells[reason] << isolationKindName(kind) + u'/' + capabilityName(capability);
    });
    QString text;
    for (const QString &reason : std::as_const(reasons))
        text += u"  "_s + reason + u"\n    "_s + cells.value(reason).join(u", "_s) + u'\n';
    return text;
}

QString EnginesCommand::text()
{
    QString text;
    for (const EngineVersions &version : engineVersions()) {
        const Engine engine = version.engine;
        QList<TextTable::Column> columns {{SqlDialect::of(engine).displayName()}};
        for (const IsolationKind kind : allIsolationKinds)
            columns.append({isolationKindName(kind)});
        TextTable table(columns);
        for (const Capability capability : allCapabilities) {
            QStringList cells {capabilityText(capability)};
            for (const IsolationKind kind : allIsolationKinds)
                cells << (isCapable(engine, kind, capability) ? tr("yes") : tr("no"));
            table.add(cells);
        }
        text += table.toText() + reasonsText(engine);
        text += u"  "_s
            + tr("Supported: %1; all tests run on %2.")
                  .arg(QLatin1StringView(version.supported), QLatin1StringView(version.suite));
        if (version.byHand[0] != '\0')
            text += u' ' + tr("A part of them was run on %1 by hand.").arg(QLatin1StringView(version.byHand));
        text += u"\n  "_s + version.remarkText() + u"\n\n"_s;
    }
    return text.chopped(1);
}

Result<int> EnginesCommand::run(CommandContext &context) const
{
    if (context.console().json())
        context.console().printJson(spec().name(), document());
    else
        context.console().print(text());
    return ExitOk;
}

} // namespace

std::unique_ptr<Command> makeEnginesCommand()
{
    return std::make_unique<EnginesCommand>();
}

} // namespace tenantry::ctl
