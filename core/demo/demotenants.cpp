#include "core/demo/demotenants.h"

#include "core/registry/importrow.h"

#include <cmath>

namespace tenantry {

namespace {

constexpr const char *names[] = {
    "Kestrel Aviation", "Saffron Retail",    "Quillon Legal",     "Bluefin Seafood",   "Harborline Ferries",
    "Sable Interiors",  "Juniper Clinics",   "Ironwood Timber",   "Larkspur Media",    "Cobalt Mining",
    "Marlow Bakeries",  "Tidewater Rentals", "Fennel and Thyme",  "Osprey Drones",     "Granite Homes",
    "Willow Care",      "Pelican Freight",   "Amber Optics",      "Thornbury Estates", "Vesper Lighting",
    "Cinder Foundry",   "Mistral Sails",     "Orchard Schools",   "Basalt Paving",     "Heron Water",
    "Clover Dairy",     "Nimbus Hosting",    "Redwood Furniture", "Skylark Tours",     "Beacon Security",
    "Driftwood Hotels", "Ember Heating",     "Foxglove Pharmacy", "Garnet Jewels",     "Hazel Nurseries",
    "Indigo Textiles",  "Jasper Stone",      "Kingfisher Pools",  "Linden Libraries",  "Magpie Markets",
    "Nettle Brewing",   "Otter Plumbing",    "Poplar Printing",   "Quartz Watches",    "Raven Books",
    "Sorrel Catering",  "Teal Transport",    "Umber Paints",      "Violet Events",     "Wren Childcare",
    "Yarrow Health",    "Zephyr Turbines",   "Alder Consulting",  "Bramble Farms",     "Cypress Gardens",
    "Dune Logistics",   "Elm Street Dental", "Fjord Fisheries",   "Glacier Cooling",   "Hollow Oak Vineyards",
    "Iris Photography", "Jackdaw Recycling", "Kelp and Salt",     "Lantern Theatres"};

constexpr const char *owners[] = {"Team North", "Team South", "Team Harbour"};

/// Where it lives, by its place in the list: the largest have most for themselves.
void place(DemoTenant &tenant, int index)
{
    static constexpr struct {
        int below;
        IsolationKind kind;
    } shares[] = {{3, IsolationKind::Deployment},
                  {14, IsolationKind::Database},
                  {36, IsolationKind::Schema},
                  {64, IsolationKind::SharedTable}};
    for (const auto &[below, kind] : shares) {
        if (index < below) {
            tenant.kind = kind;
            break;
        }
    }
    // Shared tables are on the first server, the rest on both.
    tenant.server = tenant.kind == IsolationKind::SharedTable ? 0 : index % 2;
}

/// What both fleets have of it.
DemoTenant companyAt(int index, double largest)
{
    DemoTenant tenant;
    tenant.name = QString::fromLatin1(names[index]);
    tenant.slug = slugOf(tenant.name);
    tenant.orders = static_cast<int>(largest / std::pow(index + 1, 1.15)) + 12;
    tenant.region = index % 3 == 0 ? QStringLiteral("eu-north") : QStringLiteral("eu-central");
    tenant.owner = QString::fromLatin1(owners[index % 3]);
    return tenant;
}

/// In files: the larger ones have one each.
QList<DemoTenant> companiesInFiles()
{
    static const QHash<int, DemoTrouble> troubles {
        {3, DemoTrouble::Gone}, {6, DemoTrouble::Copied}, {9, DemoTrouble::OldVersion}, {12, DemoTrouble::Failed}};
    constexpr int count = 24;
    constexpr int firstShared = 14;
    constexpr double largest = 900;
    QList<DemoTenant> tenants;
    for (int i = 0; i < count; ++i) {
        DemoTenant tenant = companyAt(i, largest);
        tenant.kind = i < firstShared ? IsolationKind::Database : IsolationKind::SharedTable;
        tenant.trouble = troubles.value(i);
        tenants.append(tenant);
    }
    return tenants;
}

} // namespace

QList<DemoTenant> demoTenants(Engine engine)
{
    if (engine == Engine::SQLite)
        return companiesInFiles();
    static const QHash<int, DemoTrouble> troubles {{1, DemoTrouble::Stopped},     {16, DemoTrouble::OldVersion},
                                                   {21, DemoTrouble::OldVersion}, {18, DemoTrouble::Locked},
                                                   {24, DemoTrouble::Suspended},  {29, DemoTrouble::Failed},
                                                   {40, DemoTrouble::Suspended},  {63, DemoTrouble::Exposed}};
    constexpr int firstTrial = 60; // the last ones share tables of their own, until the proof of the last of them
    constexpr double largest = 4000;
    QList<DemoTenant> tenants;
    for (int i = 0; i < static_cast<int>(std::size(names)); ++i) {
        DemoTenant tenant = companyAt(i, largest);
        tenant.trouble = troubles.value(i);
        place(tenant, i);
        tenant.hasOwnRoles = tenant.kind == IsolationKind::SharedTable && i % 9 == 0;
        if (i >= firstTrial)
            tenant.shared = QStringLiteral("trial");
        tenants.append(tenant);
    }
    return tenants;
}

} // namespace tenantry
