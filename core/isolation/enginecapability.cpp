#include "core/isolation/enginecapability.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

namespace tenantry {

namespace {

struct EngineCapability {
    Q_DECLARE_TR_FUNCTIONS(tenantry::EngineCapability)
};

using Models = std::initializer_list<IsolationKind>;
using Capabilities = std::initializer_list<Capability>;

constexpr Models allModels {IsolationKind::SharedTable, IsolationKind::Schema, IsolationKind::Database,
                            IsolationKind::Deployment};
constexpr Capabilities everything {
    Capability::Onboard,    Capability::Suspend,  Capability::Rename, Capability::VerifiedOpen, Capability::Login,
    Capability::TypedQuery, Capability::Sessions, Capability::Size,   Capability::Limits,       Capability::Manage};

/// What an engine cannot do. Whatever is not here, it can; of several lines the first tells the reason.
struct Inability {
    Engine engine;
    Models models;
    Capabilities capabilities;
    const char *reason;
    const char *remedy;
};

constexpr const char *fileOfItsOwn =
    QT_TRANSLATE_NOOP("tenantry::EngineCapability", "Give the tenant a file of its own: the model database.");

const std::initializer_list<Inability> inabilities = {
    {Engine::PostgreSQL,
     {IsolationKind::SharedTable},
     {Capability::Size},
     QT_TRANSLATE_NOOP(
         "tenantry::EngineCapability",
         "PostgreSQL keeps no size of some rows of a table: the tenants of shared tables cannot be told apart by it."),
     nullptr},
    {Engine::PostgreSQL,
     {IsolationKind::SharedTable},
     {Capability::Manage},
     QT_TRANSLATE_NOOP("tenantry::EngineCapability",
                       "Tenants that share tables are kept apart by policies on each table, which only the owner of "
                       "the tables may make: they would change what the application made."),
     QT_TRANSLATE_NOOP("tenantry::EngineCapability",
                       "It stays observed. A tenant with a schema or a database of its own can be managed.")},
    {Engine::MariaDB,
     {IsolationKind::Schema},
     everything,
     QT_TRANSLATE_NOOP("tenantry::EngineCapability",
                       "In MariaDB a schema is a database: it has nothing between the two."),
     QT_TRANSLATE_NOOP("tenantry::EngineCapability", "Choose the model database.")},
    {Engine::MariaDB,
     {IsolationKind::SharedTable},
     {Capability::Size},
     QT_TRANSLATE_NOOP(
         "tenantry::EngineCapability",
         "MariaDB keeps no size of some rows of a table: the tenants of shared tables cannot be told apart by it."),
     nullptr},
    {Engine::MariaDB,
     allModels,
     {Capability::Manage},
     QT_TRANSLATE_NOOP("tenantry::EngineCapability",
                       "In MariaDB a database is nothing but its name: nothing tells it from another one that was made "
                       "under that name later, so that nobody could confirm whose it is."),
     QT_TRANSLATE_NOOP("tenantry::EngineCapability", "It stays observed.")},
    {Engine::SQLite,
     {IsolationKind::Schema, IsolationKind::Deployment},
     everything,
     QT_TRANSLATE_NOOP("tenantry::EngineCapability",
                       "SQLite has files alone: neither schemas, nor a server that a tenant could have for itself."),
     fileOfItsOwn},
    {Engine::SQLite,
     {IsolationKind::SharedTable},
     {Capability::Suspend, Capability::Login, Capability::TypedQuery},
     QT_TRANSLATE_NOOP(
         "tenantry::EngineCapability",
         "SQLite has no logins and no rules for rows: whoever opens a shared file reads every tenant in it."),
     fileOfItsOwn},
    {Engine::SQLite,
     {IsolationKind::SharedTable},
     {Capability::Sessions, Capability::Size},
     QT_TRANSLATE_NOOP("tenantry::EngineCapability",
                       "SQLite has no logins and no size of some rows of a table: the tenants of a shared file cannot "
                       "be told apart by them."),
     nullptr},
    {Engine::SQLite,
     {IsolationKind::Database},
     {Capability::Login},
     QT_TRANSLATE_NOOP("tenantry::EngineCapability",
                       "SQLite has no logins: who may open the file of a tenant is said by the rights of the file."),
     QT_TRANSLATE_NOOP("tenantry::EngineCapability",
                       "Let its application run as a user of this computer who is in the group of the file, and "
                       "onboard with --file-mode 0660.")},
    {Engine::SQLite,
     allModels,
     {Capability::Limits},
     QT_TRANSLATE_NOOP("tenantry::EngineCapability",
                       "SQLite counts no connections: a file is opened as often as somebody wants to."),
     nullptr},
    {Engine::SQLite,
     allModels,
     {Capability::Manage},
     QT_TRANSLATE_NOOP("tenantry::EngineCapability",
                       "SQLite knows no logins: whoever opens a file reads all of it, so that nothing can be proven, "
                       "and nothing be taken away."),
     QT_TRANSLATE_NOOP("tenantry::EngineCapability", "It stays observed.")},
};

template<class List, class Value>
bool has(const List &list, Value value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

const Inability *inabilityOf(Engine engine, IsolationKind kind, Capability capability)
{
    const auto found = std::find_if(inabilities.begin(), inabilities.end(), [&](const Inability &one) {
        return one.engine == engine && has(one.models, kind) && has(one.capabilities, capability);
    });
    return found == inabilities.end() ? nullptr : found;
}

} // namespace

Result<> checkCapability(Engine engine, IsolationKind kind, Capability capability)
{
    const Inability *inability = inabilityOf(engine, kind, capability);
    if (inability == nullptr)
        return {};
    return fail(ErrorKind::Unsupported, EngineCapability::tr(inability->reason),
                inability->remedy != nullptr ? EngineCapability::tr(inability->remedy) : QString());
}

bool isCapable(Engine engine, IsolationKind kind, Capability capability)
{
    return inabilityOf(engine, kind, capability) == nullptr;
}

} // namespace tenantry
