<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BudgetText</name>
    <message numerus="yes">
        <source>All %n connection(s) to this server are in use.</source>
        <translation>
            <numerusform>The only connection to this server is in use.</numerusform>
            <numerusform>All %n connections to this server are in use.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaseText</name>
    <message numerus="yes">
        <source>If that program has ended, it can be taken over in %n second(s).</source>
        <translation>
            <numerusform>If that program has ended, it can be taken over in %n second.</numerusform>
            <numerusform>If that program has ended, it can be taken over in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PgConnect</name>
    <message numerus="yes">
        <source>%1 did not answer within %n second(s).</source>
        <translation>
            <numerusform>%1 did not answer within %n second.</numerusform>
            <numerusform>%1 did not answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SqlDialect</name>
    <message numerus="yes">
        <source>%1 would cut this name, it keeps only %n byte(s): %2</source>
        <translation>
            <numerusform>%1 would cut this name, it keeps only %n byte: %2</numerusform>
            <numerusform>%1 would cut this name, it keeps only %n bytes: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::AttentionCard</name>
    <message numerus="yes">
        <source>%n item(s), first to wake first</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items, first to wake first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), most urgent first</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items, most urgent first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::BellButton</name>
    <message numerus="yes">
        <source>Notifications, %n new</source>
        <translation>
            <numerusform>Notifications, %n new</numerusform>
            <numerusform>Notifications, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ChoiceActions</name>
    <message numerus="yes">
        <source>%n tenant(s) written to %1</source>
        <translation>
            <numerusform>%n tenant written to %1</numerusform>
            <numerusform>%n tenants written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s) copied</source>
        <translation>
            <numerusform>%n tenant copied</numerusform>
            <numerusform>%n tenants copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::CommandPalette</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::FindingListModel</name>
    <message numerus="yes">
        <source>%n tenant(s) concerned.</source>
        <translation>
            <numerusform>%n tenant concerned.</numerusform>
            <numerusform>%n tenants concerned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::FleetBadges</name>
    <message numerus="yes">
        <source>%n tenant(s)</source>
        <translation>
            <numerusform>%n tenant</numerusform>
            <numerusform>%n tenants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n severe finding(s)</source>
        <translation>
            <numerusform>%n severe finding</numerusform>
            <numerusform>%n severe findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) without an answer</source>
        <translation>
            <numerusform>%n server without an answer</numerusform>
            <numerusform>%n servers without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) run or wait</source>
        <translation>
            <numerusform>%n job runs or waits</numerusform>
            <numerusform>%n jobs run or wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::FleetMonitor</name>
    <message numerus="yes">
        <source>The server gave no answer in %n second(s).</source>
        <translation>
            <numerusform>The server gave no answer in %n second.</numerusform>
            <numerusform>The server gave no answer in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::FleetTotals</name>
    <message numerus="yes">
        <source>without %n server(s) that gave no figure</source>
        <translation>
            <numerusform>without %n server that gave no figure</numerusform>
            <numerusform>without %n servers that gave no figure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) not readable</source>
        <translation>
            <numerusform>%n database not readable</numerusform>
            <numerusform>%n databases not readable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::Format</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n day(s)</source>
        <translation>
            <numerusform>about %n day</numerusform>
            <numerusform>about %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ImportDialog</name>
    <message numerus="yes">
        <source>Checking: %Ln row(s) read</source>
        <translation>
            <numerusform>Checking: %Ln row read</numerusform>
            <numerusform>Checking: %Ln rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s): %1 new, %2 changed, %3 unchanged.</source>
        <translation>
            <numerusform>%Ln row: %1 new, %2 changed, %3 unchanged.</numerusform>
            <numerusform>%Ln rows: %1 new, %2 changed, %3 unchanged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::IntegritySheet</name>
    <message numerus="yes">
        <source>%n thing(s) are not as they should be.</source>
        <translation>
            <numerusform>%n thing is not as it should be.</numerusform>
            <numerusform>%n things are not as they should be.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::JobBar</name>
    <message numerus="yes">
        <source>%1 of %n server(s)</source>
        <translation>
            <numerusform>%1 of %n server</numerusform>
            <numerusform>%1 of %n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::JobStrip</name>
    <message numerus="yes">
        <source>%n more job(s)</source>
        <translation>
            <numerusform>%n more job</numerusform>
            <numerusform>%n more jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) waiting</source>
        <translation>
            <numerusform>%n job waiting</numerusform>
            <numerusform>%n jobs waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::JobsPage</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::Menus</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::OverviewPage</name>
    <message numerus="yes">
        <source>%n of them severe</source>
        <translation>
            <numerusform>%n of them severe</numerusform>
            <numerusform>%n of them severe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) need a look. First: %1.</source>
        <translation>
            <numerusform>%n item needs a look. First: %1.</numerusform>
            <numerusform>%n items need a look. First: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::QuitSheet</name>
    <message numerus="yes">
        <source>%n job(s) still run here</source>
        <translation>
            <numerusform>%n job still runs here</numerusform>
            <numerusform>%n jobs still run here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ServerListModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation>
            <numerusform>%n not readable</numerusform>
            <numerusform>%n not readable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ServerPanel</name>
    <message numerus="yes">
        <source>%n database(s)</source>
        <translation>
            <numerusform>%n database</numerusform>
            <numerusform>%n databases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n session(s)</source>
        <translation>
            <numerusform>%1, %n session</numerusform>
            <numerusform>%1, %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read the tenants of %n database(s)</source>
        <translation>
            <numerusform>Read the tenants of %n database</numerusform>
            <numerusform>Read the tenants of %n databases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create schemas for new tenants in %n database(s)</source>
        <translation>
            <numerusform>Create schemas for new tenants in %n database</numerusform>
            <numerusform>Create schemas for new tenants in %n databases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ServersPage</name>
    <message numerus="yes">
        <source>All %n server(s) answer and nothing is near a limit.</source>
        <translation>
            <numerusform>The server answers and nothing is near a limit.</numerusform>
            <numerusform>All %n servers answer and nothing is near a limit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ShortcutSettings</name>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n command</numerusform>
            <numerusform>%n commands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TableActions</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TableExport</name>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TagDialog</name>
    <message numerus="yes">
        <source>%Ln tenant(s) are chosen. Those that bear the tag already stay as they are.</source>
        <translation>
            <numerusform>%Ln tenant is chosen. It stays as it is if it bears the tag already.</numerusform>
            <numerusform>%Ln tenants are chosen. Those that bear the tag already stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s) are chosen. Those that do not bear the tag stay as they are.</source>
        <translation>
            <numerusform>%Ln tenant is chosen. It stays as it is if it does not bear the tag.</numerusform>
            <numerusform>%Ln tenants are chosen. Those that do not bear the tag stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TenantExports</name>
    <message numerus="yes">
        <source>%n audit record(s) written to %1</source>
        <translation>
            <numerusform>%n audit record written to %1</numerusform>
            <numerusform>%n audit records written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TenantHealth</name>
    <message numerus="yes">
        <source>%n session(s) wait for a lock.</source>
        <translation>
            <numerusform>%n session waits for a lock.</numerusform>
            <numerusform>%n sessions wait for a lock.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TenantJobs</name>
    <message numerus="yes">
        <source>Tag %n tenant(s) “%1”</source>
        <translation>
            <numerusform>Tag %n tenant “%1”</numerusform>
            <numerusform>Tag %n tenants “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take tag “%1” from %n tenant(s)</source>
        <translation>
            <numerusform>Take tag “%1” from %n tenant</numerusform>
            <numerusform>Take tag “%1” from %n tenants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TenantRecords</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TenantsPage</name>
    <message numerus="yes">
        <source>%n tenant(s) written to %1</source>
        <translation>
            <numerusform>%n tenant written to %1</numerusform>
            <numerusform>%n tenants written to %1</numerusform>
        </translation>
    </message>
</context>
</TS>
