<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BudgetText</name>
    <message numerus="yes">
        <source>All %Ln connection(s) to this server are in use.</source>
        <translation>
            <numerusform>The only connection to this server is in use.</numerusform>
            <numerusform>All %Ln connections to this server are in use.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaseText</name>
    <message numerus="yes">
        <source>If that program has ended, it can be taken over in %Ln second(s).</source>
        <translation>
            <numerusform>If that program has ended, it can be taken over in %Ln second.</numerusform>
            <numerusform>If that program has ended, it can be taken over in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PgConnect</name>
    <message numerus="yes">
        <source>%1 did not answer within %Ln second(s).</source>
        <translation>
            <numerusform>%1 did not answer within %Ln second.</numerusform>
            <numerusform>%1 did not answer within %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoolerApply</name>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoolerLab</name>
    <message numerus="yes">
        <source>%Ln session(s) of the server may still hold what the lab set: say RECONNECT on the pooler&apos;s console. Nothing finds less by it.</source>
        <translation>
            <numerusform>%Ln session of the server may still hold what the lab set: say RECONNECT on the pooler&apos;s console. Nothing finds less by it.</numerusform>
            <numerusform>%Ln sessions of the server may still hold what the lab set: say RECONNECT on the pooler&apos;s console. Nothing finds less by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoolerLabRun</name>
    <message numerus="yes">
        <source>seen clean %Ln time(s) where another client had set it</source>
        <translation>
            <numerusform>seen clean %Ln time where another client had set it</numerusform>
            <numerusform>seen clean %Ln times where another client had set it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegistryCheckJob</name>
    <message numerus="yes">
        <source>%Ln fault(s) of the registry.</source>
        <translation>
            <numerusform>%Ln fault of the registry.</numerusform>
            <numerusform>%Ln faults of the registry.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SqlDialect</name>
    <message numerus="yes">
        <source>%1 would cut this name, it keeps only %Ln byte(s): %2</source>
        <translation>
            <numerusform>%1 would cut this name, it keeps only %Ln byte: %2</numerusform>
            <numerusform>%1 would cut this name, it keeps only %Ln bytes: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::AdoptPage</name>
    <message numerus="yes">
        <source>%Ln tenant(s) found on %1.</source>
        <translation>
            <numerusform>%Ln tenant found on %1.</numerusform>
            <numerusform>%Ln tenants found on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) a word from you.</source>
        <translation>
            <numerusform>%Ln needs a word from you.</numerusform>
            <numerusform>%Ln need a word from you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s), all SELECT, read-only.</source>
        <translation>
            <numerusform>%Ln statement, all SELECT, read-only.</numerusform>
            <numerusform>%Ln statements, all SELECT, read-only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::AttentionCard</name>
    <message numerus="yes">
        <source>%Ln item(s), first to wake first</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items, first to wake first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s), most urgent first</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items, most urgent first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::BellButton</name>
    <message numerus="yes">
        <source>Notifications, %Ln new</source>
        <translation>
            <numerusform>Notifications, %Ln new</numerusform>
            <numerusform>Notifications, %Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ChangeMany</name>
    <message numerus="yes">
        <source>Try a change of %Ln tenant(s)</source>
        <translation>
            <numerusform>Try a change of %Ln tenant</numerusform>
            <numerusform>Try a change of %Ln tenants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln tenant(s)</source>
        <translation>
            <numerusform>Change %Ln tenant</numerusform>
            <numerusform>Change %Ln tenants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ChangeManySheet</name>
    <message numerus="yes">
        <source>%Ln tenant(s). Each is asked first whether it can be; nothing is changed by that.</source>
        <translation>
            <numerusform>%Ln tenant. It is asked first whether it can be; nothing is changed by that.</numerusform>
            <numerusform>%Ln tenants. Each is asked first whether it can be; nothing is changed by that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ChoiceActions</name>
    <message numerus="yes">
        <source>%Ln tenant(s) written to %1</source>
        <translation>
            <numerusform>%Ln tenant written to %1</numerusform>
            <numerusform>%Ln tenants written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s) copied</source>
        <translation>
            <numerusform>%Ln tenant copied</numerusform>
            <numerusform>%Ln tenants copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::CommandPalette</name>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ConfirmSheet</name>
    <message numerus="yes">
        <source>%Ln letter(s) of %1 are missing.</source>
        <translation>
            <numerusform>%Ln letter of %1 is missing.</numerusform>
            <numerusform>%Ln letters of %1 are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::DemoBuilder</name>
    <message numerus="yes">
        <source>Making %Ln server(s)</source>
        <translation>
            <numerusform>Making %Ln server</numerusform>
            <numerusform>Making %Ln servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::FieldCheck</name>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln unclear</numerusform>
            <numerusform>%Ln unclear</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::FindingListModel</name>
    <message numerus="yes">
        <source>%Ln tenant(s) concerned.</source>
        <translation>
            <numerusform>%Ln tenant concerned.</numerusform>
            <numerusform>%Ln tenants concerned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::FirstRunChoices</name>
    <message numerus="yes">
        <source>%Ln tenant(s) here, safe to break</source>
        <translation>
            <numerusform>%Ln tenant here, safe to break</numerusform>
            <numerusform>%Ln tenants here, safe to break</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::FleetBadges</name>
    <message numerus="yes">
        <source>%Ln tenant(s)</source>
        <translation>
            <numerusform>%Ln tenant</numerusform>
            <numerusform>%Ln tenants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln severe finding(s)</source>
        <translation>
            <numerusform>%Ln severe finding</numerusform>
            <numerusform>%Ln severe findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) without an answer</source>
        <translation>
            <numerusform>%Ln server without an answer</numerusform>
            <numerusform>%Ln servers without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) run or wait</source>
        <translation>
            <numerusform>%Ln job runs or waits</numerusform>
            <numerusform>%Ln jobs run or wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) need a decision</source>
        <translation>
            <numerusform>%Ln operation needs a decision</numerusform>
            <numerusform>%Ln operations need a decision</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::FleetTotals</name>
    <message numerus="yes">
        <source>without %Ln server(s) that gave no figure</source>
        <translation>
            <numerusform>without %Ln server that gave no figure</numerusform>
            <numerusform>without %Ln servers that gave no figure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln database(s) not readable</source>
        <translation>
            <numerusform>%Ln database not readable</numerusform>
            <numerusform>%Ln databases not readable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::Format</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln day(s)</source>
        <translation>
            <numerusform>about %Ln day</numerusform>
            <numerusform>about %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::GraphCard</name>
    <message numerus="yes">
        <source>%Ln more, all in a list</source>
        <translation>
            <numerusform>%Ln more, all in a list</numerusform>
            <numerusform>%Ln more, all in a list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::GuardFindings</name>
    <message numerus="yes">
        <source>%1; and %Ln more table(s).</source>
        <translation>
            <numerusform>%1; and %Ln more table.</numerusform>
            <numerusform>%1; and %Ln more tables.</numerusform>
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
        <source>%Ln thing(s) are not as they should be.</source>
        <translation>
            <numerusform>%Ln thing is not as it should be.</numerusform>
            <numerusform>%Ln things are not as they should be.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::JobBar</name>
    <message numerus="yes">
        <source>%1 of %Ln server(s)</source>
        <translation>
            <numerusform>%1 of %Ln server</numerusform>
            <numerusform>%1 of %Ln servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::JobStrip</name>
    <message numerus="yes">
        <source>%Ln more job(s)</source>
        <translation>
            <numerusform>%Ln more job</numerusform>
            <numerusform>%Ln more jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) waiting</source>
        <translation>
            <numerusform>%Ln job waiting</numerusform>
            <numerusform>%Ln jobs waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::JobsPage</name>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln job</numerusform>
            <numerusform>%Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) stopped half-way and need a decision.</source>
        <translation>
            <numerusform>%Ln operation stopped half-way and needs a decision.</numerusform>
            <numerusform>%Ln operations stopped half-way and need a decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::LimitSheet</name>
    <message numerus="yes">
        <source>The limit is %Ln session(s) now.</source>
        <translation>
            <numerusform>The limit is %Ln session now.</numerusform>
            <numerusform>The limit is %Ln sessions now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::MariaDbPlacement</name>
    <message numerus="yes">
        <source>Run %Ln migration(s) as its owner</source>
        <translation>
            <numerusform>Run %Ln migration as its owner</numerusform>
            <numerusform>Run %Ln migrations as its owner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::MariaDbSharedPlacement</name>
    <message numerus="yes">
        <source>Run %Ln migration(s) as its owner, and make views that hold each tenant to its rows</source>
        <translation>
            <numerusform>Run %Ln migration as its owner, and make views that hold each tenant to its rows</numerusform>
            <numerusform>Run %Ln migrations as its owner, and make views that hold each tenant to its rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::Menus</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ModelComparison</name>
    <message numerus="yes">
        <source>%Ln tenant(s)</source>
        <translation>
            <numerusform>%Ln tenant</numerusform>
            <numerusform>%Ln tenants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none, or %Ln with its server</source>
        <translation>
            <numerusform>none, or %Ln with its server</numerusform>
            <numerusform>none, or %Ln with its server</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::OnboardFileSheet</name>
    <message numerus="yes">
        <source>%Ln tenant(s). Nothing is written yet.</source>
        <translation>
            <numerusform>%Ln tenant. Nothing is written yet.</numerusform>
            <numerusform>%Ln tenants. Nothing is written yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 active</source>
        <translation>
            <numerusform>%Ln of %1 active</numerusform>
            <numerusform>%Ln of %1 active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::OnboardPlanStep</name>
    <message numerus="yes">
        <source>%Ln step(s), as %1. Nothing was written. It becomes active only once it is proven that it cannot reach its neighbour, nor its neighbour it.</source>
        <translation>
            <numerusform>%Ln step, as %1. Nothing was written. It becomes active only once it is proven that it cannot reach its neighbour, nor its neighbour it.</numerusform>
            <numerusform>%Ln steps, as %1. Nothing was written. It becomes active only once it is proven that it cannot reach its neighbour, nor its neighbour it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::OverviewPage</name>
    <message numerus="yes">
        <source>%Ln of them severe</source>
        <translation>
            <numerusform>%Ln of them severe</numerusform>
            <numerusform>%Ln of them severe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) need a look. First: %1.</source>
        <translation>
            <numerusform>%Ln item needs a look. First: %1.</numerusform>
            <numerusform>%Ln items need a look. First: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::PrepareSheet</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::PresetCard</name>
    <message numerus="yes">
        <source>%Ln tried</source>
        <translation>
            <numerusform>%Ln tried</numerusform>
            <numerusform>%Ln tried</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::QuitSheet</name>
    <message numerus="yes">
        <source>%Ln job(s) still run here</source>
        <translation>
            <numerusform>%Ln job still runs here</numerusform>
            <numerusform>%Ln jobs still run here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand %Ln job(s) over to the runner</source>
        <translation>
            <numerusform>Hand %Ln job over to the runner</numerusform>
            <numerusform>Hand %Ln jobs over to the runner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::RemainsText</name>
    <message numerus="yes">
        <source>%Ln role(s)</source>
        <translation>
            <numerusform>%Ln role</numerusform>
            <numerusform>%Ln roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s)</source>
        <translation>
            <numerusform>%Ln table</numerusform>
            <numerusform>%Ln tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::SchemaPlacement</name>
    <message numerus="yes">
        <source>Create roles, schema and %Ln migration(s)</source>
        <translation>
            <numerusform>Create roles, schema and %Ln migration</numerusform>
            <numerusform>Create roles, schema and %Ln migrations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ServerFindings</name>
    <message numerus="yes">
        <source>%Ln session(s) wait, the longest for %1 in the database %2, for %3.</source>
        <translation>
            <numerusform>%Ln session waits, for %1 in the database %2, for %3.</numerusform>
            <numerusform>%Ln sessions wait, the longest for %1 in the database %2, for %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ServerListModel</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not readable</source>
        <translation>
            <numerusform>%Ln not readable</numerusform>
            <numerusform>%Ln not readable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ServerPanel</name>
    <message numerus="yes">
        <source>%Ln database(s)</source>
        <translation>
            <numerusform>%Ln database</numerusform>
            <numerusform>%Ln databases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln session(s)</source>
        <translation>
            <numerusform>%1, %Ln session</numerusform>
            <numerusform>%1, %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read the tenants of %Ln database(s)</source>
        <translation>
            <numerusform>Read the tenants of %Ln database</numerusform>
            <numerusform>Read the tenants of %Ln databases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold tenants in %Ln database(s)</source>
        <translation>
            <numerusform>Hold tenants in %Ln database</numerusform>
            <numerusform>Hold tenants in %Ln databases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ServerReader</name>
    <message numerus="yes">
        <source>The server gave no answer in %Ln second(s).</source>
        <translation>
            <numerusform>The server gave no answer in %Ln second.</numerusform>
            <numerusform>The server gave no answer in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ServersPage</name>
    <message numerus="yes">
        <source>All %Ln server(s) answer and nothing is near a limit.</source>
        <translation>
            <numerusform>The server answers and nothing is near a limit.</numerusform>
            <numerusform>All %Ln servers answer and nothing is near a limit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln server</numerusform>
            <numerusform>%Ln servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::SharedPlacement</name>
    <message numerus="yes">
        <source>Create the shared tables, %Ln migration(s), with policies on each</source>
        <translation>
            <numerusform>Create the shared tables, %Ln migration, with policies on each</numerusform>
            <numerusform>Create the shared tables, %Ln migrations, with policies on each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ShortcutSettings</name>
    <message numerus="yes">
        <source>%Ln command(s)</source>
        <translation>
            <numerusform>%Ln command</numerusform>
            <numerusform>%Ln commands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::SignsCard</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::SqlitePlacement</name>
    <message numerus="yes">
        <source>Make its file with %Ln migration(s)</source>
        <translation>
            <numerusform>Make its file with %Ln migration</numerusform>
            <numerusform>Make its file with %Ln migrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make the file of shared tables with %Ln migration(s)</source>
        <translation>
            <numerusform>Make the file of shared tables with %Ln migration</numerusform>
            <numerusform>Make the file of shared tables with %Ln migrations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::SweepFinding</name>
    <message numerus="yes">
        <source>%1, and %Ln more like it</source>
        <translation>
            <numerusform>%1, and %Ln more like it</numerusform>
            <numerusform>%1, and %Ln more like it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::SweepJob</name>
    <message numerus="yes">
        <source>Compare the registry with %Ln server(s)</source>
        <translation>
            <numerusform>Compare the registry with %Ln server</numerusform>
            <numerusform>Compare the registry with %Ln servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TableActions</name>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TableExport</name>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln row written to %1</numerusform>
            <numerusform>%Ln rows written to %1</numerusform>
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
    <name>tenantry::TenantCards</name>
    <message numerus="yes">
        <source>%Ln could not be looked at</source>
        <translation>
            <numerusform>%Ln could not be looked at</numerusform>
            <numerusform>%Ln could not be looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TenantExports</name>
    <message numerus="yes">
        <source>%Ln audit record(s) written to %1</source>
        <translation>
            <numerusform>%Ln audit record written to %1</numerusform>
            <numerusform>%Ln audit records written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TenantHealth</name>
    <message numerus="yes">
        <source>%Ln session(s) wait for a lock.</source>
        <translation>
            <numerusform>%Ln session waits for a lock.</numerusform>
            <numerusform>%Ln sessions wait for a lock.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TenantJobs</name>
    <message numerus="yes">
        <source>Tag %Ln tenant(s) “%1”</source>
        <translation>
            <numerusform>Tag %Ln tenant “%1”</numerusform>
            <numerusform>Tag %Ln tenants “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take tag “%1” from %Ln tenant(s)</source>
        <translation>
            <numerusform>Take tag “%1” from %Ln tenant</numerusform>
            <numerusform>Take tag “%1” from %Ln tenants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TenantRecords</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TenantsPage</name>
    <message numerus="yes">
        <source>%Ln tenant(s) written to %1</source>
        <translation>
            <numerusform>%Ln tenant written to %1</numerusform>
            <numerusform>%Ln tenants written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s)</source>
        <translation>
            <numerusform>%Ln tenant</numerusform>
            <numerusform>%Ln tenants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::UnclearCard</name>
    <message numerus="yes">
        <source>%Ln selected:</source>
        <translation>
            <numerusform>%Ln selected:</numerusform>
            <numerusform>%Ln selected:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) a word from you</source>
        <translation>
            <numerusform>%Ln needs a word from you</numerusform>
            <numerusform>%Ln need a word from you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::VersionFindings</name>
    <message numerus="yes">
        <source>%Ln tenant(s) are behind schema version %1</source>
        <translation>
            <numerusform>%Ln tenant is behind schema version %1</numerusform>
            <numerusform>%Ln tenants are behind schema version %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The shared tables of %Ln tenant(s) are behind schema version %1</source>
        <translation>
            <numerusform>The shared tables of %Ln tenant are behind schema version %1</numerusform>
            <numerusform>The shared tables of %Ln tenants are behind schema version %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s) have version %1</source>
        <translation>
            <numerusform>%Ln tenant has version %1</numerusform>
            <numerusform>%Ln tenants have version %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln more version(s).</source>
        <translation>
            <numerusform>%1, and %Ln more version.</numerusform>
            <numerusform>%1, and %Ln more versions.</numerusform>
        </translation>
    </message>
</context>
</TS>
