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
