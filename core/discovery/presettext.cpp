#include "core/discovery/adoptionpreset.h"

#include <QHash>

namespace tenantry {

namespace {

struct PresetText {
    Q_DECLARE_TR_FUNCTIONS(PresetText)
};

/// What stands in resources/presets; lupdate reads no SQL. A test compares.
constexpr const char *ourTexts[] = {
    QT_TRANSLATE_NOOP("PresetText", "acts_as_tenant, activerecord-multi-tenant (Rails)"),
    QT_TRANSLATE_NOOP("PresetText", "Rails with rows of all tenants in the same tables."),
    QT_TRANSLATE_NOOP("PresetText", "Rails keeps its history here"),
    QT_TRANSLATE_NOOP("PresetText", "Citus does not distribute the tables"),
    QT_TRANSLATE_NOOP("PresetText", "Most tables name the tenant"),
    QT_TRANSLATE_NOOP("PresetText", "Unique keys hold the tenant"),
    QT_TRANSLATE_NOOP("PresetText", "No tenant has a schema of its own"),
    QT_TRANSLATE_NOOP("PresetText", "Apartment (Rails)"),
    QT_TRANSLATE_NOOP("PresetText", "Rails with a schema for each tenant."),
    QT_TRANSLATE_NOOP("PresetText", "No row of the table of tenants names this schema."),
    QT_TRANSLATE_NOOP("PresetText", "The row names a schema that does not exist."),
    QT_TRANSLATE_NOOP("PresetText", "The schema holds other tables than the application."),
    QT_TRANSLATE_NOOP("PresetText", "Rails keeps its history in public"),
    QT_TRANSLATE_NOOP("PresetText", "Other schemas have the same history of their own"),
    QT_TRANSLATE_NOOP("PresetText", "Most of them hold the tables of the application"),
    QT_TRANSLATE_NOOP("PresetText", "The same tables in each"),
    QT_TRANSLATE_NOOP("PresetText", "A table in public names the schemas"),
    QT_TRANSLATE_NOOP("PresetText", "Citus, distributed tables"),
    QT_TRANSLATE_NOOP("PresetText", "Rows of all tenants in tables that Citus distributes by the tenant."),
    QT_TRANSLATE_NOOP("PresetText", "Citus keeps its catalogue here"),
    QT_TRANSLATE_NOOP("PresetText", "A distributed table has the tenant as its key"),
    QT_TRANSLATE_NOOP("PresetText", "Several other tables stand beside it"),
    QT_TRANSLATE_NOOP("PresetText", "Citus, sharding by schema"),
    QT_TRANSLATE_NOOP("PresetText", "A schema for each tenant, which Citus places on a node."),
    QT_TRANSLATE_NOOP("PresetText", "The schema holds no table."),
    QT_TRANSLATE_NOOP("PresetText", "Citus keeps its schemas here"),
    QT_TRANSLATE_NOOP("PresetText", "Schemas are distributed"),
    QT_TRANSLATE_NOOP("PresetText", "Values of a tenant column"),
    QT_TRANSLATE_NOOP("PresetText", "Every value of one column of a shared table."),
    QT_TRANSLATE_NOOP("PresetText", "The schema of the table."),
    QT_TRANSLATE_NOOP("PresetText", "A table that holds rows of every tenant."),
    QT_TRANSLATE_NOOP("PresetText", "The column that says whose a row is."),
    QT_TRANSLATE_NOOP("PresetText", "Rows without a tenant."),
    QT_TRANSLATE_NOOP("PresetText", "Databases by pattern"),
    QT_TRANSLATE_NOOP("PresetText", "Every database whose name fits a regular expression."),
    QT_TRANSLATE_NOOP("PresetText",
                      "A regular expression for the databases' names; what its first group takes becomes the slug."),
    QT_TRANSLATE_NOOP("PresetText", "The database takes no connections."),
    QT_TRANSLATE_NOOP("PresetText", "A server for one tenant"),
    QT_TRANSLATE_NOOP("PresetText", "The whole server belongs to one tenant."),
    QT_TRANSLATE_NOOP("PresetText", "The server holds databases of more than one name."),
    QT_TRANSLATE_NOOP("PresetText", "django-tenants"),
    QT_TRANSLATE_NOOP("PresetText", "Django with a schema for each tenant."),
    QT_TRANSLATE_NOOP("PresetText", "No domain leads to it, so nobody reaches it by name."),
    QT_TRANSLATE_NOOP("PresetText", "A table with schema_name, unique"),
    QT_TRANSLATE_NOOP("PresetText", "Domains point to it"),
    QT_TRANSLATE_NOOP("PresetText", "Every row names a schema"),
    QT_TRANSLATE_NOOP("PresetText", "A migration history of its own in each"),
    QT_TRANSLATE_NOOP("PresetText", "No schema beside those that rows name"),
    QT_TRANSLATE_NOOP("PresetText", "The database holds no table."),
    QT_TRANSLATE_NOOP("PresetText", "Schemas by pattern"),
    QT_TRANSLATE_NOOP("PresetText", "Every schema whose name fits a regular expression."),
    QT_TRANSLATE_NOOP("PresetText",
                      "A regular expression for the schemas' names; what its first group takes becomes the slug."),
    QT_TRANSLATE_NOOP("PresetText", "stancl/tenancy (Laravel)"),
    QT_TRANSLATE_NOOP("PresetText", "Laravel with a database for each tenant."),
    QT_TRANSLATE_NOOP("PresetText", "What the names of the tenants' databases begin with."),
    QT_TRANSLATE_NOOP("PresetText", "What they end with."),
    QT_TRANSLATE_NOOP("PresetText", "There is neither a database nor a schema of its name."),
    QT_TRANSLATE_NOOP("PresetText", "A table of tenants with a text as key and data beside it"),
    QT_TRANSLATE_NOOP("PresetText", "Databases or schemas by the names of the tenants"),
    QT_TRANSLATE_NOOP("PresetText", "Laravel keeps its migrations beside it"),
    QT_TRANSLATE_NOOP("PresetText", "Laravel with a database or a schema for each tenant."),
    QT_TRANSLATE_NOOP("PresetText", "WordPress multisite"),
    QT_TRANSLATE_NOOP("PresetText", "A network of sites, each with tables of its own number in one database."),
    QT_TRANSLATE_NOOP("PresetText", "The site has no table of posts."),
    QT_TRANSLATE_NOOP("PresetText", "A table of sites"),
    QT_TRANSLATE_NOOP("PresetText", "The network and its settings beside it"),
    QT_TRANSLATE_NOOP("PresetText", "Tables by the numbers of the sites"),
};

} // namespace

QString presetText(const QString &source)
{
    static const QHash<QString, const char *> known = [] {
        QHash<QString, const char *> texts;
        for (const char *text : ourTexts)
            texts.insert(QString::fromUtf8(text), text);
        return texts;
    }();
    const char *text = known.value(source);
    return text ? PresetText::tr(text) : source;
}

} // namespace tenantry
