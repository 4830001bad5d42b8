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
</TS>
