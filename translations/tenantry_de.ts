<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>One tenant</source>
        <translation>Ein Mandant</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Open tenant</source>
        <translation>Mandant öffnen</translation>
    </message>
    <message>
        <source>List tenants</source>
        <translation>Mandanten auflisten</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Import tenants…</source>
        <translation>Mandanten importieren …</translation>
    </message>
    <message>
        <source>Copy summary for ticket</source>
        <translation>Zusammenfassung für ein Ticket kopieren</translation>
    </message>
    <message>
        <source>Next tenant in the list</source>
        <translation>Nächster Mandant der Liste</translation>
    </message>
    <message>
        <source>Previous tenant in the list</source>
        <translation>Voriger Mandant der Liste</translation>
    </message>
    <message>
        <source>Add server…</source>
        <translation>Server hinzufügen …</translation>
    </message>
    <message>
        <source>Edit server…</source>
        <translation>Server bearbeiten …</translation>
    </message>
    <message>
        <source>List servers</source>
        <translation>Server auflisten</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Copy psql line</source>
        <translation>psql-Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy missing GRANT</source>
        <translation>Fehlendes GRANT kopieren</translation>
    </message>
    <message>
        <source>List jobs</source>
        <translation>Aufträge auflisten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen …</translation>
    </message>
    <message>
        <source>Retry failed only</source>
        <translation>Nur Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>List operations</source>
        <translation>Vorgänge auflisten</translation>
    </message>
    <message>
        <source>Open the operation&apos;s journal</source>
        <translation>Journal des Vorgangs öffnen</translation>
    </message>
    <message>
        <source>List audit records</source>
        <translation>Prüfprotokoll auflisten</translation>
    </message>
    <message>
        <source>Connect to a registry…</source>
        <translation>Mit einem Register verbinden …</translation>
    </message>
    <message>
        <source>Create a registry…</source>
        <translation>Register anlegen …</translation>
    </message>
    <message>
        <source>Upgrade the registry&apos;s format…</source>
        <translation>Format des Registers aktualisieren …</translation>
    </message>
    <message>
        <source>Check the registry</source>
        <translation>Register prüfen</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find a tenant</source>
        <translation>Mandant suchen</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>Diese Seite filtern</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Run the page&apos;s main action</source>
        <translation>Hauptaktion der Seite ausführen</translation>
    </message>
    <message>
        <source>Open a page by its place</source>
        <translation>Seite nach ihrem Platz öffnen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Narrow navigation</source>
        <translation>Schmale Navigation</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>Light or dark theme</source>
        <translation>Helles oder dunkles Farbschema</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo the last setting</source>
        <translation>Letzte Einstellung zurücknehmen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten …</translation>
    </message>
</context>
<context>
    <name>DecimalText</name>
    <message>
        <source>The number is too large.</source>
        <translation>Die Zahl ist zu groß.</translation>
    </message>
    <message>
        <source>At most %1 digits can be calculated with exactly.</source>
        <translation>Mit höchstens %1 Ziffern kann genau gerechnet werden.</translation>
    </message>
    <message>
        <source>This is not a decimal number.</source>
        <translation>Das ist keine Dezimalzahl.</translation>
    </message>
    <message>
        <source>Write it like 1234.50: digits, at most one point, at most %1 digits after it.</source>
        <translation>Schreiben Sie sie wie 1234.50: Ziffern, höchstens ein Punkt, höchstens %1 Ziffern danach.</translation>
    </message>
    <message>
        <source>The digits after the point must be 0 to %1.</source>
        <translation>Die Stellen nach dem Punkt müssen 0 bis %1 sein.</translation>
    </message>
    <message>
        <source>A number cannot be divided by zero.</source>
        <translation>Eine Zahl kann nicht durch null geteilt werden.</translation>
    </message>
</context>
<context>
    <name>HardeningText</name>
    <message>
        <source>Core dumps could not be switched off.</source>
        <translation>Speicherabzüge konnten nicht abgeschaltet werden.</translation>
    </message>
    <message>
        <source>Secrets could reach the disk in a crash; do not go on before this is solved.</source>
        <translation>Geheimnisse könnten bei einem Absturz auf die Platte gelangen; machen Sie nicht weiter, bevor das gelöst ist.</translation>
    </message>
</context>
<context>
    <name>tenantry::FilterParser</name>
    <message>
        <source>There is no field &quot;%1&quot; to filter by (at character %2).</source>
        <translation>Es gibt kein Feld „%1“ zum Filtern (bei Zeichen %2).</translation>
    </message>
    <message>
        <source>To search for the text itself, put it in quotes.</source>
        <translation>Um nach dem Text selbst zu suchen, setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a value of %2 (at character %3).</source>
        <translation>„%1“ ist kein Wert von %2 (bei Zeichen %3).</translation>
    </message>
    <message>
        <source>Possible values: %1.</source>
        <translation>Mögliche Werte: %1.</translation>
    </message>
    <message>
        <source>A value is missing after &quot;%1:&quot; (at character %2).</source>
        <translation>Nach „%1:“ fehlt ein Wert (bei Zeichen %2).</translation>
    </message>
    <message>
        <source>Write %1:&quot;&quot; for those that have none.</source>
        <translation>Schreiben Sie %1:&quot;&quot; für die, die keinen haben.</translation>
    </message>
    <message>
        <source>Did you mean %1? %2</source>
        <translation>Meinten Sie %1? %2</translation>
    </message>
</context>
<context>
    <name>tenantry::Format</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>etwa %1 h</translation>
    </message>
    <message numerus="yes">
        <source>about %n day(s)</source>
        <translation>
            <numerusform>etwa %n Tag</numerusform>
            <numerusform>etwa %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>never read</source>
        <translation>nie gelesen</translation>
    </message>
</context>
<context>
    <name>tenantry::Tokens</name>
    <message>
        <source>The theme has no colour named %1.</source>
        <translation>Das Farbschema hat keine Farbe namens %1.</translation>
    </message>
    <message>
        <source>The theme is missing from the program.</source>
        <translation>Das Farbschema fehlt im Programm.</translation>
    </message>
</context>
<context>
    <name>tenantry::Translations</name>
    <message>
        <source>There are no texts in the language &quot;%1&quot;.</source>
        <translation>Es gibt keine Texte in der Sprache „%1“.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>Wählen Sie eine von: %1.</translation>
    </message>
</context>
</TS>
