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
    <message>
        <source>Remove server…</source>
        <translation>Server entfernen…</translation>
    </message>
    <message>
        <source>Add tag to chosen…</source>
        <translation>Ausgewählten eine Marke geben …</translation>
    </message>
    <message>
        <source>Take tag from chosen…</source>
        <translation>Ausgewählten eine Marke nehmen …</translation>
    </message>
    <message>
        <source>Export chosen…</source>
        <translation>Ausgewählte exportieren …</translation>
    </message>
    <message>
        <source>Copy chosen</source>
        <translation>Ausgewählte kopieren</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Keinen auswählen</translation>
    </message>
    <message>
        <source>Saved filters…</source>
        <translation>Gespeicherte Filter …</translation>
    </message>
    <message>
        <source>Plans…</source>
        <translation>Tarife …</translation>
    </message>
    <message>
        <source>Add plan</source>
        <translation>Tarif hinzufügen</translation>
    </message>
    <message>
        <source>Wake</source>
        <translation>Wecken</translation>
    </message>
    <message>
        <source>Show snoozed findings</source>
        <translation>Zurückgestellte Befunde zeigen</translation>
    </message>
    <message>
        <source>Sessions as table</source>
        <translation>Sitzungen als Tabelle</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>Passwort eingeben …</translation>
    </message>
    <message>
        <source>Show its tenants</source>
        <translation>Mandanten des Servers zeigen</translation>
    </message>
    <message>
        <source>Change the registry&apos;s connection…</source>
        <translation>Verbindung zum Register ändern …</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Fleets on this computer…</source>
        <translation>Flotten auf diesem Rechner …</translation>
    </message>
    <message>
        <source>Record what became of a change…</source>
        <translation>Festhalten, was aus einer Änderung wurde …</translation>
    </message>
    <message>
        <source>List findings</source>
        <translation>Befunde auflisten</translation>
    </message>
    <message>
        <source>Record that a finding is over</source>
        <translation>Befund als behoben festhalten</translation>
    </message>
    <message>
        <source>Delete saved filter</source>
        <translation>Gespeicherten Filter löschen</translation>
    </message>
    <message>
        <source>Prepare for tenants…</source>
        <translation>Für Mandanten vorbereiten …</translation>
    </message>
    <message>
        <source>Onboard tenant…</source>
        <translation>Mandanten aufnehmen …</translation>
    </message>
    <message>
        <source>Resume operation</source>
        <translation>Vorgang fortsetzen</translation>
    </message>
    <message>
        <source>Undo operation…</source>
        <translation>Vorgang rückgängig machen …</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>Sperren …</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Entsperren …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Read the tenant&apos;s data…</source>
        <translation>Daten des Mandanten lesen …</translation>
    </message>
    <message>
        <source>Onboard tenants from a file…</source>
        <translation>Mandanten aus einer Datei anlegen …</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Server starten</translation>
    </message>
    <message>
        <source>Stop the server…</source>
        <translation>Server anhalten…</translation>
    </message>
    <message>
        <source>Login for the application…</source>
        <translation>Anmeldung für die Anwendung…</translation>
    </message>
    <message>
        <source>Adopt an existing system…</source>
        <translation>Vorhandenes System übernehmen…</translation>
    </message>
    <message>
        <source>List tables of tenants</source>
        <translation>Tabellen der Mandanten auflisten</translation>
    </message>
    <message>
        <source>Confirm tables of tenants</source>
        <translation>Tabellen der Mandanten bestätigen</translation>
    </message>
    <message>
        <source>Show the pooler&apos;s configuration</source>
        <translation>Konfiguration des Poolers zeigen</translation>
    </message>
    <message>
        <source>Bring the pooler up to date</source>
        <translation>Pooler auf den Stand bringen</translation>
    </message>
    <message>
        <source>Check where the pooler leads</source>
        <translation>Prüfen, wohin der Pooler führt</translation>
    </message>
    <message>
        <source>Test pooler…</source>
        <translation>Pooler testen…</translation>
    </message>
    <message>
        <source>Compare registry and servers</source>
        <translation>Register und Server abgleichen</translation>
    </message>
    <message>
        <source>Copy the connection string</source>
        <translation>Verbindungszeichenfolge kopieren</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren …</translation>
    </message>
    <message>
        <source>Take out of the archive…</source>
        <translation>Aus dem Archiv nehmen …</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Change state of chosen…</source>
        <translation>Zustand der gewählten ändern …</translation>
    </message>
    <message>
        <source>Rebuild the registry from its tenants…</source>
        <translation>Register aus seinen Mandanten neu aufbauen …</translation>
    </message>
    <message>
        <source>Hand over to the runner</source>
        <translation>An den Runner übergeben</translation>
    </message>
    <message>
        <source>List schedules</source>
        <translation>Zeitpläne auflisten</translation>
    </message>
    <message>
        <source>Set a schedule</source>
        <translation>Zeitplan festlegen</translation>
    </message>
    <message>
        <source>Tell how the runner is</source>
        <translation>Zustand des Runners zeigen</translation>
    </message>
    <message>
        <source>Print the runner&apos;s grants</source>
        <translation>Rechte des Runners ausgeben</translation>
    </message>
    <message>
        <source>Limit its sessions…</source>
        <translation>Seine Sitzungen begrenzen…</translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation>Verwalten…</translation>
    </message>
    <message>
        <source>Leave observed…</source>
        <translation>Nur noch beobachten…</translation>
    </message>
</context>
<context>
    <name>AdoptionPreset</name>
    <message>
        <source>A statement stands here without a line that says what it is for.</source>
        <translation>Hier steht eine Anweisung ohne eine Zeile, die sagt, wofür sie ist.</translation>
    </message>
    <message>
        <source>The preset has no name.</source>
        <translation>Die Vorlage hat keinen Namen.</translation>
    </message>
    <message>
        <source>No statement lists the tenants.</source>
        <translation>Keine Anweisung listet die Mandanten auf.</translation>
    </message>
    <message>
        <source>Preset %1, line %2: %3</source>
        <translation>Vorlage %1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>docs/adopt.md tells the form of a preset.</source>
        <translation>Die Form einer Vorlage steht in docs/adopt.md.</translation>
    </message>
    <message>
        <source>No statement follows this line.</source>
        <translation>Auf diese Zeile folgt keine Anweisung.</translation>
    </message>
    <message>
        <source>More than one statement follows this line.</source>
        <translation>Auf diese Zeile folgt mehr als eine Anweisung.</translation>
    </message>
    <message>
        <source>This statement stands in the file already.</source>
        <translation>Diese Anweisung steht schon in der Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no engine.</source>
        <translation>„%1“ ist kein Datenbanksystem.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no isolation model.</source>
        <translation>„%1“ ist kein Isolationsmodell.</translation>
    </message>
</context>
<context>
    <name>AdoptionSource</name>
    <message>
        <source>The row does not say where the tenant is.</source>
        <translation>Die Zeile sagt nicht, wo der Mandant ist.</translation>
    </message>
    <message>
        <source>There is no such place on the server.</source>
        <translation>Diesen Ort gibt es auf dem Server nicht.</translation>
    </message>
    <message>
        <source>An earlier row names the same place.</source>
        <translation>Eine frühere Zeile nennt denselben Ort.</translation>
    </message>
    <message>
        <source>No slug can be made of its words: give one.</source>
        <translation>Aus den Wörtern lässt sich kein Kürzel bilden: Geben Sie eines an.</translation>
    </message>
    <message>
        <source>An earlier row gives the same slug: give another one.</source>
        <translation>Eine frühere Zeile ergibt dasselbe Kürzel: Geben Sie ein anderes an.</translation>
    </message>
    <message>
        <source>Its name is longer than 300 bytes or holds a control character.</source>
        <translation>Der Name ist länger als 300 Byte oder enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file is no SQLite database.</source>
        <translation>Die Datei ist keine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>Its state is none of active, suspended and archived.</source>
        <translation>Der Zustand ist weder active noch suspended noch archived.</translation>
    </message>
    <message>
        <source>The source has more than %1 rows.</source>
        <translation>Die Quelle hat mehr als %1 Zeilen.</translation>
    </message>
    <message>
        <source>One row for each tenant is wanted: is this a table of something else? Otherwise raise the limit.</source>
        <translation>Gebraucht wird eine Zeile je Mandant: Ist das eine Tabelle von etwas anderem? Sonst heben Sie die Grenze an.</translation>
    </message>
</context>
<context>
    <name>ArchiveRepository</name>
    <message>
        <source>The notice</source>
        <translation>Der Hinweis</translation>
    </message>
    <message>
        <source>%1 was to be kept until %2, which is over</source>
        <translation>%1 war bis %2 aufzubewahren; das ist vorbei</translation>
    </message>
    <message>
        <source>Keep it longer, with &apos;tenantryctl tenant archive %1 --until DATE&apos;, or take it back from the archive.</source>
        <translation>Länger aufbewahren, mit „tenantryctl tenant archive %1 --until DATUM“, oder wieder aus dem Archiv nehmen.</translation>
    </message>
</context>
<context>
    <name>AskText</name>
    <message>
        <source>Nobody can be asked for the password of %1 here.</source>
        <translation>Hier kann niemand nach dem Passwort von %1 gefragt werden.</translation>
    </message>
    <message>
        <source>Choose the system keyring or a password file for this login.</source>
        <translation>Wählen Sie für diese Anmeldung den Schlüsselbund des Systems oder eine Passwortdatei.</translation>
    </message>
</context>
<context>
    <name>AuditChainCheck</name>
    <message>
        <source>audit trail</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Compare with a backup or with the records of other consoles; find out who had the owner&apos;s rights.</source>
        <translation>Vergleichen Sie mit einer Sicherung oder mit den Einträgen anderer Konsolen; finden Sie heraus, wer die Rechte des Eigentümers hatte.</translation>
    </message>
    <message>
        <source>Client %1, record %2.</source>
        <translation>Client %1, Eintrag %2.</translation>
    </message>
    <message>
        <source>Audit records are missing.</source>
        <translation>Einträge des Prüfprotokolls fehlen.</translation>
    </message>
    <message>
        <source>%1 The record before it is %2.</source>
        <translation>%1 Der Eintrag davor ist %2.</translation>
    </message>
    <message>
        <source>An audit record was altered.</source>
        <translation>Ein Eintrag des Prüfprotokolls wurde verändert.</translation>
    </message>
    <message>
        <source>%1 The one before it has another hash.</source>
        <translation>%1 Der davor hat einen anderen Hash.</translation>
    </message>
    <message>
        <source>The detail of an audit record was altered.</source>
        <translation>Die Einzelheiten eines Eintrags im Prüfprotokoll wurden verändert.</translation>
    </message>
</context>
<context>
    <name>AuditIntent</name>
    <message>
        <source>The outcome of this change is recorded already.</source>
        <translation>Das Ergebnis dieser Änderung ist schon verzeichnet.</translation>
    </message>
    <message>
        <source>%1 recorded already that this change was done.</source>
        <translation>%1 hat schon festgehalten, dass diese Änderung erledigt ist.</translation>
    </message>
    <message>
        <source>%1 recorded already that this change failed.</source>
        <translation>%1 hat schon festgehalten, dass diese Änderung gescheitert ist.</translation>
    </message>
    <message>
        <source>%1 recorded already that it is unknown what became of this change.</source>
        <translation>%1 hat schon festgehalten, dass unbekannt ist, was aus dieser Änderung wurde.</translation>
    </message>
    <message>
        <source>This record is no intent.</source>
        <translation>Dieser Eintrag ist keine Absicht.</translation>
    </message>
    <message>
        <source>Look at it in the audit trail before you go on.</source>
        <translation>Sehen Sie ihn im Auditprotokoll an, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>Look at the intents that are open.</source>
        <translation>Sehen Sie die offenen Absichten an.</translation>
    </message>
    <message>
        <source>This is no outcome of a change.</source>
        <translation>Das ist kein Ergebnis einer Änderung.</translation>
    </message>
    <message>
        <source>Say done, failed or unknown.</source>
        <translation>Nennen Sie done, failed oder unknown.</translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation>Der Grund fehlt.</translation>
    </message>
    <message>
        <source>Say what was looked at and seen.</source>
        <translation>Schreiben Sie, was Sie angesehen und gefunden haben.</translation>
    </message>
</context>
<context>
    <name>AuditLog</name>
    <message>
        <source>The audit trail has no such record.</source>
        <translation>Das Prüfprotokoll hat keinen solchen Eintrag.</translation>
    </message>
</context>
<context>
    <name>AwaitInJob</name>
    <message>
        <source>The job was cancelled.</source>
        <translation>Der Auftrag wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>BudgetText</name>
    <message>
        <source>Cancelled while waiting for a connection.</source>
        <translation>Beim Warten auf eine Verbindung abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln connection(s) to this server are in use.</source>
        <translation>
            <numerusform>Die einzige Verbindung zu diesem Server ist in Gebrauch.</numerusform>
            <numerusform>Alle %Ln Verbindungen zu diesem Server sind in Gebrauch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait for running jobs, or raise the server&apos;s connection budget.</source>
        <translation>Warten Sie auf laufende Aufträge oder erhöhen Sie das Verbindungsbudget des Servers.</translation>
    </message>
</context>
<context>
    <name>ChangeReader</name>
    <message>
        <source>The connection to the registry broke.</source>
        <translation>Die Verbindung zum Register brach ab.</translation>
    </message>
</context>
<context>
    <name>CopyStream</name>
    <message>
        <source>The reading was stopped.</source>
        <translation>Das Lesen wurde angehalten.</translation>
    </message>
    <message>
        <source>A bulk read has another number of columns than expected.</source>
        <translation>Ein Massenlesen hat eine andere Zahl von Spalten als erwartet.</translation>
    </message>
    <message>
        <source>A column of a bulk read has another type than expected: %1</source>
        <translation>Eine Spalte eines Massenlesens hat einen anderen Typ als erwartet: %1</translation>
    </message>
    <message>
        <source>Only PostgreSQL knows COPY.</source>
        <translation>Nur PostgreSQL kennt COPY.</translation>
    </message>
    <message>
        <source>A statement for COPY is none.</source>
        <translation>Eine Anweisung für COPY ist keine.</translation>
    </message>
    <message>
        <source>The server&apos;s binary format is not the known one.</source>
        <translation>Das Binärformat des Servers ist nicht das bekannte.</translation>
    </message>
    <message>
        <source>A bulk write was finished twice.</source>
        <translation>Ein Massenschreiben wurde zweimal beendet.</translation>
    </message>
</context>
<context>
    <name>CsvImportSource</name>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check its name and rights.</source>
        <translation>Prüfen Sie ihren Namen und die Rechte.</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>Die Datei %1 ist leer.</translation>
    </message>
    <message>
        <source>Its first line has to name the columns.</source>
        <translation>Ihre erste Zeile muss die Spalten nennen.</translation>
    </message>
    <message>
        <source>Line %1 has %2 fields, the first line has %3.</source>
        <translation>Zeile %1 hat %2 Felder, die erste Zeile hat %3.</translation>
    </message>
    <message>
        <source>Look for a delimiter that is missing or not inside of quotes.</source>
        <translation>Suchen Sie ein Trennzeichen, das fehlt oder nicht in Anführungszeichen steht.</translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>Die Datei konnte nicht bis zum Ende gelesen werden.</translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation>Prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file is encoded as UTF-16.</source>
        <translation>Die Datei ist als UTF-16 kodiert.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and import it again.</source>
        <translation>Speichern Sie sie als UTF-8 und importieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>Line %1 holds a NUL character.</source>
        <translation>Zeile %1 enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>Look whether this is a CSV file.</source>
        <translation>Prüfen Sie, ob dies eine CSV-Datei ist.</translation>
    </message>
    <message>
        <source>Line %1 is not UTF-8.</source>
        <translation>Zeile %1 ist kein UTF-8.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 and import it again.</source>
        <translation>Speichern Sie die Datei als UTF-8 und importieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>Line %1 goes on after a closing quote.</source>
        <translation>Zeile %1 geht nach einem schließenden Anführungszeichen weiter.</translation>
    </message>
    <message>
        <source>Write quotes inside of a field twice, and put the field in quotes.</source>
        <translation>Schreiben Sie Anführungszeichen in einem Feld doppelt und setzen Sie das Feld in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The field that begins in line %1 is longer than a megabyte.</source>
        <translation>Das Feld, das in Zeile %1 beginnt, ist länger als ein Megabyte.</translation>
    </message>
    <message>
        <source>Look whether a quote is missing there.</source>
        <translation>Prüfen Sie, ob dort ein Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>The quote opened in line %1 is never closed.</source>
        <translation>Das in Zeile %1 geöffnete Anführungszeichen wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Close it.</source>
        <translation>Schließen Sie es.</translation>
    </message>
    <message>
        <source>Line %1 has more than %2 fields.</source>
        <translation>Zeile %1 hat mehr als %2 Felder.</translation>
    </message>
    <message>
        <source>Look whether this is a CSV file, and import the columns that tenants need.</source>
        <translation>Prüfen Sie, ob dies eine CSV-Datei ist, und importieren Sie die Spalten, die Mandanten brauchen.</translation>
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
    <name>DiscoverySession</name>
    <message>
        <source>The preset needs a name for &quot;%1&quot;.</source>
        <translation>Die Vorlage braucht einen Namen für „%1“.</translation>
    </message>
    <message>
        <source>Give it, or mend the preset: a sign has to find it.</source>
        <translation>Geben Sie ihn an, oder berichtigen Sie die Vorlage: Ein Merkmal muss ihn finden.</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>PROD</source>
        <translation>PROD</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>STAGING</translation>
    </message>
    <message>
        <source>DEV</source>
        <translation>ENTW</translation>
    </message>
</context>
<context>
    <name>FanOutText</name>
    <message>
        <source>Not begun: the job was cancelled before.</source>
        <translation>Nicht begonnen: Der Auftrag wurde vorher abgebrochen.</translation>
    </message>
    <message>
        <source>Not begun: the job stopped at an earlier failure.</source>
        <translation>Nicht begonnen: Der Auftrag hielt bei einem früheren Fehlschlag an.</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>FileDraft</name>
    <message>
        <source>The file %1 exists already.</source>
        <translation>Die Datei %1 gibt es schon.</translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation>Öffnen Sie sie oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The file %1 could not be made.</source>
        <translation>Die Datei %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Check the directory and the free space.</source>
        <translation>Prüfen Sie das Verzeichnis und den freien Platz.</translation>
    </message>
</context>
<context>
    <name>FilterRepository</name>
    <message>
        <source>This saved filter is gone.</source>
        <translation>Diesen gespeicherten Filter gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Save it again under a new name.</source>
        <translation>Speichern Sie ihn unter einem neuen Namen.</translation>
    </message>
    <message>
        <source>The filter has no name.</source>
        <translation>Der Filter hat keinen Namen.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>The filter&apos;s name</source>
        <translation>Der Name des Filters</translation>
    </message>
    <message>
        <source>There is a filter of this name already.</source>
        <translation>Einen Filter dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>FindingRepository</name>
    <message>
        <source>A finding is snoozed until some time.</source>
        <translation>Ein Befund wird bis zu einem Zeitpunkt zurückgestellt.</translation>
    </message>
    <message>
        <source>Choose when it returns.</source>
        <translation>Wählen Sie, wann er wiederkommt.</translation>
    </message>
    <message>
        <source>There is no such finding any more.</source>
        <translation>Diesen Befund gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Refresh the list.</source>
        <translation>Aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>Somebody else opened this finding again meanwhile.</source>
        <translation>Jemand anders hat diesen Befund inzwischen wieder geöffnet.</translation>
    </message>
    <message>
        <source>Somebody else snoozed this finding meanwhile.</source>
        <translation>Jemand anders hat diesen Befund inzwischen zurückgestellt.</translation>
    </message>
    <message>
        <source>Somebody else accepted this finding meanwhile.</source>
        <translation>Jemand anders hat diesen Befund inzwischen hingenommen.</translation>
    </message>
    <message>
        <source>This finding was resolved meanwhile.</source>
        <translation>Dieser Befund ist inzwischen behoben.</translation>
    </message>
    <message>
        <source>Look at it again before you decide.</source>
        <translation>Sehen Sie ihn noch einmal an, bevor Sie entscheiden.</translation>
    </message>
</context>
<context>
    <name>FleetInspectionJob</name>
    <message>
        <source>The job was cancelled.</source>
        <translation>Der Auftrag wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 of %2 servers answered, %3 findings.</source>
        <translation>%1 von %2 Servern haben geantwortet, %3 Befunde.</translation>
    </message>
</context>
<context>
    <name>HandOverRepository</name>
    <message>
        <source>No runner answers.</source>
        <translation>Kein Runner antwortet.</translation>
    </message>
    <message>
        <source>Start one with &apos;tenantryctl serve&apos; or its systemd unit, or go on with the operation here.</source>
        <translation>Starten Sie einen mit &apos;tenantryctl serve&apos; oder seiner systemd-Unit, oder setzen Sie den Vorgang hier fort.</translation>
    </message>
    <message>
        <source>This operation is over.</source>
        <translation>Dieser Vorgang ist zu Ende.</translation>
    </message>
    <message>
        <source>&apos;tenantryctl operation show&apos; tells what became of it.</source>
        <translation>&apos;tenantryctl operation show&apos; sagt, was daraus wurde.</translation>
    </message>
    <message>
        <source>This operation is being undone, which no runner does.</source>
        <translation>Dieser Vorgang wird rückgängig gemacht; das tut kein Runner.</translation>
    </message>
    <message>
        <source>Undo it again, here or in a shell.</source>
        <translation>Machen Sie ihn hier oder in einer Shell weiter rückgängig.</translation>
    </message>
    <message>
        <source>The server of this tenant is on the computer where it was begun.</source>
        <translation>Der Server dieses Mandanten ist auf dem Rechner, auf dem der Vorgang begonnen wurde.</translation>
    </message>
    <message>
        <source>Go on with the operation there.</source>
        <translation>Setzen Sie den Vorgang dort fort.</translation>
    </message>
    <message>
        <source>This operation was handed over already.</source>
        <translation>Dieser Vorgang wurde schon übergeben.</translation>
    </message>
    <message>
        <source>&apos;tenantryctl runner status&apos; tells who goes on with it.</source>
        <translation>&apos;tenantryctl runner status&apos; sagt, wer ihn fortsetzt.</translation>
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
    <name>Identifier</name>
    <message>
        <source>Prefix and suffix leave no room for a name: %1</source>
        <translation>Vor- und Nachsilbe lassen keinen Platz für einen Namen: %1</translation>
    </message>
    <message>
        <source>The server has no object of this name: %1</source>
        <translation>Der Server hat kein Objekt dieses Namens: %1</translation>
    </message>
</context>
<context>
    <name>ImportField</name>
    <message>
        <source>Slug</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Own id</source>
        <translation>Eigene Kennung</translation>
    </message>
    <message>
        <source>Schema version</source>
        <translation>Schemaversion</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Trennung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Tenant key</source>
        <translation>Mandantenschlüssel</translation>
    </message>
</context>
<context>
    <name>ImportMapping</name>
    <message>
        <source>&quot;%1&quot; is no mapping.</source>
        <translation>„%1“ ist keine Zuordnung.</translation>
    </message>
    <message>
        <source>Write field=column. Fields: %1.</source>
        <translation>Schreiben Sie Feld=Spalte. Felder: %1.</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;.</source>
        <translation>Es gibt keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>The columns are: %1.</source>
        <translation>Die Spalten sind: %1.</translation>
    </message>
    <message>
        <source>No column is the tenant&apos;s %1.</source>
        <translation>Keine Spalte ist %1 des Mandanten.</translation>
    </message>
    <message>
        <source>Map one of: %1.</source>
        <translation>Ordnen Sie eines davon zu: %1.</translation>
    </message>
    <message>
        <source>The columns %1 and %2 have the same name: &quot;%3&quot;.</source>
        <translation>Die Spalten %1 und %2 haben denselben Namen: „%3“.</translation>
    </message>
    <message>
        <source>Give each column a name of its own, or leave one of them out.</source>
        <translation>Geben Sie jeder Spalte einen eigenen Namen, oder lassen Sie eine weg.</translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message>
        <source>&quot;%1&quot; is no value of %2.</source>
        <translation>„%1“ ist kein Wert für %2.</translation>
    </message>
    <message>
        <source>A tenant becomes erased by erasing it only.</source>
        <translation>Gelöscht wird ein Mandant nur durch das Löschen selbst.</translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation>Verwenden Sie eines davon: %1.</translation>
    </message>
</context>
<context>
    <name>Isolation</name>
    <message>
        <source>shared rows</source>
        <translation>geteilte Zeilen</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>own database</source>
        <translation>eigene Datenbank</translation>
    </message>
    <message>
        <source>own deployment</source>
        <translation>eigene Installation</translation>
    </message>
</context>
<context>
    <name>JobKind</name>
    <message>
        <source>Look at all servers</source>
        <translation>Alle Server ansehen</translation>
    </message>
    <message>
        <source>Compare the registry with all servers</source>
        <translation>Register mit allen Servern vergleichen</translation>
    </message>
    <message>
        <source>Check the registry</source>
        <translation>Register prüfen</translation>
    </message>
</context>
<context>
    <name>JobState</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>KeyringText</name>
    <message>
        <source>Choose to be asked for the password, or a password file (.pgpass), for this login.</source>
        <translation>Wählen Sie für diese Anmeldung, nach dem Passwort gefragt zu werden, oder eine Passwortdatei (.pgpass).</translation>
    </message>
    <message>
        <source>The keyring has no password for %1.</source>
        <translation>Der Schlüsselbund hat kein Passwort für %1.</translation>
    </message>
    <message>
        <source>Save it there, or choose another source.</source>
        <translation>Speichern Sie es dort oder wählen Sie eine andere Quelle.</translation>
    </message>
    <message>
        <source>The keyring did not give out the password for %1.</source>
        <translation>Der Schlüsselbund gab das Passwort für %1 nicht heraus.</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The system keyring cannot be used here.</source>
        <translation>Der Schlüsselbund des Systems ist hier nicht benutzbar.</translation>
    </message>
    <message>
        <source>The system keyring did not answer.</source>
        <translation>Der Schlüsselbund des Systems antwortete nicht.</translation>
    </message>
</context>
<context>
    <name>LeaseText</name>
    <message>
        <source>The right to go on with &quot;%1&quot; has run out.</source>
        <translation>Das Recht, mit „%1“ fortzufahren, ist abgelaufen.</translation>
    </message>
    <message>
        <source>Another console or runner may have taken it over: look at the job before starting it again.</source>
        <translation>Eine andere Konsole oder ein Runner kann es übernommen haben: Sehen Sie sich den Auftrag an, bevor Sie ihn neu starten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is being done by %2.</source>
        <translation>„%1“ wird gerade von %2 erledigt.</translation>
    </message>
    <message numerus="yes">
        <source>If that program has ended, it can be taken over in %Ln second(s).</source>
        <translation>
            <numerusform>Wenn jenes Programm beendet ist, kann es in %Ln Sekunde übernommen werden.</numerusform>
            <numerusform>Wenn jenes Programm beendet ist, kann es in %Ln Sekunden übernommen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A lease needs a name and a duration.</source>
        <translation>Eine Pacht braucht einen Namen und eine Dauer.</translation>
    </message>
    <message>
        <source>A lease was checked outside a transaction.</source>
        <translation>Eine Pacht wurde außerhalb einer Transaktion geprüft.</translation>
    </message>
</context>
<context>
    <name>MariaDbOpener</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The driver for MariaDB is not installed.</source>
        <translation>Der Treiber für MariaDB ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-mysql.</source>
        <translation>Installieren Sie das Paket libqt6sql6-mysql.</translation>
    </message>
    <message>
        <source>%1 offers no encryption.</source>
        <translation>%1 bietet keine Verschlüsselung an.</translation>
    </message>
    <message>
        <source>Set up TLS on the server, or choose a connection without encryption.</source>
        <translation>Richten Sie TLS auf dem Server ein, oder wählen Sie eine Verbindung ohne Verschlüsselung.</translation>
    </message>
    <message>
        <source>The MariaDB driver of this system cannot verify the certificate of %1.</source>
        <translation>Der MariaDB-Treiber dieses Systems kann das Zertifikat von %1 nicht prüfen.</translation>
    </message>
    <message>
        <source>Choose encryption without verification (sslmode=require) where the network can be trusted, or a tunnel to a socket on this machine.</source>
        <translation>Wählen Sie Verschlüsselung ohne Prüfung (sslmode=require), wo dem Netz zu trauen ist, oder einen Tunnel zu einem Socket auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>MigrationFolderText</name>
    <message>
        <source>&quot;%1&quot; is not named like a migration.</source>
        <translation>„%1“ heißt nicht wie eine Migration.</translation>
    </message>
    <message>
        <source>Name it like 0001_base.up.sql or 0001_base.down.sql, with a title of letters, digits, _, . and -, or move it out of the folder.</source>
        <translation>Nennen Sie sie wie 0001_base.up.sql oder 0001_base.down.sql, mit einem Titel aus Buchstaben, Ziffern, _, . und -, oder nehmen Sie sie aus dem Ordner.</translation>
    </message>
    <message>
        <source>The version of &quot;%1&quot; is out of range.</source>
        <translation>Die Version von „%1“ liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>Let its name begin with a number from 1 to %1.</source>
        <translation>Lassen Sie den Namen mit einer Zahl von 1 bis %1 beginnen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; have the same version.</source>
        <translation>„%1“ und „%2“ haben dieselbe Version.</translation>
    </message>
    <message>
        <source>Give one of them another number.</source>
        <translation>Geben Sie einer davon eine andere Nummer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no up file.</source>
        <translation>Zu „%1“ fehlt die up-Datei.</translation>
    </message>
    <message>
        <source>Put the .up.sql of its version beside it, or move it away.</source>
        <translation>Legen Sie die .up.sql-Datei derselben Version daneben oder nehmen Sie sie weg.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read.</source>
        <translation>„%1“ ist nicht zu lesen.</translation>
    </message>
    <message>
        <source>Look at its permissions, and where it points if it is a link.</source>
        <translation>Sehen Sie nach ihren Rechten und, wenn sie eine Verknüpfung ist, wohin sie zeigt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than 10 MB.</source>
        <translation>„%1“ ist größer als 10 MB.</translation>
    </message>
    <message>
        <source>Divide it into several migrations.</source>
        <translation>Teilen Sie sie in mehrere Migrationen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not UTF-8.</source>
        <translation>„%1“ ist nicht UTF-8.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a NUL character.</source>
        <translation>„%1“ enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>Look whether this is a text, and save it as UTF-8.</source>
        <translation>Sehen Sie nach, ob dies ein Text ist, und speichern Sie ihn als UTF-8.</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;.</source>
        <translation>Es gibt keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>Name the folder that holds the migrations.</source>
        <translation>Nennen Sie den Ordner mit den Migrationen.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be read.</source>
        <translation>Der Ordner „%1“ ist nicht zu lesen.</translation>
    </message>
    <message>
        <source>Look at its permissions.</source>
        <translation>Sehen Sie nach seinen Rechten.</translation>
    </message>
    <message>
        <source>There is no migration in &quot;%1&quot;.</source>
        <translation>In „%1“ ist keine Migration.</translation>
    </message>
    <message>
        <source>Put files into it that are named like 0001_base.up.sql, or name another folder.</source>
        <translation>Legen Sie Dateien hinein, die wie 0001_base.up.sql heißen, oder nennen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>MigrationRulesText</name>
    <message>
        <source>%1 has a command of psql in it: %2</source>
        <translation>%1 enthält einen Befehl von psql: %2</translation>
    </message>
    <message>
        <source>Take it out, and put into statements what it does.</source>
        <translation>Nehmen Sie ihn heraus und schreiben Sie, was er tut, als Anweisungen.</translation>
    </message>
    <message>
        <source>%1 begins or ends a transaction: %2</source>
        <translation>%1 beginnt oder beendet eine Transaktion: %2</translation>
    </message>
    <message>
        <source>Take this out: every migration runs in a transaction of the program.</source>
        <translation>Nehmen Sie das heraus: Jede Migration läuft in einer Transaktion des Programms.</translation>
    </message>
    <message>
        <source>%1 has a statement that cannot run in a transaction: %2</source>
        <translation>%1 hat eine Anweisung, die in keiner Transaktion laufen kann: %2</translation>
    </message>
    <message>
        <source>Take it out, and run it by hand where it is needed.</source>
        <translation>Nehmen Sie sie heraus und führen Sie sie von Hand aus, wo sie nötig ist.</translation>
    </message>
    <message>
        <source>Write it without CONCURRENTLY, or run it by hand where it is needed.</source>
        <translation>Schreiben Sie sie ohne CONCURRENTLY oder führen Sie sie von Hand aus, wo sie nötig ist.</translation>
    </message>
    <message>
        <source>%1 changes the server, not only a tenant: %2</source>
        <translation>%1 ändert den Server, nicht nur einen Mandanten: %2</translation>
    </message>
    <message>
        <source>Take it out, and let an administrator of the server run it.</source>
        <translation>Nehmen Sie sie heraus und lassen Sie sie von der Verwaltung des Servers ausführen.</translation>
    </message>
    <message>
        <source>%1 makes, changes or drops a role: %2</source>
        <translation>%1 legt eine Rolle an, ändert oder löscht sie: %2</translation>
    </message>
    <message>
        <source>Take it out: the roles of tenants are made by the program.</source>
        <translation>Nehmen Sie sie heraus: Die Rollen der Mandanten legt das Programm an.</translation>
    </message>
    <message>
        <source>%1 changes the role or the settings that the program has set: %2</source>
        <translation>%1 ändert die Rolle oder die Einstellungen, die das Programm gesetzt hat: %2</translation>
    </message>
    <message>
        <source>Take it out: the program sets the role in which a migration runs.</source>
        <translation>Nehmen Sie sie heraus: Das Programm setzt die Rolle, in der eine Migration läuft.</translation>
    </message>
    <message>
        <source>%1 copies rows from or to a client: %2</source>
        <translation>%1 kopiert Zeilen von oder zu einem Client: %2</translation>
    </message>
    <message>
        <source>Write the rows as INSERT.</source>
        <translation>Schreiben Sie die Zeilen als INSERT.</translation>
    </message>
    <message>
        <source>%1 ends inside a text, a name, a comment or parentheses.</source>
        <translation>%1 endet in einem Text, einem Namen, einem Kommentar oder einer Klammer.</translation>
    </message>
    <message>
        <source>Close what is open at its end.</source>
        <translation>Schließen Sie, was am Ende offen ist.</translation>
    </message>
    <message>
        <source>%1 changes an extension, which only an administrator may: %2</source>
        <translation>%1 ändert eine Erweiterung, was nur ein Administrator darf: %2</translation>
    </message>
    <message>
        <source>Write CREATE EXTENSION IF NOT EXISTS, and let an administrator put it there with &apos;tenantryctl server prepare --extensions&apos;.</source>
        <translation>Schreiben Sie CREATE EXTENSION IF NOT EXISTS, und lassen Sie einen Administrator sie mit „tenantryctl server prepare --extensions“ einrichten.</translation>
    </message>
</context>
<context>
    <name>MigrationTool</name>
    <message>
        <source>%1 does not tell this.</source>
        <translation>%1 verrät das nicht.</translation>
    </message>
</context>
<context>
    <name>OpenIntent</name>
    <message>
        <source>What became of a change is not recorded.</source>
        <translation>Was aus einer Änderung wurde, ist nicht verzeichnet.</translation>
    </message>
    <message>
        <source>%1, %2; begun by %3, %4</source>
        <translation>%1, %2; begonnen von %3, %4</translation>
    </message>
    <message>
        <source>Look at the object, then record the outcome: tenantryctl audit settle %1, or the console&apos;s overview.</source>
        <translation>Sehen Sie das Objekt an, halten Sie dann das Ergebnis fest: tenantryctl audit settle %1 oder in der Übersicht der Konsole.</translation>
    </message>
</context>
<context>
    <name>OpenOperation</name>
    <message>
        <source>“%1” stopped half-way.</source>
        <translation>„%1“ blieb auf halbem Weg stehen.</translation>
    </message>
    <message>
        <source>%1 of %2 steps are done; begun by %3, %4.</source>
        <translation>%1 von %2 Schritten sind getan; begonnen von %3, %4.</translation>
    </message>
    <message>
        <source>Resume it or undo it: on the console&apos;s page of jobs, or with tenantryctl operation resume %1, or undo.</source>
        <translation>Setzen Sie ihn fort oder machen Sie ihn rückgängig: auf der Seite „Aufträge“ der Konsole oder mit tenantryctl operation resume %1 bzw. undo.</translation>
    </message>
</context>
<context>
    <name>OperationRepository</name>
    <message>
        <source>There is no such operation in the journal.</source>
        <translation>Diesen Vorgang gibt es im Journal nicht.</translation>
    </message>
    <message>
        <source>The journal has no such step.</source>
        <translation>Diesen Schritt gibt es im Journal nicht.</translation>
    </message>
</context>
<context>
    <name>OperationRunner</name>
    <message>
        <source>The registry was stopped.</source>
        <translation>Das Register wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>OrphanSweepJob</name>
    <message>
        <source>%1 of %2 servers were compared, %3 findings.</source>
        <translation>%1 von %2 Servern wurden verglichen, %3 Befunde.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
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
        <source>Tenant</source>
        <translation>Mandant</translation>
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
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>The password of %1 is forgotten</source>
        <translation>Das Passwort von %1 ist vergessen</translation>
    </message>
</context>
<context>
    <name>PassFileText</name>
    <message>
        <source>There is no password file %1.</source>
        <translation>Es gibt keine Passwortdatei %1.</translation>
    </message>
    <message>
        <source>Write one (see .pgpass in the PostgreSQL manual), or choose another source.</source>
        <translation>Schreiben Sie eine (siehe .pgpass im Handbuch von PostgreSQL) oder wählen Sie eine andere Quelle.</translation>
    </message>
    <message>
        <source>The password file %1 cannot be read.</source>
        <translation>Die Passwortdatei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The password file %1 is not a plain file.</source>
        <translation>Die Passwortdatei %1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The password file %1 is open to other users.</source>
        <translation>Die Passwortdatei %1 steht anderen Benutzern offen.</translation>
    </message>
    <message>
        <source>Run: chmod 0600 %1</source>
        <translation>Führen Sie aus: chmod 0600 %1</translation>
    </message>
    <message>
        <source>The password file %1 has no line for %2.</source>
        <translation>Die Passwortdatei %1 hat keine Zeile für %2.</translation>
    </message>
    <message>
        <source>Add a line host:port:database:user:password; &apos;*&apos; stands for any.</source>
        <translation>Fügen Sie eine Zeile host:port:database:user:password hinzu; „*“ steht für jedes.</translation>
    </message>
    <message>
        <source>The file %1 is there already.</source>
        <translation>Die Datei %1 gibt es schon.</translation>
    </message>
    <message>
        <source>The password file %1 cannot be written: %2.</source>
        <translation>Die Passwortdatei %1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>Name a file in a folder of yours, on a disk with room left.</source>
        <translation>Nennen Sie eine Datei in einem Ihrer Ordner, auf einem Datenträger mit freiem Platz.</translation>
    </message>
    <message>
        <source>Name a new one: it is never overwritten. A run that was cut short may have left it.</source>
        <translation>Nennen Sie eine neue: Überschrieben wird sie nie. Ein Lauf, der abgebrochen ist, kann sie hinterlassen haben.</translation>
    </message>
    <message>
        <source>The password file %1 belongs to another user.</source>
        <translation>Die Passwortdatei %1 gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>Name one that is yours: its owner can read and change it.</source>
        <translation>Nennen Sie eine, die Ihnen gehört: Ihr Eigentümer kann sie lesen und ändern.</translation>
    </message>
</context>
<context>
    <name>PgConnect</name>
    <message numerus="yes">
        <source>%1 did not answer within %Ln second(s).</source>
        <translation>
            <numerusform>%1 antwortete nicht innerhalb von %Ln Sekunde.</numerusform>
            <numerusform>%1 antwortete nicht innerhalb von %Ln Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the host and the port, and whether a firewall drops the packets.</source>
        <translation>Prüfen Sie Rechner und Port und ob eine Firewall die Pakete verwirft.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 asks for a password and none is known.</source>
        <translation>%1 verlangt ein Passwort, und es ist keines bekannt.</translation>
    </message>
    <message>
        <source>Type the password, or store it for this server.</source>
        <translation>Geben Sie das Passwort ein oder hinterlegen Sie es für diesen Server.</translation>
    </message>
    <message>
        <source>The file of the certificate authority does not exist: %1</source>
        <translation>Die Datei der Zertifizierungsstelle gibt es nicht: %1</translation>
    </message>
    <message>
        <source>No server answers at %1.</source>
        <translation>Unter %1 antwortet kein Server.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Check the host and the port, and that the server runs.</source>
        <translation>Prüfen Sie Rechner und Port und ob der Server läuft.</translation>
    </message>
    <message>
        <source>A password must not contain the character NUL.</source>
        <translation>Ein Passwort darf das Zeichen NUL nicht enthalten.</translation>
    </message>
    <message>
        <source>There is no memory for another connection.</source>
        <translation>Für eine weitere Verbindung fehlt der Speicher.</translation>
    </message>
</context>
<context>
    <name>PgPipeline</name>
    <message>
        <source>It did not run, because a statement before it failed.</source>
        <translation>Sie lief nicht, weil eine Anweisung vor ihr scheiterte.</translation>
    </message>
    <message>
        <source>Only PostgreSQL knows pipelines.</source>
        <translation>Nur PostgreSQL kennt Pipelines.</translation>
    </message>
    <message>
        <source>A text contains the character NUL.</source>
        <translation>Ein Text enthält das Zeichen NUL.</translation>
    </message>
</context>
<context>
    <name>PgTlsDiagnosis</name>
    <message>
        <source>The certificate of %1 expired on %2.</source>
        <translation>Das Zertifikat von %1 ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>Have it renewed on the server.</source>
        <translation>Lassen Sie es auf dem Server erneuern.</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid only from %2.</source>
        <translation>Das Zertifikat von %1 gilt erst ab %2.</translation>
    </message>
    <message>
        <source>Check the clocks of this computer and of the server.</source>
        <translation>Prüfen Sie die Uhren dieses Rechners und des Servers.</translation>
    </message>
    <message>
        <source>The certificate of %1 is made out for another host.</source>
        <translation>Das Zertifikat von %1 ist auf einen anderen Rechner ausgestellt.</translation>
    </message>
    <message>
        <source>Connect by the name that stands in the certificate, or have one made out for %1. If you did not expect this, somebody may stand between you and the server.</source>
        <translation>Verbinden Sie sich unter dem Namen, der im Zertifikat steht, oder lassen Sie eines für %1 ausstellen. Wenn Sie das nicht erwartet haben, steht vielleicht jemand zwischen Ihnen und dem Server.</translation>
    </message>
    <message>
        <source>The certificate of %1 was signed by an authority that is not trusted here.</source>
        <translation>Das Zertifikat von %1 wurde von einer Stelle unterschrieben, der hier nicht vertraut wird.</translation>
    </message>
    <message>
        <source>Name the file of the authority that signed it. If you did not expect this, somebody may stand between you and the server.</source>
        <translation>Nennen Sie die Datei der Stelle, die es unterschrieben hat. Wenn Sie das nicht erwartet haben, steht vielleicht jemand zwischen Ihnen und dem Server.</translation>
    </message>
    <message>
        <source>No encrypted connection could be made to %1.</source>
        <translation>Zu %1 kam keine verschlüsselte Verbindung zustande.</translation>
    </message>
    <message>
        <source>Check the server&apos;s certificate and its versions of TLS.</source>
        <translation>Prüfen Sie das Zertifikat des Servers und seine TLS-Versionen.</translation>
    </message>
    <message>
        <source>%1 does not offer an encrypted connection.</source>
        <translation>%1 bietet keine verschlüsselte Verbindung an.</translation>
    </message>
    <message>
        <source>Switch TLS on at the server (ssl = on), or choose the unencrypted mode for this server.</source>
        <translation>Schalten Sie TLS auf dem Server ein (ssl = on) oder wählen Sie für diesen Server die unverschlüsselte Betriebsart.</translation>
    </message>
</context>
<context>
    <name>PlanRepository</name>
    <message>
        <source>There is no such plan in the registry.</source>
        <translation>Diesen Tarif gibt es im Register nicht.</translation>
    </message>
    <message>
        <source>Another plan has the code %1.</source>
        <translation>Ein anderer Tarif hat das Kürzel %1.</translation>
    </message>
    <message>
        <source>Choose another code.</source>
        <translation>Wählen Sie ein anderes Kürzel.</translation>
    </message>
</context>
<context>
    <name>PoolerApply</name>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>Und noch %Ln.</numerusform>
            <numerusform>Und noch %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>The pooler does not do what the registry says. %1</source>
        <translation>Der Pooler tut nicht, was das Register sagt. %1</translation>
    </message>
    <message>
        <source>See its log, and that its own file includes ours (%include) after its last section. Then run this again.</source>
        <translation>Sehen Sie in sein Protokoll und ob seine eigene Datei unsere nach ihrem letzten Abschnitt einbindet (%include). Führen Sie dies dann noch einmal aus.</translation>
    </message>
    <message>
        <source>%1 says what the registry says, and the pooler does not answer: it works as before, or not at all.</source>
        <translation>%1 sagt, was das Register sagt, und der Pooler antwortet nicht: Er arbeitet wie vorher oder gar nicht.</translation>
    </message>
    <message>
        <source>Start it: it reads the file then. Then run this again: it looks whether all is in force.</source>
        <translation>Starten Sie ihn: Dann liest er die Datei. Führen Sie dies danach noch einmal aus: Es prüft, ob alles in Kraft ist.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 The files are as they were before.</source>
        <translation>%1 Die Dateien sind wie vorher.</translation>
    </message>
</context>
<context>
    <name>PoolerCheck</name>
    <message>
        <source>%1:%2/%3, sessions: %4</source>
        <translation>%1:%2/%3, Sitzungen: %4</translation>
    </message>
    <message>
        <source>it leads to the database %1, not to %2.</source>
        <translation>er führt zur Datenbank %1, nicht zu %2.</translation>
    </message>
    <message>
        <source>it leads to a database of that name on another server.</source>
        <translation>er führt zu einer Datenbank dieses Namens auf einem anderen Server.</translation>
    </message>
    <message>
        <source>the database %1 is reached.</source>
        <translation>die Datenbank %1 ist erreicht.</translation>
    </message>
    <message>
        <source>its control table names %1, not the tenant %2.</source>
        <translation>die Kontrolltabelle dort nennt %1, nicht den Mandanten %2.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemanden</translation>
    </message>
    <message>
        <source>it leads to an old copy: epoch %1, and the registry says %2.</source>
        <translation>er führt zu einer alten Kopie: Epoche %1, und das Register sagt %2.</translation>
    </message>
    <message>
        <source>the control table of %1 is reached.</source>
        <translation>die Kontrolltabelle von %1 ist erreicht.</translation>
    </message>
    <message>
        <source>It has no entry %1.</source>
        <translation>Er hat keinen Eintrag %1.</translation>
    </message>
    <message>
        <source>Its entry %1 leads to %2, not to %3.</source>
        <translation>Sein Eintrag %1 führt zu %2, nicht zu %3.</translation>
    </message>
    <message>
        <source>Its entry %1 is not in the mode %2.</source>
        <translation>Sein Eintrag %1 ist nicht in der Betriebsart %2.</translation>
    </message>
    <message>
        <source>It still has the entry %1.</source>
        <translation>Er hat den Eintrag %1 noch.</translation>
    </message>
    <message>
        <source>It does not know the login %1.</source>
        <translation>Er kennt die Anmeldung %1 nicht.</translation>
    </message>
</context>
<context>
    <name>PoolerConsole</name>
    <message>
        <source>What answers at %1 is not the console of PgBouncer.</source>
        <translation>Was bei %1 antwortet, ist nicht die Konsole von PgBouncer.</translation>
    </message>
    <message>
        <source>Name the pooler&apos;s own address and its database pgbouncer.</source>
        <translation>Nennen Sie die eigene Adresse des Poolers und seine Datenbank pgbouncer.</translation>
    </message>
    <message>
        <source>%1 may look at PgBouncer, and not have it read its files.</source>
        <translation>%1 darf bei PgBouncer zusehen, aber ihn seine Dateien nicht lesen lassen.</translation>
    </message>
    <message>
        <source>Name a login of admin_users in PgBouncer&apos;s own file.</source>
        <translation>Nennen Sie eine Anmeldung aus admin_users in der eigenen Datei von PgBouncer.</translation>
    </message>
</context>
<context>
    <name>PoolerFile</name>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>It is as it was. Give this user the right to write there and the disk some room, or have the files made elsewhere: tenantryctl pooler config --export FOLDER.</source>
        <translation>Sie ist, wie sie war. Geben Sie diesem Benutzer das Recht, dort zu schreiben, und der Platte etwas Platz, oder lassen Sie die Dateien anderswo anlegen: tenantryctl pooler config --export ORDNER.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Name a plain file, which this user may read and write.</source>
        <translation>Nennen Sie eine gewöhnliche Datei, die dieser Benutzer lesen und schreiben darf.</translation>
    </message>
    <message>
        <source>The file %1 was not written by this program.</source>
        <translation>Die Datei %1 hat nicht dieses Programm geschrieben.</translation>
    </message>
    <message>
        <source>It stays as it is. Name a file that is not there yet, and have PgBouncer&apos;s own file include it.</source>
        <translation>Sie bleibt, wie sie ist. Nennen Sie eine Datei, die es noch nicht gibt, und lassen Sie die eigene Datei von PgBouncer sie einbinden.</translation>
    </message>
    <message>
        <source>The file %1 is that of another registry, %2.</source>
        <translation>Die Datei %1 ist die eines anderen Registers, %2.</translation>
    </message>
    <message>
        <source>It stays as it is. Name another file, or take that one away.</source>
        <translation>Sie bleibt, wie sie ist. Nennen Sie eine andere Datei, oder nehmen Sie diese weg.</translation>
    </message>
    <message>
        <source>Another program is writing %1.</source>
        <translation>Ein anderes Programm schreibt gerade %1.</translation>
    </message>
    <message>
        <source>Try again when it is done.</source>
        <translation>Versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Another program has changed %1 meanwhile.</source>
        <translation>Ein anderes Programm hat %1 inzwischen geändert.</translation>
    </message>
    <message>
        <source>Try again: it is read anew then.</source>
        <translation>Versuchen Sie es noch einmal: Sie wird dann neu gelesen.</translation>
    </message>
    <message>
        <source>The file %1 could not be put back.</source>
        <translation>Die Datei %1 konnte nicht zurückgestellt werden.</translation>
    </message>
    <message>
        <source>Do it by hand: mv %1 %2</source>
        <translation>Tun Sie es von Hand: mv %1 %2</translation>
    </message>
</context>
<context>
    <name>PoolerLab</name>
    <message>
        <source>unknown: what was seen fits none</source>
        <translation>unbekannt: Was gesehen wurde, passt zu keiner</translation>
    </message>
    <message>
        <source>none: no session of the server had two clients</source>
        <translation>keine: Keine Sitzung des Servers hatte zwei Clients</translation>
    </message>
    <message>
        <source>session: a client keeps its session of the server until it leaves</source>
        <translation>session: Ein Client behält seine Sitzung des Servers, bis er geht</translation>
    </message>
    <message>
        <source>transaction: a session of the server goes to the next client after each transaction</source>
        <translation>transaction: Eine Sitzung des Servers geht nach jeder Transaktion an den nächsten Client</translation>
    </message>
    <message>
        <source>statement: a session of the server goes to the next client after each statement</source>
        <translation>statement: Eine Sitzung des Servers geht nach jeder Anweisung an den nächsten Client</translation>
    </message>
    <message>
        <source>crosses</source>
        <translation>geht über</translation>
    </message>
    <message>
        <source>does not cross</source>
        <translation>geht nicht über</translation>
    </message>
    <message>
        <source>could not be tried</source>
        <translation>konnte nicht versucht werden</translation>
    </message>
    <message>
        <source>Nothing resets a session of the server between two clients: set server_reset_query = DISCARD ALL in the pooler&apos;s file.</source>
        <translation>Nichts setzt eine Sitzung des Servers zwischen zwei Clients zurück: Setzen Sie server_reset_query = DISCARD ALL in der Datei des Poolers.</translation>
    </message>
    <message>
        <source>Set what belongs to a tenant inside of a transaction: BEGIN; SET LOCAL search_path = ...; SELECT set_config(&apos;app.tenant_id&apos;, ..., true); ... COMMIT.</source>
        <translation>Setzen Sie, was zu einem Mandanten gehört, in einer Transaktion: BEGIN; SET LOCAL search_path = ...; SELECT set_config(&apos;app.tenant_id&apos;, ..., true); ... COMMIT.</translation>
    </message>
    <message>
        <source>Or give each tenant a login or an entry of its own: sessions of one pool never go to another, and the search_path can be the login&apos;s own (ALTER ROLE ... SET search_path).</source>
        <translation>Oder geben Sie jedem Mandanten eine eigene Anmeldung oder einen eigenen Eintrag: Sitzungen eines Pools gehen nie an einen anderen, und der search_path kann der der Anmeldung sein (ALTER ROLE ... SET search_path).</translation>
    </message>
    <message>
        <source>Set pool_mode = transaction for this entry: in the statement mode nothing can be set for more than one statement, and Tenantry does not work through it.</source>
        <translation>Setzen Sie pool_mode = transaction für diesen Eintrag: In der Betriebsart statement kann nichts für mehr als eine Anweisung gesetzt werden, und Tenantry arbeitet nicht durch sie.</translation>
    </message>
    <message>
        <source>Look whether this address is the pooler&apos;s. If it is, run the lab when it is quiet, or through an entry with a pool of one session.</source>
        <translation>Sehen Sie nach, ob diese Adresse die des Poolers ist. Wenn ja, wiederholen Sie den Versuch, wenn es ruhig ist, oder durch einen Eintrag mit einem Pool von einer Sitzung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) of the server may still hold what the lab set: say RECONNECT on the pooler&apos;s console. Nothing finds less by it.</source>
        <translation>
            <numerusform>%Ln Sitzung des Servers kann noch tragen, was der Versuch gesetzt hat: Geben Sie auf der Konsole des Poolers RECONNECT ein. Niemand findet deshalb weniger.</numerusform>
            <numerusform>%Ln Sitzungen des Servers können noch tragen, was der Versuch gesetzt hat: Geben Sie auf der Konsole des Poolers RECONNECT ein. Niemand findet deshalb weniger.</numerusform>
        </translation>
    </message>
    <message>
        <source>The lab is for poolers before PostgreSQL.</source>
        <translation>Der Versuch ist für Pooler vor PostgreSQL.</translation>
    </message>
    <message>
        <source>Give an address of the kind postgresql://.</source>
        <translation>Geben Sie eine Adresse der Art postgresql:// an.</translation>
    </message>
</context>
<context>
    <name>PoolerLabRun</name>
    <message>
        <source>The lab was stopped; what it had set is reset.</source>
        <translation>Der Versuch wurde angehalten; was er gesetzt hatte, ist zurückgesetzt.</translation>
    </message>
    <message>
        <source>a client found what another one had set</source>
        <translation>ein Client fand, was ein anderer gesetzt hatte</translation>
    </message>
    <message>
        <source>no two clients came to one session of the server</source>
        <translation>keine zwei Clients kamen in dieselbe Sitzung des Servers</translation>
    </message>
    <message numerus="yes">
        <source>seen clean %Ln time(s) where another client had set it</source>
        <translation>
            <numerusform>%Ln-mal sauber gesehen, wo ein anderer Client es gesetzt hatte</numerusform>
            <numerusform>%Ln-mal sauber gesehen, wo ein anderer Client es gesetzt hatte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoolerLabThing</name>
    <message>
        <source>search_path</source>
        <translation>search_path</translation>
    </message>
    <message>
        <source>settings such as app.tenant_id</source>
        <translation>Einstellungen wie app.tenant_id</translation>
    </message>
    <message>
        <source>role (SET ROLE)</source>
        <translation>Rolle (SET ROLE)</translation>
    </message>
    <message>
        <source>prepared statements</source>
        <translation>vorbereitete Anweisungen</translation>
    </message>
    <message>
        <source>advisory locks</source>
        <translation>Advisory Locks</translation>
    </message>
    <message>
        <source>What answers there is no PostgreSQL server.</source>
        <translation>Was dort antwortet, ist kein PostgreSQL-Server.</translation>
    </message>
</context>
<context>
    <name>PoolerName</name>
    <message>
        <source>A name has a control character, which no file of PgBouncer can hold: %1</source>
        <translation>Ein Name hat ein Steuerzeichen, das keine Datei von PgBouncer halten kann: %1</translation>
    </message>
    <message>
        <source>Rename it on the server.</source>
        <translation>Benennen Sie es auf dem Server um.</translation>
    </message>
</context>
<context>
    <name>PoolerPlan</name>
    <message>
        <source>it is not active yet</source>
        <translation>er ist noch nicht aktiv</translation>
    </message>
    <message>
        <source>it is suspended</source>
        <translation>er ist gesperrt</translation>
    </message>
    <message>
        <source>it is archived</source>
        <translation>er ist archiviert</translation>
    </message>
    <message>
        <source>it is erased</source>
        <translation>er ist gelöscht</translation>
    </message>
    <message>
        <source>PgBouncer keeps that name for itself</source>
        <translation>PgBouncer behält diesen Namen für sich</translation>
    </message>
    <message>
        <source>Give the pooler more sessions, raise max_connections on the server, or make an entry for each database (--by database): its logins share their sessions then.</source>
        <translation>Geben Sie dem Pooler mehr Sitzungen, erhöhen Sie max_connections auf dem Server, oder machen Sie einen Eintrag je Datenbank (--by database): Deren Anmeldungen teilen sich dann ihre Sitzungen.</translation>
    </message>
    <message>
        <source>Give the pooler more sessions, or raise max_connections on the server.</source>
        <translation>Geben Sie dem Pooler mehr Sitzungen, oder erhöhen Sie max_connections auf dem Server.</translation>
    </message>
    <message>
        <source>%1 has %2 sessions for the pooler, and %3 entries need one each.</source>
        <translation>%1 hat %2 Sitzungen für den Pooler, und %3 Einträge brauchen je eine.</translation>
    </message>
    <message>
        <source>the database %1 on %2</source>
        <translation>die Datenbank %1 auf %2</translation>
    </message>
    <message>
        <source>the tenant %1</source>
        <translation>der Mandant %1</translation>
    </message>
    <message>
        <source>Two entries would be called %1: %2 and %3.</source>
        <translation>Zwei Einträge hießen %1: %2 und %3.</translation>
    </message>
    <message>
        <source>Rename one of them, or make a file for each server.</source>
        <translation>Benennen Sie einen davon um, oder machen Sie eine Datei je Server.</translation>
    </message>
</context>
<context>
    <name>PoolerSite</name>
    <message>
        <source>%1 has no session left for a pooler: this program may have %2.</source>
        <translation>%1 hat keine Sitzung für einen Pooler übrig: Dieses Programm darf %2 haben.</translation>
    </message>
    <message>
        <source>Raise max_connections there, or lower the budget of the server here.</source>
        <translation>Erhöhen Sie dort max_connections, oder senken Sie hier das Budget des Servers.</translation>
    </message>
    <message>
        <source>%1 may not read the verifiers of passwords on this server.</source>
        <translation>%1 darf auf diesem Server die Prüfwerte der Passwörter nicht lesen.</translation>
    </message>
    <message>
        <source>Name a superuser (--as), or a userlist that has them (--verifiers).</source>
        <translation>Nennen Sie einen Superuser (--as) oder eine Nutzerliste, die sie hat (--verifiers).</translation>
    </message>
</context>
<context>
    <name>PoolerText</name>
    <message>
        <source>Line %1 of the userlist: %2</source>
        <translation>Zeile %1 der Nutzerliste: %2</translation>
    </message>
    <message>
        <source>A line is &quot;login&quot; &quot;SCRAM-SHA-256$...&quot;, as pg_authid of the server has it.</source>
        <translation>Eine Zeile ist &quot;Anmeldung&quot; &quot;SCRAM-SHA-256$...&quot;, wie pg_authid des Servers sie hat.</translation>
    </message>
    <message>
        <source>it is none of a userlist.</source>
        <translation>sie ist keine einer Nutzerliste.</translation>
    </message>
    <message>
        <source>its password is no SCRAM verifier.</source>
        <translation>ihr Passwort ist kein SCRAM-Prüfwert.</translation>
    </message>
</context>
<context>
    <name>PostgresDialect</name>
    <message>
        <source>The statement took longer than its time limit and was stopped.</source>
        <translation>Die Anweisung überschritt ihre Zeitgrenze und wurde angehalten.</translation>
    </message>
    <message>
        <source>Nothing was changed by it. Narrow the request or raise the limit.</source>
        <translation>Sie hat nichts geändert. Grenzen Sie die Anfrage ein oder erhöhen Sie die Grenze.</translation>
    </message>
    <message>
        <source>The server runs PostgreSQL %1; Tenantry needs %2 or newer.</source>
        <translation>Auf dem Server läuft PostgreSQL %1; Tenantry braucht %2 oder neuer.</translation>
    </message>
    <message>
        <source>Upgrade the server. Versions before 12 no longer get security releases.</source>
        <translation>Aktualisieren Sie den Server. Für Versionen vor 12 gibt es keine Sicherheitskorrekturen mehr.</translation>
    </message>
    <message>
        <source>The pooler before the server works in statement mode and takes no transaction.</source>
        <translation>Der Pooler vor dem Server arbeitet in der Betriebsart statement und nimmt keine Transaktion an.</translation>
    </message>
    <message>
        <source>Set pool_mode = transaction for this entry in the pooler&apos;s file.</source>
        <translation>Setzen Sie pool_mode = transaction für diesen Eintrag in der Datei des Poolers.</translation>
    </message>
    <message>
        <source>The pooler keeps this login from its console.</source>
        <translation>Der Pooler lässt diese Anmeldung nicht auf seine Konsole.</translation>
    </message>
    <message>
        <source>Name a login of admin_users in the pooler&apos;s own file.</source>
        <translation>Nennen Sie eine Anmeldung aus admin_users in der eigenen Datei des Poolers.</translation>
    </message>
    <message>
        <source>The pooler does not admit this login.</source>
        <translation>Der Pooler lässt diese Anmeldung nicht ein.</translation>
    </message>
    <message>
        <source>Check the password, and that the pooler&apos;s userlist has the login.</source>
        <translation>Prüfen Sie das Passwort, und ob die Nutzerliste des Poolers die Anmeldung hat.</translation>
    </message>
    <message>
        <source>The pooler has no entry of that name.</source>
        <translation>Der Pooler hat keinen Eintrag dieses Namens.</translation>
    </message>
    <message>
        <source>Check the database&apos;s name in the pooler&apos;s file.</source>
        <translation>Prüfen Sie den Namen der Datenbank in der Datei des Poolers.</translation>
    </message>
</context>
<context>
    <name>PostgresRegistry</name>
    <message>
        <source>The database %1 has a schema tenantry already.</source>
        <translation>Die Datenbank %1 hat schon ein Schema tenantry.</translation>
    </message>
    <message>
        <source>Open the registry that is there, or choose another database.</source>
        <translation>Öffnen Sie das dortige Register oder wählen Sie eine andere Datenbank.</translation>
    </message>
    <message>
        <source>The roles to be shared do not exist on this server.</source>
        <translation>Die zu teilenden Rollen gibt es auf diesem Server nicht.</translation>
    </message>
    <message>
        <source>Roles of these names exist on this server: %1.</source>
        <translation>Rollen dieser Namen gibt es auf diesem Server: %1.</translation>
    </message>
    <message>
        <source>Choose another prefix for the roles. Sharing the roles of another registry gives its administrators this one too.</source>
        <translation>Wählen Sie eine andere Vorsilbe für die Rollen. Werden die Rollen eines anderen Registers geteilt, bekommen dessen Verwalter auch dieses.</translation>
    </message>
    <message>
        <source>This login may not upgrade the registry.</source>
        <translation>Diese Anmeldung darf das Register nicht aktualisieren.</translation>
    </message>
    <message>
        <source>Let a member of the role %1 upgrade it.</source>
        <translation>Lassen Sie es ein Mitglied der Rolle %1 aktualisieren.</translation>
    </message>
    <message>
        <source>This login may not create a registry in %1.</source>
        <translation>Diese Anmeldung darf in %1 kein Register anlegen.</translation>
    </message>
    <message>
        <source>It has to own the database and may need CREATEROLE. Or print the statements with &quot;tenantryctl registry init --print-sql&quot; and let a database administrator run them.</source>
        <translation>Ihr muss die Datenbank gehören, und sie braucht vielleicht CREATEROLE. Oder geben Sie die Anweisungen mit „tenantryctl registry init --print-sql“ aus und lassen Sie sie einen Datenbankadministrator ausführen.</translation>
    </message>
    <message>
        <source>The registry needs the role %1, and this login may not make roles.</source>
        <translation>Das Register braucht die Rolle %1, und diese Anmeldung darf keine Rollen anlegen.</translation>
    </message>
    <message>
        <source>Let somebody who may run CREATE ROLE %1 NOLOGIN, and try again.</source>
        <translation>Lassen Sie jemanden, der es darf, CREATE ROLE %1 NOLOGIN ausführen, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>PresetLibrary</name>
    <message>
        <source>The preset %1 cannot be read.</source>
        <translation>Die Vorlage %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Check the rights of the file.</source>
        <translation>Prüfen Sie die Rechte der Datei.</translation>
    </message>
    <message>
        <source>%1 is too large for a preset.</source>
        <translation>%1 ist zu groß für eine Vorlage.</translation>
    </message>
    <message>
        <source>Keep presets in a folder of their own.</source>
        <translation>Halten Sie Vorlagen in einem eigenen Ordner.</translation>
    </message>
    <message>
        <source>There is no preset %1.</source>
        <translation>Es gibt keine Vorlage %1.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
</context>
<context>
    <name>PresetSource</name>
    <message>
        <source>%1 is not a system of the kind %2.</source>
        <translation>%1 ist kein System der Art %2.</translation>
    </message>
    <message>
        <source>This is missing: %1. Choose another preset, or say yourself where the tenants are.</source>
        <translation>Es fehlt: %1. Wählen Sie eine andere Vorlage, oder sagen Sie selbst, wo die Mandanten sind.</translation>
    </message>
</context>
<context>
    <name>PresetText</name>
    <message>
        <source>acts_as_tenant, activerecord-multi-tenant (Rails)</source>
        <translation>acts_as_tenant, activerecord-multi-tenant (Rails)</translation>
    </message>
    <message>
        <source>Rails with rows of all tenants in the same tables.</source>
        <translation>Rails mit den Zeilen aller Mandanten in denselben Tabellen.</translation>
    </message>
    <message>
        <source>Rails keeps its history here</source>
        <translation>Rails führt hier seine Migrationen</translation>
    </message>
    <message>
        <source>Citus does not distribute the tables</source>
        <translation>Citus verteilt die Tabellen nicht</translation>
    </message>
    <message>
        <source>Most tables name the tenant</source>
        <translation>Die meisten Tabellen nennen den Mandanten</translation>
    </message>
    <message>
        <source>Unique keys hold the tenant</source>
        <translation>Eindeutige Schlüssel enthalten den Mandanten</translation>
    </message>
    <message>
        <source>No tenant has a schema of its own</source>
        <translation>Kein Mandant hat ein eigenes Schema</translation>
    </message>
    <message>
        <source>Apartment (Rails)</source>
        <translation>Apartment (Rails)</translation>
    </message>
    <message>
        <source>Rails with a schema for each tenant.</source>
        <translation>Rails mit einem Schema je Mandant.</translation>
    </message>
    <message>
        <source>No row of the table of tenants names this schema.</source>
        <translation>Keine Zeile der Mandantentabelle nennt dieses Schema.</translation>
    </message>
    <message>
        <source>The row names a schema that does not exist.</source>
        <translation>Die Zeile nennt ein Schema, das es nicht gibt.</translation>
    </message>
    <message>
        <source>The schema holds other tables than the application.</source>
        <translation>Das Schema enthält andere Tabellen als die Anwendung.</translation>
    </message>
    <message>
        <source>Rails keeps its history in public</source>
        <translation>Rails führt seine Migrationen in public</translation>
    </message>
    <message>
        <source>Other schemas have the same history of their own</source>
        <translation>Andere Schemas haben eigene Migrationen derselben Art</translation>
    </message>
    <message>
        <source>Most of them hold the tables of the application</source>
        <translation>Die meisten davon enthalten die Tabellen der Anwendung</translation>
    </message>
    <message>
        <source>The same tables in each</source>
        <translation>In jedem dieselben Tabellen</translation>
    </message>
    <message>
        <source>A table in public names the schemas</source>
        <translation>Eine Tabelle in public nennt die Schemas</translation>
    </message>
    <message>
        <source>Citus, distributed tables</source>
        <translation>Citus, verteilte Tabellen</translation>
    </message>
    <message>
        <source>Rows of all tenants in tables that Citus distributes by the tenant.</source>
        <translation>Zeilen aller Mandanten in Tabellen, die Citus nach dem Mandanten verteilt.</translation>
    </message>
    <message>
        <source>Citus keeps its catalogue here</source>
        <translation>Citus führt hier seinen Katalog</translation>
    </message>
    <message>
        <source>A distributed table has the tenant as its key</source>
        <translation>Eine verteilte Tabelle hat den Mandanten als Schlüssel</translation>
    </message>
    <message>
        <source>Several other tables stand beside it</source>
        <translation>Mehrere andere Tabellen stehen daneben</translation>
    </message>
    <message>
        <source>Citus, sharding by schema</source>
        <translation>Citus, nach Schemas verteilt</translation>
    </message>
    <message>
        <source>A schema for each tenant, which Citus places on a node.</source>
        <translation>Ein Schema je Mandant, das Citus auf einen Knoten legt.</translation>
    </message>
    <message>
        <source>The schema holds no table.</source>
        <translation>Das Schema enthält keine Tabelle.</translation>
    </message>
    <message>
        <source>Citus keeps its schemas here</source>
        <translation>Citus führt hier seine Schemas</translation>
    </message>
    <message>
        <source>Schemas are distributed</source>
        <translation>Schemas sind verteilt</translation>
    </message>
    <message>
        <source>Values of a tenant column</source>
        <translation>Werte einer Mandantenspalte</translation>
    </message>
    <message>
        <source>Every value of one column of a shared table.</source>
        <translation>Jeder Wert einer Spalte einer gemeinsamen Tabelle.</translation>
    </message>
    <message>
        <source>The schema of the table.</source>
        <translation>Das Schema der Tabelle.</translation>
    </message>
    <message>
        <source>A table that holds rows of every tenant.</source>
        <translation>Eine Tabelle mit Zeilen jedes Mandanten.</translation>
    </message>
    <message>
        <source>The column that says whose a row is.</source>
        <translation>Die Spalte, die sagt, wem eine Zeile gehört.</translation>
    </message>
    <message>
        <source>Rows without a tenant.</source>
        <translation>Zeilen ohne Mandant.</translation>
    </message>
    <message>
        <source>Databases by pattern</source>
        <translation>Datenbanken nach Muster</translation>
    </message>
    <message>
        <source>Every database whose name fits a regular expression.</source>
        <translation>Jede Datenbank, deren Name zu einem regulären Ausdruck passt.</translation>
    </message>
    <message>
        <source>A regular expression for the databases&apos; names; what its first group takes becomes the slug.</source>
        <translation>Ein regulärer Ausdruck für die Namen der Datenbanken; was seine erste Gruppe fasst, wird das Kürzel.</translation>
    </message>
    <message>
        <source>The database takes no connections.</source>
        <translation>Die Datenbank nimmt keine Verbindungen an.</translation>
    </message>
    <message>
        <source>A server for one tenant</source>
        <translation>Ein Server für einen Mandanten</translation>
    </message>
    <message>
        <source>The whole server belongs to one tenant.</source>
        <translation>Der ganze Server gehört einem Mandanten.</translation>
    </message>
    <message>
        <source>The server holds databases of more than one name.</source>
        <translation>Der Server enthält mehr als eine Datenbank.</translation>
    </message>
    <message>
        <source>django-tenants</source>
        <translation>django-tenants</translation>
    </message>
    <message>
        <source>Django with a schema for each tenant.</source>
        <translation>Django mit einem Schema je Mandant.</translation>
    </message>
    <message>
        <source>No domain leads to it, so nobody reaches it by name.</source>
        <translation>Keine Domain führt dorthin; unter einem Namen erreicht ihn niemand.</translation>
    </message>
    <message>
        <source>A table with schema_name, unique</source>
        <translation>Eine Tabelle mit eindeutigem schema_name</translation>
    </message>
    <message>
        <source>Domains point to it</source>
        <translation>Domains verweisen darauf</translation>
    </message>
    <message>
        <source>Every row names a schema</source>
        <translation>Jede Zeile nennt ein Schema</translation>
    </message>
    <message>
        <source>A migration history of its own in each</source>
        <translation>In jedem eigene Migrationen</translation>
    </message>
    <message>
        <source>No schema beside those that rows name</source>
        <translation>Kein Schema neben denen, die Zeilen nennen</translation>
    </message>
    <message>
        <source>The database holds no table.</source>
        <translation>Die Datenbank enthält keine Tabelle.</translation>
    </message>
    <message>
        <source>Schemas by pattern</source>
        <translation>Schemas nach Muster</translation>
    </message>
    <message>
        <source>Every schema whose name fits a regular expression.</source>
        <translation>Jedes Schema, dessen Name zu einem regulären Ausdruck passt.</translation>
    </message>
    <message>
        <source>A regular expression for the schemas&apos; names; what its first group takes becomes the slug.</source>
        <translation>Ein regulärer Ausdruck für die Namen der Schemas; was seine erste Gruppe fasst, wird das Kürzel.</translation>
    </message>
    <message>
        <source>stancl/tenancy (Laravel)</source>
        <translation>stancl/tenancy (Laravel)</translation>
    </message>
    <message>
        <source>Laravel with a database for each tenant.</source>
        <translation>Laravel mit einer Datenbank je Mandant.</translation>
    </message>
    <message>
        <source>What the names of the tenants&apos; databases begin with.</source>
        <translation>Womit die Namen der Datenbanken der Mandanten beginnen.</translation>
    </message>
    <message>
        <source>What they end with.</source>
        <translation>Womit sie enden.</translation>
    </message>
    <message>
        <source>There is neither a database nor a schema of its name.</source>
        <translation>Es gibt weder eine Datenbank noch ein Schema dieses Namens.</translation>
    </message>
    <message>
        <source>A table of tenants with a text as key and data beside it</source>
        <translation>Eine Mandantentabelle mit einem Text als Schlüssel und Daten daneben</translation>
    </message>
    <message>
        <source>Databases or schemas by the names of the tenants</source>
        <translation>Datenbanken oder Schemas mit den Namen der Mandanten</translation>
    </message>
    <message>
        <source>Laravel keeps its migrations beside it</source>
        <translation>Laravel führt seine Migrationen daneben</translation>
    </message>
    <message>
        <source>Laravel with a database or a schema for each tenant.</source>
        <translation>Laravel mit einer Datenbank oder einem Schema je Mandant.</translation>
    </message>
    <message>
        <source>WordPress multisite</source>
        <translation>WordPress Multisite</translation>
    </message>
    <message>
        <source>A network of sites, each with tables of its own number in one database.</source>
        <translation>Ein Netz von Websites, jede mit Tabellen ihrer Nummer in einer Datenbank.</translation>
    </message>
    <message>
        <source>The site has no table of posts.</source>
        <translation>Die Website hat keine Tabelle der Beiträge.</translation>
    </message>
    <message>
        <source>A table of sites</source>
        <translation>Eine Tabelle der Websites</translation>
    </message>
    <message>
        <source>The network and its settings beside it</source>
        <translation>Das Netz und seine Einstellungen daneben</translation>
    </message>
    <message>
        <source>Tables by the numbers of the sites</source>
        <translation>Tabellen mit den Nummern der Websites</translation>
    </message>
</context>
<context>
    <name>PresetTrial</name>
    <message>
        <source>The preset %1 needs &quot;%2&quot;.</source>
        <translation>Die Vorlage %1 braucht „%2“.</translation>
    </message>
    <message>
        <source>The preset %1 is not for %2.</source>
        <translation>Die Vorlage %1 ist nicht für %2.</translation>
    </message>
    <message>
        <source>Choose one for this server.</source>
        <translation>Wählen Sie eine für diesen Server.</translation>
    </message>
</context>
<context>
    <name>QueryCanceller</name>
    <message>
        <source>The server could not be asked to stop the statement.</source>
        <translation>Der Server ließ sich nicht bitten, die Anweisung anzuhalten.</translation>
    </message>
</context>
<context>
    <name>RegistryCheckJob</name>
    <message>
        <source>The registry is in order.</source>
        <translation>Das Register ist in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fault(s) of the registry.</source>
        <translation>
            <numerusform>%Ln Fehler des Registers.</numerusform>
            <numerusform>%Ln Fehler des Registers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegistryIntegrity</name>
    <message>
        <source>The registry&apos;s file is damaged.</source>
        <translation>Die Datei des Verzeichnisses ist beschädigt.</translation>
    </message>
    <message>
        <source>Restore it from a copy.</source>
        <translation>Stellen Sie sie aus einer Kopie wieder her.</translation>
    </message>
    <message>
        <source>Somebody may alter or remove audit records.</source>
        <translation>Jemand darf Einträge des Prüfprotokolls ändern oder entfernen.</translation>
    </message>
    <message>
        <source>Revoke it: only the owner, as which nobody logs in, has these rights.</source>
        <translation>Entziehen Sie das Recht: Nur der Eigentümer, als der sich niemand anmeldet, hat es.</translation>
    </message>
    <message>
        <source>Other accounts of this computer may open the registry&apos;s file.</source>
        <translation>Andere Konten dieses Rechners dürfen die Datei des Verzeichnisses öffnen.</translation>
    </message>
    <message>
        <source>Run: chmod 600 FILE</source>
        <translation>Führen Sie aus: chmod 600 DATEI</translation>
    </message>
    <message>
        <source>Records refer to something that is not there.</source>
        <translation>Einträge verweisen auf etwas, das nicht da ist.</translation>
    </message>
    <message>
        <source>Restore the registry from a copy, or mend the records with the help of the audit trail.</source>
        <translation>Stellen Sie das Verzeichnis aus einer Kopie wieder her oder berichtigen Sie die Einträge mit Hilfe des Prüfprotokolls.</translation>
    </message>
    <message>
        <source>Several tenants have one slug.</source>
        <translation>Mehrere Mandanten haben dasselbe Kürzel.</translation>
    </message>
    <message>
        <source>Give all but one another slug, then rebuild the index.</source>
        <translation>Geben Sie allen bis auf einen ein anderes Kürzel und bauen Sie den Index neu auf.</translation>
    </message>
</context>
<context>
    <name>RegistryMeta</name>
    <message>
        <source>%1 holds something else than a registry.</source>
        <translation>%1 enthält etwas anderes als ein Register.</translation>
    </message>
    <message>
        <source>Choose another file or database.</source>
        <translation>Wählen Sie eine andere Datei oder Datenbank.</translation>
    </message>
    <message>
        <source>There is no registry in %1 yet.</source>
        <translation>In %1 ist noch kein Register.</translation>
    </message>
    <message>
        <source>Create one there, or choose another place.</source>
        <translation>Legen Sie dort eines an oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>This login may not read the registry in %1.</source>
        <translation>Diese Anmeldung darf das Register in %1 nicht lesen.</translation>
    </message>
    <message>
        <source>Ask an administrator of the registry to make the login a member of one of its group roles, such as GRANT tenantry_support TO login.</source>
        <translation>Bitten Sie einen Verwalter des Registers, die Anmeldung zum Mitglied einer seiner Gruppenrollen zu machen, etwa GRANT tenantry_support TO login.</translation>
    </message>
    <message>
        <source>This registry has format %1, this program knows the formats up to %2.</source>
        <translation>Dieses Register hat das Format %1, dieses Programm kennt die Formate bis %2.</translation>
    </message>
    <message>
        <source>Update Tenantry on this computer. Nothing was changed.</source>
        <translation>Aktualisieren Sie Tenantry auf diesem Rechner. Geändert wurde nichts.</translation>
    </message>
    <message>
        <source>This registry has the older format %1.</source>
        <translation>Dieses Register hat das ältere Format %1.</translation>
    </message>
    <message>
        <source>Upgrade it to format %1 first; a copy of the old state is kept.</source>
        <translation>Aktualisieren Sie es zuerst auf Format %1; eine Kopie des alten Standes bleibt erhalten.</translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Create a registry there, or choose another file.</source>
        <translation>Legen Sie dort ein Register an oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>The file %1 may not be read by this account.</source>
        <translation>Dieses Konto darf die Datei %1 nicht lesen.</translation>
    </message>
    <message>
        <source>Ask its owner, or choose another file.</source>
        <translation>Fragen Sie den Besitzer oder wählen Sie eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>RegistryRoles</name>
    <message>
        <source>The prefix of the roles cannot be used.</source>
        <translation>Die Vorsilbe der Rollen ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Use up to 40 of the letters a to z, digits and underscores; a letter first.</source>
        <translation>Verwenden Sie bis zu 40 der Buchstaben a bis z, Ziffern und Unterstriche; zuerst ein Buchstabe.</translation>
    </message>
</context>
<context>
    <name>RegistrySession</name>
    <message>
        <source>The connection broke during the commit. The registry was looked at: nothing was changed.</source>
        <translation>Die Verbindung brach beim Festschreiben ab. Das Register wurde angesehen: nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>RunnerKeysText</name>
    <message>
        <source>There is no password file %1.</source>
        <translation>Es gibt keine Passwortdatei %1.</translation>
    </message>
    <message>
        <source>Write one line host:port:database:user:password for each login, or name another file with --password-file.</source>
        <translation>Schreiben Sie eine Zeile host:port:database:user:password für jede Anmeldung, oder nennen Sie mit --password-file eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>RunnerMetricsText</name>
    <message>
        <source>The metrics cannot be written to %1.</source>
        <translation>Die Messwerte können nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>Name a file in a folder that the runner may write to.</source>
        <translation>Nennen Sie eine Datei in einem Ordner, in den der Runner schreiben darf.</translation>
    </message>
</context>
<context>
    <name>SaslPrepText</name>
    <message>
        <source>The password has a character that not every client can send.</source>
        <translation>Das Passwort hat ein Zeichen, das nicht jedes Programm senden kann.</translation>
    </message>
    <message>
        <source>Use letters, digits, blanks and punctuation; no control characters, no emoji.</source>
        <translation>Verwenden Sie Buchstaben, Ziffern, Leerzeichen und Satzzeichen; keine Steuerzeichen, keine Emojis.</translation>
    </message>
    <message>
        <source>Passwords beyond ASCII cannot be used on this machine.</source>
        <translation>Passwörter jenseits von ASCII sind auf diesem Rechner nicht benutzbar.</translation>
    </message>
    <message>
        <source>The data of libicu is missing; install it, or use ASCII.</source>
        <translation>Die Daten von libicu fehlen; installieren Sie sie oder verwenden Sie ASCII.</translation>
    </message>
    <message>
        <source>The password is empty.</source>
        <translation>Das Passwort ist leer.</translation>
    </message>
</context>
<context>
    <name>ScheduleRepository</name>
    <message>
        <source>There is no kind of job called &apos;%1&apos;.</source>
        <translation>Es gibt keine Auftragsart namens &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
</context>
<context>
    <name>ScheduleText</name>
    <message>
        <source>&apos;%1&apos; is no interval.</source>
        <translation>&apos;%1&apos; ist kein Abstand.</translation>
    </message>
    <message>
        <source>Write a number with s, m, h or d behind it, such as 15m; from a minute to 366 days.</source>
        <translation>Schreiben Sie eine Zahl mit s, m, h oder d dahinter, etwa 15m; von einer Minute bis 366 Tagen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no time of day.</source>
        <translation>&apos;%1&apos; ist keine Uhrzeit.</translation>
    </message>
    <message>
        <source>Write it in UTC with two digits each, such as 03:00.</source>
        <translation>Schreiben Sie sie in UTC mit je zwei Ziffern, etwa 03:00.</translation>
    </message>
</context>
<context>
    <name>ScramText</name>
    <message>
        <source>The cryptographic library refused to calculate.</source>
        <translation>Die Kryptobibliothek verweigerte die Rechnung.</translation>
    </message>
    <message>
        <source>Check the installation of OpenSSL 3.</source>
        <translation>Prüfen Sie die Installation von OpenSSL 3.</translation>
    </message>
    <message>
        <source>A verifier needs a salt and at least %1 rounds.</source>
        <translation>Ein Verifizierer braucht ein Salz und mindestens %1 Runden.</translation>
    </message>
</context>
<context>
    <name>ServerRepository</name>
    <message>
        <source>There is no such server in the registry.</source>
        <translation>Diesen Server gibt es im Register nicht.</translation>
    </message>
    <message>
        <source>Refresh the list: somebody may have removed it.</source>
        <translation>Aktualisieren Sie die Liste: Vielleicht hat ihn jemand entfernt.</translation>
    </message>
    <message>
        <source>The server has no name.</source>
        <translation>Der Server hat keinen Namen.</translation>
    </message>
    <message>
        <source>Give it a short, unique name.</source>
        <translation>Geben Sie ihm einen kurzen, eindeutigen Namen.</translation>
    </message>
    <message>
        <source>The server&apos;s name</source>
        <translation>Der Name des Servers</translation>
    </message>
    <message>
        <source>The host</source>
        <translation>Der Rechner</translation>
    </message>
    <message>
        <source>The database</source>
        <translation>Die Datenbank</translation>
    </message>
    <message>
        <source>The login</source>
        <translation>Die Anmeldung</translation>
    </message>
    <message>
        <source>The region</source>
        <translation>Die Region</translation>
    </message>
    <message>
        <source>The certificate&apos;s path</source>
        <translation>Der Pfad des Zertifikats</translation>
    </message>
    <message>
        <source>A server needs a budget of at least one connection.</source>
        <translation>Ein Server braucht ein Budget von mindestens einer Verbindung.</translation>
    </message>
    <message>
        <source>Choose 1 or more.</source>
        <translation>Wählen Sie 1 oder mehr.</translation>
    </message>
    <message>
        <source>Another server has the name %1.</source>
        <translation>Ein anderer Server heißt %1.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Tenants or operations refer to the server %1.</source>
        <translation>Mandanten oder Vorgänge verweisen auf den Server %1.</translation>
    </message>
    <message>
        <source>Move its tenants first. A server with a journal stays listed.</source>
        <translation>Verlegen Sie zuerst seine Mandanten. Ein Server mit einem Journal bleibt aufgeführt.</translation>
    </message>
</context>
<context>
    <name>ServiceText</name>
    <message>
        <source>This is not a setting (keyword=value).</source>
        <translation>Das ist keine Einstellung (Schlüsselwort=Wert).</translation>
    </message>
    <message>
        <source>It holds a password.</source>
        <translation>Sie enthält ein Passwort.</translation>
    </message>
    <message>
        <source>Move the password to .pgpass or to the system keyring.</source>
        <translation>Verlegen Sie das Passwort nach .pgpass oder in den Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The setting %1 is not supported.</source>
        <translation>Die Einstellung %1 wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Take it out, or name the server without the service.</source>
        <translation>Nehmen Sie sie heraus oder nennen Sie den Server ohne den Dienst.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>There is no service &quot;%1&quot;.</source>
        <translation>Es gibt keinen Dienst „%1“.</translation>
    </message>
    <message>
        <source>Looked in: %1</source>
        <translation>Gesucht wurde in: %1</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message>
        <source>&quot;%1&quot; cannot be used as %2.</source>
        <translation>„%1“ ist als %2 nicht verwendbar.</translation>
    </message>
    <message>
        <source>Several hosts in one connection are not supported.</source>
        <translation>Mehrere Rechner in einer Verbindung werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>Name one host; register every server of its own.</source>
        <translation>Nennen Sie einen Rechner; tragen Sie jeden Server für sich ein.</translation>
    </message>
    <message>
        <source>Choose verify-full, verify-ca, require or disable.</source>
        <translation>Wählen Sie verify-full, verify-ca, require oder disable.</translation>
    </message>
    <message>
        <source>Give seconds, at most 3600.</source>
        <translation>Geben Sie Sekunden an, höchstens 3600.</translation>
    </message>
    <message>
        <source>A password does not belong here.</source>
        <translation>Ein Passwort gehört nicht hierher.</translation>
    </message>
    <message>
        <source>Take it out and choose a source: be asked, the system keyring or .pgpass.</source>
        <translation>Nehmen Sie es heraus und wählen Sie eine Quelle: gefragt werden, den Schlüsselbund des Systems oder .pgpass.</translation>
    </message>
    <message>
        <source>hostaddr is not supported.</source>
        <translation>hostaddr wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Name the server by host alone, so that its certificate can be verified.</source>
        <translation>Nennen Sie den Server allein mit host, damit sein Zertifikat überprüft werden kann.</translation>
    </message>
    <message>
        <source>The setting %1 is not supported.</source>
        <translation>Die Einstellung %1 wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Take it out; it would have no effect here.</source>
        <translation>Nehmen Sie sie heraus; sie hätte hier keine Wirkung.</translation>
    </message>
    <message>
        <source>The port is no number from 1 to 65535.</source>
        <translation>Der Port ist keine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Write the port as digits, such as 5432; a password does not belong here.</source>
        <translation>Schreiben Sie den Port in Ziffern, etwa 5432; ein Passwort gehört nicht hierher.</translation>
    </message>
    <message>
        <source>Give direct, or pooled where a transaction pooler stands in between.</source>
        <translation>Geben Sie direct an, oder pooled, wenn ein Transaktions-Pooler dazwischensteht.</translation>
    </message>
</context>
<context>
    <name>SimpleQuery</name>
    <message>
        <source>Only PostgreSQL and its poolers are asked this way.</source>
        <translation>Nur PostgreSQL und seine Pooler werden so gefragt.</translation>
    </message>
    <message>
        <source>%1 keeps us waiting.</source>
        <translation>%1 lässt uns warten.</translation>
    </message>
    <message>
        <source>A pooler does so as long as no session of its server is free.</source>
        <translation>Ein Pooler tut das, solange keine Sitzung seines Servers frei ist.</translation>
    </message>
    <message>
        <source>COPY is not possible in a simple query.</source>
        <translation>COPY ist in einer einfachen Abfrage nicht möglich.</translation>
    </message>
</context>
<context>
    <name>SqlDialect</name>
    <message>
        <source>A database of this name exists already.</source>
        <translation>Eine Datenbank dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>Die Platte des Servers ist voll.</translation>
    </message>
    <message>
        <source>Free space on the server; nothing was changed.</source>
        <translation>Schaffen Sie Platz auf dem Server; geändert wurde nichts.</translation>
    </message>
    <message>
        <source>The server has no free connection.</source>
        <translation>Der Server hat keine freie Verbindung.</translation>
    </message>
    <message>
        <source>Lower the connection budget of this server, close idle sessions or raise max_connections.</source>
        <translation>Senken Sie das Verbindungsbudget dieses Servers, schließen Sie untätige Sitzungen oder erhöhen Sie max_connections.</translation>
    </message>
    <message>
        <source>The server refused the user or the password.</source>
        <translation>Der Server wies den Benutzer oder das Passwort ab.</translation>
    </message>
    <message>
        <source>Type the password again, or have it reset by ALTER USER; replace it where it is stored.</source>
        <translation>Geben Sie das Passwort noch einmal ein oder lassen Sie es mit ALTER USER zurücksetzen; ersetzen Sie es dort, wo es hinterlegt ist.</translation>
    </message>
    <message>
        <source>The server has no such database.</source>
        <translation>Diese Datenbank gibt es auf dem Server nicht.</translation>
    </message>
    <message>
        <source>Check the database&apos;s name.</source>
        <translation>Prüfen Sie den Namen der Datenbank.</translation>
    </message>
    <message>
        <source>A table of this name exists already.</source>
        <translation>Eine Tabelle dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>There is one like it already.</source>
        <translation>Das gibt es schon einmal.</translation>
    </message>
    <message>
        <source>Choose another value, or change the existing one.</source>
        <translation>Wählen Sie einen anderen Wert oder ändern Sie den vorhandenen.</translation>
    </message>
    <message>
        <source>Another session holds a lock on it.</source>
        <translation>Eine andere Sitzung hält eine Sperre darauf.</translation>
    </message>
    <message>
        <source>Try again when the other session has finished.</source>
        <translation>Versuchen Sie es erneut, wenn die andere Sitzung fertig ist.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server or the session is read-only.</source>
        <translation>Der Server oder die Sitzung ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The server ended this session.</source>
        <translation>Der Server hat diese Sitzung beendet.</translation>
    </message>
    <message>
        <source>No server answers there.</source>
        <translation>Dort antwortet kein Server.</translation>
    </message>
    <message>
        <source>Check the host and the port, and that the server runs.</source>
        <translation>Prüfen Sie Rechner und Port und ob der Server läuft.</translation>
    </message>
    <message>
        <source>There is no host of this name.</source>
        <translation>Es gibt keinen Rechner dieses Namens.</translation>
    </message>
    <message>
        <source>No encrypted connection could be made.</source>
        <translation>Es kam keine verschlüsselte Verbindung zustande.</translation>
    </message>
    <message>
        <source>Check the server&apos;s certificate and the authority it is verified with.</source>
        <translation>Prüfen Sie das Zertifikat des Servers und die Stelle, mit der es überprüft wird.</translation>
    </message>
    <message>
        <source>Connect to the primary server; a standby takes no changes.</source>
        <translation>Verbinden Sie sich mit dem Hauptserver; ein Standby nimmt keine Änderungen an.</translation>
    </message>
    <message>
        <source>An earlier statement of this transaction had failed.</source>
        <translation>Eine frühere Anweisung dieser Transaktion war gescheitert.</translation>
    </message>
    <message>
        <source>The server ended a transaction that had been idle for too long.</source>
        <translation>Der Server beendete eine Transaktion, die zu lange untätig war.</translation>
    </message>
    <message>
        <source>The server does not admit this login.</source>
        <translation>Der Server lässt diese Anmeldung nicht zu.</translation>
    </message>
    <message>
        <source>Check the user&apos;s name and that pg_hba.conf on the server admits it from this address.</source>
        <translation>Prüfen Sie den Benutzernamen und ob pg_hba.conf auf dem Server ihn von dieser Adresse zulässt.</translation>
    </message>
    <message>
        <source>The server refused the password.</source>
        <translation>Der Server wies das Passwort ab.</translation>
    </message>
    <message>
        <source>Type the password again, or have it reset by ALTER ROLE; replace it where it is stored.</source>
        <translation>Geben Sie das Passwort noch einmal ein oder lassen Sie es mit ALTER ROLE zurücksetzen; ersetzen Sie es dort, wo es hinterlegt ist.</translation>
    </message>
    <message>
        <source>Other objects depend on it.</source>
        <translation>Andere Objekte hängen davon ab.</translation>
    </message>
    <message>
        <source>Have the missing privilege granted to this login.</source>
        <translation>Lassen Sie dieser Anmeldung das fehlende Recht erteilen.</translation>
    </message>
    <message>
        <source>A schema of this name exists already.</source>
        <translation>Ein Schema dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>An object of this name exists already.</source>
        <translation>Ein Objekt dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>The server has run out of memory or of its lock table.</source>
        <translation>Dem Server ist der Speicher oder die Sperrentabelle ausgegangen.</translation>
    </message>
    <message>
        <source>Other sessions are using it.</source>
        <translation>Andere Sitzungen benutzen es.</translation>
    </message>
    <message>
        <source>The server is recovering from a crash.</source>
        <translation>Der Server erholt sich von einem Absturz.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The server is starting or shutting down.</source>
        <translation>Der Server startet oder fährt herunter.</translation>
    </message>
    <message>
        <source>The database was dropped.</source>
        <translation>Die Datenbank wurde gelöscht.</translation>
    </message>
    <message>
        <source>The server ended a session that had been idle for too long.</source>
        <translation>Der Server beendete eine Sitzung, die zu lange untätig war.</translation>
    </message>
    <message>
        <source>The connection to the server failed.</source>
        <translation>Die Verbindung zum Server scheiterte.</translation>
    </message>
    <message>
        <source>The server does not let this login do that.</source>
        <translation>Der Server lässt diese Anmeldung das nicht tun.</translation>
    </message>
    <message>
        <source>The server did not finish in time.</source>
        <translation>Der Server wurde nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>The statement was cancelled.</source>
        <translation>Die Anweisung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Somebody else is changing the same thing.</source>
        <translation>Jemand anderes ändert gerade dasselbe.</translation>
    </message>
    <message>
        <source>A rule of the database refused the change.</source>
        <translation>Eine Regel der Datenbank wies die Änderung ab.</translation>
    </message>
    <message>
        <source>Something the statement names does not exist.</source>
        <translation>Etwas, das die Anweisung nennt, gibt es nicht.</translation>
    </message>
    <message>
        <source>The server cannot do this.</source>
        <translation>Der Server kann das nicht.</translation>
    </message>
    <message>
        <source>The database cannot read what it was given.</source>
        <translation>Die Datenbank kann nicht lesen, was sie bekam.</translation>
    </message>
    <message>
        <source>The database reported an unexpected error.</source>
        <translation>Die Datenbank meldete einen unerwarteten Fehler.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A name of a database object must not be empty.</source>
        <translation>Der Name eines Datenbankobjekts darf nicht leer sein.</translation>
    </message>
    <message>
        <source>A name of a database object must not contain the character NUL.</source>
        <translation>Der Name eines Datenbankobjekts darf das Zeichen NUL nicht enthalten.</translation>
    </message>
    <message>
        <source>A name of a database object contains half a character.</source>
        <translation>Der Name eines Datenbankobjekts enthält ein halbes Zeichen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 would cut this name, it keeps only %Ln byte(s): %2</source>
        <translation>
            <numerusform>%1 würde diesen Namen kürzen, es behält nur %Ln Byte: %2</numerusform>
            <numerusform>%1 würde diesen Namen kürzen, es behält nur %Ln Bytes: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>A text for the database must not contain the character NUL.</source>
        <translation>Ein Text für die Datenbank darf das Zeichen NUL nicht enthalten.</translation>
    </message>
    <message>
        <source>Another program is writing to this file.</source>
        <translation>Ein anderes Programm schreibt in diese Datei.</translation>
    </message>
    <message>
        <source>Try again when it has finished.</source>
        <translation>Versuchen Sie es erneut, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>The file is read-only.</source>
        <translation>Die Datei ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The disk failed while the file was read or written.</source>
        <translation>Die Platte versagte beim Lesen oder Schreiben der Datei.</translation>
    </message>
    <message>
        <source>Check the disk and the free space.</source>
        <translation>Prüfen Sie die Platte und den freien Platz.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Restore it from a copy.</source>
        <translation>Stellen Sie sie aus einer Kopie wieder her.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Platte ist voll.</translation>
    </message>
    <message>
        <source>Free space and try again; nothing was changed.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es erneut; geändert wurde nichts.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Die Datei lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Check that the directory exists and that this account may use it.</source>
        <translation>Prüfen Sie, ob es das Verzeichnis gibt und dieses Konto es benutzen darf.</translation>
    </message>
    <message>
        <source>The file is not an SQLite database, or it is damaged.</source>
        <translation>Die Datei ist keine SQLite-Datenbank oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>Choose another file, or restore it from a copy.</source>
        <translation>Wählen Sie eine andere Datei oder stellen Sie sie aus einer Kopie wieder her.</translation>
    </message>
    <message>
        <source>The server refused the way this session was opened.</source>
        <translation>Der Server wies die Art ab, wie diese Sitzung geöffnet wurde.</translation>
    </message>
    <message>
        <source>If a pooler such as PgBouncer stands before the server, choose the pooled mode.</source>
        <translation>Wenn ein Pooler wie PgBouncer vor dem Server steht, wählen Sie die Betriebsart für Pooler.</translation>
    </message>
    <message>
        <source>Give this account the right to write the file, its -wal and -shm files, and their directory.</source>
        <translation>Geben Sie diesem Konto das Recht, die Datei, ihre Dateien mit -wal und -shm und deren Verzeichnis zu schreiben.</translation>
    </message>
    <message>
        <source>The server has no free connection for this login.</source>
        <translation>Der Server hat für diese Anmeldung keine freie Verbindung.</translation>
    </message>
    <message>
        <source>Close idle sessions of it, or raise its limit.</source>
        <translation>Schließen Sie untätige Sitzungen von ihr, oder erhöhen Sie ihre Grenze.</translation>
    </message>
    <message>
        <source>An account or a role of this name exists already.</source>
        <translation>Ein Konto oder eine Rolle dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>This login is locked.</source>
        <translation>Diese Anmeldung ist gesperrt.</translation>
    </message>
</context>
<context>
    <name>SqlResource</name>
    <message>
        <source>The program lacks its own statement %1/%2.</source>
        <translation>Dem Programm fehlt seine eigene Anweisung %1/%2.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Installieren Sie das Programm neu.</translation>
    </message>
</context>
<context>
    <name>SqliteFolderSource</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>Der Ordner %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Check its rights.</source>
        <translation>Prüfen Sie seine Rechte.</translation>
    </message>
</context>
<context>
    <name>SqliteOpener</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SqliteRegistry</name>
    <message>
        <source>Check the directory and the free space.</source>
        <translation>Prüfen Sie das Verzeichnis und den freien Platz.</translation>
    </message>
    <message>
        <source>The directory %1 does not exist.</source>
        <translation>Das Verzeichnis %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Make it first, or choose another place.</source>
        <translation>Legen Sie es zuerst an oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The copy %1 could not be made.</source>
        <translation>Die Kopie %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Check the free space. Nothing was changed.</source>
        <translation>Prüfen Sie den freien Platz. Geändert wurde nichts.</translation>
    </message>
    <message>
        <source>This account may not make files in %1.</source>
        <translation>Dieses Konto darf in %1 keine Dateien anlegen.</translation>
    </message>
    <message>
        <source>Choose another place, or have the directory made writable.</source>
        <translation>Wählen Sie einen anderen Ort, oder lassen Sie das Verzeichnis beschreibbar machen.</translation>
    </message>
    <message>
        <source>Another program reads the file %1 while it is made.</source>
        <translation>Ein anderes Programm liest die Datei %1, während sie angelegt wird.</translation>
    </message>
    <message>
        <source>Nothing was made. Try again.</source>
        <translation>Es wurde nichts angelegt. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The copy of %1 could not be written.</source>
        <translation>Die Kopie von %1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The upgrade was stopped.</source>
        <translation>Die Aktualisierung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>StaleUpdate</name>
    <message>
        <source>Somebody else changed this in the meantime.</source>
        <translation>Jemand anderes hat das inzwischen geändert.</translation>
    </message>
    <message>
        <source>Compare both versions, then save yours again or keep theirs.</source>
        <translation>Vergleichen Sie beide Fassungen, dann speichern Sie Ihre noch einmal oder behalten Sie die andere.</translation>
    </message>
</context>
<context>
    <name>TableMap</name>
    <message>
        <source>Nobody knows which table holds the tenants of %1.</source>
        <translation>Niemand weiß, welche Tabelle die Mandanten von %1 enthält.</translation>
    </message>
    <message>
        <source>Name the table of the tenants, or the column that says whose a row is.</source>
        <translation>Nennen Sie die Tabelle der Mandanten oder die Spalte, die sagt, wem eine Zeile gehört.</translation>
    </message>
    <message>
        <source>There is no table %1.</source>
        <translation>Es gibt keine Tabelle %1.</translation>
    </message>
    <message>
        <source>Write it as schema.table.</source>
        <translation>Schreiben Sie sie als schema.tabelle.</translation>
    </message>
    <message>
        <source>%1 has no column %2.</source>
        <translation>%1 hat keine Spalte %2.</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says nothing about a table.</source>
        <translation>„%1“ sagt nichts über eine Tabelle.</translation>
    </message>
    <message>
        <source>Use column:NAME, path or reference.</source>
        <translation>Verwenden Sie column:NAME, path oder reference.</translation>
    </message>
    <message>
        <source>No foreign key leads from %1 to a tenant.</source>
        <translation>Kein Fremdschlüssel führt von %1 zu einem Mandanten.</translation>
    </message>
    <message>
        <source>Name its column, or call it a reference.</source>
        <translation>Nennen Sie ihre Spalte, oder bezeichnen Sie sie als reference.</translation>
    </message>
</context>
<context>
    <name>TableRuleRepository</name>
    <message>
        <source>The rule of %1 does not fit its kind.</source>
        <translation>Die Regel von %1 passt nicht zu ihrer Art.</translation>
    </message>
    <message>
        <source>A root and a column need the column&apos;s name, a path needs the table it leads to.</source>
        <translation>Wurzel und Spalte brauchen den Namen der Spalte, ein Weg braucht die Tabelle, zu der er führt.</translation>
    </message>
    <message>
        <source>There are two rules for %1.</source>
        <translation>Für %1 gibt es zwei Regeln.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Behalten Sie eine davon.</translation>
    </message>
    <message>
        <source>The server is not in the registry any more.</source>
        <translation>Der Server steht nicht mehr im Register.</translation>
    </message>
    <message>
        <source>Read the list of servers again.</source>
        <translation>Lesen Sie die Liste der Server neu.</translation>
    </message>
</context>
<context>
    <name>TagChange</name>
    <message>
        <source>One of the chosen tenants is no longer in the registry.</source>
        <translation>Einer der ausgewählten Mandanten steht nicht mehr im Register.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose again.</source>
        <translation>Nichts wurde geändert. Wählen Sie neu aus.</translation>
    </message>
    <message>
        <source>One of the chosen tenants was erased.</source>
        <translation>Einer der ausgewählten Mandanten wurde gelöscht.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose again without it.</source>
        <translation>Nichts wurde geändert. Wählen Sie ohne ihn neu aus.</translation>
    </message>
    <message>
        <source>Somebody changed one of the chosen tenants meanwhile.</source>
        <translation>Jemand hat inzwischen einen der ausgewählten Mandanten geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>Nichts wurde geändert. Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>TenantImport</name>
    <message>
        <source>The slug stands in line %1 already.</source>
        <translation>Das Kürzel steht schon in Zeile %1.</translation>
    </message>
    <message>
        <source>The external id stands in line %1 already.</source>
        <translation>Die externe Kennung steht schon in Zeile %1.</translation>
    </message>
    <message>
        <source>There is no server of this name in the registry.</source>
        <translation>Im Verzeichnis gibt es keinen Server dieses Namens.</translation>
    </message>
    <message>
        <source>Another tenant of the registry has this slug.</source>
        <translation>Ein anderer Mandant im Verzeichnis hat dieses Kürzel.</translation>
    </message>
    <message>
        <source>Another tenant of the registry has this external id.</source>
        <translation>Ein anderer Mandant im Verzeichnis hat diese externe Kennung.</translation>
    </message>
    <message>
        <source>This tenant was erased.</source>
        <translation>Dieser Mandant wurde gelöscht.</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>Der Import wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Somebody changed one of these tenants meanwhile.</source>
        <translation>Jemand hat inzwischen einen dieser Mandanten geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed. Import again.</source>
        <translation>Es wurde nichts geändert. Importieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Somebody made a tenant with one of these slugs or external ids meanwhile.</source>
        <translation>Jemand hat inzwischen einen Mandanten mit einem dieser Kürzel oder einer dieser externen Kennungen angelegt.</translation>
    </message>
    <message>
        <source>There is no plan of this code in the registry: add it first.</source>
        <translation>Im Register gibt es keinen Tarif mit diesem Kürzel: Fügen Sie ihn zuerst hinzu.</translation>
    </message>
    <message>
        <source>This plan is retired and takes no more tenants.</source>
        <translation>Dieser Tarif ist zurückgezogen und nimmt keine Mandanten mehr auf.</translation>
    </message>
    <message>
        <source>More than %1 rows cannot be used.</source>
        <translation>Mehr als %1 Zeilen sind nicht verwendbar.</translation>
    </message>
    <message>
        <source>Nothing was changed. The first problem: %1</source>
        <translation>Es wurde nichts geändert. Das erste Problem: %1</translation>
    </message>
</context>
<context>
    <name>TenantRepository</name>
    <message>
        <source>There is no such tenant in the registry.</source>
        <translation>Diesen Mandanten gibt es im Register nicht.</translation>
    </message>
    <message>
        <source>Refresh the list: somebody may have removed it.</source>
        <translation>Aktualisieren Sie die Liste: Vielleicht hat ihn jemand entfernt.</translation>
    </message>
    <message>
        <source>Another tenant has this slug.</source>
        <translation>Ein anderer Mandant hat dieses Kürzel.</translation>
    </message>
    <message>
        <source>Another tenant has this external id.</source>
        <translation>Ein anderer Mandant hat diese externe Kennung.</translation>
    </message>
    <message>
        <source>Choose another slug.</source>
        <translation>Wählen Sie ein anderes Kürzel.</translation>
    </message>
    <message>
        <source>Look whether it is the same customer.</source>
        <translation>Sehen Sie nach, ob es derselbe Kunde ist.</translation>
    </message>
    <message>
        <source>This tenant was erased; nothing can be written about it any more.</source>
        <translation>Dieser Mandant wurde getilgt; über ihn kann nichts mehr geschrieben werden.</translation>
    </message>
    <message>
        <source>A tenant becomes erased by erasing it, and never returns from there.</source>
        <translation>Ein Mandant wird nur durch Tilgen getilgt und kehrt von dort nie zurück.</translation>
    </message>
    <message>
        <source>This tenant still has data on a server.</source>
        <translation>Dieser Mandant hat noch Daten auf einem Server.</translation>
    </message>
    <message>
        <source>Remove its data and its placement first.</source>
        <translation>Entfernen Sie zuerst seine Daten und seine Platzierung.</translation>
    </message>
    <message>
        <source>Erased tenant</source>
        <translation>Getilgter Mandant</translation>
    </message>
</context>
<context>
    <name>TenantRules</name>
    <message>
        <source>The slug is empty.</source>
        <translation>Das Kürzel ist leer.</translation>
    </message>
    <message>
        <source>The slug cannot be used.</source>
        <translation>Das Kürzel ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Use 1 to 63 of the letters a to z, digits and hyphens; not a hyphen first or last.</source>
        <translation>Verwenden Sie 1 bis 63 der Buchstaben a bis z, Ziffern und Bindestriche; kein Bindestrich am Anfang oder Ende.</translation>
    </message>
    <message>
        <source>%1 holds the control character %2 at place %3.</source>
        <translation>%1 enthält das Steuerzeichen %2 an Stelle %3.</translation>
    </message>
    <message>
        <source>Remove it: only printable characters on one line are kept.</source>
        <translation>Entfernen Sie es: Nur druckbare Zeichen in einer Zeile werden gespeichert.</translation>
    </message>
    <message>
        <source>%1 is too long: %2 bytes of UTF-8.</source>
        <translation>%1 ist zu lang: %2 Bytes in UTF-8.</translation>
    </message>
    <message>
        <source>Shorten it to %1 bytes.</source>
        <translation>Kürzen Sie auf %1 Bytes.</translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation>Der Name ist leer.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Der Name</translation>
    </message>
    <message>
        <source>The tag cannot be used.</source>
        <translation>Das Schlagwort ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Use 1 to 63 letters, digits, hyphens, underscores, dots and colons.</source>
        <translation>Verwenden Sie 1 bis 63 Buchstaben, Ziffern, Bindestriche, Unterstriche, Punkte und Doppelpunkte.</translation>
    </message>
    <message>
        <source>The region</source>
        <translation>Die Region</translation>
    </message>
    <message>
        <source>The owner</source>
        <translation>Der Besitzer</translation>
    </message>
    <message>
        <source>The contact</source>
        <translation>Der Ansprechpartner</translation>
    </message>
    <message>
        <source>The external id</source>
        <translation>Die externe Kennung</translation>
    </message>
    <message>
        <source>The schema version</source>
        <translation>Die Schemaversion</translation>
    </message>
    <message>
        <source>The database name</source>
        <translation>Der Name der Datenbank</translation>
    </message>
    <message>
        <source>The schema name</source>
        <translation>Der Name des Schemas</translation>
    </message>
    <message>
        <source>The tenant key</source>
        <translation>Der Schlüssel des Mandanten</translation>
    </message>
    <message>
        <source>The code of the plan cannot be used.</source>
        <translation>Das Kürzel des Tarifs ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Use 1 to 63 of the letters a to z, digits and hyphens.</source>
        <translation>Verwenden Sie 1 bis 63 der Buchstaben a bis z, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>The plan has no name.</source>
        <translation>Der Tarif hat keinen Namen.</translation>
    </message>
    <message>
        <source>Say what people call it.</source>
        <translation>Geben Sie an, wie man ihn nennt.</translation>
    </message>
    <message>
        <source>The plan&apos;s name</source>
        <translation>Der Name des Tarifs</translation>
    </message>
    <message>
        <source>The plan&apos;s description</source>
        <translation>Die Beschreibung des Tarifs</translation>
    </message>
</context>
<context>
    <name>Transaction</name>
    <message>
        <source>A transaction was begun inside another one.</source>
        <translation>Eine Transaktion wurde innerhalb einer anderen begonnen.</translation>
    </message>
    <message>
        <source>A transaction was committed after its end.</source>
        <translation>Eine Transaktion wurde nach ihrem Ende bestätigt.</translation>
    </message>
    <message>
        <source>A statement of this transaction had failed, so that nothing of it was kept.</source>
        <translation>Eine Anweisung dieser Transaktion war gescheitert, sodass nichts von ihr erhalten blieb.</translation>
    </message>
    <message>
        <source>The connection broke during the commit: whether the change was kept is unknown.</source>
        <translation>Die Verbindung brach während des Bestätigens ab: Ob die Änderung erhalten blieb, ist unbekannt.</translation>
    </message>
    <message>
        <source>Look at the present state before trying again.</source>
        <translation>Sehen Sie sich den jetzigen Stand an, bevor Sie es erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>UrlText</name>
    <message>
        <source>Write postgresql://user@host:port/database, sqlite:/path/to/file, or a path.</source>
        <translation>Schreiben Sie postgresql://user@host:port/database, sqlite:/pfad/zur/datei oder einen Pfad.</translation>
    </message>
    <message>
        <source>The address has a password in it.</source>
        <translation>In der Adresse steht ein Passwort.</translation>
    </message>
    <message>
        <source>The parameters of the address cannot be read.</source>
        <translation>Die Parameter der Adresse sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The user name in the address cannot be read.</source>
        <translation>Der Benutzername in der Adresse ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The address cannot be read.</source>
        <translation>Die Adresse ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A list of keywords is not an address.</source>
        <translation>Eine Liste von Schlüsselwörtern ist keine Adresse.</translation>
    </message>
    <message>
        <source>This is not the path of a file.</source>
        <translation>Das ist nicht der Pfad einer Datei.</translation>
    </message>
    <message>
        <source>Addresses of the kind %1:// are not known.</source>
        <translation>Adressen der Art %1:// sind nicht bekannt.</translation>
    </message>
    <message>
        <source>Other users can read a command line. Take the password out and let it come from a question (--password ask), the system keyring (--password keyring) or .pgpass (--password passfile). Write %40 for an @ that is part of a name.</source>
        <translation>Andere Benutzer können eine Befehlszeile lesen. Nehmen Sie das Passwort heraus und lassen Sie es aus einer Frage (--password ask), dem Schlüsselbund des Systems (--password keyring) oder aus .pgpass (--password passfile) kommen. Schreiben Sie %40 für ein @, das zu einem Namen gehört.</translation>
    </message>
</context>
<context>
    <name>WorkerText</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>tenantry::ActionSource</name>
    <message>
        <source>Commands for %1</source>
        <translation>Befehle für %1</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>tenantry::AdoptPage</name>
    <message>
        <source>The tables are confirmed.</source>
        <translation>Die Tabellen sind bestätigt.</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Map and check</source>
        <translation>Zuordnen und prüfen</translation>
    </message>
    <message>
        <source>Adopt an existing system</source>
        <translation>Ein bestehendes System übernehmen</translation>
    </message>
    <message>
        <source>Show statements</source>
        <translation>Anweisungen zeigen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>The line of tenantryctl that does the same in a shell</source>
        <translation>Die Zeile von tenantryctl, die in einer Shell dasselbe tut</translation>
    </message>
    <message>
        <source>confirm tables</source>
        <translation>Tabellen bestätigen</translation>
    </message>
    <message>
        <source>adopt tenants</source>
        <translation>Mandanten übernehmen</translation>
    </message>
    <message>
        <source>Adopt the tenants of %1</source>
        <translation>Die Mandanten von %1 übernehmen</translation>
    </message>
    <message>
        <source>The command line is in the clipboard.</source>
        <translation>Die Befehlszeile ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Its tenants are found and recorded; the system stays as it is.</source>
        <translation>Seine Mandanten werden gefunden und eingetragen; das System bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>%1, database %2</source>
        <translation>%1, Datenbank %2</translation>
    </message>
    <message>
        <source>Reading the tenants of %1.</source>
        <translation>Die Mandanten von %1 werden gelesen.</translation>
    </message>
    <message>
        <source>The tenants of %1 could not be read.</source>
        <translation>Die Mandanten von %1 konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Choose how the tenants of %1 are read.</source>
        <translation>Wählen Sie, wie die Mandanten von %1 gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s) found on %1.</source>
        <translation>
            <numerusform>%Ln Mandant gefunden auf %1.</numerusform>
            <numerusform>%Ln Mandanten gefunden auf %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged.</source>
        <translation>%1 neu, %2 geändert, %3 unverändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) a word from you.</source>
        <translation>
            <numerusform>%Ln braucht ein Wort von Ihnen.</numerusform>
            <numerusform>%Ln brauchen ein Wort von Ihnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed and nothing will be.</source>
        <translation>Nichts wurde geändert, und nichts wird es.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s), all SELECT, read-only.</source>
        <translation>
            <numerusform>%Ln Anweisung, ein SELECT, nur lesend.</numerusform>
            <numerusform>%Ln Anweisungen, alle SELECT, nur lesend.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopting writes to our registry only.</source>
        <translation>Das Übernehmen schreibt nur in unser Register.</translation>
    </message>
    <message>
        <source>All that is clear is in the registry already.</source>
        <translation>Alles, was klar ist, steht schon im Register.</translation>
    </message>
    <message>
        <source>Adopt %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>Adopt %1, leave %2 out</source>
        <translation>%1 übernehmen, %2 auslassen</translation>
    </message>
</context>
<context>
    <name>tenantry::AdoptedProof</name>
    <message>
        <source>The schemas of %1 are not there any more.</source>
        <translation>Die Schemas von %1 sind nicht mehr da.</translation>
    </message>
    <message>
        <source>Somebody dropped them. Undo the operation.</source>
        <translation>Jemand hat sie gelöscht. Machen Sie den Vorgang rückgängig.</translation>
    </message>
</context>
<context>
    <name>tenantry::AppearanceSettings</name>
    <message>
        <source>%1, follows the desktop font</source>
        <translation>%1, folgt der Schrift des Desktops</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>28 compact</source>
        <translation>28 kompakt</translation>
    </message>
    <message>
        <source>32 default</source>
        <translation>32 normal</translation>
    </message>
    <message>
        <source>40 comfortable</source>
        <translation>40 großzügig</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation>Schriftgröße in Prozent</translation>
    </message>
    <message>
        <source>Ease</source>
        <translation>Erleichterung</translation>
    </message>
    <message>
        <source>nothing moves in any case</source>
        <translation>bewegt wird ohnehin nichts</translation>
    </message>
    <message>
        <source>Stronger contrast</source>
        <translation>Stärkerer Kontrast</translation>
    </message>
    <message>
        <source>Patterns on series</source>
        <translation>Muster auf Reihen</translation>
    </message>
</context>
<context>
    <name>tenantry::ArchiveSheet</name>
    <message>
        <source>Archive %1</source>
        <translation>%1 archivieren</translation>
    </message>
    <message>
        <source>It is suspended and kept. When the day has come, the next comparison of registry and servers says so; nothing is removed by itself.</source>
        <translation>Er wird gesperrt und aufbewahrt. Ist der Tag gekommen, sagt es der nächste Abgleich von Register und Servern; von selbst wird nichts entfernt.</translation>
    </message>
    <message>
        <source>Keep it until</source>
        <translation>Aufbewahren bis</translation>
    </message>
    <message>
        <source>empty = for ever</source>
        <translation>leer = für immer</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>for whoever asks for it</source>
        <translation>für jeden, der danach fragt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Write the day as 2031-01-31.</source>
        <translation>Den Tag als 2031-01-31 schreiben.</translation>
    </message>
</context>
<context>
    <name>tenantry::AttentionCard</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Snoozed, %1</source>
        <translation>Zurückgestellt, %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s), first to wake first</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge, wer zuerst aufwacht zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Nichts ist zurückgestellt</translation>
    </message>
    <message>
        <source>A snoozed finding waits here until its time is over.</source>
        <translation>Ein zurückgestellter Befund wartet hier, bis seine Zeit um ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s), most urgent first</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge, das Dringendste zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nichts braucht Sie</translation>
    </message>
    <message>
        <source>No server and no tenant has an open finding.</source>
        <translation>Kein Server und kein Mandant hat einen offenen Befund.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Findings are shown when the registry has answered.</source>
        <translation>Befunde erscheinen, sobald das Register geantwortet hat.</translation>
    </message>
    <message>
        <source>Select a finding first.</source>
        <translation>Wählen Sie zuerst einen Befund aus.</translation>
    </message>
    <message>
        <source>It is snoozed already.</source>
        <translation>Er ist schon zurückgestellt.</translation>
    </message>
    <message>
        <source>It is not snoozed.</source>
        <translation>Er ist nicht zurückgestellt.</translation>
    </message>
    <message>
        <source>snooze a finding</source>
        <translation>einen Befund zurückstellen</translation>
    </message>
    <message>
        <source>snoozed on the overview</source>
        <translation>in der Übersicht zurückgestellt</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>snooze undone</source>
        <translation>Zurückstellung aufgehoben</translation>
    </message>
    <message>
        <source>wake a finding</source>
        <translation>einen Befund wecken</translation>
    </message>
    <message>
        <source>woken on the overview</source>
        <translation>in der Übersicht geweckt</translation>
    </message>
    <message>
        <source>%1 is open again</source>
        <translation>%1 ist wieder offen</translation>
    </message>
    <message>
        <source>waking undone</source>
        <translation>Wecken aufgehoben</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>What became of a change is recorded, not put off.</source>
        <translation>Was aus einer Änderung wurde, wird festgehalten, nicht aufgeschoben.</translation>
    </message>
    <message>
        <source>Select a change without an outcome first.</source>
        <translation>Wählen Sie zuerst eine Änderung ohne Ergebnis aus.</translation>
    </message>
    <message>
        <source>record what became of a change</source>
        <translation>festhalten, was aus einer Änderung wurde</translation>
    </message>
    <message>
        <source>The outcome of %1 is on record.</source>
        <translation>Das Ergebnis von %1 ist verzeichnet.</translation>
    </message>
    <message>
        <source>What stopped half-way is resumed or undone, not put off.</source>
        <translation>Was auf halbem Weg stehen blieb, wird fortgesetzt oder zurückgenommen, nicht aufgeschoben.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>tenantry::AuditListModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
</context>
<context>
    <name>tenantry::AuditedWork</name>
    <message>
        <source>It is done, and the audit trail does not say so yet: %1</source>
        <translation>Es ist getan, und im Auditprotokoll steht es noch nicht: %1</translation>
    </message>
    <message>
        <source>Settle it there as done, with &apos;tenantryctl audit settle&apos; or in the console.</source>
        <translation>Tragen Sie es dort als getan nach, mit „tenantryctl audit settle“ oder in der Konsole.</translation>
    </message>
</context>
<context>
    <name>tenantry::BellButton</name>
    <message>
        <source>Notifications, none new</source>
        <translation>Mitteilungen, keine neue</translation>
    </message>
    <message numerus="yes">
        <source>Notifications, %Ln new</source>
        <translation>
            <numerusform>Mitteilungen, %Ln neue</numerusform>
            <numerusform>Mitteilungen, %Ln neue</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Mitteilungen</translation>
    </message>
</context>
<context>
    <name>tenantry::CancelJobSheet</name>
    <message>
        <source>Cancel %1?</source>
        <translation>%1 abbrechen?</translation>
    </message>
    <message>
        <source>Stop the job</source>
        <translation>Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop waiting for %1?</source>
        <translation>Nicht mehr auf %1 warten?</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht mehr warten</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Weiter warten</translation>
    </message>
</context>
<context>
    <name>tenantry::CapabilityWords</name>
    <message>
        <source>Onboarding and removing</source>
        <translation>Aufnehmen und entfernen</translation>
    </message>
    <message>
        <source>Suspending, resuming and archiving</source>
        <translation>Sperren, freigeben und archivieren</translation>
    </message>
    <message>
        <source>Renaming</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>A route that the tenant confirms</source>
        <translation>Ein Weg, den der Mandant bestätigt</translation>
    </message>
    <message>
        <source>A login of the application</source>
        <translation>Eine Anmeldung der Anwendung</translation>
    </message>
    <message>
        <source>Statements that a person types</source>
        <translation>Anweisungen, die jemand eingibt</translation>
    </message>
    <message>
        <source>Who is connected</source>
        <translation>Wer verbunden ist</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Limits of its connections</source>
        <translation>Grenzen seiner Verbindungen</translation>
    </message>
    <message>
        <source>Managing what was adopted</source>
        <translation>Übernommenes verwalten</translation>
    </message>
</context>
<context>
    <name>tenantry::ChangeGate</name>
    <message>
        <source>Allow changes in this session</source>
        <translation>Änderungen in dieser Sitzung erlauben</translation>
    </message>
    <message>
        <source>Stay read-only</source>
        <translation>Nur lesend bleiben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This session is read-only.</source>
        <translation>Diese Sitzung liest nur.</translation>
    </message>
    <message>
        <source>To %1 changes %2.</source>
        <translation>„%1“ ändert %2.</translation>
    </message>
</context>
<context>
    <name>tenantry::ChangeMany</name>
    <message numerus="yes">
        <source>Try a change of %Ln tenant(s)</source>
        <translation>
            <numerusform>Änderung von %Ln Mandanten probieren</numerusform>
            <numerusform>Änderung von %Ln Mandanten probieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln tenant(s)</source>
        <translation>
            <numerusform>%Ln Mandanten ändern</numerusform>
            <numerusform>%Ln Mandanten ändern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::ChangeManySheet</name>
    <message>
        <source>Change the chosen tenants</source>
        <translation>Die gewählten Mandanten ändern</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv nehmen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Keep it until</source>
        <translation>Aufbewahren bis</translation>
    </message>
    <message>
        <source>empty = for ever</source>
        <translation>leer = für immer</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>for whoever asks for it</source>
        <translation>für jeden, der danach fragt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>for the audit trail</source>
        <translation>für das Auditprotokoll</translation>
    </message>
    <message>
        <source>Chosen tenants</source>
        <translation>Gewählte Mandanten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Change tenants</source>
        <translation>Mandanten ändern</translation>
    </message>
    <message>
        <source>Write the day as 2031-01-31.</source>
        <translation>Den Tag als 2031-01-31 schreiben.</translation>
    </message>
    <message>
        <source>%1 of %2 well, %3 not</source>
        <translation>%1 von %2 gut, %3 nicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s). Each is asked first whether it can be; nothing is changed by that.</source>
        <translation>
            <numerusform>%Ln Mandant. Zuerst wird gefragt, ob es geht; dadurch ändert sich nichts.</numerusform>
            <numerusform>%Ln Mandanten. Bei jedem wird zuerst gefragt, ob es geht; dadurch ändert sich nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. It goes on when this is closed.</source>
        <translation>%1. Es geht weiter, wenn dies geschlossen wird.</translation>
    </message>
    <message>
        <source>Checked: %1. Nothing is changed yet.</source>
        <translation>Geprüft: %1. Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>It is over: %1.</source>
        <translation>Es ist vorbei: %1.</translation>
    </message>
    <message>
        <source>Manage what was adopted</source>
        <translation>Übernommene verwalten</translation>
    </message>
    <message>
        <source>Leave observed again</source>
        <translation>Wieder nur beobachten</translation>
    </message>
</context>
<context>
    <name>tenantry::ChangeOutcomeModel</name>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>is so already</source>
        <translation>ist schon so</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>can be done</source>
        <translation>ist möglich</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
</context>
<context>
    <name>tenantry::Checklist</name>
    <message>
        <source>Copy the missing GRANT</source>
        <translation>Das fehlende GRANT kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>tenantry::ChoiceActions</name>
    <message>
        <source>add a tag</source>
        <translation>eine Marke vergeben</translation>
    </message>
    <message>
        <source>take a tag away</source>
        <translation>eine Marke entfernen</translation>
    </message>
    <message>
        <source>Export chosen tenants</source>
        <translation>Ausgewählte Mandanten exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s) written to %1</source>
        <translation>
            <numerusform>%Ln Mandant geschrieben nach %1</numerusform>
            <numerusform>%Ln Mandanten geschrieben nach %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s) copied</source>
        <translation>
            <numerusform>%Ln Mandant kopiert</numerusform>
            <numerusform>%Ln Mandanten kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 of %2 tenants copied. Export them for all.</source>
        <translation>Die ersten %1 von %2 Mandanten wurden kopiert. Exportieren Sie, um alle zu bekommen.</translation>
    </message>
</context>
<context>
    <name>tenantry::CommandPalette</name>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Tenant, command, job or finding</source>
        <translation>Mandant, Befehl, Auftrag oder Befund</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Up and Down to choose    Enter to run</source>
        <translation>Auf und Ab zum Wählen    Eingabe zum Ausführen</translation>
    </message>
    <message>
        <source>&gt; commands    @ tenants    # jobs    ! findings</source>
        <translation>&gt; Befehle    @ Mandanten    # Aufträge    ! Befunde</translation>
    </message>
</context>
<context>
    <name>tenantry::ConfirmSheet</name>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>What will be lost</source>
        <translation>Was verloren geht</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Run the dry run again</source>
        <translation>Probelauf wiederholen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>for the audit record</source>
        <translation>für das Prüfprotokoll</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zum Bestätigen %1 eingeben</translation>
    </message>
    <message>
        <source>The server is being asked; nothing is changed.</source>
        <translation>Der Server wird gefragt; nichts wird geändert.</translation>
    </message>
    <message>
        <source>It was refused; nothing was changed.</source>
        <translation>Es wurde abgelehnt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Finished %1; nothing was changed.</source>
        <translation>Beendet %1; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The dry run has to succeed.</source>
        <translation>Der Probelauf muss gelingen.</translation>
    </message>
    <message>
        <source>The dry run has to end.</source>
        <translation>Der Probelauf muss zu Ende sein.</translation>
    </message>
    <message>
        <source>The dry run is older than 15 minutes: run it again.</source>
        <translation>Der Probelauf ist älter als 15 Minuten: Wiederholen Sie ihn.</translation>
    </message>
    <message>
        <source>It is being recorded.</source>
        <translation>Es wird aufgezeichnet.</translation>
    </message>
    <message>
        <source>A reason has to be given.</source>
        <translation>Ein Grund ist anzugeben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) of %1 are missing.</source>
        <translation>
            <numerusform>Es fehlt %Ln Buchstabe von %1.</numerusform>
            <numerusform>Es fehlen %Ln Buchstaben von %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>Geben Sie zum Bestätigen %1 ein.</translation>
    </message>
    <message>
        <source>What stands here is written to the audit trail.</source>
        <translation>Was hier steht, kommt ins Protokoll.</translation>
    </message>
</context>
<context>
    <name>tenantry::ConnectCard</name>
    <message>
        <source>Where is it?</source>
        <translation>Wo ist es?</translation>
    </message>
    <message>
        <source>The registry knows no server yet: add the one that it is on.</source>
        <translation>Das Register kennt noch keinen Server: fügen Sie den hinzu, auf dem es ist.</translation>
    </message>
    <message>
        <source>A server of the registry, and the database with the tenants or their table.</source>
        <translation>Ein Server des Registers, und die Datenbank mit den Mandanten oder ihrer Tabelle.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>One read-only transaction that sees one moment, SELECT only: nothing is changed there.</source>
        <translation>Eine nur lesende Transaktion, die einen Augenblick sieht, nur SELECT: dort wird nichts geändert.</translation>
    </message>
    <message>
        <source>Add server…</source>
        <translation>Server hinzufügen …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sieht nach …</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Nachsehen</translation>
    </message>
</context>
<context>
    <name>tenantry::ConnectionBanner</name>
    <message>
        <source>Registry unreachable. Reading goes on, changes are disabled.</source>
        <translation>Register nicht erreichbar. Lesen geht weiter, Änderungen sind gesperrt.</translation>
    </message>
    <message>
        <source>Registry reachable again.</source>
        <translation>Register wieder erreichbar.</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>Showing data from %1.</source>
        <translation>Gezeigt wird der Stand von %1.</translation>
    </message>
    <message>
        <source>Changes are disabled.</source>
        <translation>Änderungen sind gesperrt.</translation>
    </message>
    <message>
        <source>Retrying in %1 s.</source>
        <translation>Neuer Versuch in %1 s.</translation>
    </message>
    <message>
        <source>Retrying now…</source>
        <translation>Neuer Versuch läuft …</translation>
    </message>
    <message>
        <source>Registry unreachable since %1.</source>
        <translation>Register nicht erreichbar seit %1.</translation>
    </message>
    <message>
        <source>The registry answers slowly since %1.</source>
        <translation>Das Register antwortet seit %1 langsam.</translation>
    </message>
    <message>
        <source>The last answer took %1 ms. Lists and figures come late; changes still work.</source>
        <translation>Die letzte Antwort brauchte %1 ms. Listen und Zahlen kommen spät; Änderungen gehen weiterhin.</translation>
    </message>
</context>
<context>
    <name>tenantry::ConnectionListModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>asked each time</source>
        <translation>wird jedes Mal erfragt</translation>
    </message>
    <message>
        <source>keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>passfile</source>
        <translation>Passwortdatei</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>überprüft</translation>
    </message>
    <message>
        <source>host not verified</source>
        <translation>Rechner nicht überprüft</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht überprüft</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>unverschlüsselt</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Rechner</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
</context>
<context>
    <name>tenantry::ConnectionsSettings</name>
    <message>
        <source>Registry</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>Alle prüfen</translation>
    </message>
    <message>
        <source>Tenantry keeps no password for it.</source>
        <translation>Tenantry bewahrt dafür kein Passwort auf.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Forget password</source>
        <translation>Passwort vergessen</translation>
    </message>
    <message>
        <source>Check registry</source>
        <translation>Register prüfen</translation>
    </message>
</context>
<context>
    <name>tenantry::Console</name>
    <message>
        <source>may change</source>
        <translation>darf ändern</translation>
    </message>
    <message>
        <source>reads only</source>
        <translation>liest nur</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>%1 is forgotten on this computer</source>
        <translation>%1 ist auf diesem Rechner vergessen</translation>
    </message>
</context>
<context>
    <name>tenantry::ControlScan</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The login may not connect to it.</source>
        <translation>Die Anmeldung darf sich nicht damit verbinden.</translation>
    </message>
    <message>
        <source>Name a login that may, or leave it out with --partial.</source>
        <translation>Nennen Sie eine Anmeldung, die es darf, oder lassen Sie sie mit --partial weg.</translation>
    </message>
    <message>
        <source>Its functions for tenants: %1.</source>
        <translation>Ihre Funktionen für Mandanten: %1.</translation>
    </message>
    <message>
        <source>Prepare it anew for this login: &apos;tenantryctl server prepare&apos;.</source>
        <translation>Bereiten Sie sie für diese Anmeldung neu vor: „tenantryctl server prepare“.</translation>
    </message>
</context>
<context>
    <name>tenantry::CsvFile</name>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose a place where you may write and where there is room.</source>
        <translation>Wählen Sie einen Ort, an dem Sie schreiben dürfen und Platz ist.</translation>
    </message>
</context>
<context>
    <name>tenantry::CsvWriter</name>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Make room on the disk or choose another place.</source>
        <translation>Schaffen Sie Platz auf der Platte oder wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>tenantry::DatabasePlacement</name>
    <message>
        <source>Give it owner, reader and writer of its own</source>
        <translation>Ihr eigene Rollen für Eigentum, Lesen und Schreiben geben</translation>
    </message>
    <message>
        <source>Make the template of version %1, where it is not there yet</source>
        <translation>Die Vorlage der Version %1 anlegen, wo es sie noch nicht gibt</translation>
    </message>
    <message>
        <source>Create the database, closed to everybody, and open it</source>
        <translation>Die Datenbank für alle verschlossen anlegen und öffnen</translation>
    </message>
</context>
<context>
    <name>tenantry::DatabasePreparation</name>
    <message>
        <source>not prepared</source>
        <translation>nicht vorbereitet</translation>
    </message>
    <message>
        <source>version %1, %2 is needed</source>
        <translation>Version %1, nötig ist %2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>version %1, not for our login</source>
        <translation>Version %1, nicht für unsere Anmeldung</translation>
    </message>
</context>
<context>
    <name>tenantry::DemoBuilder</name>
    <message numerus="yes">
        <source>Making %Ln server(s)</source>
        <translation>
            <numerusform>%Ln Server wird angelegt</numerusform>
            <numerusform>%Ln Server werden angelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>The fleet is not made to the end.</source>
        <translation>Die Flotte ist nicht fertig geworden.</translation>
    </message>
    <message>
        <source>Onboarding %1</source>
        <translation>%1 wird angelegt</translation>
    </message>
</context>
<context>
    <name>tenantry::DemoCard</name>
    <message>
        <source>It is being stopped, after the tenants that are being made.</source>
        <translation>Es wird angehalten, nach den Mandanten, die gerade angelegt werden.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet …</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>Demonstration fleet</source>
        <translation>Vorführflotte</translation>
    </message>
    <message>
        <source>Invented companies with a year of data each, in all four isolation models, on PostgreSQL servers that only this computer reaches. Some have real troubles. Nothing of yours is touched, and nothing is left running when the last console on it is closed.</source>
        <translation>Erfundene Firmen mit je einem Jahr an Daten, in allen vier Trennungsmodellen, auf PostgreSQL-Servern, die nur dieser Rechner erreicht. Manche haben echte Störungen. Nichts von Ihnen wird angerührt, und nichts läuft weiter, wenn die letzte Konsole darauf geschlossen ist.</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>a few seconds: it is made already</source>
        <translation>ein paar Sekunden: Sie ist schon angelegt</translation>
    </message>
    <message>
        <source>about a minute the first time, and about 1.5 GB of disk</source>
        <translation>beim ersten Mal etwa eine Minute und etwa 1,5 GB Platte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Start and open</source>
        <translation>Starten und öffnen</translation>
    </message>
    <message>
        <source>Make and open</source>
        <translation>Anlegen und öffnen</translation>
    </message>
    <message>
        <source>Invented companies with a year of data each, in files of SQLite: one for each tenant, or one that several share. Some have real troubles. Nothing of yours is touched, and no server is started.</source>
        <translation>Erfundene Firmen mit den Daten je eines Jahres, in Dateien von SQLite: je Mandant eine, oder eine, die sich mehrere teilen. Manche haben echte Schwierigkeiten. Nichts von Ihnen wird berührt, und kein Server wird gestartet.</translation>
    </message>
    <message>
        <source>This computer has no PostgreSQL server, with which there would be all four isolation models.</source>
        <translation>Dieser Rechner hat keinen PostgreSQL-Server, mit dem es alle vier Isolationsmodelle gäbe.</translation>
    </message>
    <message>
        <source>a few seconds, and about 5 MB of disk</source>
        <translation>ein paar Sekunden und etwa 5 MB Platz</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>tenantry::DemoKeeper</name>
    <message>
        <source>The process that keeps the fleet does not end.</source>
        <translation>Der Prozess, der die Flotte hält, endet nicht.</translation>
    </message>
    <message>
        <source>It holds the file %1: end it, and try again.</source>
        <translation>Er hält die Datei %1: Beenden Sie ihn, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The fleet&apos;s keeper cannot be started.</source>
        <translation>Der Hüter der Flotte lässt sich nicht starten.</translation>
    </message>
</context>
<context>
    <name>tenantry::DemoRun</name>
    <message>
        <source>The fleet is not made to the end.</source>
        <translation>Die Flotte ist nicht fertig geworden.</translation>
    </message>
    <message>
        <source>“%1” cannot be locked.</source>
        <translation>„%1“ kann nicht gesperrt werden.</translation>
    </message>
    <message>
        <source>Look at the permissions there.</source>
        <translation>Prüfen Sie dort die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Vorführung</translation>
    </message>
</context>
<context>
    <name>tenantry::DemoSite</name>
    <message>
        <source>“%1” holds no demonstration fleet.</source>
        <translation>„%1“ enthält keine Vorführflotte.</translation>
    </message>
    <message>
        <source>Name another folder.</source>
        <translation>Nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” cannot be taken away.</source>
        <translation>„%1“ kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Look at the permissions there.</source>
        <translation>Prüfen Sie dort die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>In “%1” there is a fleet of %2 already.</source>
        <translation>In „%1“ liegt schon eine Flotte auf %2.</translation>
    </message>
    <message>
        <source>Make it anew with &apos;tenantryctl demo reset --engine&apos;, or name another folder.</source>
        <translation>Machen Sie sie mit „tenantryctl demo reset --engine“ neu, oder nennen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>tenantry::DeploymentPlacement</name>
    <message>
        <source>Make a PostgreSQL server of its own and start it</source>
        <translation>Einen eigenen PostgreSQL-Server anlegen und starten</translation>
    </message>
    <message>
        <source>Prepare the server for the tenant</source>
        <translation>Den Server für den Mandanten vorbereiten</translation>
    </message>
</context>
<context>
    <name>tenantry::Diagnostics</name>
    <message>
        <source>Registry</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Einstellungsdatei</translation>
    </message>
    <message>
        <source>Connections to servers</source>
        <translation>Verbindungen zu Servern</translation>
    </message>
    <message>
        <source>%1 of %2 in use, %3 waiting</source>
        <translation>%1 von %2 in Gebrauch, %3 warten</translation>
    </message>
    <message>
        <source>Environment variables that were read</source>
        <translation>Gelesene Umgebungsvariablen</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>nicht gezeigt</translation>
    </message>
    <message>
        <source>%1, ignored</source>
        <translation>%1, nicht beachtet</translation>
    </message>
    <message>
        <source>none set</source>
        <translation>keine gesetzt</translation>
    </message>
    <message>
        <source>Routes to tenants, kept until something changes</source>
        <translation>Wege zu Mandanten, behalten, bis sich etwas ändert</translation>
    </message>
    <message>
        <source>Kept now</source>
        <translation>Jetzt behalten</translation>
    </message>
    <message>
        <source>Found among them</source>
        <translation>Darunter gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Displaced by others</source>
        <translation>Von anderen verdrängt</translation>
    </message>
    <message>
        <source>Forgotten after a change</source>
        <translation>Nach einer Änderung vergessen</translation>
    </message>
</context>
<context>
    <name>tenantry::DiagnosticsPage</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Everything on this page is in the clipboard.</source>
        <translation>Alles auf dieser Seite ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben nach %1</translation>
    </message>
</context>
<context>
    <name>tenantry::EngineCapability</name>
    <message>
        <source>Give the tenant a file of its own: the model database.</source>
        <translation>Geben Sie dem Mandanten eine eigene Datei: das Modell Datenbank.</translation>
    </message>
    <message>
        <source>PostgreSQL keeps no size of some rows of a table: the tenants of shared tables cannot be told apart by it.</source>
        <translation>PostgreSQL führt keine Größe einzelner Zeilen einer Tabelle: die Mandanten gemeinsamer Tabellen lassen sich daran nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Tenants that share tables are kept apart by policies on each table, which only the owner of the tables may make: they would change what the application made.</source>
        <translation>Mandanten in gemeinsamen Tabellen werden durch Policies an jeder Tabelle getrennt, die nur der Eigentümer der Tabellen anlegen darf: Sie würden ändern, was die Anwendung angelegt hat.</translation>
    </message>
    <message>
        <source>It stays observed. A tenant with a schema or a database of its own can be managed.</source>
        <translation>Er bleibt beobachtet. Verwaltet werden kann ein Mandant mit eigenem Schema oder eigener Datenbank.</translation>
    </message>
    <message>
        <source>In MariaDB a schema is a database: it has nothing between the two.</source>
        <translation>In MariaDB ist ein Schema eine Datenbank: dazwischen gibt es nichts.</translation>
    </message>
    <message>
        <source>Choose the model database.</source>
        <translation>Wählen Sie das Modell Datenbank.</translation>
    </message>
    <message>
        <source>MariaDB keeps no size of some rows of a table: the tenants of shared tables cannot be told apart by it.</source>
        <translation>MariaDB führt keine Größe einzelner Zeilen einer Tabelle: die Mandanten gemeinsamer Tabellen lassen sich daran nicht unterscheiden.</translation>
    </message>
    <message>
        <source>In MariaDB a database is nothing but its name: nothing tells it from another one that was made under that name later, so that nobody could confirm whose it is.</source>
        <translation>In MariaDB ist eine Datenbank nichts als ihr Name: Nichts unterscheidet sie von einer anderen, die später unter diesem Namen angelegt wurde, sodass niemand bestätigen könnte, wem sie gehört.</translation>
    </message>
    <message>
        <source>It stays observed.</source>
        <translation>Er bleibt beobachtet.</translation>
    </message>
    <message>
        <source>SQLite has files alone: neither schemas, nor a server that a tenant could have for itself.</source>
        <translation>SQLite hat nur Dateien: weder Schemas noch einen Server, den ein Mandant für sich haben könnte.</translation>
    </message>
    <message>
        <source>SQLite has no logins and no rules for rows: whoever opens a shared file reads every tenant in it.</source>
        <translation>SQLite hat keine Anmeldungen und keine Regeln für Zeilen: Wer eine gemeinsame Datei öffnet, liest jeden Mandanten darin.</translation>
    </message>
    <message>
        <source>SQLite has no logins and no size of some rows of a table: the tenants of a shared file cannot be told apart by them.</source>
        <translation>SQLite hat keine Anmeldungen und keine Größe einzelner Zeilen einer Tabelle: die Mandanten einer gemeinsamen Datei lassen sich daran nicht unterscheiden.</translation>
    </message>
    <message>
        <source>SQLite has no logins: who may open the file of a tenant is said by the rights of the file.</source>
        <translation>SQLite hat keine Anmeldungen: Wer die Datei eines Mandanten öffnen darf, sagen die Rechte der Datei.</translation>
    </message>
    <message>
        <source>Let its application run as a user of this computer who is in the group of the file, and onboard with --file-mode 0660.</source>
        <translation>Lassen Sie seine Anwendung als Benutzer dieses Rechners laufen, der in der Gruppe der Datei ist, und nehmen Sie ihn mit --file-mode 0660 auf.</translation>
    </message>
    <message>
        <source>SQLite counts no connections: a file is opened as often as somebody wants to.</source>
        <translation>SQLite zählt keine Verbindungen: Eine Datei wird so oft geöffnet, wie jemand will.</translation>
    </message>
    <message>
        <source>SQLite knows no logins: whoever opens a file reads all of it, so that nothing can be proven, and nothing be taken away.</source>
        <translation>SQLite kennt keine Anmeldungen: Wer eine Datei öffnet, liest sie ganz, sodass sich nichts beweisen und nichts entziehen lässt.</translation>
    </message>
</context>
<context>
    <name>tenantry::EngineVersions</name>
    <message>
        <source>By hand, placing tenants was tried: the tests of the four models and of preparing a server. 14 was not tried; 12 and 13 are let in, and get no fixes any more. Adoption, sweep, poolers, the runner and the registry in PostgreSQL were tried on 15 alone.</source>
        <translation>Von Hand wurde das Platzieren von Mandanten versucht: die Tests der vier Modelle und der Vorbereitung eines Servers. 14 wurde nicht versucht; 12 und 13 werden zugelassen und bekommen keine Korrekturen mehr. Übernahme, Abgleich, Pooler, Runner und das Register in PostgreSQL wurden nur auf 15 versucht.</translation>
    </message>
    <message>
        <source>No other version was tried.</source>
        <translation>Keine andere Version wurde versucht.</translation>
    </message>
    <message>
        <source>The library of the system that the program runs with; no other version was tried.</source>
        <translation>Die Bibliothek des Systems, mit der das Programm läuft; keine andere Version wurde versucht.</translation>
    </message>
</context>
<context>
    <name>tenantry::ErrorState</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>%1, since %2.</source>
        <comment>a server, a time</comment>
        <translation>%1, seit %2.</translation>
    </message>
    <message>
        <source>Error %1.</source>
        <comment>a code</comment>
        <translation>Fehler %1.</translation>
    </message>
</context>
<context>
    <name>tenantry::FactReader</name>
    <message>
        <source>%1 does not tell this.</source>
        <translation>%1 verrät das nicht.</translation>
    </message>
    <message>
        <source>The server has nothing by this name.</source>
        <translation>Der Server hat nichts dieses Namens.</translation>
    </message>
</context>
<context>
    <name>tenantry::FieldCheck</name>
    <message>
        <source>each once</source>
        <translation>jeder einmal</translation>
    </message>
    <message>
        <source>as connected</source>
        <translation>wie verbunden</translation>
    </message>
    <message>
        <source>all different</source>
        <translation>alle verschieden</translation>
    </message>
    <message>
        <source>made of the name</source>
        <translation>aus dem Namen gebildet</translation>
    </message>
    <message>
        <source>all usable</source>
        <translation>alle brauchbar</translation>
    </message>
    <message>
        <source>the name of the place</source>
        <translation>der Name des Ortes</translation>
    </message>
    <message>
        <source>known words</source>
        <translation>bekannte Wörter</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>as the preset says</source>
        <translation>wie die Vorlage sagt</translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation>wie es da steht</translation>
    </message>
    <message>
        <source>%1 of the first %2 empty</source>
        <translation>%1 der ersten %2 leer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln unklar</numerusform>
            <numerusform>%Ln unklar</numerusform>
        </translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
</context>
<context>
    <name>tenantry::FileChange</name>
    <message>
        <source>Prove that nobody opens its file any more</source>
        <translation>Beweisen, dass niemand mehr seine Datei öffnet</translation>
    </message>
    <message>
        <source>Read the registry again. If it still says so, put the tenant&apos;s own file back, or correct its placement.</source>
        <translation>Lesen Sie das Register neu. Sagt es noch dasselbe, legen Sie die eigene Datei des Mandanten zurück, oder berichtigen Sie seine Platzierung.</translation>
    </message>
    <message>
        <source>The file “%1” is not the one of %2.</source>
        <translation>Die Datei „%1“ ist nicht die von %2.</translation>
    </message>
    <message>
        <source>The file “%1” belongs to the registry %2, and this is the registry %3.</source>
        <translation>Die Datei „%1“ gehört zum Register %2, und dies ist das Register %3.</translation>
    </message>
    <message>
        <source>The file “%1” is a copy of epoch %2, and the registry has the epoch %3.</source>
        <translation>Die Datei „%1“ ist eine Kopie der Epoche %2, und das Register hat die Epoche %3.</translation>
    </message>
    <message>
        <source>The file “%1” is a copy: it was made as %2.</source>
        <translation>Die Datei „%1“ ist eine Kopie: Sie wurde als %2 angelegt.</translation>
    </message>
    <message>
        <source>The operation %1 works at %2.</source>
        <translation>Der Vorgang %1 arbeitet an %2.</translation>
    </message>
    <message>
        <source>Resume that one, or undo it.</source>
        <translation>Setzen Sie jenen fort, oder nehmen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>The file of %1 says that it is %2.</source>
        <translation>Die Datei von %1 sagt, dass er %2 ist.</translation>
    </message>
    <message>
        <source>&apos;tenantryctl registry check --servers&apos; tells what differs.</source>
        <translation>„tenantryctl registry check --servers“ sagt, was abweicht.</translation>
    </message>
    <message>
        <source>%1 cannot be suspended here, because %2.</source>
        <translation>%1 kann hier nicht gesperrt werden, denn %2.</translation>
    </message>
    <message>
        <source>Suspend it as root, or let its application run as a user of its own, who is in the group of the file, and give the file the mode 0660.</source>
        <translation>Sperren Sie ihn als root, oder lassen Sie seine Anwendung als eigener Benutzer laufen, der in der Gruppe der Datei ist, und geben Sie der Datei die Rechte 0660.</translation>
    </message>
</context>
<context>
    <name>tenantry::FileDemo</name>
    <message>
        <source>“%1” cannot be changed.</source>
        <translation>„%1“ kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>Look at the permissions and the free space there.</source>
        <translation>Sehen Sie nach den Rechten und dem freien Platz dort.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Look at the permissions there.</source>
        <translation>Prüfen Sie dort die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The fleet is not made to the end.</source>
        <translation>Die Flotte ist nicht fertig geworden.</translation>
    </message>
    <message>
        <source>Onboarding %1</source>
        <translation>%1 wird angelegt</translation>
    </message>
</context>
<context>
    <name>tenantry::FileGuard</name>
    <message>
        <source>A migration has a statement that is none for migrations: %1</source>
        <translation>Eine Migration enthält eine Anweisung, die keine für Migrationen ist: %1</translation>
    </message>
    <message>
        <source>%1 has a statement that is none for migrations: %2</source>
        <translation>%1 enthält eine Anweisung, die keine für Migrationen ist: %2</translation>
    </message>
    <message>
        <source>Take it out: a migration changes the tables of its tenant, in a transaction of the program.</source>
        <translation>Nehmen Sie sie heraus: Eine Migration ändert die Tabellen ihres Mandanten, in einer Transaktion des Programms.</translation>
    </message>
    <message>
        <source>%1 ends inside a text, a name, a comment or a trigger.</source>
        <translation>%1 endet in einem Text, einem Namen, einem Kommentar oder einem Trigger.</translation>
    </message>
    <message>
        <source>Close what is open at its end.</source>
        <translation>Schließen Sie, was am Ende offen ist.</translation>
    </message>
    <message>
        <source>%1 does not run: %2</source>
        <translation>%1 läuft nicht: %2</translation>
    </message>
    <message>
        <source>Mend it: it was tried in memory, and nothing was made.</source>
        <translation>Berichtigen Sie sie: Sie wurde im Arbeitsspeicher versucht, und nichts wurde angelegt.</translation>
    </message>
</context>
<context>
    <name>tenantry::FileOpeners</name>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>Look whether it was moved: &apos;tenantryctl registry check&apos; compares all of them.</source>
        <translation>Sehen Sie nach, ob sie verschoben wurde: „tenantryctl registry check“ vergleicht alle.</translation>
    </message>
</context>
<context>
    <name>tenantry::FileProof</name>
    <message>
        <source>The file “%1” was not shut.</source>
        <translation>Die Datei „%1“ wurde nicht verschlossen.</translation>
    </message>
    <message>
        <source>Undo the operation, and suspend the tenant again.</source>
        <translation>Nehmen Sie den Vorgang zurück, und sperren Sie den Mandanten noch einmal.</translation>
    </message>
    <message>
        <source>The file “%1” is gone.</source>
        <translation>Die Datei „%1“ ist weg.</translation>
    </message>
    <message>
        <source>Bring it back from a copy of the same epoch.</source>
        <translation>Stellen Sie sie aus einer Kopie derselben Epoche wieder her.</translation>
    </message>
    <message>
        <source>its file belongs to root, whom no rights of a file keep out</source>
        <translation>seine Datei gehört root, den keine Rechte einer Datei aussperren</translation>
    </message>
    <message>
        <source>its file (%1) belongs to another user, who alone, or root, can shut it</source>
        <translation>seine Datei (%1) gehört einem anderen Benutzer, und nur der oder root kann sie verschließen</translation>
    </message>
    <message>
        <source>only its owner opens the file (%1), and no rights keep an owner out</source>
        <translation>nur ihr Eigentümer öffnet die Datei (%1), und keine Rechte sperren einen Eigentümer aus</translation>
    </message>
    <message>
        <source>its file (%1) belongs to another user than its folder, and could not be given back</source>
        <translation>seine Datei (%1) gehört einem anderen Benutzer als ihr Ordner und könnte nicht zurückgegeben werden</translation>
    </message>
    <message>
        <source>process %1 of the owner of its file has it open, and no rights keep an owner out</source>
        <translation>der Prozess %1 des Eigentümers seiner Datei hat sie offen, und keine Rechte halten einen Eigentümer ab</translation>
    </message>
</context>
<context>
    <name>tenantry::FileQuery</name>
    <message>
        <source>The statement did not come to its end within ten seconds.</source>
        <translation>Die Anweisung kam innerhalb von zehn Sekunden nicht ans Ende.</translation>
    </message>
    <message>
        <source>The statement does more than read the file of this tenant.</source>
        <translation>Die Anweisung tut mehr, als die Datei dieses Mandanten zu lesen.</translation>
    </message>
    <message>
        <source>Only SELECT is possible here, and PRAGMA that lists tables and their columns.</source>
        <translation>Hier ist nur SELECT möglich, und PRAGMA, das Tabellen und ihre Spalten aufzählt.</translation>
    </message>
</context>
<context>
    <name>tenantry::FileScan</name>
    <message>
        <source>It is a copy: the file was made as %1.</source>
        <translation>Sie ist eine Kopie: Die Datei wurde als %1 angelegt.</translation>
    </message>
    <message>
        <source>Take it out of the folder, or leave it out with --partial.</source>
        <translation>Nehmen Sie sie aus dem Ordner, oder lassen Sie sie mit --partial aus.</translation>
    </message>
    <message>
        <source>There is no folder “%1” on this computer.</source>
        <translation>Auf diesem Rechner gibt es keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>Run this where the files are.</source>
        <translation>Führen Sie das dort aus, wo die Dateien sind.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
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
    <name>tenantry::FiltersDialog</name>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>for everybody</source>
        <translation>für alle</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>Noch ist kein Filter gespeichert</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>No filter is in force.</source>
        <translation>Es gilt kein Filter.</translation>
    </message>
    <message>
        <source>Filter “%1” deleted</source>
        <translation>Filter „%1“ gelöscht</translation>
    </message>
</context>
<context>
    <name>tenantry::FindingListModel</name>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s) concerned.</source>
        <translation>
            <numerusform>%Ln Mandant betroffen.</numerusform>
            <numerusform>%Ln Mandanten betroffen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Open tenant</source>
        <translation>Mandant öffnen</translation>
    </message>
    <message>
        <source>Open server</source>
        <translation>Server öffnen</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Klären</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Show tenants</source>
        <translation>Mandanten zeigen</translation>
    </message>
</context>
<context>
    <name>tenantry::FindingSource</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>tenantry::FirstRunChoices</name>
    <message>
        <source>Connect to a registry</source>
        <translation>Mit einem Register verbinden</translation>
    </message>
    <message>
        <source>That your team already keeps</source>
        <translation>Das Ihr Team schon führt</translation>
    </message>
    <message>
        <source>Create a new registry</source>
        <translation>Neues Register anlegen</translation>
    </message>
    <message>
        <source>In PostgreSQL or a SQLite file</source>
        <translation>In PostgreSQL oder einer SQLite-Datei</translation>
    </message>
    <message>
        <source>Explore the demo fleet</source>
        <translation>Vorführflotte erkunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s) here, safe to break</source>
        <translation>
            <numerusform>%Ln Mandant hier, darf kaputtgehen</numerusform>
            <numerusform>%Ln Mandanten hier, dürfen kaputtgehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Check that each server answers</source>
        <translation>Prüfen, ob jeder Server antwortet</translation>
    </message>
    <message>
        <source>See the fleet</source>
        <translation>Die Flotte sehen</translation>
    </message>
    <message>
        <source>Adopt existing databases</source>
        <translation>Bestehende Datenbanken übernehmen</translation>
    </message>
    <message>
        <source>Their tenants, in a new registry</source>
        <translation>Ihre Mandanten, in ein neues Register</translation>
    </message>
    <message>
        <source>Find the tenants, read-only</source>
        <translation>Die Mandanten finden, nur lesend</translation>
    </message>
</context>
<context>
    <name>tenantry::FirstRunPage</name>
    <message>
        <source>Not opened</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>Test the connection first</source>
        <translation>Prüfen Sie zuerst die Verbindung</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Prüfung läuft …</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Connect a fleet</source>
        <translation>Flotte verbinden</translation>
    </message>
    <message>
        <source>Connect your first fleet</source>
        <translation>Ihre erste Flotte verbinden</translation>
    </message>
    <message>
        <source>Tenantry reads a tenant registry and works on each tenant’s database from there. Nothing is changed while connecting.</source>
        <translation>Tenantry liest ein Register der Mandanten und arbeitet von dort aus an der Datenbank jedes Mandanten. Beim Verbinden wird nichts geändert.</translation>
    </message>
    <message>
        <source>New registry</source>
        <translation>Neues Register</translation>
    </message>
    <message>
        <source>Registry connection</source>
        <translation>Verbindung zum Register</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>SQLite-Datei</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Create and continue</source>
        <translation>Anlegen und weiter</translation>
    </message>
    <message>
        <source>Connect and continue</source>
        <translation>Verbinden und weiter</translation>
    </message>
    <message>
        <source>Create and adopt</source>
        <translation>Anlegen und übernehmen</translation>
    </message>
</context>
<context>
    <name>tenantry::FleetBadges</name>
    <message numerus="yes">
        <source>%Ln tenant(s)</source>
        <translation>
            <numerusform>%Ln Mandant</numerusform>
            <numerusform>%Ln Mandanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln severe finding(s)</source>
        <translation>
            <numerusform>%Ln schwerer Befund</numerusform>
            <numerusform>%Ln schwere Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) without an answer</source>
        <translation>
            <numerusform>%Ln Server ohne Antwort</numerusform>
            <numerusform>%Ln Server ohne Antwort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) run or wait</source>
        <translation>
            <numerusform>%Ln Auftrag läuft oder wartet</numerusform>
            <numerusform>%Ln Aufträge laufen oder warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) need a decision</source>
        <translation>
            <numerusform>%Ln Vorgang braucht eine Entscheidung</numerusform>
            <numerusform>%Ln Vorgänge brauchen eine Entscheidung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::FleetButton</name>
    <message>
        <source>Fleet %1, %2</source>
        <translation>Flotte %1, %2</translation>
    </message>
    <message>
        <source>Fleet %1</source>
        <translation>Flotte %1</translation>
    </message>
    <message>
        <source>Switch to another fleet</source>
        <translation>Zu einer anderen Flotte wechseln</translation>
    </message>
</context>
<context>
    <name>tenantry::FleetListModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Register</translation>
    </message>
</context>
<context>
    <name>tenantry::FleetTotals</name>
    <message numerus="yes">
        <source>without %Ln server(s) that gave no figure</source>
        <translation>
            <numerusform>ohne %Ln Server, der keinen Wert gab</numerusform>
            <numerusform>ohne %Ln Server, die keinen Wert gaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln database(s) not readable</source>
        <translation>
            <numerusform>%Ln Datenbank nicht lesbar</numerusform>
            <numerusform>%Ln Datenbanken nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>on all servers</source>
        <translation>auf allen Servern</translation>
    </message>
    <message>
        <source>%1 placed on a server</source>
        <translation>%1 auf einem Server</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>tenantry::FleetsSheet</name>
    <message>
        <source>Fleets on this computer</source>
        <translation>Flotten auf diesem Rechner</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Change connection…</source>
        <translation>Verbindung ändern …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>It is open: open another one first.</source>
        <translation>Sie ist offen: Öffnen Sie zuerst eine andere.</translation>
    </message>
</context>
<context>
    <name>tenantry::FolderProcess</name>
    <message>
        <source>The process %1 in “%2” cannot be ended.</source>
        <translation>Der Prozess %1 in „%2“ lässt sich nicht beenden.</translation>
    </message>
    <message>
        <source>It is another user&apos;s: end it as that one.</source>
        <translation>Er gehört einem anderen Benutzer: beenden Sie ihn als dieser.</translation>
    </message>
    <message>
        <source>The process %1 in “%2” does not end.</source>
        <translation>Der Prozess %1 in „%2“ endet nicht.</translation>
    </message>
    <message>
        <source>Its log may tell what it waits for. Try again.</source>
        <translation>Sein Protokoll sagt vielleicht, worauf er wartet. Versuchen Sie es erneut.</translation>
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
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
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
        <source>about %Ln day(s)</source>
        <translation>
            <numerusform>etwa %Ln Tag</numerusform>
            <numerusform>etwa %Ln Tage</numerusform>
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
    <name>tenantry::FoundRegistry</name>
    <message>
        <source>A registry made by tenantryctl is here.</source>
        <translation>Hier ist ein Register, das tenantryctl angelegt hat.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>tenantry::GeneralSettings</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Start with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>The place I left</source>
        <translation>Dem zuletzt verlassenen Ort</translation>
    </message>
    <message>
        <source>Overview of the last fleet</source>
        <translation>Der Übersicht der letzten Flotte</translation>
    </message>
    <message>
        <source>Read-only until I ask</source>
        <translation>Nur lesend, bis ich es verlange</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>exports stay UTC</source>
        <translation>Exporte bleiben in UTC</translation>
    </message>
    <message>
        <source>once a session</source>
        <translation>einmal je Sitzung</translation>
    </message>
    <message>
        <source>Tell me about</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>desktop notices</source>
        <translation>Meldungen des Schreibtischs</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>My finished jobs</source>
        <translation>Meine fertigen Aufträge</translation>
    </message>
    <message>
        <source>Everyone’s jobs</source>
        <translation>Aufträge aller</translation>
    </message>
</context>
<context>
    <name>tenantry::GraphCard</name>
    <message>
        <source>has tenant column</source>
        <translation>mit Spalte</translation>
    </message>
    <message>
        <source>through parent</source>
        <translation>über Eltern</translation>
    </message>
    <message>
        <source>shared by all</source>
        <translation>allen gemeinsam</translation>
    </message>
    <message>
        <source>Tenant data outside their places</source>
        <translation>Mandantendaten außerhalb ihrer Orte</translation>
    </message>
    <message>
        <source>%1: %2 of %3 tables</source>
        <translation>%1: %2 von %3 Tabellen</translation>
    </message>
    <message>
        <source>Reading the tables…</source>
        <translation>Die Tabellen werden gelesen …</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Hide the list</source>
        <translation>Die Liste verbergen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more, all in a list</source>
        <translation>
            <numerusform>%Ln weitere, alle als Liste</numerusform>
            <numerusform>%Ln weitere, alle als Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>All in a list</source>
        <translation>Alle als Liste</translation>
    </message>
</context>
<context>
    <name>tenantry::GuardFindings</name>
    <message>
        <source>row level security is off</source>
        <translation>Row Level Security ist aus</translation>
    </message>
    <message>
        <source>row level security does not hold for the owner</source>
        <translation>Row Level Security gilt nicht für den Eigentümer</translation>
    </message>
    <message>
        <source>the policy %1 is missing</source>
        <translation>die Richtlinie %1 fehlt</translation>
    </message>
    <message>
        <source>the policy %1 is not as it was made</source>
        <translation>die Richtlinie %1 ist nicht mehr, wie sie angelegt wurde</translation>
    </message>
    <message>
        <source>the policy %1 is not ours and lets others in</source>
        <translation>die Richtlinie %1 ist nicht unsere und lässt andere hinein</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>%1; and %Ln more table(s).</source>
        <translation>
            <numerusform>%1; und %Ln weitere Tabelle.</numerusform>
            <numerusform>%1; und %Ln weitere Tabellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close it now, as an administrator: %1</source>
        <translation>Schließen Sie sie jetzt, als Administrator: %1</translation>
    </message>
    <message>
        <source>Make the policy again as the tables beside it have it (\d in psql shows it); without one, a table shows nobody a row.</source>
        <translation>Legen Sie die Richtlinie neu an, wie die Tabellen daneben sie haben (\d in psql zeigt sie); ohne eine zeigt eine Tabelle niemandem eine Zeile.</translation>
    </message>
    <message>
        <source>%1 in %2 on %3</source>
        <translation>%1 in %2 auf %3</translation>
    </message>
    <message>
        <source>Tenants are not kept apart in %1</source>
        <translation>Mandanten sind in %1 nicht getrennt</translation>
    </message>
</context>
<context>
    <name>tenantry::HandOverAct</name>
    <message>
        <source>This operation is over.</source>
        <translation>Dieser Vorgang ist zu Ende.</translation>
    </message>
    <message>
        <source>This operation is being undone, which no runner does.</source>
        <translation>Dieser Vorgang wird rückgängig gemacht; das tut kein Runner.</translation>
    </message>
    <message>
        <source>%1 works at it.</source>
        <translation>%1 arbeitet daran.</translation>
    </message>
    <message>
        <source>It was handed over to %1.</source>
        <translation>Er wurde an %1 übergeben.</translation>
    </message>
    <message>
        <source>hand an operation over</source>
        <translation>einen Vorgang übergeben</translation>
    </message>
    <message>
        <source>%1 is handed over to %2</source>
        <translation>%1 ist an %2 übergeben</translation>
    </message>
</context>
<context>
    <name>tenantry::ImportDialog</name>
    <message>
        <source>Import tenants</source>
        <translation>Mandanten importieren</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV-Datei</translation>
    </message>
    <message>
        <source>UTF-8, the first line names the columns</source>
        <translation>UTF-8, die erste Zeile nennt die Spalten</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>All rows are taken, or none. The check writes nothing.</source>
        <translation>Alle Zeilen werden übernommen oder keine. Die Prüfung schreibt nichts.</translation>
    </message>
    <message>
        <source>Rows that cannot be used</source>
        <translation>Zeilen, die nicht verwendbar sind</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Checking: comparing with the registry</source>
        <translation>Prüfung: Vergleich mit dem Register</translation>
    </message>
    <message>
        <source>The first rows that cannot be used:</source>
        <translation>Die ersten Zeilen, die nicht verwendbar sind:</translation>
    </message>
    <message>
        <source>These rows cannot be used:</source>
        <translation>Diese Zeilen sind nicht verwendbar:</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>Es gibt nichts zu importieren.</translation>
    </message>
    <message numerus="yes">
        <source>Checking: %Ln row(s) read</source>
        <translation>
            <numerusform>Prüfung: %Ln Zeile gelesen</numerusform>
            <numerusform>Prüfung: %Ln Zeilen gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s): %1 new, %2 changed, %3 unchanged.</source>
        <translation>
            <numerusform>%Ln Zeile: %1 neu, %2 geändert, %3 unverändert.</numerusform>
            <numerusform>%Ln Zeilen: %1 neu, %2 geändert, %3 unverändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>More rows cannot be used: these are the first.</source>
        <translation>Weitere Zeilen sind nicht brauchbar: Dies sind die ersten.</translation>
    </message>
</context>
<context>
    <name>tenantry::ImportProblemListModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
</context>
<context>
    <name>tenantry::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>Inspektor schließen</translation>
    </message>
</context>
<context>
    <name>tenantry::IntegritySheet</name>
    <message>
        <source>Check of the registry</source>
        <translation>Prüfung des Registers</translation>
    </message>
    <message>
        <source>The registry is being checked…</source>
        <translation>Das Register wird geprüft …</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The registry could not be checked.</source>
        <translation>Das Register konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>The registry is in order: its format, its references and its audit trail.</source>
        <translation>Das Register ist in Ordnung: sein Format, seine Verweise und sein Prüfprotokoll.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) are not as they should be.</source>
        <translation>
            <numerusform>%Ln Sache ist nicht, wie sie sein soll.</numerusform>
            <numerusform>%Ln Sachen sind nicht, wie sie sein sollen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::JobBar</name>
    <message>
        <source>Data as of %1</source>
        <translation>Stand der Daten: %1</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Registry …</source>
        <translation>Register …</translation>
    </message>
    <message>
        <source>Registry %1 ms</source>
        <translation>Register %1 ms</translation>
    </message>
    <message>
        <source>Registry slow, %1 ms</source>
        <translation>Register langsam, %1 ms</translation>
    </message>
    <message>
        <source>Registry unreachable</source>
        <translation>Register nicht erreichbar</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln server(s)</source>
        <translation>
            <numerusform>%1 von %Ln Server</numerusform>
            <numerusform>%1 von %Ln Servern</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers that answered the last question</source>
        <translation>Server, die die letzte Frage beantwortet haben</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Tenantry %1, no telemetry</source>
        <translation>Tenantry %1, keine Telemetrie</translation>
    </message>
</context>
<context>
    <name>tenantry::JobLineMaker</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 started.</source>
        <translation>%1 wurde begonnen.</translation>
    </message>
    <message>
        <source>%1: %2 done.</source>
        <translation>%1: %2 erledigt.</translation>
    </message>
    <message>
        <source>%1 is done.</source>
        <translation>%1 ist erledigt.</translation>
    </message>
    <message>
        <source>%1 ended: %2</source>
        <translation>%1 endete: %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>cancelled %1</source>
        <translation>abgebrochen %1</translation>
    </message>
    <message>
        <source>failed %1</source>
        <translation>fehlgeschlagen %1</translation>
    </message>
    <message>
        <source>finished %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 erledigt</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1 left, slower than expected</source>
        <translation>noch %1, langsamer als erwartet</translation>
    </message>
    <message>
        <source>cancelling, waits for what runs</source>
        <translation>bricht ab, wartet auf das, was läuft</translation>
    </message>
</context>
<context>
    <name>tenantry::JobListModel</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet von</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Stops after what runs now. %1 stay undone.</source>
        <translation>Hält nach dem an, was gerade läuft. %1 bleiben unerledigt.</translation>
    </message>
    <message>
        <source>Stops after what runs now.</source>
        <translation>Hält nach dem an, was gerade läuft.</translation>
    </message>
    <message>
        <source>It has not answered. The server is left to finish; what became of it is recorded when it does.</source>
        <translation>Er hat nicht geantwortet. Der Server bringt ihn allein zu Ende; was daraus wurde, wird dann festgehalten.</translation>
    </message>
    <message>
        <source>No sign of life</source>
        <translation>Ohne Lebenszeichen</translation>
    </message>
    <message>
        <source>no sign of life since %1</source>
        <translation>kein Lebenszeichen seit %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Braucht eine Entscheidung</translation>
    </message>
    <message>
        <source>at work: %1</source>
        <translation>an der Arbeit: %1</translation>
    </message>
    <message>
        <source>stopped after %1 of %2 steps</source>
        <translation>nach %1 von %2 Schritten stehen geblieben</translation>
    </message>
</context>
<context>
    <name>tenantry::JobNotices</name>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done with failures</source>
        <translation>Fertig, mit Fehlern</translation>
    </message>
</context>
<context>
    <name>tenantry::JobPanel</name>
    <message>
        <source>No job selected</source>
        <translation>Kein Auftrag ausgewählt</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet von</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>tenantry::JobQueue</name>
    <message>
        <source>It did not answer its cancellation, and nobody waits for it any more: what became of it is not known.</source>
        <translation>Er hat auf den Abbruch nicht geantwortet, und niemand wartet mehr auf ihn: Was daraus wurde, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>tenantry::JobSource</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
</context>
<context>
    <name>tenantry::JobStrip</name>
    <message>
        <source>Pause or resume the job</source>
        <translation>Auftrag anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Stop the job</source>
        <translation>Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more job(s)</source>
        <translation>
            <numerusform>%Ln weiterer Auftrag</numerusform>
            <numerusform>%Ln weitere Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) waiting</source>
        <translation>
            <numerusform>%Ln Auftrag wartet</numerusform>
            <numerusform>%Ln Aufträge warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the job</source>
        <translation>Den Auftrag zeigen</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht mehr warten</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Weiter warten</translation>
    </message>
    <message>
        <source>Stop waiting…</source>
        <translation>Nicht mehr warten …</translation>
    </message>
</context>
<context>
    <name>tenantry::JobsPage</name>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>%1 run, %2 wait, %3 failed.</source>
        <translation>%1 laufen, %2 warten, %3 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Es läuft nichts</translation>
    </message>
    <message>
        <source>No job matches</source>
        <translation>Kein Auftrag passt</translation>
    </message>
    <message>
        <source>Imports, exports and later work appear here with their journal.</source>
        <translation>Importe, Exporte und spätere Arbeiten erscheinen hier mit ihrem Journal.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln Auftrag</numerusform>
            <numerusform>%Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a job first.</source>
        <translation>Wählen Sie zuerst einen Auftrag aus.</translation>
    </message>
    <message>
        <source>This job runs in another program, on %1.</source>
        <translation>Dieser Auftrag läuft in einem anderen Programm, auf %1.</translation>
    </message>
    <message>
        <source>This job is over.</source>
        <translation>Dieser Auftrag ist zu Ende.</translation>
    </message>
    <message>
        <source>It is paused already.</source>
        <translation>Er ist schon angehalten.</translation>
    </message>
    <message>
        <source>It is not paused.</source>
        <translation>Er ist nicht angehalten.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>This job is one transaction: it can only be cancelled.</source>
        <translation>Dieser Auftrag ist eine einzige Transaktion: Er lässt sich nur abbrechen.</translation>
    </message>
    <message>
        <source>No job in this period</source>
        <translation>Kein Auftrag in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Show 30 days</source>
        <translation>30 Tage zeigen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T</translation>
    </message>
    <message>
        <source>Enter for its journal, I to hide inspector</source>
        <translation>Eingabe für sein Journal, I blendet den Inspektor aus</translation>
    </message>
    <message>
        <source>It is being cancelled.</source>
        <translation>Er wird gerade abgebrochen.</translation>
    </message>
    <message>
        <source>Filter jobs</source>
        <translation>Aufträge filtern</translation>
    </message>
    <message>
        <source>Stop waiting…</source>
        <translation>Nicht mehr warten …</translation>
    </message>
    <message>
        <source>This job has no operation.</source>
        <translation>Dieser Auftrag hat keinen Vorgang.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) stopped half-way and need a decision.</source>
        <translation>
            <numerusform>%Ln Vorgang blieb auf halbem Weg stehen und braucht eine Entscheidung.</numerusform>
            <numerusform>%Ln Vorgänge blieben auf halbem Weg stehen und brauchen eine Entscheidung.</numerusform>
        </translation>
    </message>
    <message>
        <source>No job of this list works at it.</source>
        <translation>Kein Auftrag dieser Liste arbeitet daran.</translation>
    </message>
    <message>
        <source>Its operation is being read.</source>
        <translation>Sein Vorgang wird gelesen.</translation>
    </message>
</context>
<context>
    <name>tenantry::JournalList</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>tenantry::JournalSteps</name>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>tenantry::KeptRights</name>
    <message>
        <source>“%1” is to belong to the user %2, and its folder belongs to another one.</source>
        <translation>„%1“ soll dem Benutzer %2 gehören, und der Ordner gehört einem anderen.</translation>
    </message>
    <message>
        <source>Give folder and file to the user of the application: &apos;chown USER FOLDER FILE&apos;.</source>
        <translation>Geben Sie Ordner und Datei dem Benutzer der Anwendung: &apos;chown BENUTZER ORDNER DATEI&apos;.</translation>
    </message>
</context>
<context>
    <name>tenantry::KeyCaps</name>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
</context>
<context>
    <name>tenantry::KeyCapture</name>
    <message>
        <source>Press keys…</source>
        <translation>Tasten drücken …</translation>
    </message>
    <message>
        <source>New keys; Escape keeps the old ones</source>
        <translation>Neue Tasten; Escape behält die alten</translation>
    </message>
</context>
<context>
    <name>tenantry::LeaseLine</name>
    <message>
        <source>Lease: nobody</source>
        <translation>Pacht: niemand</translation>
    </message>
    <message>
        <source>Lease: this window</source>
        <translation>Pacht: dieses Fenster</translation>
    </message>
    <message>
        <source>Lease: another program</source>
        <translation>Pacht: ein anderes Programm</translation>
    </message>
    <message>
        <source>It can be taken over.</source>
        <translation>Er kann übernommen werden.</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>%1, which it was handed over to</source>
        <translation>%1, an den er übergeben wurde</translation>
    </message>
</context>
<context>
    <name>tenantry::LimitAct</name>
    <message>
        <source>The sessions of %1 have another limit.</source>
        <translation>Die Sitzungen von %1 haben eine andere Grenze.</translation>
    </message>
    <message>
        <source>Select a tenant first.</source>
        <translation>Wählen Sie zuerst einen Mandanten.</translation>
    </message>
    <message>
        <source>Its server is not known yet.</source>
        <translation>Sein Server ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>limit the sessions of %1</source>
        <translation>die Sitzungen von %1 begrenzen</translation>
    </message>
</context>
<context>
    <name>tenantry::LimitSheet</name>
    <message>
        <source>Limit the sessions of %1</source>
        <translation>Die Sitzungen von %1 begrenzen</translation>
    </message>
    <message>
        <source>Asking the server for its limit.</source>
        <translation>Der Server wird nach seiner Grenze gefragt.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Sessions at a time</source>
        <translation>Sitzungen zugleich</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>for the audit trail</source>
        <translation>für das Auditprotokoll</translation>
    </message>
    <message>
        <source>The server keeps it for the database %1, our own sessions among them. Sessions that are open stay.</source>
        <translation>Der Server hält sie für die Datenbank %1 ein, unsere eigenen Sitzungen eingeschlossen. Offene Sitzungen bleiben.</translation>
    </message>
    <message>
        <source>The server keeps it for the login %1. Sessions that are open stay.</source>
        <translation>Der Server hält sie für die Anmeldung %1 ein. Offene Sitzungen bleiben.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Set the limit</source>
        <translation>Grenze setzen</translation>
    </message>
    <message>
        <source>The limit is unknown.</source>
        <translation>Die Grenze ist unbekannt.</translation>
    </message>
    <message>
        <source>There is no limit now.</source>
        <translation>Jetzt gibt es keine Grenze.</translation>
    </message>
    <message numerus="yes">
        <source>The limit is %Ln session(s) now.</source>
        <translation>
            <numerusform>Die Grenze ist jetzt %Ln Sitzung.</numerusform>
            <numerusform>Die Grenze sind jetzt %Ln Sitzungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::LocalFile</name>
    <message>
        <source>The system does not let us change “%1”.</source>
        <translation>Das System lässt uns „%1“ nicht ändern.</translation>
    </message>
    <message>
        <source>Do it as the owner of the file, or as root.</source>
        <translation>Tun Sie es als Eigentümer der Datei oder als root.</translation>
    </message>
    <message>
        <source>“%1” cannot be changed.</source>
        <translation>„%1“ kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>Look at the permissions and the free space there.</source>
        <translation>Sehen Sie nach den Rechten und dem freien Platz dort.</translation>
    </message>
    <message>
        <source>There is a file “%1” already.</source>
        <translation>Es gibt schon eine Datei „%1“.</translation>
    </message>
    <message>
        <source>Look whose it is, and move it away.</source>
        <translation>Sehen Sie nach, wem sie gehört, und räumen Sie sie weg.</translation>
    </message>
    <message>
        <source>Another file was put at “%1” meanwhile.</source>
        <translation>Inzwischen liegt eine andere Datei unter „%1“.</translation>
    </message>
    <message>
        <source>Look who did that, and put the tenant&apos;s own file back.</source>
        <translation>Sehen Sie nach, wer das war, und legen Sie die Datei des Mandanten zurück.</translation>
    </message>
</context>
<context>
    <name>tenantry::LocalMariaDb</name>
    <message>
        <source>There is no MariaDB server on this computer: %1 is missing.</source>
        <translation>Auf diesem Rechner ist kein MariaDB-Server: %1 fehlt.</translation>
    </message>
    <message>
        <source>Install it: on Debian &apos;apt install mariadb-server&apos;.</source>
        <translation>Installieren Sie ihn: unter Debian „apt install mariadb-server“.</translation>
    </message>
    <message>
        <source>This computer has no user to run a MariaDB server as.</source>
        <translation>Dieser Rechner hat keinen Benutzer, als der ein MariaDB-Server laufen könnte.</translation>
    </message>
    <message>
        <source>Make one: on Debian &apos;adduser --system --group mysql&apos;.</source>
        <translation>Legen Sie einen an: unter Debian „adduser --system --group mysql“.</translation>
    </message>
    <message>
        <source>The server in “%1” does not start.</source>
        <translation>Der Server in „%1“ startet nicht.</translation>
    </message>
    <message>
        <source>Look whether the computer has memory and processes left, and try again.</source>
        <translation>Prüfen Sie, ob der Rechner noch Speicher und Prozesse frei hat, und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>tenantry::LocalServer</name>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>„%1“ kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Look at the permissions and the free space there.</source>
        <translation>Sehen Sie nach den Rechten und dem freien Platz dort.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>No server can be made in “%1”.</source>
        <translation>In „%1“ kann kein Server angelegt werden.</translation>
    </message>
    <message>
        <source>Name a folder with an absolute path that is shorter: a socket&apos;s path has at most %1 bytes.</source>
        <translation>Nennen Sie einen Ordner mit einem kürzeren absoluten Pfad: Der Pfad eines Sockets hat höchstens %1 Byte.</translation>
    </message>
    <message>
        <source>The folder “%1” is somebody else&apos;s.</source>
        <translation>Der Ordner „%1“ gehört jemand anderem.</translation>
    </message>
    <message>
        <source>Look what is in it, and move it away if it is of no use.</source>
        <translation>Sehen Sie nach, was darin ist, und verschieben Sie ihn, wenn niemand ihn braucht.</translation>
    </message>
    <message>
        <source>“%1” cannot be taken away.</source>
        <translation>„%1“ kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>“%1” cannot be renamed.</source>
        <translation>„%1“ kann nicht umbenannt werden.</translation>
    </message>
    <message>
        <source>The server in “%1” does not start.</source>
        <translation>Der Server in „%1“ startet nicht.</translation>
    </message>
    <message>
        <source>Its log is %1.</source>
        <translation>Sein Protokoll ist %1.</translation>
    </message>
    <message>
        <source>Look at the permissions there, and whether something has it open.</source>
        <translation>Prüfen Sie dort die Zugriffsrechte, und ob etwas ihn geöffnet hat.</translation>
    </message>
    <message>
        <source>The server was made on another computer, or by another user: %1.</source>
        <translation>Der Server wurde auf einem anderen Rechner oder von einem anderen Benutzer angelegt: %1.</translation>
    </message>
    <message>
        <source>Go on there, as that user: its files are on that computer only.</source>
        <translation>Machen Sie dort als dieser Benutzer weiter: Seine Dateien liegen nur auf jenem Rechner.</translation>
    </message>
</context>
<context>
    <name>tenantry::LocalServers</name>
    <message>
        <source>This engine has no servers.</source>
        <translation>Diese Datenbank hat keine Server.</translation>
    </message>
</context>
<context>
    <name>tenantry::LoginAct</name>
    <message>
        <source>The application&apos;s sessions are ended, and it cannot log in any more.</source>
        <translation>Die Sitzungen der Anwendung werden beendet, und sie kann sich nicht mehr anmelden.</translation>
    </message>
    <message>
        <source>The application&apos;s sessions are ended, and it needs the new password from now on.</source>
        <translation>Die Sitzungen der Anwendung werden beendet, und sie braucht von nun an das neue Passwort.</translation>
    </message>
    <message>
        <source>The application&apos;s next sessions need the new password; those that are open go on.</source>
        <translation>Die nächsten Sitzungen der Anwendung brauchen das neue Passwort; offene laufen weiter.</translation>
    </message>
    <message>
        <source>Take the login %1 away?</source>
        <translation>Die Anmeldung %1 wegnehmen?</translation>
    </message>
    <message>
        <source>Give the login %1 another password?</source>
        <translation>Der Anmeldung %1 ein anderes Passwort geben?</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The way back: give it a login with a new password.</source>
        <translation>Der Weg zurück: ihr wieder eine Anmeldung mit neuem Passwort geben.</translation>
    </message>
    <message>
        <source>What will be run</source>
        <translation>Was ausgeführt wird</translation>
    </message>
    <message>
        <source>Take the login away</source>
        <translation>Zugang wegnehmen</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>The login %1 is gone.</source>
        <translation>Der Zugang %1 ist weg.</translation>
    </message>
    <message>
        <source>The login %1 has other limits.</source>
        <translation>Der Zugang %1 hat andere Grenzen.</translation>
    </message>
    <message>
        <source>The login %1 has its password in %2.</source>
        <translation>Das Passwort des Zugangs %1 steht in %2.</translation>
    </message>
    <message>
        <source>change the login of %1&apos;s application</source>
        <translation>den Zugang der Anwendung von %1 ändern</translation>
    </message>
</context>
<context>
    <name>tenantry::LoginSheet</name>
    <message>
        <source>Login for the application of %1</source>
        <translation>Anmeldung für die Anwendung von %1</translation>
    </message>
    <message>
        <source>Take the login away, and end its sessions</source>
        <translation>Die Anmeldung wegnehmen und ihre Sitzungen beenden</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>The login %1 holds the tenant&apos;s writer and nothing else, and finds the tenant&apos;s schema without naming it.</source>
        <translation>Die Anmeldung %1 hat die Schreibrolle des Mandanten und sonst nichts, und findet dessen Schema, ohne es zu nennen.</translation>
    </message>
    <message>
        <source>File for a new password</source>
        <translation>Datei für ein neues Passwort</translation>
    </message>
    <message>
        <source>is made here, as libpq reads it</source>
        <translation>wird hier angelegt, wie libpq sie liest</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie bisher</translation>
    </message>
    <message>
        <source>Sessions at most</source>
        <translation>Höchstens Sitzungen</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Idle in a transaction</source>
        <translation>Untätig in Transaktion</translation>
    </message>
    <message>
        <source>0 is no limit. The times are what its sessions begin with; they may set others.</source>
        <translation>0 heißt unbegrenzt. Mit diesen Zeiten beginnen ihre Sitzungen; sie dürfen andere setzen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>for the audit trail</source>
        <translation>für das Auditprotokoll</translation>
    </message>
    <message>
        <source>What is run</source>
        <translation>Was ausgeführt wird</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Make the login</source>
        <translation>Anmeldung anlegen</translation>
    </message>
    <message>
        <source>Asking %1 whether it is there…</source>
        <translation>Frage %1, ob es sie gibt…</translation>
    </message>
    <message>
        <source>%1 does not tell whether it is there.</source>
        <translation>%1 sagt nicht, ob es sie gibt.</translation>
    </message>
    <message>
        <source>The application has this login.</source>
        <translation>Die Anwendung hat diese Anmeldung.</translation>
    </message>
    <message>
        <source>There is no such login yet.</source>
        <translation>Diese Anmeldung gibt es noch nicht.</translation>
    </message>
    <message>
        <source>After a new password its next sessions need that one.</source>
        <translation>Nach einem neuen Passwort brauchen ihre nächsten Sitzungen dieses.</translation>
    </message>
    <message>
        <source>A new one needs a password.</source>
        <translation>Eine neue braucht ein Passwort.</translation>
    </message>
    <message>
        <source>The server has not answered yet.</source>
        <translation>Der Server hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>Name the file that shall hold its password.</source>
        <translation>Nennen Sie die Datei, in der ihr Passwort stehen soll.</translation>
    </message>
    <message>
        <source>Say what shall be another.</source>
        <translation>Sagen Sie, was anders werden soll.</translation>
    </message>
    <message>
        <source>At work…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>Change the login</source>
        <translation>Anmeldung ändern</translation>
    </message>
    <message>
        <source>End the sessions of the old password</source>
        <translation>Die Sitzungen des alten Passworts beenden</translation>
    </message>
    <message>
        <source>Take the login away…</source>
        <translation>Anmeldung wegnehmen…</translation>
    </message>
    <message>
        <source>Change the password…</source>
        <translation>Passwort ändern…</translation>
    </message>
</context>
<context>
    <name>tenantry::LossList</name>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bleibt</translation>
    </message>
</context>
<context>
    <name>tenantry::MainWindow</name>
    <message>
        <source>The registry is unreachable. Changes are disabled until it answers.</source>
        <translation>Das Register ist nicht erreichbar. Änderungen sind gesperrt, bis es antwortet.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>tenantry::ManyChanges</name>
    <message>
        <source>%1 has no place on a server.</source>
        <translation>%1 hat keinen Platz auf einem Server.</translation>
    </message>
</context>
<context>
    <name>tenantry::MappingCard</name>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Previous sample</source>
        <translation>Voriges Beispiel</translation>
    </message>
    <message>
        <source>Next sample</source>
        <translation>Nächstes Beispiel</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Weniger Felder</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>keine Zeile</translation>
    </message>
    <message>
        <source>sample row %1 of %2</source>
        <translation>Beispielzeile %1 von %2</translation>
    </message>
</context>
<context>
    <name>tenantry::MappingForm</name>
    <message>
        <source>the slug</source>
        <translation>das Kürzel</translation>
    </message>
    <message>
        <source>the own id</source>
        <translation>die eigene Kennung</translation>
    </message>
    <message>
        <source>A row finds its tenant by</source>
        <translation>Eine Zeile findet ihren Mandanten über</translation>
    </message>
    <message>
        <source>leave as it is</source>
        <translation>unverändert lassen</translation>
    </message>
</context>
<context>
    <name>tenantry::MappingListModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Your column</source>
        <translation>Ihre Spalte</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Tenantry</source>
        <translation>Tenantry</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
</context>
<context>
    <name>tenantry::MariaDbControls</name>
    <message>
        <source>Its procedures for tenants: %1.</source>
        <translation>Seine Prozeduren für Mandanten: %1.</translation>
    </message>
    <message>
        <source>Prepare it for this login: &apos;tenantryctl server prepare&apos;.</source>
        <translation>Bereiten Sie ihn für diese Anmeldung vor: &apos;tenantryctl server prepare&apos;.</translation>
    </message>
</context>
<context>
    <name>tenantry::MariaDbDeploymentPlacement</name>
    <message>
        <source>Make a MariaDB server of its own and start it</source>
        <translation>Einen eigenen MariaDB-Server anlegen und starten</translation>
    </message>
    <message>
        <source>Prepare the server for the tenant</source>
        <translation>Den Server für den Mandanten vorbereiten</translation>
    </message>
</context>
<context>
    <name>tenantry::MariaDbLogin</name>
    <message>
        <source>MariaDB has no limit for one login on how long a transaction idles.</source>
        <translation>MariaDB hat für eine einzelne Anmeldung keine Grenze, wie lange eine Transaktion untätig ist.</translation>
    </message>
    <message>
        <source>Set idle_transaction_timeout for the whole server, or in the application.</source>
        <translation>Setzen Sie idle_transaction_timeout für den ganzen Server, oder in der Anwendung.</translation>
    </message>
    <message>
        <source>The login %1 may give no application a login.</source>
        <translation>Die Anmeldung %1 darf keiner Anwendung eine Anmeldung geben.</translation>
    </message>
    <message>
        <source>made of a new password</source>
        <translation>aus einem neuen Passwort gemacht</translation>
    </message>
    <message>
        <source>The tenant has no login yet.</source>
        <translation>Der Mandant hat noch keine Anmeldung.</translation>
    </message>
    <message>
        <source>Give it one with --password-file.</source>
        <translation>Geben Sie ihm mit --password-file eine.</translation>
    </message>
</context>
<context>
    <name>tenantry::MariaDbMigrations</name>
    <message>
        <source>%1 has a command of the mariadb client in it: %2</source>
        <translation>In %1 steht ein Befehl des mariadb-Clients: %2</translation>
    </message>
    <message>
        <source>Take it out: the server itself knows where a procedure ends.</source>
        <translation>Nehmen Sie ihn heraus: der Server weiß selbst, wo eine Prozedur endet.</translation>
    </message>
    <message>
        <source>The journal&apos;s migrations cannot be read.</source>
        <translation>Die Migrationen im Journal lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist gescheitert: %2</translation>
    </message>
</context>
<context>
    <name>tenantry::MariaDbPlacement</name>
    <message>
        <source>MariaDB limits logins, not databases.</source>
        <translation>MariaDB begrenzt Anmeldungen, keine Datenbanken.</translation>
    </message>
    <message>
        <source>Give the tenant&apos;s application a login with a limit: &apos;tenantryctl tenant login %1 --connection-limit COUNT&apos;.</source>
        <translation>Geben Sie der Anwendung des Mandanten eine Anmeldung mit einer Grenze: &apos;tenantryctl tenant login %1 --connection-limit ANZAHL&apos;.</translation>
    </message>
    <message>
        <source>Create the database, its owner, writer and reader</source>
        <translation>Datenbank, Eigentümer, Schreiber und Leser anlegen</translation>
    </message>
    <message numerus="yes">
        <source>Run %Ln migration(s) as its owner</source>
        <translation>
            <numerusform>%Ln Migration als ihr Eigentümer ausführen</numerusform>
            <numerusform>%Ln Migrationen als ihr Eigentümer ausführen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::MariaDbPreparation</name>
    <message>
        <source>Use a login that may do everything on this server, such as root.</source>
        <translation>Nehmen Sie eine Anmeldung, die auf diesem Server alles darf, etwa root.</translation>
    </message>
    <message>
        <source>The server takes no changes: it is a replica, or read-only.</source>
        <translation>Der Server nimmt keine Änderungen an: er ist ein Replikat oder nur zu lesen.</translation>
    </message>
    <message>
        <source>Name the server that is written to.</source>
        <translation>Nennen Sie den Server, auf den geschrieben wird.</translation>
    </message>
    <message>
        <source>An administrator prepares it on the Servers page, or with &apos;tenantryctl server prepare&apos;.</source>
        <translation>Ein Administrator bereitet ihn auf der Seite Server vor, oder mit &apos;tenantryctl server prepare&apos;.</translation>
    </message>
    <message>
        <source>The server is not prepared for tenants, or the login %1 may make none.</source>
        <translation>Der Server ist nicht für Mandanten vorbereitet, oder die Anmeldung %1 darf keine anlegen.</translation>
    </message>
    <message>
        <source>The server was prepared by an older program.</source>
        <translation>Der Server wurde von einem älteren Programm vorbereitet.</translation>
    </message>
</context>
<context>
    <name>tenantry::MariaDbProof</name>
    <message>
        <source>The login sees no tables in %1, so that nothing could be proved.</source>
        <translation>Die Anmeldung sieht in %1 keine Tabellen; so ließ sich nichts beweisen.</translation>
    </message>
    <message>
        <source>An administrator runs &apos;tenantryctl server prepare&apos; again, or: %1</source>
        <translation>Ein Administrator führt noch einmal „tenantryctl server prepare“ aus, oder: %1</translation>
    </message>
</context>
<context>
    <name>tenantry::MariaDbSharedPlacement</name>
    <message>
        <source>Create the database of the shared tables, and its owner</source>
        <translation>Datenbank der gemeinsamen Tabellen und ihren Eigentümer anlegen</translation>
    </message>
    <message numerus="yes">
        <source>Run %Ln migration(s) as its owner, and make views that hold each tenant to its rows</source>
        <translation>
            <numerusform>%Ln Migration als ihr Eigentümer ausführen und Sichten anlegen, die jeden Mandanten bei seinen Zeilen halten</numerusform>
            <numerusform>%Ln Migrationen als ihr Eigentümer ausführen und Sichten anlegen, die jeden Mandanten bei seinen Zeilen halten</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter it into the control table, with roles of its own, not active yet</source>
        <translation>In die Kontrolltabelle eintragen, mit eigenen Rollen, noch nicht aktiv</translation>
    </message>
</context>
<context>
    <name>tenantry::MariaDbSharedProof</name>
    <message>
        <source>No table with tenant_id is seen, so that nothing could be proved.</source>
        <translation>Keine Tabelle mit tenant_id ist zu sehen; so ließ sich nichts beweisen.</translation>
    </message>
    <message>
        <source>Look what became of the tables and their views since they were made.</source>
        <translation>Sehen Sie nach, was aus den Tabellen und ihren Sichten geworden ist, seit sie angelegt wurden.</translation>
    </message>
</context>
<context>
    <name>tenantry::MariaDbWork</name>
    <message>
        <source>Another session is at this operation.</source>
        <translation>Eine andere Sitzung ist an diesem Vorgang.</translation>
    </message>
    <message>
        <source>Try again when it has ended.</source>
        <translation>Versuchen Sie es noch einmal, wenn sie zu Ende ist.</translation>
    </message>
</context>
<context>
    <name>tenantry::Menus</name>
    <message>
        <source>&amp;Fleet</source>
        <translation>&amp;Flotte</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Nichts braucht Sie.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::MigrationExtensions</name>
    <message>
        <source>The migrations use extensions that the database %1 does not have in the schema %2: %3.</source>
        <translation>Die Migrationen verwenden Erweiterungen, die die Datenbank %1 im Schema %2 nicht hat: %3.</translation>
    </message>
    <message>
        <source>An administrator puts them there with &apos;tenantryctl server prepare %1 %2 --extensions %3&apos;.</source>
        <translation>Ein Administrator richtet sie mit „tenantryctl server prepare %1 %2 --extensions %3“ ein.</translation>
    </message>
</context>
<context>
    <name>tenantry::ModelCompare</name>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
</context>
<context>
    <name>tenantry::ModelComparison</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>In this fleet</source>
        <translation>In dieser Flotte</translation>
    </message>
    <message>
        <source>tenants that live so</source>
        <translation>Mandanten, die so leben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s)</source>
        <translation>
            <numerusform>%Ln Mandant</numerusform>
            <numerusform>%Ln Mandanten</numerusform>
        </translation>
    </message>
    <message>
        <source>Blast radius</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>others that one fault hits on %1</source>
        <translation>andere, die ein Fehler auf %1 trifft</translation>
    </message>
    <message>
        <source>others that one fault hits</source>
        <translation>andere, die ein Fehler trifft</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln anderer</numerusform>
            <numerusform>%Ln andere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none, or %Ln with its server</source>
        <translation>
            <numerusform>keine, oder %Ln mit seinem Server</numerusform>
            <numerusform>keine, oder %Ln mit seinem Server</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Noisy neighbours</source>
        <translation>Laute Nachbarn</translation>
    </message>
    <message>
        <source>who can slow it down</source>
        <translation>wer ihn bremsen kann</translation>
    </message>
    <message>
        <source>all in the same tables</source>
        <translation>alle in denselben Tabellen</translation>
    </message>
    <message>
        <source>all in the same database</source>
        <translation>alle in derselben Datenbank</translation>
    </message>
    <message>
        <source>all on the same server</source>
        <translation>alle auf demselben Server</translation>
    </message>
    <message>
        <source>what runs on its computer</source>
        <translation>was auf dem Rechner läuft</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rückholen</translation>
    </message>
    <message>
        <source>of this tenant, from a backup</source>
        <translation>dieses Mandanten, aus einer Sicherung</translation>
    </message>
    <message>
        <source>row by row</source>
        <translation>Zeile für Zeile</translation>
    </message>
    <message>
        <source>its schema</source>
        <translation>sein Schema</translation>
    </message>
    <message>
        <source>its database</source>
        <translation>seine Datenbank</translation>
    </message>
    <message>
        <source>its server, to a point in time</source>
        <translation>sein Server, auf einen Zeitpunkt</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Was es braucht</translation>
    </message>
    <message>
        <source>prepared once by an administrator</source>
        <translation>einmal von der Verwaltung vorbereitet</translation>
    </message>
    <message>
        <source>a prepared database</source>
        <translation>eine vorbereitete Datenbank</translation>
    </message>
    <message>
        <source>a server prepared for databases</source>
        <translation>ein für Datenbanken vorbereiteter Server</translation>
    </message>
    <message>
        <source>PostgreSQL on this computer</source>
        <translation>PostgreSQL auf diesem Rechner</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>connections free on %1</source>
        <translation>freie Verbindungen auf %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>all of its own server</source>
        <translation>der ganze eigene Server</translation>
    </message>
</context>
<context>
    <name>tenantry::ModelLegend</name>
    <message>
        <source>%1 shared rows</source>
        <translation>%1 in gemeinsamen Tabellen</translation>
    </message>
    <message>
        <source>%1 schema</source>
        <translation>%1 im Schema</translation>
    </message>
    <message>
        <source>%1 database</source>
        <translation>%1 mit Datenbank</translation>
    </message>
    <message>
        <source>%1 deployment</source>
        <translation>%1 mit Installation</translation>
    </message>
</context>
<context>
    <name>tenantry::ModelRecommendation</name>
    <message>
        <source>A small tenant needs nothing of its own where tables are shared. Its rows cannot be restored without the others&apos;.</source>
        <translation>Ein kleiner Mandant braucht in gemeinsamen Tabellen nichts Eigenes. Seine Zeilen lassen sich nicht ohne die der anderen zurückholen.</translation>
    </message>
    <message>
        <source>A schema of its own is the least that can be restored alone.</source>
        <translation>Ein eigenes Schema ist das Kleinste, das sich allein zurückholen lässt.</translation>
    </message>
    <message>
        <source>Its tables grow apart from those of the others, and it still shares the database with them.</source>
        <translation>Seine Tabellen wachsen getrennt von denen der anderen, und er teilt sich mit ihnen doch die Datenbank.</translation>
    </message>
    <message>
        <source>A database of its own is dumped and restored as a whole, and takes connections of its own.</source>
        <translation>Eine eigene Datenbank wird als Ganzes gesichert und zurückgeholt und hat ihre eigenen Verbindungen.</translation>
    </message>
    <message>
        <source>A large tenant slows its neighbours down least in a database with a limit of its own.</source>
        <translation>Ein großer Mandant bremst seine Nachbarn am wenigsten in einer Datenbank mit eigener Grenze.</translation>
    </message>
    <message>
        <source>Only a server of its own goes back to a point in time without another tenant.</source>
        <translation>Nur ein eigener Server geht ohne andere Mandanten auf einen Zeitpunkt zurück.</translation>
    </message>
</context>
<context>
    <name>tenantry::NameCollisions</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Placed there: %1</source>
        <translation>Dort platziert: %1</translation>
    </message>
</context>
<context>
    <name>tenantry::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
</context>
<context>
    <name>tenantry::NewTenantFile</name>
    <message>
        <source>There is “%1”, which an earlier file of that name left.</source>
        <translation>Da ist „%1“, das eine frühere Datei dieses Namens hinterlassen hat.</translation>
    </message>
    <message>
        <source>Look whose it is, and move it away. Then resume the operation.</source>
        <translation>Sehen Sie nach, wem es gehört, und schaffen Sie es weg. Setzen Sie dann den Vorgang fort.</translation>
    </message>
</context>
<context>
    <name>tenantry::OnboardDialog</name>
    <message>
        <source>Onboard tenant</source>
        <translation>Mandanten aufnehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create tenant</source>
        <translation>Mandanten anlegen</translation>
    </message>
    <message>
        <source>Name and plan</source>
        <translation>Name und Tarif</translation>
    </message>
    <message>
        <source>Isolation model</source>
        <translation>Isolationsmodell</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Platzierung</translation>
    </message>
    <message>
        <source>Plan and create</source>
        <translation>Planen und anlegen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Dry run again</source>
        <translation>Erneut proben</translation>
    </message>
    <message>
        <source>Open tenant</source>
        <translation>Mandanten öffnen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>Im Hintergrund weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Onboard %1</source>
        <translation>%1 aufnehmen</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig machen …</translation>
    </message>
    <message>
        <source>Cancel and undo…</source>
        <translation>Abbrechen und rückgängig machen …</translation>
    </message>
    <message>
        <source>Here is what you had entered.</source>
        <translation>Hier ist, was Sie eingegeben hatten.</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Leave it paused</source>
        <translation>Angehalten lassen</translation>
    </message>
</context>
<context>
    <name>tenantry::OnboardFile</name>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>“%1” is of no use with the model %2.</source>
        <translation>„%1“ ist beim Modell %2 ohne Nutzen.</translation>
    </message>
    <message>
        <source>“roles” is for the model shared: others have roles of their own.</source>
        <translation>„roles“ ist für das Modell shared: Andere haben eigene Rollen.</translation>
    </message>
    <message>
        <source>“%1” is neither &apos;own&apos; nor &apos;shared&apos;.</source>
        <translation>„%1“ ist weder „own“ noch „shared“.</translation>
    </message>
    <message>
        <source>“connection-limit” is a number above 0.</source>
        <translation>„connection-limit“ ist eine Zahl über 0.</translation>
    </message>
    <message>
        <source>“%1” is no column of this file.</source>
        <translation>„%1“ ist keine Spalte dieser Datei.</translation>
    </message>
    <message>
        <source>Columns are %1.</source>
        <translation>Spalten sind %1.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>„%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Line %1 has %2 fields, and the first line names %3.</source>
        <translation>Zeile %1 hat %2 Felder, und die erste Zeile nennt %3.</translation>
    </message>
    <message>
        <source>There is no tenant in “%1”.</source>
        <translation>In „%1“ steht kein Mandant.</translation>
    </message>
    <message>
        <source>There is no folder of migrations for shared tables.</source>
        <translation>Es gibt keinen Ordner mit Migrationen für gemeinsame Tabellen.</translation>
    </message>
    <message>
        <source>There is no folder of migrations.</source>
        <translation>Es gibt keinen Ordner mit Migrationen.</translation>
    </message>
    <message>
        <source>Name it.</source>
        <translation>Nennen Sie es.</translation>
    </message>
    <message>
        <source>“%1” is no model.</source>
        <translation>„%1“ ist kein Modell.</translation>
    </message>
    <message>
        <source>Models are shared, schema, database and deployment.</source>
        <translation>Modelle sind shared, schema, database und deployment.</translation>
    </message>
    <message>
        <source>%1 stands in the file twice.</source>
        <translation>%1 steht zweimal in der Datei.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>“file-mode” is for servers of SQLite: others have no files for tenants.</source>
        <translation>„file-mode“ ist für Server mit SQLite: Andere haben keine Dateien für Mandanten.</translation>
    </message>
    <message>
        <source>“file-mode” is 0600, 0640 or 0660.</source>
        <translation>„file-mode“ ist 0600, 0640 oder 0660.</translation>
    </message>
    <message>
        <source>“engine” is for servers of a tenant&apos;s own: postgresql or mariadb.</source>
        <translation>„engine“ ist für eigene Server eines Mandanten: postgresql oder mariadb.</translation>
    </message>
</context>
<context>
    <name>tenantry::OnboardFileSheet</name>
    <message>
        <source>Onboard tenants from a file</source>
        <translation>Mandanten aus einer Datei aufnehmen</translation>
    </message>
    <message>
        <source>Undo by itself what fails</source>
        <translation>Von selbst zurücknehmen, was fehlschlägt</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV-Datei</translation>
    </message>
    <message>
        <source>UTF-8, the first line names the columns</source>
        <translation>UTF-8, die erste Zeile nennt die Spalten</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>a folder of .up.sql and .down.sql</source>
        <translation>ein Ordner mit .up.sql und .down.sql</translation>
    </message>
    <message>
        <source>Migrations for shared tables</source>
        <translation>Migrationen für gemeinsame Tabellen</translation>
    </message>
    <message>
        <source>for lines of the model shared</source>
        <translation>für Zeilen des Modells shared</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Tenants of the file</source>
        <translation>Mandanten der Datei</translation>
    </message>
    <message>
        <source>Stop after this one</source>
        <translation>Nach diesem anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Create tenants</source>
        <translation>Mandanten anlegen</translation>
    </message>
    <message>
        <source>The columns are %1. All lines are checked before the first tenant is made; where one cannot be used, nothing is done.</source>
        <translation>Die Spalten sind %1. Alle Zeilen werden geprüft, bevor der erste Mandant angelegt wird; ist eine nicht verwendbar, geschieht nichts.</translation>
    </message>
    <message>
        <source>There is no server “%1”.</source>
        <translation>Es gibt keinen Server „%1“.</translation>
    </message>
    <message>
        <source>See the Servers page.</source>
        <translation>Siehe die Seite „Server“.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Es wurde nichts getan.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s). Nothing is written yet.</source>
        <translation>
            <numerusform>%Ln Mandant. Noch ist nichts geschrieben.</numerusform>
            <numerusform>%Ln Mandanten. Noch ist nichts geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 active</source>
        <translation>
            <numerusform>%Ln von %1 aktiv</numerusform>
            <numerusform>%Ln von %1 aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>It is over: %1, %2.</source>
        <translation>Er ist zu Ende: %1, %2.</translation>
    </message>
    <message>
        <source>%1, %2. It goes on when this is closed.</source>
        <translation>%1, %2. Es geht weiter, wenn dies geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>tenantry::OnboardModelStep</name>
    <message>
        <source>How far apart from the others?</source>
        <translation>Wie weit getrennt von den anderen?</translation>
    </message>
    <message>
        <source>A shorter meter is better. Figures were read in this fleet; what nobody has read is unknown.</source>
        <translation>Ein kürzerer Balken ist besser. Die Zahlen sind in dieser Flotte gelesen; was niemand gelesen hat, ist unbekannt.</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <translation>Warum %1?</translation>
    </message>
    <message>
        <source>%1 is recommended, but cannot be chosen: %2.</source>
        <translation>%1 wird empfohlen, lässt sich aber nicht wählen: %2.</translation>
    </message>
    <message>
        <source>%1 keeps the tenant at least as far apart.</source>
        <translation>%1 trennt den Mandanten mindestens ebenso weit.</translation>
    </message>
    <message>
        <source>%1 is the nearest that can be chosen.</source>
        <translation>%1 ist das nächste, das sich wählen lässt.</translation>
    </message>
    <message>
        <source>No database server on this computer</source>
        <translation>Kein Datenbankserver auf diesem Computer</translation>
    </message>
</context>
<context>
    <name>tenantry::OnboardNameStep</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>a to z, digits, hyphens</source>
        <translation>a bis z, Ziffern, Bindestriche</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>Kein Tarif</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Expected size</source>
        <translation>Erwartete Größe</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>beside the other tenants</source>
        <translation>neben den anderen Mandanten</translation>
    </message>
    <message>
        <source>It must be restored alone</source>
        <translation>Er muss allein zurückgeholt werden können</translation>
    </message>
</context>
<context>
    <name>tenantry::OnboardPlaceStep</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>the one with most room first</source>
        <translation>der mit dem meisten Platz zuerst</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Shared tables</source>
        <translation>Gemeinsame Tabellen</translation>
    </message>
    <message>
        <source>made where there are none of this name</source>
        <translation>angelegt, wo es keine dieses Namens gibt</translation>
    </message>
    <message>
        <source>Connection limit</source>
        <translation>Grenze der Verbindungen</translation>
    </message>
    <message>
        <source>sessions that its database takes</source>
        <translation>Sitzungen, die seine Datenbank annimmt</translation>
    </message>
    <message>
        <source>Folder of deployments</source>
        <translation>Ordner der eigenen Installationen</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Rechner</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>a folder of .up.sql and .down.sql</source>
        <translation>ein Ordner mit .up.sql und .down.sql</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Connections free</source>
        <translation>Freie Verbindungen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Tenants there</source>
        <translation>Mandanten dort</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>those of all its tenants</source>
        <translation>die aller ihrer Mandanten</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>where the tenant is</source>
        <translation>wo der Mandant ist</translation>
    </message>
    <message>
        <source>A login with its own is this tenant, whatever it sets. One login that is in 10,000 of them waits 0.3 s after each GRANT.</source>
        <translation>Eine Anmeldung mit eigenen ist dieser Mandant, was sie auch setzt. Eine Anmeldung, die in 10.000 davon ist, wartet nach jedem GRANT 0,3 s.</translation>
    </message>
    <message>
        <source>Mode of the file</source>
        <translation>Rechte der Datei</translation>
    </message>
    <message>
        <source>0660 where the application is in the folder&apos;s group</source>
        <translation>0660, wenn die Anwendung in der Gruppe des Ordners ist</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>of the server that is made for it</source>
        <translation>des Servers, der für ihn angelegt wird</translation>
    </message>
</context>
<context>
    <name>tenantry::OnboardPlanStep</name>
    <message>
        <source>The tenant is being made.</source>
        <translation>Der Mandant wird angelegt.</translation>
    </message>
    <message>
        <source>It becomes active after the proof, as the last step. Until then all of it can be undone.</source>
        <translation>Er wird nach dem Beweis aktiv, als letzter Schritt. Bis dahin lässt sich alles rückgängig machen.</translation>
    </message>
    <message>
        <source>It is being stopped.</source>
        <translation>Er wird angehalten.</translation>
    </message>
    <message>
        <source>What runs is cancelled on the server, then all of it is taken away.</source>
        <translation>Was läuft, wird auf dem Server abgebrochen, dann wird alles entfernt.</translation>
    </message>
    <message>
        <source>It is being taken away.</source>
        <translation>Er wird entfernt.</translation>
    </message>
    <message>
        <source>The last step first. The journal and the audit trail stay.</source>
        <translation>Der letzte Schritt zuerst. Journal und Protokoll bleiben.</translation>
    </message>
    <message>
        <source>The tenant is active.</source>
        <translation>Der Mandant ist aktiv.</translation>
    </message>
    <message>
        <source>It and its neighbour were refused wherever they tried each other.</source>
        <translation>Er und sein Nachbar wurden überall abgewiesen, wo sie es beim anderen versuchten.</translation>
    </message>
    <message>
        <source>It did not come to its end.</source>
        <translation>Es kam nicht zum Ende.</translation>
    </message>
    <message>
        <source>All of it was taken away.</source>
        <translation>Alles davon wurde entfernt.</translation>
    </message>
    <message>
        <source>The slug is free again. The journal and the audit trail stay.</source>
        <translation>Das Kürzel ist wieder frei. Journal und Protokoll bleiben.</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <source>Dry run.</source>
        <translation>Probelauf.</translation>
    </message>
    <message>
        <source>The migrations are read and the server is asked. Nothing is written.</source>
        <translation>Die Migrationen werden gelesen, und der Server wird gefragt. Nichts wird geschrieben.</translation>
    </message>
    <message>
        <source>What will be run</source>
        <translation>Was ausgeführt wird</translation>
    </message>
    <message>
        <source>The dry run passed.</source>
        <translation>Der Probelauf ist bestanden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s), as %1. Nothing was written. It becomes active only once it is proven that it cannot reach its neighbour, nor its neighbour it.</source>
        <translation>
            <numerusform>%Ln Schritt, als %1. Nichts wurde geschrieben. Er wird erst aktiv, wenn bewiesen ist, dass er seinen Nachbarn nicht erreicht und sein Nachbar nicht ihn.</numerusform>
            <numerusform>%Ln Schritte, als %1. Nichts wurde geschrieben. Er wird erst aktiv, wenn bewiesen ist, dass er seinen Nachbarn nicht erreicht und sein Nachbar nicht ihn.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was run</source>
        <translation>Was ausgeführt wurde</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 von %2 Schritten erledigt</translation>
    </message>
    <message>
        <source>It cannot be made so; nothing was written.</source>
        <translation>So lässt er sich nicht anlegen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>What is run</source>
        <translation>Was ausgeführt wird</translation>
    </message>
    <message>
        <source>It is held between two steps.</source>
        <translation>Er wird zwischen zwei Schritten gehalten.</translation>
    </message>
    <message>
        <source>The step that runs is done to its end. It goes on when you say so; nobody else works at it.</source>
        <translation>Der laufende Schritt wird zu Ende getan. Es geht weiter, wenn Sie es sagen; niemand sonst arbeitet daran.</translation>
    </message>
    <message>
        <source>It did not come to its end, and was taken away.</source>
        <translation>Er kam nicht zu seinem Ende und wurde wieder entfernt.</translation>
    </message>
    <message>
        <source>Undo by itself when a step fails</source>
        <translation>Von selbst zurücknehmen, wenn ein Schritt fehlschlägt</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>tenantry::OnboardProof</name>
    <message>
        <source>As the tenant</source>
        <translation>Als der Mandant</translation>
    </message>
    <message>
        <source>As its neighbour</source>
        <translation>Als sein Nachbar</translation>
    </message>
    <message>
        <source>%1 of %2 as expected</source>
        <translation>%1 von %2 wie erwartet</translation>
    </message>
    <message>
        <source>has not tried yet</source>
        <translation>hat noch nichts versucht</translation>
    </message>
</context>
<context>
    <name>tenantry::OnboardRowModel</name>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>wird angelegt</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Trennung</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
</context>
<context>
    <name>tenantry::Onboarding</name>
    <message>
        <source>Reserve the slug %1 in the registry</source>
        <translation>Das Kürzel %1 im Register belegen</translation>
    </message>
    <message>
        <source>Prove that it and its neighbour cannot reach each other</source>
        <translation>Beweisen, dass er und sein Nachbar einander nicht erreichen</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Onboard %1</source>
        <translation>%1 aufnehmen</translation>
    </message>
    <message>
        <source>Tenants cannot be made through a transaction pooler: %1.</source>
        <translation>Über einen Transaktions-Pooler lassen sich keine Mandanten anlegen: %1.</translation>
    </message>
    <message>
        <source>Add the server itself to the registry, and onboard through that.</source>
        <translation>Tragen Sie den Server selbst ins Register ein und nehmen Sie Mandanten darüber auf.</translation>
    </message>
    <message>
        <source>The server %1 has a budget of fewer than %2 connections.</source>
        <translation>Der Server %1 hat ein Budget von weniger als %2 Verbindungen.</translation>
    </message>
    <message>
        <source>The proof of isolation needs that many at once: raise it with &apos;tenantryctl server edit&apos;.</source>
        <translation>Der Beweis der Abschottung braucht so viele zugleich: Erhöhen Sie es mit „tenantryctl server edit“.</translation>
    </message>
</context>
<context>
    <name>tenantry::OpenOnMariaDb</name>
    <message>
        <source>The server of %1 cannot say who it is: it is not prepared for tenants, or the login may not ask.</source>
        <translation>Der Server von %1 kann nicht sagen, wer es ist: er ist nicht für Mandanten vorbereitet, oder die Anmeldung darf nicht fragen.</translation>
    </message>
    <message>
        <source>Prepare it anew: &apos;tenantryctl server prepare&apos;.</source>
        <translation>Bereiten Sie ihn neu vor: &apos;tenantryctl server prepare&apos;.</translation>
    </message>
</context>
<context>
    <name>tenantry::OperationAct</name>
    <message>
        <source>suspend a tenant</source>
        <translation>einen Mandanten sperren</translation>
    </message>
    <message>
        <source>resume a tenant</source>
        <translation>einen Mandanten entsperren</translation>
    </message>
    <message>
        <source>remove a tenant</source>
        <translation>einen Mandanten entfernen</translation>
    </message>
    <message>
        <source>A job of this window is at it.</source>
        <translation>Ein Auftrag dieses Fensters ist daran.</translation>
    </message>
    <message>
        <source>This operation is done.</source>
        <translation>Dieser Vorgang ist fertig.</translation>
    </message>
    <message>
        <source>This operation is undone.</source>
        <translation>Dieser Vorgang ist rückgängig gemacht.</translation>
    </message>
    <message>
        <source>%1 works at it. If that program has ended, it can be taken over after %2.</source>
        <translation>%1 arbeitet daran. Ist jenes Programm zu Ende, kann der Vorgang nach %2 übernommen werden.</translation>
    </message>
    <message>
        <source>This operation is being undone.</source>
        <translation>Dieser Vorgang wird rückgängig gemacht.</translation>
    </message>
    <message>
        <source>resume an operation</source>
        <translation>einen Vorgang fortsetzen</translation>
    </message>
    <message>
        <source>undo an operation</source>
        <translation>einen Vorgang rückgängig machen</translation>
    </message>
    <message>
        <source>A job of %1 is running. Wait for its end, or cancel it first.</source>
        <translation>Ein Auftrag von %1 läuft. Warten Sie sein Ende ab, oder brechen Sie ihn erst ab.</translation>
    </message>
    <message>
        <source>archive a tenant</source>
        <translation>einen Mandanten archivieren</translation>
    </message>
    <message>
        <source>take a tenant out of the archive</source>
        <translation>einen Mandanten aus dem Archiv nehmen</translation>
    </message>
    <message>
        <source>It was handed over to %1, which goes on with it.</source>
        <translation>Er wurde an %1 übergeben, der ihn fortsetzt.</translation>
    </message>
    <message>
        <source>manage a tenant</source>
        <translation>einen Mandanten verwalten</translation>
    </message>
    <message>
        <source>leave a tenant observed</source>
        <translation>einen Mandanten nur noch beobachten</translation>
    </message>
</context>
<context>
    <name>tenantry::OperationJobs</name>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>The shared tables “%1” have the version %2, and the folder has %3.</source>
        <translation>Die gemeinsamen Tabellen „%1“ haben die Version %2, und der Ordner hat %3.</translation>
    </message>
    <message>
        <source>Name the migrations of the version that is there.</source>
        <translation>Nennen Sie die Migrationen der Version, die dort ist.</translation>
    </message>
    <message>
        <source>The server %1 is not prepared for databases of tenants.</source>
        <translation>Der Server %1 ist nicht für Datenbanken von Mandanten vorbereitet.</translation>
    </message>
    <message>
        <source>An administrator prepares it with &apos;tenantryctl server prepare %1 %2 --databases&apos;.</source>
        <translation>Die Verwaltung bereitet ihn mit „tenantryctl server prepare %1 %2 --databases“ vor.</translation>
    </message>
    <message>
        <source>The migrations use extensions that databases of tenants on %1 do not have: %2.</source>
        <translation>Die Migrationen verwenden Erweiterungen, die Datenbanken von Mandanten auf %1 nicht haben: %2.</translation>
    </message>
    <message>
        <source>An administrator prepares it with &apos;tenantryctl server prepare %1 %2 --databases --extensions %3&apos;.</source>
        <translation>Ein Administrator bereitet ihn mit „tenantryctl server prepare %1 %2 --databases --extensions %3“ vor.</translation>
    </message>
    <message>
        <source>Proof of isolation, attempt %1</source>
        <translation>Beweis der Trennung, Versuch %1</translation>
    </message>
    <message>
        <source>What its finished steps had made was taken away, and the slug is free again.</source>
        <translation>Was seine fertigen Schritte angelegt hatten, wurde entfernt, und das Kürzel ist wieder frei.</translation>
    </message>
    <message>
        <source>Undoing it failed as well: %1 Undo it again when that is mended.</source>
        <translation>Auch das Zurücknehmen schlug fehl: %1 Machen Sie ihn erneut rückgängig, wenn das behoben ist.</translation>
    </message>
</context>
<context>
    <name>tenantry::OperationListModel</name>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet von</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Wird zurückgenommen</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Planned at</source>
        <translation>Geplant am</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
</context>
<context>
    <name>tenantry::OperationPage</name>
    <message>
        <source>Its operation is being read.</source>
        <translation>Sein Vorgang wird gelesen.</translation>
    </message>
</context>
<context>
    <name>tenantry::OperationPanel</name>
    <message>
        <source>%1; begun by %2, %3</source>
        <translation>%1; begonnen von %2, %3</translation>
    </message>
    <message>
        <source>Stopped half-way</source>
        <translation>Auf halbem Weg stehen geblieben</translation>
    </message>
    <message>
        <source>No operation selected</source>
        <translation>Kein Vorgang gewählt</translation>
    </message>
</context>
<context>
    <name>tenantry::OperationQuestion</name>
    <message>
        <source>Suspend %1?</source>
        <translation>%1 sperren?</translation>
    </message>
    <message>
        <source>The application can reach none of its data any more, in sessions that are open too, until it is resumed. Its neighbours go on. That it is refused is proven with a login that holds what the application holds, and only then recorded.</source>
        <translation>Die Anwendung erreicht keine seiner Daten mehr, auch nicht in offenen Sitzungen, bis er entsperrt wird. Seine Nachbarn arbeiten weiter. Dass er abgewiesen wird, wird mit einer Anmeldung bewiesen, die hat, was die Anwendung hat, und erst dann aufgezeichnet.</translation>
    </message>
    <message>
        <source>The way back: Resume gives it exactly what it had. Its data stays as it is.</source>
        <translation>Der Weg zurück: Entsperren gibt ihm genau das, was er hatte. Seine Daten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Suspend tenant</source>
        <translation>Mandanten sperren</translation>
    </message>
    <message>
        <source>Keep it active</source>
        <translation>Aktiv lassen</translation>
    </message>
    <message>
        <source>Resume %1?</source>
        <translation>%1 entsperren?</translation>
    </message>
    <message>
        <source>The application gets back exactly what it held before the tenant was suspended, and can work again.</source>
        <translation>Die Anwendung bekommt genau zurück, was sie vor der Sperrung hatte, und kann wieder arbeiten.</translation>
    </message>
    <message>
        <source>The way back: Suspend shuts it out again.</source>
        <translation>Der Weg zurück: Sperren schließt ihn wieder aus.</translation>
    </message>
    <message>
        <source>Resume tenant</source>
        <translation>Mandanten entsperren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>It never became active. What its onboarding made is taken away, the last first, and its slug is free again. This cannot be undone.</source>
        <translation>Er wurde nie aktiv. Was seine Aufnahme anlegte, wird entfernt, das Letzte zuerst, und sein Kürzel ist wieder frei. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The way back: onboard it anew.</source>
        <translation>Der Weg zurück: ihn neu aufnehmen.</translation>
    </message>
    <message>
        <source>Remove tenant</source>
        <translation>Mandanten entfernen</translation>
    </message>
    <message>
        <source>Keep tenant</source>
        <translation>Mandanten behalten</translation>
    </message>
    <message>
        <source>Undo “%1”?</source>
        <translation>„%1“ rückgängig machen?</translation>
    </message>
    <message>
        <source>What its steps did is taken back, the last first. This cannot be undone.</source>
        <translation>Was seine Schritte taten, wird zurückgenommen, das Letzte zuerst. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The way back: do it anew.</source>
        <translation>Der Weg zurück: es neu tun.</translation>
    </message>
    <message>
        <source>Undo operation</source>
        <translation>Vorgang rückgängig machen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Trennung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>This operation is over by now.</source>
        <translation>Dieser Vorgang ist inzwischen zu Ende.</translation>
    </message>
    <message>
        <source>Close this, and look at its journal.</source>
        <translation>Schließen Sie dies und sehen Sie in sein Journal.</translation>
    </message>
    <message>
        <source>%1 works at it.</source>
        <translation>%1 arbeitet daran.</translation>
    </message>
    <message>
        <source>Wait until that is over. If that program has ended, it can be taken over when its lease runs out.</source>
        <translation>Warten Sie, bis das vorbei ist. Ist jenes Programm zu Ende, kann der Vorgang nach Ablauf seiner Pacht übernommen werden.</translation>
    </message>
    <message>
        <source>What will be run</source>
        <translation>Was ausgeführt wird</translation>
    </message>
    <message>
        <source>What will be undone</source>
        <translation>Was rückgängig gemacht wird</translation>
    </message>
    <message>
        <source>Archive %1?</source>
        <translation>%1 archivieren?</translation>
    </message>
    <message>
        <source>The application can reach none of its data any more, and that is proven, also where it was suspended before. Its data stays as it is; the registry keeps until when, and the notice.</source>
        <translation>Die Anwendung erreicht keine seiner Daten mehr, und das wird bewiesen, auch wo er vorher gesperrt war. Seine Daten bleiben, wie sie sind; das Register merkt sich, bis wann, und den Hinweis.</translation>
    </message>
    <message>
        <source>The way back: Take out of the archive makes it what it was before.</source>
        <translation>Der Weg zurück: „Aus dem Archiv nehmen“ macht ihn zu dem, was er vorher war.</translation>
    </message>
    <message>
        <source>Archive tenant</source>
        <translation>Mandant archivieren</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Lassen, wie es ist</translation>
    </message>
    <message>
        <source>Take %1 out of the archive?</source>
        <translation>%1 aus dem Archiv nehmen?</translation>
    </message>
    <message>
        <source>It is again what it was before: active, with what its application held, or suspended.</source>
        <translation>Er ist wieder, was er vorher war: aktiv, mit allem, was seine Anwendung hatte, oder gesperrt.</translation>
    </message>
    <message>
        <source>The way back: Archive puts it there again.</source>
        <translation>Der Weg zurück: „Archivieren“ legt ihn wieder dorthin.</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Manage %1?</source>
        <translation>%1 verwalten?</translation>
    </message>
    <message>
        <source>It gets roles of its own and a control row outside of its schema. That it and a neighbour cannot reach each other is proven; only then its roles get rights to its data, and it can be renamed, given a login and suspended. Nothing of the application&apos;s gets another owner.</source>
        <translation>Er bekommt eigene Rollen und eine Kontrollzeile außerhalb seines Schemas. Es wird bewiesen, dass er und ein Nachbar einander nicht erreichen; erst dann bekommen seine Rollen Rechte an seinen Daten, und er kann umbenannt, mit einer Anmeldung versehen und gesperrt werden. Nichts von der Anwendung bekommt einen anderen Eigentümer.</translation>
    </message>
    <message>
        <source>The way back: Leave observed takes all of it away again.</source>
        <translation>Der Weg zurück: „Nur noch beobachten“ nimmt alles wieder weg.</translation>
    </message>
    <message>
        <source>Manage tenant</source>
        <translation>Mandanten verwalten</translation>
    </message>
    <message>
        <source>Leave %1 observed?</source>
        <translation>%1 nur noch beobachten?</translation>
    </message>
    <message>
        <source>Its roles and its control row are taken away, and nobody may work by these roles then. Its data and the rights of all others stay as they are.</source>
        <translation>Seine Rollen und seine Kontrollzeile werden weggenommen; niemand darf dann noch über diese Rollen arbeiten. Seine Daten und die Rechte aller anderen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The way back: Manage gives it roles again, after a new proof.</source>
        <translation>Der Weg zurück: „Verwalten“ gibt ihm wieder Rollen, nach einem neuen Beweis.</translation>
    </message>
    <message>
        <source>Leave it observed</source>
        <translation>Nur beobachten</translation>
    </message>
    <message>
        <source>Keep it managed</source>
        <translation>Weiter verwalten</translation>
    </message>
</context>
<context>
    <name>tenantry::OperationRunner</name>
    <message>
        <source>This operation is over, or is being undone.</source>
        <translation>Dieser Vorgang ist zu Ende oder wird rückgängig gemacht.</translation>
    </message>
    <message>
        <source>&apos;tenantryctl operation show&apos; tells what became of it.</source>
        <translation>„tenantryctl operation show“ sagt, was daraus wurde.</translation>
    </message>
    <message>
        <source>The operation was stopped between two steps.</source>
        <translation>Der Vorgang wurde zwischen zwei Schritten angehalten.</translation>
    </message>
    <message>
        <source>Resume it or undo it.</source>
        <translation>Setzen Sie ihn fort oder machen Sie ihn rückgängig.</translation>
    </message>
    <message>
        <source>This program does not know how to do the step “%1”.</source>
        <translation>Dieses Programm kann den Schritt „%1“ nicht ausführen.</translation>
    </message>
    <message>
        <source>Update it, or go on with the program that planned the operation.</source>
        <translation>Aktualisieren Sie es oder setzen Sie mit dem Programm fort, das den Vorgang geplant hat.</translation>
    </message>
    <message>
        <source>The session %1 that began this step is still there.</source>
        <translation>Die Sitzung %1, die diesen Schritt begann, besteht noch.</translation>
    </message>
    <message>
        <source>Look at it in pg_stat_activity, and try again when it has ended.</source>
        <translation>Sehen Sie sie in pg_stat_activity an und versuchen Sie es erneut, wenn sie beendet ist.</translation>
    </message>
    <message>
        <source>This program does not know how to undo the step “%1”.</source>
        <translation>Dieses Programm kann den Schritt „%1“ nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>%1 is not isolated, and was not activated</source>
        <translation>%1 ist nicht abgeschottet und wurde nicht aktiviert</translation>
    </message>
    <message>
        <source>Mend what is named here, then resume the operation; or undo it.</source>
        <translation>Beheben Sie, was hier steht, und setzen Sie den Vorgang fort; oder machen Sie ihn rückgängig.</translation>
    </message>
    <message>
        <source>The journal and the finding tell which attempt came out wrong.</source>
        <translation>Journal und Befund sagen, welcher Versuch falsch ausging.</translation>
    </message>
    <message>
        <source>Resume the operation: only the registry has to be told.</source>
        <translation>Setzen Sie den Vorgang fort: Nur das Register muss es noch erfahren.</translation>
    </message>
    <message>
        <source>The onboarding was undone.</source>
        <translation>Die Aufnahme wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>The session %1, of another login, may be at this step.</source>
        <translation>Die Sitzung %1 einer anderen Anmeldung ist vielleicht bei diesem Schritt.</translation>
    </message>
    <message>
        <source>Go on with the login that began the operation, or let an administrator look at that session in pg_stat_activity and end it.</source>
        <translation>Setzen Sie mit der Anmeldung fort, die den Vorgang begann, oder lassen Sie die Verwaltung diese Sitzung in pg_stat_activity ansehen und beenden.</translation>
    </message>
    <message>
        <source>Looked up on the server by the next run.</source>
        <translation>Vom nächsten Lauf auf dem Server nachgesehen.</translation>
    </message>
    <message>
        <source>The next run proves anew.</source>
        <translation>Der nächste Lauf beweist von Neuem.</translation>
    </message>
    <message>
        <source>The next run makes sure that nothing is left.</source>
        <translation>Der nächste Lauf sorgt dafür, dass nichts übrig ist.</translation>
    </message>
    <message>
        <source>%1 is not suspended: something still lets it in</source>
        <translation>%1 ist nicht gesperrt: Etwas lässt ihn noch hinein</translation>
    </message>
    <message>
        <source>Undoing takes away what it made.</source>
        <translation>Rückgängig machen entfernt, was er angelegt hat.</translation>
    </message>
    <message>
        <source>An administrator prepares the server for databases with &apos;tenantryctl server prepare %1 %2 --databases&apos;, and gives the login %3 a password.</source>
        <translation>Die Verwaltung bereitet den Server mit „tenantryctl server prepare %1 %2 --databases“ für Datenbanken vor und gibt der Anmeldung %3 ein Kennwort.</translation>
    </message>
    <message>
        <source>The database %1 is no template of ours.</source>
        <translation>Die Datenbank %1 ist keine Vorlage von uns.</translation>
    </message>
    <message>
        <source>Let an administrator look at it, and rename or close it.</source>
        <translation>Lassen Sie die Verwaltung nachsehen und sie umbenennen oder schließen.</translation>
    </message>
    <message>
        <source>There is a database %1 already, of somebody else.</source>
        <translation>Es gibt schon eine Datenbank %1, von jemand anderem.</translation>
    </message>
    <message>
        <source>Let an administrator look at it. This operation can be undone.</source>
        <translation>Lassen Sie die Verwaltung nachsehen. Dieser Vorgang kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>The template is in use.</source>
        <translation>Die Vorlage wird benutzt.</translation>
    </message>
    <message>
        <source>Look in pg_stat_activity who is connected to it, and resume the operation when they left.</source>
        <translation>Sehen Sie in pg_stat_activity nach, wer mit ihr verbunden ist, und setzen Sie den Vorgang fort, wenn niemand mehr da ist.</translation>
    </message>
    <message>
        <source>The next run looks what is there, and goes on with it.</source>
        <translation>Der nächste Lauf sieht nach, was da ist, und macht damit weiter.</translation>
    </message>
    <message>
        <source>The next run does all of it again.</source>
        <translation>Der nächste Lauf macht alles davon noch einmal.</translation>
    </message>
    <message>
        <source>The proof failed: %1.</source>
        <translation>Der Beweis ist fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>The server is taken away with all that it holds.</source>
        <translation>Der Server wird mit allem entfernt, was er enthält.</translation>
    </message>
    <message>
        <source>Its server has done it already.</source>
        <translation>Sein Server hat es schon getan.</translation>
    </message>
    <message>
        <source>%1 is not isolated, and stays observed</source>
        <translation>%1 ist nicht isoliert und bleibt beobachtet</translation>
    </message>
    <message>
        <source>%1 was moved in the registry meanwhile.</source>
        <translation>%1 ist inzwischen im Register umgezogen.</translation>
    </message>
    <message>
        <source>Undo this operation, and plan it anew.</source>
        <translation>Machen Sie diesen Vorgang rückgängig und planen Sie ihn neu.</translation>
    </message>
    <message>
        <source>There is a file “%1” already, of somebody else.</source>
        <translation>Es gibt schon eine Datei „%1“, von jemand anderem.</translation>
    </message>
    <message>
        <source>Look whose it is. This operation can be undone.</source>
        <translation>Sehen Sie nach, wem sie gehört. Dieser Vorgang kann zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Looked up in the file by the next run.</source>
        <translation>Vom nächsten Lauf in der Datei nachgesehen.</translation>
    </message>
    <message>
        <source>Look at it in information_schema.PROCESSLIST, and try again when it has ended.</source>
        <translation>Sehen Sie sie sich in information_schema.PROCESSLIST an, und versuchen Sie es noch einmal, wenn sie beendet ist.</translation>
    </message>
</context>
<context>
    <name>tenantry::OperationSections</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>What exists now</source>
        <translation>Was jetzt da ist</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 von %2 Schritten fertig</translation>
    </message>
    <message>
        <source>Step %1, attempt %2</source>
        <translation>Schritt %1, Versuch %2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stehen geblieben</translation>
    </message>
    <message>
        <source>Both ways are shut while %1 works at it. If that program has ended, it can be taken over after %2.</source>
        <translation>Beide Wege sind zu, solange %1 daran arbeitet. Ist jenes Programm zu Ende, kann der Vorgang nach %2 übernommen werden.</translation>
    </message>
    <message>
        <source>Resume goes on with the first step not done. Undo takes the others back, and asks before.</source>
        <translation>Fortsetzen macht mit dem ersten offenen Schritt weiter. Rückgängig machen nimmt die anderen zurück und fragt vorher.</translation>
    </message>
</context>
<context>
    <name>tenantry::OperationStatements</name>
    <message>
        <source>where %1 is there:</source>
        <translation>wo %1 da ist:</translation>
    </message>
    <message>
        <source>stays: databases of other tenants are copied from it</source>
        <translation>bleibt: Datenbanken anderer Mandanten werden daraus kopiert</translation>
    </message>
    <message>
        <source>where %1 is there, with the word of this operation:</source>
        <translation>wo %1 da ist, mit dem Wort dieses Vorgangs:</translation>
    </message>
    <message>
        <source>goes with its server</source>
        <translation>geht mit seinem Server</translation>
    </message>
    <message>
        <source>where somebody dropped the database: %1</source>
        <translation>wo jemand die Datenbank gelöscht hat: %1</translation>
    </message>
    <message>
        <source>leaves nothing</source>
        <translation>hinterlässt nichts</translation>
    </message>
    <message>
        <source>is looked up on the server: what that has done already is not undone</source>
        <translation>wird auf dem Server nachgesehen: Was dieser schon getan hat, wird nicht zurückgenommen</translation>
    </message>
    <message>
        <source>in the registry: the tenant loses its place and is erased, and its slug is free</source>
        <translation>im Register: Der Mandant verliert seinen Platz und wird gelöscht, und sein Kürzel ist frei</translation>
    </message>
    <message>
        <source>in the registry: its server is taken out</source>
        <translation>im Register: Sein Server wird ausgetragen</translation>
    </message>
    <message>
        <source>this program does not know how to undo it</source>
        <translation>dieses Programm weiß nicht, wie er zurückzunehmen ist</translation>
    </message>
    <message>
        <source>two logins try what must be refused, and are closed again</source>
        <translation>zwei Anmeldungen versuchen, was abgewiesen werden muss, und werden wieder geschlossen</translation>
    </message>
    <message>
        <source>go with their database</source>
        <translation>gehen mit ihrer Datenbank</translation>
    </message>
    <message>
        <source>goes with the roles and the control row</source>
        <translation>geht mit den Rollen und der Kontrollzeile</translation>
    </message>
    <message>
        <source>the file %1 is taken away, where this operation made it and no other tenant is in it</source>
        <translation>die Datei %1 wird weggenommen, wo dieser Vorgang sie angelegt hat und kein anderer Mandant darin ist</translation>
    </message>
    <message>
        <source>and what is left of .%1</source>
        <translation>und was von .%1 übrig ist</translation>
    </message>
    <message>
        <source>the file is tried as who must be refused, and stays as it is</source>
        <translation>die Datei wird als die versucht, die abgewiesen werden müssen, und bleibt, wie sie ist</translation>
    </message>
</context>
<context>
    <name>tenantry::OperationTrial</name>
    <message>
        <source>%1 is not isolated: %2.</source>
        <translation>%1 ist nicht isoliert: %2.</translation>
    </message>
    <message>
        <source>Mend what is named here, then manage it.</source>
        <translation>Beheben Sie, was hier genannt ist, und verwalten Sie ihn dann.</translation>
    </message>
</context>
<context>
    <name>tenantry::OrphanSweep</name>
    <message>
        <source>The sweep was stopped. Nothing was recorded.</source>
        <translation>Der Abgleich wurde angehalten. Nichts wurde festgehalten.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>tenantry::OverviewPage</name>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>answered when last asked</source>
        <translation>haben zuletzt geantwortet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them severe</source>
        <translation>
            <numerusform>%Ln davon schwer</numerusform>
            <numerusform>%Ln davon schwer</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong that Tenantry can see.</source>
        <translation>Soweit Tenantry sieht, ist alles in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) need a look. First: %1.</source>
        <translation>
            <numerusform>%Ln Eintrag braucht einen Blick: %1.</numerusform>
            <numerusform>%Ln Einträge brauchen einen Blick. Zuerst: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Offene Befunde</translation>
    </message>
    <message>
        <source>per server, since this window opened</source>
        <translation>je Server, seit dieses Fenster offen ist</translation>
    </message>
</context>
<context>
    <name>tenantry::PasswordPrompt</name>
    <message>
        <source>The password was not given.</source>
        <translation>Das Passwort wurde nicht angegeben.</translation>
    </message>
</context>
<context>
    <name>tenantry::PasswordSheet</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password of the registry</source>
        <translation>Passwort des Registers</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Passwort von %1</translation>
    </message>
    <message>
        <source>%1. It is kept in memory until this program ends.</source>
        <translation>%1. Es bleibt im Speicher, bis dieses Programm endet.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>tenantry::PgListen</name>
    <message>
        <source>Live updates need a direct connection to PostgreSQL.</source>
        <translation>Laufende Aktualisierung braucht eine direkte Verbindung zu PostgreSQL.</translation>
    </message>
    <message>
        <source>Connect without the pooler, or reload by hand.</source>
        <translation>Verbinden Sie sich ohne den Pooler oder laden Sie von Hand neu.</translation>
    </message>
    <message>
        <source>The connection for live updates broke.</source>
        <translation>Die Verbindung für die laufende Aktualisierung brach ab.</translation>
    </message>
    <message>
        <source>The figures are reloaded when the connection is back.</source>
        <translation>Die Zahlen werden neu geladen, wenn die Verbindung wieder da ist.</translation>
    </message>
</context>
<context>
    <name>tenantry::PlanListModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Ausgelaufen</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>tenantry::PlansDialog</name>
    <message>
        <source>Plans</source>
        <translation>Tarife</translation>
    </message>
    <message>
        <source>There is no plan yet</source>
        <translation>Es gibt noch keinen Tarif</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>as imports name it</source>
        <translation>wie Importe ihn nennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Add plan</source>
        <translation>Tarif hinzufügen</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Wieder anbieten</translation>
    </message>
    <message>
        <source>A retired plan keeps its tenants and takes no new ones.</source>
        <translation>Ein zurückgezogener Tarif behält seine Mandanten und nimmt keine neuen auf.</translation>
    </message>
</context>
<context>
    <name>tenantry::PoolerSheet</name>
    <message>
        <source>Test the pooler before %1</source>
        <translation>Den Pooler vor %1 testen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Test pooler</source>
        <translation>Pooler testen</translation>
    </message>
    <message>
        <source>The application&apos;s address</source>
        <translation>Adresse der Anwendung</translation>
    </message>
    <message>
        <source>Its password</source>
        <translation>Sein Passwort</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Prüfung läuft …</translation>
    </message>
    <message>
        <source>Give the application&apos;s address first.</source>
        <translation>Geben Sie zuerst die Adresse der Anwendung an.</translation>
    </message>
    <message>
        <source>What one client sets reaches another one.</source>
        <translation>Was ein Client setzt, erreicht einen anderen.</translation>
    </message>
    <message>
        <source>Nothing was seen to cross.</source>
        <translation>Es wurde nichts gesehen, das übergeht.</translation>
    </message>
    <message>
        <source>Pool mode: %1.</source>
        <translation>Betriebsart des Poolers: %1.</translation>
    </message>
    <message>
        <source>%1, for the session</source>
        <translation>%1, für die Sitzung</translation>
    </message>
    <message>
        <source>%1, in a transaction</source>
        <translation>%1, in einer Transaktion</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Two clients and fresh ones come through the application&apos;s own address, set what belongs to a session, and look what the others have left.</source>
        <translation>Zwei Clients und frische kommen über die eigene Adresse der Anwendung, setzen, was zu einer Sitzung gehört, und sehen nach, was die anderen hinterließen.</translation>
    </message>
    <message>
        <source>Once for the session, once inside of a transaction, as this program does it. No data and no object is changed; what was set is reset.</source>
        <translation>Einmal für die Sitzung, einmal in einer Transaktion, wie dieses Programm es tut. Kein Inhalt und kein Objekt ändert sich; Gesetztes wird zurückgesetzt.</translation>
    </message>
    <message>
        <source>An address is written postgresql://login@host:6432/entry. The password is used once and kept nowhere.</source>
        <translation>Eine Adresse schreibt man postgresql://Anmeldung@Host:6432/Eintrag. Das Passwort wird einmal verwendet und nirgends aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>tenantry::Postmaster</name>
    <message>
        <source>The server in “%1” was not started here.</source>
        <translation>Der Server in „%1“ wurde nicht von hier gestartet.</translation>
    </message>
    <message>
        <source>It was started as %1: start and stop it as whoever did that.</source>
        <translation>Er wurde als %1 gestartet: Starten und stoppen Sie ihn so, wie es dort geschah.</translation>
    </message>
    <message>
        <source>Whether the server in “%1” runs cannot be told.</source>
        <translation>Ob der Server in „%1“ läuft, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>What pg_ctl said tells why.</source>
        <translation>Was pg_ctl sagte, nennt den Grund.</translation>
    </message>
</context>
<context>
    <name>tenantry::PowerAct</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation>%1 anhalten?</translation>
    </message>
    <message>
        <source>Its sessions are ended, and what they had not committed is rolled back. Nobody works there until it is started again.</source>
        <translation>Seine Sitzungen werden beendet, und was sie noch nicht abgeschlossen hatten, wird zurückgerollt. Bis er wieder gestartet wird, arbeitet dort niemand.</translation>
    </message>
    <message>
        <source>The way back: Start the server. Its data stays as it is.</source>
        <translation>Der Weg zurück: Server starten. Seine Daten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>What will be run</source>
        <translation>Was ausgeführt wird</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>Server anhalten</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>%1 does not run.</source>
        <translation>%1 läuft nicht.</translation>
    </message>
    <message>
        <source>start server %1</source>
        <translation>Server %1 starten</translation>
    </message>
    <message>
        <source>%1 runs.</source>
        <translation>%1 läuft.</translation>
    </message>
    <message>
        <source>stop server %1</source>
        <translation>Server %1 anhalten</translation>
    </message>
</context>
<context>
    <name>tenantry::Preparation</name>
    <message>
        <source>Use a login that may create roles and schemas here: a superuser, or the administrator that the provider of the server gave you.</source>
        <translation>Nehmen Sie eine Anmeldung, die hier Rollen und Schemata anlegen darf: einen Superuser oder die Verwaltung, die Ihnen der Anbieter des Servers gab.</translation>
    </message>
    <message>
        <source>The database %1 is not prepared for tenants.</source>
        <translation>Die Datenbank %1 ist nicht für Mandanten vorbereitet.</translation>
    </message>
    <message>
        <source>The login %1 may not make tenants in the database %2.</source>
        <translation>Die Anmeldung %1 darf in der Datenbank %2 keine Mandanten anlegen.</translation>
    </message>
    <message>
        <source>The database %1 was prepared by an older program.</source>
        <translation>Die Datenbank %1 wurde von einem älteren Programm vorbereitet.</translation>
    </message>
    <message>
        <source>The server takes no changes: it is a standby, or read-only.</source>
        <translation>Der Server nimmt keine Änderungen an: Er ist ein Standby oder nur lesbar.</translation>
    </message>
    <message>
        <source>Name the server that is written to.</source>
        <translation>Nennen Sie den Server, auf den geschrieben wird.</translation>
    </message>
    <message>
        <source>An administrator prepares it on the Servers page, or with &apos;tenantryctl server prepare&apos;.</source>
        <translation>Ein Administrator bereitet sie auf der Seite „Server“ oder mit „tenantryctl server prepare“ vor.</translation>
    </message>
    <message>
        <source>An administrator prepares it again on the Servers page, or with &apos;tenantryctl server prepare&apos;.</source>
        <translation>Ein Administrator bereitet sie auf der Seite „Server“ oder mit „tenantryctl server prepare“ erneut vor.</translation>
    </message>
</context>
<context>
    <name>tenantry::PreparationOrder</name>
    <message>
        <source>owns the functions that make roles and schemas of tenants; nobody can log in as it</source>
        <translation>besitzt die Funktionen, die Rollen und Schemas von Mandanten anlegen; niemand kann sich als sie anmelden</translation>
    </message>
    <message>
        <source>these functions, each bound to the names of one open operation, and their journal</source>
        <translation>diese Funktionen, jede an die Namen eines offenen Vorgangs gebunden, und ihr Journal</translation>
    </message>
    <message>
        <source>the group that may call them: the server&apos;s login joins it, and gets neither CREATEROLE nor CREATEDB</source>
        <translation>die Gruppe, die sie aufrufen darf: Die Anmeldung des Servers tritt ihr bei und erhält weder CREATEROLE noch CREATEDB</translation>
    </message>
    <message>
        <source>the group that may look into one tenant, reading only</source>
        <translation>die Gruppe, die in einen Mandanten sehen darf, nur lesend</translation>
    </message>
    <message>
        <source>the neighbour that the proof of isolation is made with, before a tenant becomes active</source>
        <translation>der Nachbar, mit dem die Trennung bewiesen wird, bevor ein Mandant aktiv wird</translation>
    </message>
    <message>
        <source>the login that makes databases of tenants: CREATEDB, and nothing else; give it a password, and put that into the password file</source>
        <translation>die Anmeldung, die Datenbanken von Mandanten anlegt: CREATEDB und sonst nichts; geben Sie ihr ein Passwort, und tragen Sie es in die Passwortdatei ein</translation>
    </message>
    <message>
        <source>the template that these databases are copied from</source>
        <translation>die Vorlage, aus der diese Datenbanken kopiert werden</translation>
    </message>
    <message>
        <source>a schema for extensions alone, which every tenant finds last</source>
        <translation>ein Schema nur für Erweiterungen, das jeder Mandant zuletzt findet</translation>
    </message>
    <message>
        <source>No database is named.</source>
        <translation>Es ist keine Datenbank genannt.</translation>
    </message>
    <message>
        <source>Name the one that shall hold tenants.</source>
        <translation>Nennen Sie die, die Mandanten aufnehmen soll.</translation>
    </message>
    <message>
        <source>For tenants with databases of their own, the maintenance database of the server is prepared: %1.</source>
        <translation>Für Mandanten mit eigenen Datenbanken wird die Wartungsdatenbank des Servers vorbereitet: %1.</translation>
    </message>
    <message>
        <source>Name that one, or prepare without --databases.</source>
        <translation>Nennen Sie diese, oder bereiten Sie ohne --databases vor.</translation>
    </message>
    <message>
        <source>the group that may give a tenant&apos;s application a login, and so could become the tenant</source>
        <translation>die Gruppe, die der Anwendung eines Mandanten eine Anmeldung geben darf, und so der Mandant werden könnte</translation>
    </message>
    <message>
        <source>owns the procedures that make databases and accounts of tenants; it is locked</source>
        <translation>besitzt die Prozeduren, die Datenbanken und Konten von Mandanten anlegen; es ist gesperrt</translation>
    </message>
    <message>
        <source>these procedures, each bound to the names of one open operation, and their journal</source>
        <translation>diese Prozeduren, jede an die Namen eines offenen Vorgangs gebunden, und ihr Journal</translation>
    </message>
    <message>
        <source>the role that may call them: the server&apos;s login gets it, and neither CREATE USER nor GRANT OPTION</source>
        <translation>die Rolle, die sie aufrufen darf: die Anmeldung des Servers bekommt sie, und weder CREATE USER noch GRANT OPTION</translation>
    </message>
    <message>
        <source>the role that may look into one tenant, reading only</source>
        <translation>die Rolle, die in einen Mandanten hineinsehen darf, nur lesend</translation>
    </message>
    <message>
        <source>the role that may give a tenant&apos;s application a login, and so could become the tenant</source>
        <translation>die Rolle, die der Anwendung eines Mandanten eine Anmeldung geben darf, und so der Mandant werden könnte</translation>
    </message>
    <message>
        <source>On MariaDB the whole server is prepared, for tenants with databases of their own, and there are no extensions.</source>
        <translation>Auf MariaDB wird der ganze Server vorbereitet, für Mandanten mit eigenen Datenbanken, und Erweiterungen gibt es nicht.</translation>
    </message>
    <message>
        <source>Prepare without --databases and --extensions.</source>
        <translation>Bereiten Sie ohne --databases und --extensions vor.</translation>
    </message>
    <message>
        <source>the schemas of other systems that may become managed, each with its owner, and the rights to pass on to roles of the tenant</source>
        <translation>die Schemas anderer Systeme, die verwaltet werden dürfen, jedes mit seinem Eigentümer, und die Rechte, die an Rollen des Mandanten weitergegeben werden</translation>
    </message>
    <message>
        <source>Schemas are approved in one database, and tenants with databases of their own have many.</source>
        <translation>Schemas werden in einer Datenbank freigegeben, und Mandanten mit eigenen Datenbanken haben viele.</translation>
    </message>
    <message>
        <source>Prepare once with --databases, and again with --adoptable.</source>
        <translation>Einmal mit --databases vorbereiten und noch einmal mit --adoptable.</translation>
    </message>
</context>
<context>
    <name>tenantry::PrepareSheet</name>
    <message>
        <source>Prepare %1 for tenants</source>
        <translation>%1 für Mandanten vorbereiten</translation>
    </message>
    <message>
        <source>Also for tenants with a database of their own</source>
        <translation>Auch für Mandanten mit eigener Datenbank</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>An administrator does this once in each database that shall hold tenants, and again after an update of this program. Where nothing is missing, nothing changes. The login that works here every day gets no right to make roles or databases by it.</source>
        <translation>Ein Administrator tut dies einmal in jeder Datenbank, die Mandanten aufnehmen soll, und erneut nach einer Aktualisierung dieses Programms. Wo nichts fehlt, ändert sich nichts. Die Anmeldung, die hier täglich arbeitet, erhält dadurch kein Recht, Rollen oder Datenbanken anzulegen.</translation>
    </message>
    <message>
        <source>Databases there</source>
        <translation>Datenbanken dort</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>that shall hold tenants</source>
        <translation>die Mandanten aufnehmen soll</translation>
    </message>
    <message>
        <source>What it makes, and what for</source>
        <translation>Was es anlegt, und wofür</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>What is run</source>
        <translation>Was ausgeführt wird</translation>
    </message>
    <message>
        <source>Run it here, or copy it for an administrator, who runs it with psql.</source>
        <translation>Führen Sie es hier aus, oder kopieren Sie es für einen Administrator, der es mit psql ausführt.</translation>
    </message>
    <message>
        <source>a superuser, or the provider&apos;s administrator</source>
        <translation>ein Superuser oder der Administrator des Anbieters</translation>
    </message>
    <message>
        <source>Administrator&apos;s login</source>
        <translation>Anmeldung des Administrators</translation>
    </message>
    <message>
        <source>Its password</source>
        <translation>Sein Passwort</translation>
    </message>
    <message>
        <source>used once, kept nowhere</source>
        <translation>einmal benutzt, nirgends aufbewahrt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>in the list below</source>
        <translation>in der Liste unten</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>Name the database and the administrator&apos;s login first.</source>
        <translation>Nennen Sie zuerst die Datenbank und die Anmeldung des Administrators.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet …</translation>
    </message>
    <message>
        <source>The database %1 is prepared.</source>
        <translation>Die Datenbank %1 ist vorbereitet.</translation>
    </message>
    <message>
        <source>Give the login tenantry_creator a password, and put that into the password file of those who make tenants.</source>
        <translation>Geben Sie der Anmeldung tenantry_creator ein Passwort, und tragen Sie es in die Passwortdatei derer ein, die Mandanten anlegen.</translation>
    </message>
    <message>
        <source>Tenants can be made there now.</source>
        <translation>Dort können jetzt Mandanten angelegt werden.</translation>
    </message>
    <message>
        <source>The database %1 on %2 is prepared for tenants.</source>
        <translation>Die Datenbank %1 auf %2 ist für Mandanten vorbereitet.</translation>
    </message>
    <message>
        <source>acme, tenant_*</source>
        <translation>acme, tenant_*</translation>
    </message>
    <message>
        <source>Schemas that may become managed</source>
        <translation>Verwaltbare Schemas</translation>
    </message>
    <message>
        <source>of a system that was adopted; * stands for any letters</source>
        <translation>übernommener Systeme, * für beliebige Zeichen</translation>
    </message>
</context>
<context>
    <name>tenantry::PresetCard</name>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tried</source>
        <translation>
            <numerusform>%Ln versucht</numerusform>
            <numerusform>%Ln versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
</context>
<context>
    <name>tenantry::PresetListModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>untried</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>fragt</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>A query…</source>
        <translation>Eine Abfrage …</translation>
    </message>
    <message>
        <source>A CSV file…</source>
        <translation>Eine CSV-Datei …</translation>
    </message>
    <message>
        <source>A folder of SQLite files…</source>
        <translation>Ein Ordner mit SQLite-Dateien …</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Zeichen</translation>
    </message>
</context>
<context>
    <name>tenantry::Programs</name>
    <message>
        <source>There is no PostgreSQL server in “%1”.</source>
        <translation>In „%1“ gibt es keinen PostgreSQL-Server.</translation>
    </message>
    <message>
        <source>TENANTRY_POSTGRES_PROGRAMS names this folder: let it name one with initdb and pg_ctl.</source>
        <translation>TENANTRY_POSTGRES_PROGRAMS nennt diesen Ordner: Nennen Sie dort einen mit initdb und pg_ctl.</translation>
    </message>
    <message>
        <source>There is no PostgreSQL server on this computer.</source>
        <translation>Auf diesem Rechner gibt es keinen PostgreSQL-Server.</translation>
    </message>
    <message>
        <source>Install it: on Debian &apos;apt install postgresql-15&apos;.</source>
        <translation>Installieren Sie ihn: unter Debian „apt install postgresql-15“.</translation>
    </message>
    <message>
        <source>%1 on “%2” did not come to an end.</source>
        <translation>%1 auf „%2“ kam zu keinem Ende.</translation>
    </message>
    <message>
        <source>Look whether the computer has memory and processes left, and try again.</source>
        <translation>Prüfen Sie, ob der Rechner noch Speicher und Prozesse frei hat, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 on “%2” failed.</source>
        <translation>%1 auf „%2“ schlug fehl.</translation>
    </message>
    <message>
        <source>What it said tells why: mend that, and try again.</source>
        <translation>Was es sagte, nennt den Grund: Beheben Sie den und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>tenantry::QuitSheet</name>
    <message numerus="yes">
        <source>%Ln job(s) still run here</source>
        <translation>
            <numerusform>%Ln Auftrag läuft hier noch</numerusform>
            <numerusform>%Ln Aufträge laufen hier noch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>They run in this window and end with it. A cancelled import or change of tags leaves nothing behind: it is written as a whole, or not at all.</source>
        <translation>Sie laufen in diesem Fenster und enden mit ihm. Ein abgebrochener Import oder Wechsel von Marken hinterlässt nichts: Er wird als Ganzes geschrieben oder gar nicht.</translation>
    </message>
    <message>
        <source>%1 when they are done</source>
        <translation>%1, wenn sie fertig sind</translation>
    </message>
    <message>
        <source>Cancel them and %1</source>
        <translation>Abbrechen und %1</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Weiter warten</translation>
    </message>
    <message numerus="yes">
        <source>Hand %Ln job(s) over to the runner</source>
        <translation>
            <numerusform>%Ln Auftrag an den Runner übergeben</numerusform>
            <numerusform>%Ln Aufträge an den Runner übergeben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::RebuildPlan</name>
    <message>
        <source>No control table names a tenant.</source>
        <translation>Keine Kontrolltabelle nennt einen Mandanten.</translation>
    </message>
    <message>
        <source>Name the servers where the tenants are.</source>
        <translation>Nennen Sie die Server, auf denen die Mandanten sind.</translation>
    </message>
    <message>
        <source>No tenant of the registry %1 was found.</source>
        <translation>Kein Mandant des Registers %1 wurde gefunden.</translation>
    </message>
    <message>
        <source>The tenants there are of several registries: %1.</source>
        <translation>Die Mandanten dort gehören zu mehreren Registern: %1.</translation>
    </message>
    <message>
        <source>Say which one is rebuilt: --registry-id.</source>
        <translation>Sagen Sie, welches neu aufgebaut wird: --registry-id.</translation>
    </message>
    <message>
        <source>It is an old copy of epoch %1: the one of epoch %2 is at %3.</source>
        <translation>Es ist eine alte Kopie der Epoche %1: die der Epoche %2 ist in %3.</translation>
    </message>
    <message>
        <source>It is of epoch %1, and so is the copy at %2: which one is the tenant nobody can tell.</source>
        <translation>Sie ist von Epoche %1 und die Kopie in %2 auch: Welche der Mandant ist, kann niemand sagen.</translation>
    </message>
    <message>
        <source>Another tenant there has the same slug.</source>
        <translation>Ein anderer Mandant dort hat dasselbe Kürzel.</translation>
    </message>
</context>
<context>
    <name>tenantry::RefusedLogins</name>
    <message>
        <source>The password of %1 was refused.</source>
        <translation>Das Passwort von %1 wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The password of %1 was not given.</source>
        <translation>Das Passwort von %1 wurde nicht angegeben.</translation>
    </message>
    <message>
        <source>Enter the password again.</source>
        <translation>Geben Sie das Passwort noch einmal ein.</translation>
    </message>
</context>
<context>
    <name>tenantry::RegistryChecker</name>
    <message>
        <source>Host does not answer</source>
        <translation>Rechner antwortet nicht</translation>
    </message>
    <message>
        <source>Check host, port and firewall.</source>
        <translation>Prüfen Sie Rechner, Port und Firewall.</translation>
    </message>
    <message>
        <source>Host answers</source>
        <translation>Rechner antwortet</translation>
    </message>
    <message>
        <source>No password</source>
        <translation>Kein Passwort</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Anmeldung gescheitert</translation>
    </message>
    <message>
        <source>Encryption unknown</source>
        <translation>Verschlüsselung unbekannt</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>The server is on this computer</source>
        <translation>Der Server ist auf diesem Rechner</translation>
    </message>
    <message>
        <source>Everybody on the way can read along</source>
        <translation>Jeder auf dem Weg kann mitlesen</translation>
    </message>
    <message>
        <source>%1, certificate valid until %2</source>
        <translation>%1, Zertifikat gültig bis %2</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Encrypted, host not verified</source>
        <translation>Verschlüsselt, Rechner nicht überprüft</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>PostgreSQL %1</source>
        <translation>PostgreSQL %1</translation>
    </message>
    <message>
        <source>Right missing: %1</source>
        <translation>Fehlendes Recht: %1</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Keine Antwort.</translation>
    </message>
    <message>
        <source>Place is free</source>
        <translation>Der Ort ist frei</translation>
    </message>
    <message>
        <source>No registry there yet; it will be created</source>
        <translation>Dort ist noch kein Register; es wird angelegt</translation>
    </message>
    <message>
        <source>A registry is there already</source>
        <translation>Dort ist schon ein Register</translation>
    </message>
    <message>
        <source>Connect to it, or name another place.</source>
        <translation>Verbinden Sie sich damit oder nennen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>No registry found</source>
        <translation>Kein Register gefunden</translation>
    </message>
    <message>
        <source>Registry cannot be used</source>
        <translation>Register nicht verwendbar</translation>
    </message>
    <message>
        <source>Registry found</source>
        <translation>Register gefunden</translation>
    </message>
    <message>
        <source>%1, format %2: it will be upgraded after a copy was kept</source>
        <translation>%1, Format %2: Es wird aktualisiert, nachdem eine Kopie gesichert ist</translation>
    </message>
    <message>
        <source>%1, format %2</source>
        <translation>%1, Format %2</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Nur lesend</translation>
    </message>
    <message>
        <source>This login may not change the registry</source>
        <translation>Diese Anmeldung darf das Register nicht ändern</translation>
    </message>
</context>
<context>
    <name>tenantry::RegistryForm</name>
    <message>
        <source>Still empty: %1</source>
        <translation>Noch leer: %1</translation>
    </message>
    <message>
        <source>Registries (*.tenantry *.sqlite *.db);;All files (*)</source>
        <translation>Register (*.tenantry *.sqlite *.db);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New registry</source>
        <translation>Neues Register</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Name of the fleet</source>
        <translation>Name der Flotte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Host or socket directory</source>
        <translation>Rechner oder Socket-Verzeichnis</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>The password is</source>
        <translation>Das Passwort</translation>
    </message>
    <message>
        <source>This is a</source>
        <translation>Dies ist eine</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Start read-only. Ask before the first change in each session.</source>
        <translation>Nur lesend beginnen. Vor der ersten Änderung jeder Sitzung fragen.</translation>
    </message>
    <message>
        <source>Required, certificate and host verified</source>
        <translation>Verlangt, Zertifikat und Rechner überprüft</translation>
    </message>
    <message>
        <source>Required, certificate verified</source>
        <translation>Verlangt, Zertifikat überprüft</translation>
    </message>
    <message>
        <source>Required, nothing verified</source>
        <translation>Verlangt, nichts überprüft</translation>
    </message>
    <message>
        <source>None, only on this computer</source>
        <translation>Keine, nur auf diesem Rechner</translation>
    </message>
    <message>
        <source>kept in the system keyring</source>
        <translation>liegt im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>asked each time</source>
        <translation>wird jedes Mal erfragt</translation>
    </message>
    <message>
        <source>in ~/.pgpass</source>
        <translation>steht in ~/.pgpass</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>wird nicht gebraucht</translation>
    </message>
    <message>
        <source>Production fleet</source>
        <translation>Produktionsflotte</translation>
    </message>
    <message>
        <source>Staging fleet</source>
        <translation>Staging-Flotte</translation>
    </message>
    <message>
        <source>Development fleet</source>
        <translation>Entwicklungsflotte</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>directly</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>through a transaction pooler</source>
        <translation>über einen Transaktions-Pooler</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
</context>
<context>
    <name>tenantry::RegistryRebuild</name>
    <message>
        <source>This registry has tenants already.</source>
        <translation>Dieses Register hat schon Mandanten.</translation>
    </message>
    <message>
        <source>Make a new one with &apos;tenantryctl registry init&apos;, and rebuild into that.</source>
        <translation>Legen Sie mit „tenantryctl registry init“ ein neues an und bauen Sie darin auf.</translation>
    </message>
</context>
<context>
    <name>tenantry::RemainsText</name>
    <message>
        <source>Row in the registry, %1</source>
        <translation>Zeile im Register, %1</translation>
    </message>
    <message>
        <source>Server in %1</source>
        <translation>Server in %1</translation>
    </message>
    <message>
        <source>Database %1</source>
        <translation>Datenbank %1</translation>
    </message>
    <message>
        <source>Schema %1</source>
        <translation>Schema %1</translation>
    </message>
    <message>
        <source>Roles of %1</source>
        <translation>Rollen von %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln role(s)</source>
        <translation>
            <numerusform>%Ln Rolle</numerusform>
            <numerusform>%Ln Rollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s)</source>
        <translation>
            <numerusform>%Ln Tabelle</numerusform>
            <numerusform>%Ln Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>never active</source>
        <translation>nie aktiv</translation>
    </message>
    <message>
        <source>done</source>
        <translation>getan</translation>
    </message>
    <message>
        <source>there</source>
        <translation>da</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht getan</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>What this step made: %1</source>
        <translation>Was dieser Schritt anlegte: %1</translation>
    </message>
    <message>
        <source>Template of the version</source>
        <translation>Vorlage der Version</translation>
    </message>
    <message>
        <source>for other tenants</source>
        <translation>für andere Mandanten</translation>
    </message>
    <message>
        <source>Data of the tenant</source>
        <translation>Daten des Mandanten</translation>
    </message>
    <message>
        <source>untouched</source>
        <translation>unberührt</translation>
    </message>
    <message>
        <source>Journal and audit records</source>
        <translation>Journal und Protokoll</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>endgültig</translation>
    </message>
</context>
<context>
    <name>tenantry::RemoveServerSheet</name>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>It is taken out of the registry. Nothing changes on the server itself.</source>
        <translation>Er wird aus dem Register genommen. Auf dem Server selbst ändert sich nichts.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>for the audit record</source>
        <translation>für das Prüfprotokoll</translation>
    </message>
    <message>
        <source>Remove server</source>
        <translation>Server entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>tenantry::RenameAct</name>
    <message>
        <source>%1 is being renamed.</source>
        <translation>%1 wird umbenannt.</translation>
    </message>
    <message>
        <source>rename a tenant</source>
        <translation>einen Mandanten umbenennen</translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <translation>%1 heißt jetzt %2.</translation>
    </message>
</context>
<context>
    <name>tenantry::RenameSheet</name>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>for the audit trail</source>
        <translation>für das Auditprotokoll</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Rename tenant</source>
        <translation>Mandant umbenennen</translation>
    </message>
    <message>
        <source>Its control table gets the slug as well, as one journaled change. What its schema, database and roles are called stays.</source>
        <translation>Auch seine Kontrolltabelle bekommt das Kürzel, in einem Vorgang mit Journal. Wie Schema, Datenbank und Rollen heißen, bleibt.</translation>
    </message>
    <message>
        <source>Only the registry is changed.</source>
        <translation>Nur das Register wird geändert.</translation>
    </message>
</context>
<context>
    <name>tenantry::Rights</name>
    <message>
        <source>Read all sessions, sizes and replication</source>
        <translation>Alle Sitzungen, Größen und die Replikation lesen</translation>
    </message>
    <message>
        <source>Cancel statements and end sessions of tenants</source>
        <translation>Anweisungen abbrechen und Sitzungen von Mandanten beenden</translation>
    </message>
    <message>
        <source>The login %1 is a superuser: no privilege and no row-level security holds it back. Use a login that is none.</source>
        <translation>Die Anmeldung %1 ist ein Superuser: Kein Recht und keine Zeilensicherheit hält sie zurück. Verwenden Sie eine Anmeldung, die keiner ist.</translation>
    </message>
    <message>
        <source>The login %1 has BYPASSRLS: it reads the rows of all tenants. Take it away with ALTER ROLE %2 NOBYPASSRLS;</source>
        <translation>Die Anmeldung %1 hat BYPASSRLS: Sie liest die Zeilen aller Mandanten. Nehmen Sie es ihr mit ALTER ROLE %2 NOBYPASSRLS;</translation>
    </message>
    <message>
        <source>Read the tenants of database %1</source>
        <translation>Die Mandanten der Datenbank %1 lesen</translation>
    </message>
    <message>
        <source>Make tenants, by the functions of prepared databases</source>
        <translation>Mandanten anlegen, über die Funktionen vorbereiteter Datenbanken</translation>
    </message>
    <message>
        <source>Databases of tenants are made by a login that may do nothing else</source>
        <translation>Datenbanken von Mandanten legt eine Anmeldung an, die sonst nichts darf</translation>
    </message>
    <message>
        <source>Databases of tenants are copied from a template of their own</source>
        <translation>Datenbanken von Mandanten werden aus einer eigenen Vorlage kopiert</translation>
    </message>
    <message>
        <source>The login %1 has CREATEDB, which it does not need: tenantry_creator makes the databases of tenants. Take it away with ALTER ROLE %2 NOCREATEDB;</source>
        <translation>Die Anmeldung %1 hat CREATEDB, das sie nicht braucht: tenantry_creator legt die Datenbanken von Mandanten an. Nehmen Sie es mit ALTER ROLE %2 NOCREATEDB; weg.</translation>
    </message>
    <message>
        <source>The login %1 has CREATEROLE, which before PostgreSQL 16 is as good as superuser, and which it does not need. Take it away with ALTER ROLE %2 NOCREATEROLE;</source>
        <translation>Die Anmeldung %1 hat CREATEROLE, das vor PostgreSQL 16 so gut wie Superuser ist und das sie nicht braucht. Nehmen Sie es mit ALTER ROLE %2 NOCREATEROLE; weg.</translation>
    </message>
</context>
<context>
    <name>tenantry::Route</name>
    <message>
        <source>%1, schema %2</source>
        <translation>%1, Schema %2</translation>
    </message>
    <message>
        <source>The registry has no place of %1.</source>
        <translation>Das Register hat keinen Platz von %1.</translation>
    </message>
    <message>
        <source>Place it: onboard it, or import where it lives.</source>
        <translation>Platzieren Sie ihn: Nehmen Sie ihn auf oder importieren Sie, wo er lebt.</translation>
    </message>
</context>
<context>
    <name>tenantry::RouteAct</name>
    <message>
        <source>The connection string of %1 is in the clipboard; the tenant did not confirm it. %2</source>
        <translation>Die Verbindungszeichenfolge von %1 ist in der Zwischenablage; der Mandant hat sie nicht bestätigt. %2</translation>
    </message>
    <message>
        <source>The connection string of %1 is in the clipboard; the tenant confirms epoch %2.</source>
        <translation>Die Verbindungszeichenfolge von %1 ist in der Zwischenablage; der Mandant bestätigt die Epoche %2.</translation>
    </message>
</context>
<context>
    <name>tenantry::RouteEpoch</name>
    <message>
        <source>%1 of epoch %2 is not at %3: no control table there has a row of it.</source>
        <translation>%1 mit der Epoche %2 ist nicht in %3: Keine Kontrolltabelle dort hat eine Zeile von ihm.</translation>
    </message>
    <message>
        <source>Read the registry again. If it still says so, the tenant was dropped or moved behind its back: restore it, or correct its placement.</source>
        <translation>Lesen Sie das Register noch einmal. Sagt es das noch immer, wurde der Mandant hinter seinem Rücken gelöscht oder verschoben: Stellen Sie ihn wieder her oder berichtigen Sie seine Platzierung.</translation>
    </message>
    <message>
        <source>At %1 the tenant %2 (%3) answers, and %4 (%5) was asked for.</source>
        <translation>In %1 antwortet der Mandant %2 (%3), und gefragt war %4 (%5).</translation>
    </message>
    <message>
        <source>Read the registry again. If it still says so, correct the tenant&apos;s placement.</source>
        <translation>Lesen Sie das Register noch einmal. Sagt es das noch immer, berichtigen Sie die Platzierung des Mandanten.</translation>
    </message>
    <message>
        <source>%1 at %2 belongs to the registry %3, and this is the registry %4.</source>
        <translation>%1 in %2 gehört zum Register %3, und dies ist das Register %4.</translation>
    </message>
    <message>
        <source>It is a copy of another fleet&apos;s tenant, or this registry was made anew: &apos;tenantryctl registry rebuild&apos; makes one that its tenants know.</source>
        <translation>Es ist eine Kopie des Mandanten einer anderen Flotte, oder dieses Register wurde neu angelegt: „tenantryctl registry rebuild“ macht eines, das seine Mandanten kennen.</translation>
    </message>
    <message>
        <source>%1 at %2 is an old copy: its epoch is %3, and that of the registry %4.</source>
        <translation>%1 in %2 ist eine alte Kopie: Ihre Epoche ist %3 und die des Registers %4.</translation>
    </message>
    <message>
        <source>The route to %1 at %2 is old: the epoch there is %3, and that of the route %4.</source>
        <translation>Der Weg zu %1 in %2 ist alt: Die Epoche dort ist %3 und die des Weges %4.</translation>
    </message>
    <message>
        <source>Nobody may write there. Look where the tenant lives now, and take the copy away.</source>
        <translation>Dort darf niemand schreiben. Sehen Sie nach, wo der Mandant jetzt lebt, und nehmen Sie die Kopie weg.</translation>
    </message>
    <message>
        <source>Read the registry again. If it still says so, it is older than its tenants: &apos;tenantryctl registry rebuild&apos; reads them anew.</source>
        <translation>Lesen Sie das Register noch einmal. Sagt es das noch immer, ist es älter als seine Mandanten: „tenantryctl registry rebuild“ liest sie neu.</translation>
    </message>
    <message>
        <source>%1 at %2 lets nobody in: its state there is &apos;%3&apos;.</source>
        <translation>%1 in %2 lässt niemanden ein: Sein Zustand dort ist „%3“.</translation>
    </message>
    <message>
        <source>A suspended tenant is opened again by &apos;tenantryctl tenant resume&apos;.</source>
        <translation>Ein gesperrter Mandant wird mit „tenantryctl tenant resume“ wieder geöffnet.</translation>
    </message>
</context>
<context>
    <name>tenantry::RouteText</name>
    <message>
        <source>The way to %1 cannot be said so: %2.</source>
        <translation>Der Weg zu %1 lässt sich so nicht sagen: %2.</translation>
    </message>
    <message>
        <source>Take the format dsn or json.</source>
        <translation>Nehmen Sie das Format dsn oder json.</translation>
    </message>
    <message>
        <source>it is for PostgreSQL only</source>
        <translation>das gibt es nur für PostgreSQL</translation>
    </message>
    <message>
        <source>%1 begins or ends with a blank, or has a line&apos;s end</source>
        <translation>%1 beginnt oder endet mit einem Leerzeichen oder hat ein Zeilenende</translation>
    </message>
</context>
<context>
    <name>tenantry::RunCard</name>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Nichts wurde eingetragen.</translation>
    </message>
    <message>
        <source>The job was cancelled; the registry is as it was.</source>
        <translation>Der Auftrag wurde abgebrochen; das Register ist, wie es war.</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged.</source>
        <translation>%1 neu, %2 geändert, %3 unverändert.</translation>
    </message>
    <message>
        <source>They are in the registry, as observed.</source>
        <translation>Sie stehen im Register, als beobachtet.</translation>
    </message>
    <message>
        <source>They are in the registry, but for those below.</source>
        <translation>Sie stehen im Register, bis auf die folgenden.</translation>
    </message>
    <message>
        <source>Nothing was changed on the server.</source>
        <translation>Auf dem Server wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back to the check</source>
        <translation>Zurück zur Prüfung</translation>
    </message>
    <message>
        <source>Show the tenants</source>
        <translation>Die Mandanten zeigen</translation>
    </message>
    <message>
        <source>The registry is being written.</source>
        <translation>Das Register wird geschrieben.</translation>
    </message>
    <message>
        <source>All of it is kept, or nothing.</source>
        <translation>Alles davon wird behalten, oder nichts.</translation>
    </message>
</context>
<context>
    <name>tenantry::Runner</name>
    <message>
        <source>Let an administrator run what &apos;tenantryctl runner access&apos; prints for this login.</source>
        <translation>Lassen Sie einen Administrator ausführen, was &apos;tenantryctl runner access&apos; für diese Anmeldung ausgibt.</translation>
    </message>
</context>
<context>
    <name>tenantry::RunnerWatch</name>
    <message>
        <source>No runner: nothing runs by itself.</source>
        <translation>Kein Runner: Nichts läuft von selbst.</translation>
    </message>
    <message>
        <source>No runner answers. The last one was seen %1.</source>
        <translation>Kein Runner antwortet. Der letzte wurde %1 gesehen.</translation>
    </message>
    <message>
        <source>Runner: %1</source>
        <translation>Runner: %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>last %1, failed %2</source>
        <translation>zuletzt %1, fehlgeschlagen %2</translation>
    </message>
    <message>
        <source>last %1, %2</source>
        <translation>zuletzt %1, %2</translation>
    </message>
    <message>
        <source>next %1, %2</source>
        <translation>als Nächstes %1, %2</translation>
    </message>
    <message>
        <source>The registry has not told yet whether a runner answers.</source>
        <translation>Das Register hat noch nicht gesagt, ob ein Runner antwortet.</translation>
    </message>
    <message>
        <source>No runner answers. Start one with “tenantryctl serve” or its systemd unit.</source>
        <translation>Kein Runner antwortet. Starten Sie einen mit „tenantryctl serve“ oder seiner systemd-Unit.</translation>
    </message>
</context>
<context>
    <name>tenantry::SavedFilterListModel</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Allen</translation>
    </message>
</context>
<context>
    <name>tenantry::SchemaPlacement</name>
    <message numerus="yes">
        <source>Create roles, schema and %Ln migration(s)</source>
        <translation>
            <numerusform>Rollen, Schema und %Ln Migration anlegen</numerusform>
            <numerusform>Rollen, Schema und %Ln Migrationen anlegen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::Scope</name>
    <message>
        <source>%1 of one tenant in shared tables cannot be told apart.</source>
        <translation>%1 eines Mandanten in gemeinsamen Tabellen ist nicht zu unterscheiden.</translation>
    </message>
    <message>
        <source>The server hides other sessions from this login.</source>
        <translation>Der Server verbirgt andere Sitzungen vor dieser Anmeldung.</translation>
    </message>
    <message>
        <source>Have an administrator run: %1</source>
        <translation>Lassen Sie einen Administrator ausführen: %1</translation>
    </message>
    <message>
        <source>No table of this schema was ever measured.</source>
        <translation>Keine Tabelle dieses Schemas wurde je vermessen.</translation>
    </message>
    <message>
        <source>VACUUM or ANALYZE them; autovacuum does so once they have changed enough.</source>
        <translation>Führen Sie für sie VACUUM oder ANALYZE aus; autovacuum tut es, sobald sie sich genug geändert haben.</translation>
    </message>
</context>
<context>
    <name>tenantry::ServerDialog</name>
    <message>
        <source>Add server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>short, shown everywhere</source>
        <translation>kurz, steht überall</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>name, address or socket directory</source>
        <translation>Name, Adresse oder Socket-Verzeichnis</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Maintenance database</source>
        <translation>Wartungsdatenbank</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Required, certificate and host verified</source>
        <translation>Verlangt, Zertifikat und Rechner überprüft</translation>
    </message>
    <message>
        <source>Required, certificate verified</source>
        <translation>Verlangt, Zertifikat überprüft</translation>
    </message>
    <message>
        <source>Required, nothing verified</source>
        <translation>Verlangt, nichts überprüft</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Stammzertifikat</translation>
    </message>
    <message>
        <source>PEM file; empty = the system&apos;s</source>
        <translation>PEM-Datei; leer = die des Systems</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>directly</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>through a transaction pooler</source>
        <translation>über einen Transaktions-Pooler</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>keines nötig</translation>
    </message>
    <message>
        <source>asked each time</source>
        <translation>wird jedes Mal erfragt</translation>
    </message>
    <message>
        <source>kept in the system keyring</source>
        <translation>liegt im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>from the passfile</source>
        <translation>aus der Passwortdatei</translation>
    </message>
    <message>
        <source>Connections at most</source>
        <translation>Verbindungen höchstens</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>This is</source>
        <translation>Dies ist</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>Vorstufe</translation>
    </message>
    <message>
        <source>development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Somebody removed this server meanwhile.</source>
        <translation>Jemand hat diesen Server inzwischen entfernt.</translation>
    </message>
    <message>
        <source>Somebody changed this server meanwhile: it is now %1, login %2. Save again to replace that with what stands here.</source>
        <translation>Jemand hat diesen Server inzwischen geändert: Er ist jetzt %1, Anmeldename %2. Speichern Sie noch einmal, um das durch Ihre Angaben zu ersetzen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinde …</translation>
    </message>
    <message>
        <source>Add anyway</source>
        <translation>Trotzdem hinzufügen</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Nothing is added yet.</source>
        <translation>Noch wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Noch wurde nichts gespeichert.</translation>
    </message>
</context>
<context>
    <name>tenantry::ServerEditing</name>
    <message>
        <source>add a server</source>
        <translation>einen Server hinzufügen</translation>
    </message>
    <message>
        <source>change server %1</source>
        <translation>den Server %1 ändern</translation>
    </message>
</context>
<context>
    <name>tenantry::ServerFindings</name>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>%1 is near its connection limit</source>
        <translation>%1 ist nahe an der Verbindungsgrenze</translation>
    </message>
    <message>
        <source>%1 of %2 connections are in use.</source>
        <translation>%1 von %2 Verbindungen sind in Gebrauch.</translation>
    </message>
    <message>
        <source>Put a pooler in front of it, end idle sessions or raise max_connections.</source>
        <translation>Setzen Sie einen Pooler davor, beenden Sie untätige Sitzungen oder erhöhen Sie max_connections.</translation>
    </message>
    <message>
        <source>Valid until %1.</source>
        <translation>Gültig bis %1.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired</source>
        <translation>Das Zertifikat von %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>The certificate of %1 ends soon</source>
        <translation>Das Zertifikat von %1 läuft bald ab</translation>
    </message>
    <message>
        <source>Install a new certificate and reload the server.</source>
        <translation>Installieren Sie ein neues Zertifikat und laden Sie den Server neu.</translation>
    </message>
    <message>
        <source>%1 gets no more security fixes</source>
        <translation>%1 bekommt keine Sicherheitskorrekturen mehr</translation>
    </message>
    <message>
        <source>It runs %1.</source>
        <translation>Dort läuft %1.</translation>
    </message>
    <message>
        <source>Plan an upgrade to a newer major version.</source>
        <translation>Planen Sie den Wechsel auf eine neuere Hauptversion.</translation>
    </message>
    <message>
        <source>%1 misses a security release</source>
        <translation>%1 fehlt eine Sicherheitskorrektur</translation>
    </message>
    <message>
        <source>It runs %1; %2 is out since %3 at the latest.</source>
        <translation>Dort läuft %1; %2 gibt es spätestens seit %3.</translation>
    </message>
    <message>
        <source>Install %1 and restart the server.</source>
        <translation>Installieren Sie %1 und starten Sie den Server neu.</translation>
    </message>
    <message>
        <source>Tenantry&apos;s login on %1 may not read everything</source>
        <translation>Tenantrys Anmeldename auf %1 darf nicht alles lesen</translation>
    </message>
    <message>
        <source>A right is missing: %1.</source>
        <translation>Ein Recht fehlt: %1.</translation>
    </message>
    <message>
        <source>%1 does not let Tenantry in</source>
        <translation>%1 lässt Tenantry nicht herein</translation>
    </message>
    <message>
        <source>a prepared transaction</source>
        <translation>einer vorbereiteten Transaktion</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>Sessions wait for a lock on %1</source>
        <translation>Sitzungen warten auf %1 auf eine Sperre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) wait, the longest for %1 in the database %2, for %3.</source>
        <translation>
            <numerusform>%Ln Sitzung wartet, seit %1 in der Datenbank %2, auf %3.</numerusform>
            <numerusform>%Ln Sitzungen warten, die längste seit %1 in der Datenbank %2, auf %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Commit it or roll it back: pg_prepared_xacts names it.</source>
        <translation>Schließen Sie sie ab oder rollen Sie sie zurück: pg_prepared_xacts nennt sie.</translation>
    </message>
    <message>
        <source>Have its transaction ended by the program that holds it, or end the session: SELECT pg_terminate_backend(%1);</source>
        <translation>Lassen Sie das Programm, das sie hält, seine Transaktion beenden, oder beenden Sie die Sitzung: SELECT pg_terminate_backend(%1);</translation>
    </message>
</context>
<context>
    <name>tenantry::ServerInspector</name>
    <message>
        <source>The releases of this engine are not watched.</source>
        <translation>Die Veröffentlichungen dieses Servers werden nicht verfolgt.</translation>
    </message>
    <message>
        <source>The server does not tell how much of its disk is free.</source>
        <translation>Der Server verrät nicht, wie viel seiner Platte frei ist.</translation>
    </message>
    <message>
        <source>Watch the disk where the server runs.</source>
        <translation>Überwachen Sie die Platte dort, wo der Server läuft.</translation>
    </message>
    <message>
        <source>This login may not ask for the size of any database.</source>
        <translation>Diese Anmeldung darf nach der Größe keiner Datenbank fragen.</translation>
    </message>
    <message>
        <source>Have an administrator run: GRANT pg_monitor TO the login of this server;</source>
        <translation>Lassen Sie einen Administrator ausführen: GRANT pg_monitor TO die Anmeldung dieses Servers;</translation>
    </message>
</context>
<context>
    <name>tenantry::ServerListModel</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>security release missing</source>
        <translation>Sicherheitskorrektur fehlt</translation>
    </message>
    <message>
        <source>no more fixes</source>
        <translation>keine Korrekturen mehr</translation>
    </message>
    <message>
        <source>release not known</source>
        <translation>Ausgabe unbekannt</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>unverschlüsselt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Wird gefragt</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Old release</source>
        <translation>Alte Ausgabe</translation>
    </message>
    <message>
        <source>Rights missing</source>
        <translation>Rechte fehlen</translation>
    </message>
    <message>
        <source>Password missing</source>
        <translation>Passwort fehlt</translation>
    </message>
    <message>
        <source>Password refused</source>
        <translation>Passwort abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not readable</source>
        <translation>
            <numerusform>%Ln nicht lesbar</numerusform>
            <numerusform>%Ln nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>Tenants mixed</source>
        <translation>Mandanten vermischt</translation>
    </message>
    <message>
        <source>Lock held</source>
        <translation>Sperre gehalten</translation>
    </message>
</context>
<context>
    <name>tenantry::ServerPanel</name>
    <message>
        <source>No server selected</source>
        <translation>Kein Server ausgewählt</translation>
    </message>
    <message>
        <source>Last answer at %1. %2</source>
        <translation>Letzte Antwort um %1. %2</translation>
    </message>
    <message>
        <source>What our login may do</source>
        <translation>Was unser Anmeldename darf</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Missing grant</source>
        <translation>Fehlendes Recht</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Up since</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Tenantry&apos;s own connections</source>
        <translation>Tenantrys eigene Verbindungen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1, verified</source>
        <translation>%1, überprüft</translation>
    </message>
    <message>
        <source>%1, not verified</source>
        <translation>%1, nicht überprüft</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>standby, read-only</source>
        <translation>Standby, nur lesend</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Primärserver</translation>
    </message>
    <message>
        <source>Replication lag</source>
        <translation>Rückstand der Replikation</translation>
    </message>
    <message>
        <source>Sizes we may not read</source>
        <translation>Größen, die wir nicht lesen dürfen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln database(s)</source>
        <translation>
            <numerusform>%Ln Datenbank</numerusform>
            <numerusform>%Ln Datenbanken</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln session(s)</source>
        <translation>
            <numerusform>%1, %Ln Sitzung</numerusform>
            <numerusform>%1, %Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Read the tenants of %Ln database(s)</source>
        <translation>
            <numerusform>Mandanten von %Ln Datenbank lesen</numerusform>
            <numerusform>Mandanten von %Ln Datenbanken lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>Passwort eingeben …</translation>
    </message>
    <message>
        <source>Hold tenants in database %1</source>
        <translation>Mandanten in der Datenbank %1 aufnehmen</translation>
    </message>
    <message numerus="yes">
        <source>Hold tenants in %Ln database(s)</source>
        <translation>
            <numerusform>Mandanten in %Ln Datenbank aufnehmen</numerusform>
            <numerusform>Mandanten in %Ln Datenbanken aufnehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Server starten</translation>
    </message>
</context>
<context>
    <name>tenantry::ServerPower</name>
    <message>
        <source>%1 is no server that was made on this computer.</source>
        <translation>%1 ist kein Server, der auf diesem Computer angelegt wurde.</translation>
    </message>
    <message>
        <source>Start or stop it as whoever installed it does.</source>
        <translation>Starten oder halten Sie ihn so an, wie es tut, wer ihn eingerichtet hat.</translation>
    </message>
</context>
<context>
    <name>tenantry::ServerReader</name>
    <message numerus="yes">
        <source>The server gave no answer in %Ln second(s).</source>
        <translation>
            <numerusform>Der Server hat in %Ln Sekunde nicht geantwortet.</numerusform>
            <numerusform>Der Server hat in %Ln Sekunden nicht geantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>See on the server what holds it up.</source>
        <translation>Am Server nachsehen, was ihn aufhält.</translation>
    </message>
</context>
<context>
    <name>tenantry::ServerRoom</name>
    <message>
        <source>No server takes tenants</source>
        <translation>Kein Server nimmt Mandanten auf</translation>
    </message>
</context>
<context>
    <name>tenantry::ServersPage</name>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln server(s) answer and nothing is near a limit.</source>
        <translation>
            <numerusform>Der Server antwortet, und nichts ist nahe an einer Grenze.</numerusform>
            <numerusform>Alle %Ln Server antworten, und nichts ist nahe an einer Grenze.</numerusform>
        </translation>
    </message>
    <message>
        <source>No servers yet</source>
        <translation>Noch keine Server</translation>
    </message>
    <message>
        <source>No server matches</source>
        <translation>Kein Server passt</translation>
    </message>
    <message>
        <source>Add the first server, then its tenants can be registered.</source>
        <translation>Fügen Sie den ersten Server hinzu; dann können seine Mandanten eingetragen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln Server</numerusform>
            <numerusform>%Ln Server</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, 1 selected</source>
        <translation>%1, 1 ausgewählt</translation>
    </message>
    <message>
        <source>Select a server first.</source>
        <translation>Wählen Sie zuerst einen Server aus.</translation>
    </message>
    <message>
        <source>The psql line for %1 is in the clipboard.</source>
        <translation>Die psql-Zeile für %1 ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>It waits for no password.</source>
        <translation>Er wartet auf kein Passwort.</translation>
    </message>
    <message>
        <source>Enter for its tenants, I to hide inspector</source>
        <translation>Eingabe für seine Mandanten, I blendet den Inspektor aus</translation>
    </message>
    <message>
        <source>Filter servers</source>
        <translation>Server filtern</translation>
    </message>
    <message>
        <source>Tenants live there.</source>
        <translation>Dort liegen Mandanten.</translation>
    </message>
    <message>
        <source>remove server %1</source>
        <translation>den Server %1 entfernen</translation>
    </message>
    <message>
        <source>prepare server %1</source>
        <translation>Server %1 vorbereiten</translation>
    </message>
    <message>
        <source>The lab is for poolers before PostgreSQL.</source>
        <translation>Der Versuch ist für Pooler vor PostgreSQL.</translation>
    </message>
    <message>
        <source>Adopt tenants…</source>
        <translation>Übernehmen …</translation>
    </message>
    <message>
        <source>record what is found</source>
        <translation>Befunde festhalten</translation>
    </message>
</context>
<context>
    <name>tenantry::SessionListModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
</context>
<context>
    <name>tenantry::SessionsChart</name>
    <message>
        <source>Sessions over time</source>
        <translation>Sitzungen im Verlauf</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, no answer</source>
        <translation>%1, keine Antwort</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>tenantry::SessionsPanel</name>
    <message>
        <source>Sessions over time</source>
        <translation>Sitzungen im Verlauf</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Als Diagramm zeigen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
</context>
<context>
    <name>tenantry::SettingsView</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>No setting matches “%1”.</source>
        <translation>Keine Einstellung passt zu „%1“.</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>The settings were not written.</source>
        <translation>Die Einstellungen wurden nicht geschrieben.</translation>
    </message>
    <message>
        <source>Settings written to %1</source>
        <translation>Einstellungen nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Bring every setting back to its default?</source>
        <translation>Jede Einstellung auf ihren Standard zurücksetzen?</translation>
    </message>
    <message>
        <source>Windows, columns and pins stay. Ctrl+Z undoes it.</source>
        <translation>Fenster, Spalten und Angeheftetes bleiben. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>Zurücksetzen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Changes apply at once and can be undone with Ctrl+Z</source>
        <translation>Änderungen gelten sofort und lassen sich mit Strg+Z zurücknehmen</translation>
    </message>
</context>
<context>
    <name>tenantry::SettleDialog</name>
    <message>
        <source>What became of this change?</source>
        <translation>Was wurde aus dieser Änderung?</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Sie ist</translation>
    </message>
    <message>
        <source>It was announced, and no outcome was recorded: the program ended in between, or is still at work. Look at the object itself before you answer.</source>
        <translation>Sie wurde angekündigt, und kein Ergebnis wurde festgehalten: Das Programm endete dazwischen oder arbeitet noch. Sehen Sie das Objekt selbst an, bevor Sie antworten.</translation>
    </message>
    <message>
        <source>what was looked at, and what was there</source>
        <translation>was angesehen wurde und was dort war</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Record outcome</source>
        <translation>Ergebnis festhalten</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Begun by</source>
        <translation>Begonnen von</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
</context>
<context>
    <name>tenantry::SharedPlacement</name>
    <message numerus="yes">
        <source>Create the shared tables, %Ln migration(s), with policies on each</source>
        <translation>
            <numerusform>Die gemeinsamen Tabellen anlegen, %Ln Migration, mit Richtlinien auf jeder</numerusform>
            <numerusform>Die gemeinsamen Tabellen anlegen, %Ln Migrationen, mit Richtlinien auf jeder</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter it into the control table, not active yet</source>
        <translation>Ihn in die Kontrolltabelle eintragen, noch nicht aktiv</translation>
    </message>
    <message>
        <source>Enter it into the control table, with roles of its own, not active yet</source>
        <translation>In die Kontrolltabelle eintragen, mit eigenen Rollen, noch nicht aktiv</translation>
    </message>
</context>
<context>
    <name>tenantry::Sheet</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
</context>
<context>
    <name>tenantry::ShortcutDelegate</name>
    <message>
        <source>had none</source>
        <translation>hatte keines</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
</context>
<context>
    <name>tenantry::ShortcutSettings</name>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 gehört zu „%2“.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s)</source>
        <translation>
            <numerusform>%Ln Befehl</numerusform>
            <numerusform>%Ln Befehle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command, or its keys</source>
        <translation>Befehl oder seine Tasten</translation>
    </message>
    <message>
        <source>Changed only</source>
        <translation>Nur geänderte</translation>
    </message>
    <message>
        <source>Single letters work in lists</source>
        <translation>Einzelne Buchstaben wirken in Listen</translation>
    </message>
    <message>
        <source>Shortcuts; F2 or Enter changes the keys</source>
        <translation>Tastenkürzel; F2 oder Eingabe ändert die Tasten</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Hier verwenden</translation>
    </message>
    <message>
        <source>Restore default</source>
        <translation>Standard wiederherstellen</translation>
    </message>
    <message>
        <source>No shortcut deletes. Enter changes the keys.</source>
        <translation>Kein Tastenkürzel löscht. Eingabe ändert die Tasten.</translation>
    </message>
</context>
<context>
    <name>tenantry::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>No shortcut deletes. Single characters work in lists; Settings switches them off and changes keys.</source>
        <translation>Kein Tastenkürzel löscht. Einzelne Zeichen wirken in Listen; die Einstellungen schalten sie ab und ändern Tasten.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tenantry::SignsCard</name>
    <message>
        <source>What it reads</source>
        <translation>Was sie liest</translation>
    </message>
    <message>
        <source>Why we think so</source>
        <translation>Warum wir das meinen</translation>
    </message>
    <message>
        <source>Why it is not so</source>
        <translation>Warum es nicht so ist</translation>
    </message>
    <message>
        <source>Tried with: %1</source>
        <translation>Versucht mit: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Places that no row names</source>
        <translation>Orte, die keine Zeile nennt</translation>
    </message>
</context>
<context>
    <name>tenantry::SmallFile</name>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>„%1“ kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Look at the permissions and the free space there.</source>
        <translation>Prüfen Sie dort die Zugriffsrechte und den freien Platz.</translation>
    </message>
</context>
<context>
    <name>tenantry::SourceForm</name>
    <message>
        <source>How they are kept apart</source>
        <translation>Wie sie getrennt sind</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV-Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Folder of SQLite files</source>
        <translation>Ordner mit SQLite-Dateien</translation>
    </message>
    <message>
        <source>One SELECT</source>
        <translation>Ein SELECT</translation>
    </message>
    <message>
        <source>Fill in: %1.</source>
        <translation>Füllen Sie aus: %1.</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Was sie braucht</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Nachsehen</translation>
    </message>
</context>
<context>
    <name>tenantry::SqlitePlacement</name>
    <message>
        <source>“%1” is no file of the folder “%2”.</source>
        <translation>„%1“ ist keine Datei des Ordners „%2“.</translation>
    </message>
    <message>
        <source>Name the file alone: letters, digits, _, . and -, such as app.sqlite.</source>
        <translation>Nennen Sie nur die Datei: Buchstaben, Ziffern, _, . und -, etwa app.sqlite.</translation>
    </message>
    <message>
        <source>The mode of the file is none that a tenant&apos;s can have.</source>
        <translation>Die Rechte der Datei sind keine, die die eines Mandanten haben kann.</translation>
    </message>
    <message>
        <source>Choose 0600, 0640 or 0660: others than owner and group never get in.</source>
        <translation>Wählen Sie 0600, 0640 oder 0660: Andere als Eigentümer und Gruppe kommen nie hinein.</translation>
    </message>
    <message>
        <source>“%1” is the file of one tenant alone.</source>
        <translation>„%1“ ist die Datei eines einzigen Mandanten.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The shared tables in “%1” have the version %2, and the folder has %3.</source>
        <translation>Die gemeinsamen Tabellen in „%1“ haben die Version %2, und der Ordner hat %3.</translation>
    </message>
    <message>
        <source>Name the migrations of the version that is there.</source>
        <translation>Nennen Sie die Migrationen der Version, die dort ist.</translation>
    </message>
    <message numerus="yes">
        <source>Make its file with %Ln migration(s)</source>
        <translation>
            <numerusform>Seine Datei mit %Ln Migration anlegen</numerusform>
            <numerusform>Seine Datei mit %Ln Migrationen anlegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make the file of shared tables with %Ln migration(s)</source>
        <translation>
            <numerusform>Die Datei der gemeinsamen Tabellen mit %Ln Migration anlegen</numerusform>
            <numerusform>Die Datei der gemeinsamen Tabellen mit %Ln Migrationen anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter it into the control table, not active yet</source>
        <translation>Ihn in die Kontrolltabelle eintragen, noch nicht aktiv</translation>
    </message>
    <message>
        <source>Prove that nobody else of this computer opens its file</source>
        <translation>Beweisen, dass niemand sonst auf diesem Rechner seine Datei öffnet</translation>
    </message>
    <message>
        <source>Prove that nobody else of this computer opens the file of its tenants</source>
        <translation>Beweisen, dass niemand sonst auf diesem Rechner die Datei ihrer Mandanten öffnet</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
</context>
<context>
    <name>tenantry::StatementsSheet</name>
    <message>
        <source>What was asked</source>
        <translation>Was gefragt wurde</translation>
    </message>
    <message>
        <source>In one read-only transaction that saw one moment.</source>
        <translation>In einer nur lesenden Transaktion, die einen Augenblick sah.</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tenantry::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>tenantry::StepListModel</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, Versuch %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
</context>
<context>
    <name>tenantry::Summary</name>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>Last known: %1 (%2)</source>
        <translation>Zuletzt bekannt: %1 (%2)</translation>
    </message>
    <message>
        <source>unknown.</source>
        <translation>unbekannt.</translation>
    </message>
    <message>
        <source>of the server</source>
        <translation>des Servers</translation>
    </message>
    <message>
        <source>of the database</source>
        <translation>der Datenbank</translation>
    </message>
    <message>
        <source>of the login</source>
        <translation>der Anmeldung</translation>
    </message>
    <message>
        <source>%1 of %2, limit %3</source>
        <translation>%1 von %2, Grenze %3</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>keine ist offen</translation>
    </message>
    <message>
        <source>%1, pid %2, %3, %4, %5</source>
        <translation>%1, PID %2, %3, %4, %5</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>niemand wartet</translation>
    </message>
    <message>
        <source>pid %1 (%2) waits for pid %3 (%4, %5) since %6</source>
        <translation>PID %1 (%2) wartet auf PID %3 (%4, %5) seit %6</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>about %1, estimated from counts of %2</source>
        <translation>etwa %1, geschätzt aus Zählungen von %2</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>the last migration was not finished</source>
        <translation>die letzte Migration wurde nicht beendet</translation>
    </message>
    <message>
        <source>Id: %1</source>
        <translation>Kennung: %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Zustand: %1</translation>
    </message>
    <message>
        <source>Lives on: %1</source>
        <translation>Liegt auf: %1</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Longest transaction</source>
        <translation>Längste Transaktion</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Schema version</source>
        <translation>Schemaversion</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>none is recorded</source>
        <translation>keiner ist verzeichnet</translation>
    </message>
    <message>
        <source>Fleet: %1</source>
        <translation>Flotte: %1</translation>
    </message>
    <message>
        <source>As of: %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Likely cause: %1</source>
        <translation>Wahrscheinliche Ursache: %1</translation>
    </message>
    <message>
        <source>Finding: %1, %2, since %3</source>
        <translation>Befund: %1, %2, seit %3</translation>
    </message>
    <message>
        <source>See also: %1</source>
        <translation>Siehe auch: %1</translation>
    </message>
</context>
<context>
    <name>tenantry::SweepComparison</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>The registry places there: %1</source>
        <translation>Das Register platziert dort: %1</translation>
    </message>
    <message>
        <source>No tenant of the registry lives there, and no control table is in it.</source>
        <translation>Kein Mandant des Registers wohnt dort, und keine Kontrolltabelle ist darin.</translation>
    </message>
    <message>
        <source>It names the registry %1, this one is %2.</source>
        <translation>Sie nennt das Register %1, dieses ist %2.</translation>
    </message>
    <message>
        <source>Its control table names %1 (%2), %3, epoch %4.</source>
        <translation>Seine Kontrolltabelle nennt %1 (%2), %3, Epoche %4.</translation>
    </message>
    <message>
        <source>The registry has the epoch %1.</source>
        <translation>Das Register hat die Epoche %1.</translation>
    </message>
    <message>
        <source>The server says %1, the registry %2.</source>
        <translation>Der Server sagt %1, das Register %2.</translation>
    </message>
    <message>
        <source>The registry places %1 there.</source>
        <translation>Das Register platziert %1 dort.</translation>
    </message>
    <message>
        <source>No control table in it names a tenant, and the registry places none there.</source>
        <translation>Keine Kontrolltabelle darin nennt einen Mandanten, und das Register platziert keinen dort.</translation>
    </message>
    <message>
        <source>%1, opened by %2, %3.</source>
        <translation>%1, geöffnet von %2, %3.</translation>
    </message>
    <message>
        <source>%1, opened %2.</source>
        <translation>%1, geöffnet am %2.</translation>
    </message>
</context>
<context>
    <name>tenantry::SweepFinding</name>
    <message>
        <source>The database %1 is not there</source>
        <translation>Die Datenbank %1 ist nicht da</translation>
    </message>
    <message>
        <source>Look in the server&apos;s log who dropped or renamed it. Restore it from a backup, or enter in the registry where its tenants live now.</source>
        <translation>Im Log des Servers nachsehen, wer sie gelöscht oder umbenannt hat. Aus einer Sicherung wiederherstellen, oder im Register eintragen, wo ihre Mandanten jetzt wohnen.</translation>
    </message>
    <message>
        <source>The schema %1 is not there</source>
        <translation>Das Schema %1 ist nicht da</translation>
    </message>
    <message>
        <source>Look in the server&apos;s log who dropped or renamed it. Restore it from a backup, or enter in the registry where the tenant lives now.</source>
        <translation>Im Log des Servers nachsehen, wer es gelöscht oder umbenannt hat. Aus einer Sicherung wiederherstellen, oder im Register eintragen, wo der Mandant jetzt wohnt.</translation>
    </message>
    <message>
        <source>No control table in %1 names the tenant</source>
        <translation>Keine Kontrolltabelle in %1 nennt den Mandanten</translation>
    </message>
    <message>
        <source>It is refused there, because nothing says whose data it is. If a backup was restored without its control table, restore that as well.</source>
        <translation>Er wird dort abgewiesen, weil nichts sagt, wessen Daten es sind. Wurde eine Sicherung ohne ihre Kontrolltabelle eingespielt, auch diese einspielen.</translation>
    </message>
    <message>
        <source>The folder of the server %1 is not there</source>
        <translation>Der Ordner des Servers %1 ist nicht da</translation>
    </message>
    <message>
        <source>Restore the folder from a backup, or enter in the registry where its tenant lives now.</source>
        <translation>Den Ordner aus einer Sicherung wiederherstellen, oder im Register eintragen, wo sein Mandant jetzt wohnt.</translation>
    </message>
    <message>
        <source>%1 has data of a tenant that the registry does not know</source>
        <translation>%1 hat Daten eines Mandanten, den das Register nicht kennt</translation>
    </message>
    <message>
        <source>If the registry was restored from an older copy, restore a newer one. Else let an administrator keep a dump of it, and drop it.</source>
        <translation>Wurde das Register aus einer älteren Kopie wiederhergestellt, eine neuere nehmen. Sonst einen Administrator einen Dump davon aufheben und es löschen lassen.</translation>
    </message>
    <message>
        <source>%1 has data of a tenant that lives elsewhere</source>
        <translation>%1 hat Daten eines Mandanten, der woanders wohnt</translation>
    </message>
    <message>
        <source>It is a copy, or what was left of a move. See that no application uses it, then let an administrator drop it.</source>
        <translation>Es ist eine Kopie oder der Rest eines Umzugs. Sicherstellen, dass keine Anwendung es benutzt, dann einen Administrator es löschen lassen.</translation>
    </message>
    <message>
        <source>The control table in %1 belongs to another registry</source>
        <translation>Die Kontrolltabelle in %1 gehört zu einem anderen Register</translation>
    </message>
    <message>
        <source>Two registries claim one tenant. Decide which of them is right, and take the tenant out of the other.</source>
        <translation>Zwei Register beanspruchen einen Mandanten. Entscheiden, welches recht hat, und den Mandanten aus dem anderen nehmen.</translation>
    </message>
    <message>
        <source>The epoch of %1 is not the registry&apos;s</source>
        <translation>Die Epoche von %1 ist nicht die des Registers</translation>
    </message>
    <message>
        <source>One of the two is an older copy. Find out which was restored last, and restore the other to the same time.</source>
        <translation>Eines von beiden ist eine ältere Kopie. Herausfinden, welches zuletzt wiederhergestellt wurde, und das andere auf dieselbe Zeit bringen.</translation>
    </message>
    <message>
        <source>The state of %1 is not the registry&apos;s</source>
        <translation>Der Zustand von %1 ist nicht der des Registers</translation>
    </message>
    <message>
        <source>What the server says is what holds. See in the audit trail which is wanted, then suspend or resume the tenant.</source>
        <translation>Es gilt, was der Server sagt. Im Auditprotokoll nachsehen, was gewollt ist, dann den Mandanten sperren oder entsperren.</translation>
    </message>
    <message>
        <source>%1 has another slug than the registry</source>
        <translation>%1 hat ein anderes Kürzel als das Register</translation>
    </message>
    <message>
        <source>Rename the tenant to the slug that is wanted: both sides have it then.</source>
        <translation>Den Mandanten auf das gewollte Kürzel umbenennen: dann haben es beide Seiten.</translation>
    </message>
    <message>
        <source>%1 has another tenant key than the registry</source>
        <translation>%1 hat einen anderen Mandantenschlüssel als das Register</translation>
    </message>
    <message>
        <source>Its application reads no row, or those of another key. Enter in the registry the key that its rows bear.</source>
        <translation>Seine Anwendung liest keine Zeile, oder die eines anderen Schlüssels. Im Register den Schlüssel eintragen, den seine Zeilen tragen.</translation>
    </message>
    <message>
        <source>%1 looks like a tenant&apos;s, and names none</source>
        <translation>%1 sieht aus wie das eines Mandanten und nennt keinen</translation>
    </message>
    <message>
        <source>Look who made it. If nobody needs it, let an administrator drop it.</source>
        <translation>Nachsehen, wer es gemacht hat. Braucht es niemand, einen Administrator es löschen lassen.</translation>
    </message>
    <message>
        <source>The roles of %1 are left without a tenant</source>
        <translation>Die Rollen von %1 sind ohne Mandanten übrig</translation>
    </message>
    <message>
        <source>See that nobody logs in as a member of them, then let an administrator drop them.</source>
        <translation>Sicherstellen, dass sich niemand als ihr Mitglied anmeldet, dann einen Administrator sie löschen lassen.</translation>
    </message>
    <message>
        <source>An operation is open at %1, and the registry has none</source>
        <translation>An %1 ist ein Vorgang offen, und das Register hat keinen</translation>
    </message>
    <message>
        <source>Until it is closed no other changes that tenant. If no program works there, let an administrator close it: update tenantry_admin.operation set closed_at = now() where id = …</source>
        <translation>Bis er geschlossen ist, ändert kein anderer diesen Mandanten. Arbeitet dort kein Programm, ihn von einem Administrator schließen lassen: update tenantry_admin.operation set closed_at = now() where id = …</translation>
    </message>
    <message>
        <source>The name of %1 is longer than its server keeps</source>
        <translation>Der Name von %1 ist länger, als sein Server ihn behält</translation>
    </message>
    <message>
        <source>PostgreSQL cuts names at 63 bytes. Enter in the registry the name that the server has.</source>
        <translation>PostgreSQL kürzt Namen auf 63 Byte. Im Register den Namen eintragen, den der Server hat.</translation>
    </message>
    <message>
        <source>Names that PostgreSQL cuts are one: %1</source>
        <translation>Namen, die PostgreSQL kürzt, sind einer: %1</translation>
    </message>
    <message>
        <source>These tenants share what each should have alone. Give all but one another place.</source>
        <translation>Diese Mandanten teilen, was jeder für sich haben sollte. Allen bis auf einen einen anderen Platz geben.</translation>
    </message>
    <message>
        <source>Several tenants have one place: %1</source>
        <translation>Mehrere Mandanten haben einen Platz: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln more like it</source>
        <translation>
            <numerusform>%1, und %Ln weiterer dieser Art</numerusform>
            <numerusform>%1, und %Ln weitere dieser Art</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
</context>
<context>
    <name>tenantry::SweepJob</name>
    <message>
        <source>recording</source>
        <translation>hält fest</translation>
    </message>
    <message numerus="yes">
        <source>Compare the registry with %Ln server(s)</source>
        <translation>
            <numerusform>Register mit %Ln Server abgleichen</numerusform>
            <numerusform>Register mit %Ln Servern abgleichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::SweepLook</name>
    <message>
        <source>%1 is not compared with the registry.</source>
        <translation>%1 wird nicht mit dem Register abgeglichen.</translation>
    </message>
    <message>
        <source>The database %1 was prepared by an older program.</source>
        <translation>Die Datenbank %1 wurde von einem älteren Programm vorbereitet.</translation>
    </message>
    <message>
        <source>Our login may not ask what the database %1 has of tenants.</source>
        <translation>Unsere Anmeldung darf nicht fragen, was die Datenbank %1 von Mandanten hat.</translation>
    </message>
    <message>
        <source>An administrator prepares it again on the Servers page, or with &apos;tenantryctl server prepare&apos;.</source>
        <translation>Ein Administrator bereitet sie neu vor, auf der Seite Server oder mit „tenantryctl server prepare“.</translation>
    </message>
</context>
<context>
    <name>tenantry::TableActions</name>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln Zeile kopiert</numerusform>
            <numerusform>%Ln Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>No row is selected.</source>
        <translation>Keine Zeile ist markiert.</translation>
    </message>
</context>
<context>
    <name>tenantry::TableColumns</name>
    <message>
        <source>Default columns</source>
        <translation>Standardspalten</translation>
    </message>
</context>
<context>
    <name>tenantry::TableExport</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln Zeile geschrieben nach %1</numerusform>
            <numerusform>%Ln Zeilen geschrieben nach %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TableGraph</name>
    <message>
        <source>Graph of the tables</source>
        <translation>Graph der Tabellen</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>tenantry::TableModel</name>
    <message>
        <source>not answered yet</source>
        <translation>noch ohne Antwort</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not current</source>
        <translation>nicht aktuell</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tenantry::TableRuleCard</name>
    <message>
        <source>%1 names the tenants</source>
        <translation>%1 nennt die Mandanten</translation>
    </message>
    <message>
        <source>A row of it is a tenant.</source>
        <translation>Eine Zeile davon ist ein Mandant.</translation>
    </message>
    <message>
        <source>%1 names its tenant</source>
        <translation>%1 nennt ihren Mandanten</translation>
    </message>
    <message>
        <source>A column of its own says whose a row is.</source>
        <translation>Eine eigene Spalte sagt, wem eine Zeile gehört.</translation>
    </message>
    <message>
        <source>%1 has no tenant column</source>
        <translation>%1 hat keine Mandantenspalte</translation>
    </message>
    <message>
        <source>It is reached only through %1. Export, move and erase have to follow this way.</source>
        <translation>Sie ist nur über %1 zu erreichen. Ausfuhr, Umzug und Löschen müssen diesem Weg folgen.</translation>
    </message>
    <message>
        <source>%1 is shared by all</source>
        <translation>%1 ist allen gemeinsam</translation>
    </message>
    <message>
        <source>No way leads from it to a tenant: its rows are the same for all.</source>
        <translation>Kein Weg führt von ihr zu einem Mandanten: ihre Zeilen sind für alle dieselben.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>The tenants themselves</source>
        <translation>Die Mandanten selbst</translation>
    </message>
    <message>
        <source>Through %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>By its column %1</source>
        <translation>Durch ihre Spalte %1</translation>
    </message>
    <message>
        <source>No tenant data, shared by all</source>
        <translation>Keine Mandantendaten, allen gemeinsam</translation>
    </message>
    <message>
        <source>All tables are confirmed for this version.</source>
        <translation>Alle Tabellen sind für diese Version bestätigt.</translation>
    </message>
    <message>
        <source>What moves, exports or erases one tenant will go by what is confirmed.</source>
        <translation>Was einen Mandanten umzieht, ausführt oder löscht, wird sich nach dem Bestätigten richten.</translation>
    </message>
    <message>
        <source>Its rows are known</source>
        <translation>Ihre Zeilen erkennt man</translation>
    </message>
    <message>
        <source>Confirm all tables</source>
        <translation>Alle Tabellen bestätigen</translation>
    </message>
    <message>
        <source>Its key is never NULL</source>
        <translation>Ihr Schlüssel ist nie NULL</translation>
    </message>
    <message>
        <source>Its key may be NULL: such a row belongs to nobody</source>
        <translation>Ihr Schlüssel kann NULL sein: so eine Zeile gehört niemandem</translation>
    </message>
    <message>
        <source>Its key is indexed</source>
        <translation>Ihr Schlüssel hat einen Index</translation>
    </message>
    <message>
        <source>No index begins with its key: the way is slow</source>
        <translation>Kein Index beginnt mit ihrem Schlüssel: der Weg ist langsam</translation>
    </message>
    <message>
        <source>The column is never NULL</source>
        <translation>Die Spalte ist nie NULL</translation>
    </message>
    <message>
        <source>The column may be NULL: such a row belongs to nobody</source>
        <translation>Die Spalte kann NULL sein: so eine Zeile gehört niemandem</translation>
    </message>
    <message>
        <source>A foreign key or the preset says so</source>
        <translation>Ein Fremdschlüssel oder die Vorlage sagt es</translation>
    </message>
    <message>
        <source>By its name alone: no foreign key says so</source>
        <translation>Nur nach ihrem Namen: kein Fremdschlüssel sagt es</translation>
    </message>
</context>
<context>
    <name>tenantry::TagDialog</name>
    <message>
        <source>Add a tag</source>
        <translation>Marke vergeben</translation>
    </message>
    <message>
        <source>Take a tag away</source>
        <translation>Marke entfernen</translation>
    </message>
    <message>
        <source>letters, digits, - _ . :</source>
        <translation>Buchstaben, Ziffern, - _ . :</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Marke vergeben</translation>
    </message>
    <message>
        <source>Take tag away</source>
        <translation>Marke entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s) are chosen. Those that bear the tag already stay as they are.</source>
        <translation>
            <numerusform>%Ln Mandant ist gewählt. Trägt er das Schlagwort schon, bleibt er, wie er ist.</numerusform>
            <numerusform>%Ln Mandanten sind gewählt. Wer das Schlagwort schon trägt, bleibt, wie er ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s) are chosen. Those that do not bear the tag stay as they are.</source>
        <translation>
            <numerusform>%Ln Mandant ist gewählt. Trägt er das Schlagwort nicht, bleibt er, wie er ist.</numerusform>
            <numerusform>%Ln Mandanten sind gewählt. Wer das Schlagwort nicht trägt, bleibt, wie er ist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenantry::TenantActs</name>
    <message>
        <source>Select a tenant first.</source>
        <translation>Wählen Sie erst einen Mandanten.</translation>
    </message>
    <message>
        <source>It was not made here: it is observed only.</source>
        <translation>Er wurde nicht hier angelegt: Er wird nur beobachtet.</translation>
    </message>
    <message>
        <source>Its state is “%1”.</source>
        <translation>Sein Zustand ist „%1“.</translation>
    </message>
    <message>
        <source>It is managed already.</source>
        <translation>Er wird schon verwaltet.</translation>
    </message>
    <message>
        <source>The registry does not say where it lives.</source>
        <translation>Das Register sagt nicht, wo er lebt.</translation>
    </message>
    <message>
        <source>It is none that was adopted and is managed.</source>
        <translation>Er ist keiner, der übernommen wurde und verwaltet wird.</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantArchive</name>
    <message>
        <source>Archive %1</source>
        <translation>%1 archivieren</translation>
    </message>
    <message>
        <source>Shut its data to everybody</source>
        <translation>Seine Daten für alle schließen</translation>
    </message>
    <message>
        <source>Let no other change at it</source>
        <translation>Keine andere Änderung an ihn lassen</translation>
    </message>
    <message>
        <source>Record that it is archived</source>
        <translation>Festhalten, dass er archiviert ist</translation>
    </message>
    <message>
        <source>Take %1 out of the archive</source>
        <translation>%1 aus dem Archiv nehmen</translation>
    </message>
    <message>
        <source>Open its data as it was before</source>
        <translation>Seine Daten öffnen, wie sie waren</translation>
    </message>
    <message>
        <source>Record that it is active</source>
        <translation>Festhalten, dass er aktiv ist</translation>
    </message>
    <message>
        <source>Record that it is suspended</source>
        <translation>Festhalten, dass er gesperrt ist</translation>
    </message>
    <message>
        <source>This tenant is not archived.</source>
        <translation>Dieser Mandant ist nicht archiviert.</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantAudit</name>
    <message>
        <source>Audit trail</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>No record yet</source>
        <translation>Noch kein Eintrag</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantCards</name>
    <message>
        <source>asking</source>
        <translation>wird gefragt</translation>
    </message>
    <message>
        <source>pid %1 waits for pid %2</source>
        <translation>pid %1 wartet auf pid %2</translation>
    </message>
    <message>
        <source>%1 waits, %2 holds</source>
        <translation>%1 wartet, %2 hält</translation>
    </message>
    <message>
        <source>nobody waits for a lock</source>
        <translation>niemand wartet auf eine Sperre</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Trennung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Tenant key</source>
        <translation>Mandantenschlüssel</translation>
    </message>
    <message>
        <source>Route epoch</source>
        <translation>Routenepoche</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Own id</source>
        <translation>Eigene Kennung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>von %1, %2</translation>
    </message>
    <message>
        <source>no operation has touched this tenant</source>
        <translation>kein Vorgang hat diesen Mandanten berührt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>no record yet</source>
        <translation>noch kein Eintrag</translation>
    </message>
    <message>
        <source>Who waits for whom</source>
        <translation>Wer wartet auf wen</translation>
    </message>
    <message>
        <source>Where it lives</source>
        <translation>Wo er liegt</translation>
    </message>
    <message>
        <source>Recent operations</source>
        <translation>Letzte Vorgänge</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>Alle Vorgänge</translation>
    </message>
    <message>
        <source>All audit records</source>
        <translation>Alle Protokolleinträge</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Aufbewahrt bis</translation>
    </message>
    <message>
        <source>somebody decides otherwise</source>
        <translation>jemand anders entscheidet</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, seit %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be looked at</source>
        <translation>
            <numerusform>%Ln ließ sich nicht ansehen</numerusform>
            <numerusform>%Ln ließen sich nicht ansehen</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody is connected</source>
        <translation>niemand ist verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is connected</source>
        <translation>Wer verbunden ist</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantChange</name>
    <message>
        <source>%1 cannot be changed here, because it was not made here: it is observed only.</source>
        <translation>%1 kann hier nicht geändert werden, weil er nicht hier angelegt wurde: Er wird nur beobachtet.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 ist %2.</translation>
    </message>
    <message>
        <source>Suspend %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Shut its data to everybody</source>
        <translation>Seine Daten für alle verschließen</translation>
    </message>
    <message>
        <source>Prove that it is refused, and that its neighbour still works</source>
        <translation>Beweisen, dass er abgewiesen wird und sein Nachbar weiter arbeitet</translation>
    </message>
    <message>
        <source>Record that it is suspended</source>
        <translation>Festhalten, dass er gesperrt ist</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 entsperren</translation>
    </message>
    <message>
        <source>Open its data as it was before</source>
        <translation>Seine Daten öffnen, wie sie vorher waren</translation>
    </message>
    <message>
        <source>Record that it is active</source>
        <translation>Festhalten, dass er aktiv ist</translation>
    </message>
    <message>
        <source>%1 is %2: what was ever active has data.</source>
        <translation>%1 ist %2: Was je aktiv war, hat Daten.</translation>
    </message>
    <message>
        <source>Suspend it instead.</source>
        <translation>Sperren Sie ihn stattdessen.</translation>
    </message>
    <message>
        <source>Nothing is unfinished for %1.</source>
        <translation>Für %1 ist nichts unfertig.</translation>
    </message>
    <message>
        <source>Only a tenant that is %1 can be.</source>
        <translation>Das geht nur mit einem Mandanten, der %1 ist.</translation>
    </message>
    <message>
        <source>%1 cannot be suspended here, because %2.</source>
        <translation>%1 kann hier nicht gesperrt werden, denn %2.</translation>
    </message>
    <message>
        <source>Let an administrator take these rights away, and give that login the role of the tenant&apos;s writer, %1, instead.</source>
        <translation>Lassen Sie einen Administrator diese Rechte nehmen und der Anmeldung stattdessen die Rolle %1 des Mandanten geben.</translation>
    </message>
    <message>
        <source>&apos;tenantryctl operation list&apos; tells what became of its operations.</source>
        <translation>„tenantryctl operation list“ zeigt, was aus seinen Vorgängen wurde.</translation>
    </message>
    <message>
        <source>Let an administrator take these rights away; its application has the login of &apos;tenantryctl tenant login&apos;.</source>
        <translation>Ein Administrator nehme diese Rechte weg; seine Anwendung hat die Anmeldung von &apos;tenantryctl tenant login&apos;.</translation>
    </message>
    <message>
        <source>Only what has a control row of ours can be suspended and proven so: manage it first, if it was adopted.</source>
        <translation>Nur was eine Kontrollzeile von uns hat, kann gesperrt werden, und das bewiesen: Verwalten Sie ihn zuerst, falls er übernommen wurde.</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantClients</name>
    <message>
        <source>Whose sessions are those of %1 cannot be told: it has no login of its own.</source>
        <translation>Welche Sitzungen die von %1 sind, lässt sich nicht sagen: er hat keine eigene Anmeldung.</translation>
    </message>
    <message>
        <source>Give it roles of its own, and its application a login with &apos;tenantryctl tenant login&apos;.</source>
        <translation>Geben Sie ihm eigene Rollen und seiner Anwendung mit „tenantryctl tenant login“ eine Anmeldung.</translation>
    </message>
    <message>
        <source>The server hides other sessions from this login.</source>
        <translation>Der Server verbirgt andere Sitzungen vor dieser Anmeldung.</translation>
    </message>
    <message>
        <source>Have an administrator run: %1</source>
        <translation>Lassen Sie einen Verwalter ausführen: %1</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantExport</name>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>Der Export wurde angehalten. Es wurde keine Datei geschrieben.</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantExports</name>
    <message numerus="yes">
        <source>%Ln audit record(s) written to %1</source>
        <translation>
            <numerusform>%Ln Protokolleintrag geschrieben nach %1</numerusform>
            <numerusform>%Ln Protokolleinträge geschrieben nach %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the audit records of this tenant</source>
        <translation>Protokoll dieses Mandanten exportieren</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantFile</name>
    <message>
        <source>The file “%1” is gone.</source>
        <translation>Die Datei „%1“ ist weg.</translation>
    </message>
    <message>
        <source>Bring it back from a copy of the same epoch, or undo what is to be done.</source>
        <translation>Stellen Sie sie aus einer Kopie derselben Epoche wieder her, oder nehmen Sie zurück, was getan werden soll.</translation>
    </message>
    <message>
        <source>“%1” is a link, or a link is on the way to it.</source>
        <translation>„%1“ ist eine Verknüpfung, oder eine liegt auf dem Weg dorthin.</translation>
    </message>
    <message>
        <source>Put the file itself there: what a link leads to may be anybody&apos;s.</source>
        <translation>Legen Sie die Datei selbst dorthin: Wohin eine Verknüpfung führt, kann jedem gehören.</translation>
    </message>
    <message>
        <source>“%1” is no file of tenants that was made here.</source>
        <translation>„%1“ ist keine Datei von Mandanten, die hier angelegt wurde.</translation>
    </message>
    <message>
        <source>Look whose it is, and what became of the tenant&apos;s own.</source>
        <translation>Sehen Sie nach, wem sie gehört, und was aus der eigenen des Mandanten wurde.</translation>
    </message>
    <message>
        <source>Another operation works at this tenant.</source>
        <translation>Ein anderer Vorgang arbeitet an diesem Mandanten.</translation>
    </message>
    <message>
        <source>Resume that one, or undo it.</source>
        <translation>Setzen Sie jenen fort, oder nehmen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>Another program has “%1” open.</source>
        <translation>Ein anderes Programm hat „%1“ geöffnet.</translation>
    </message>
    <message>
        <source>Stop the application of this tenant: &apos;fuser FILE&apos; names its processes.</source>
        <translation>Halten Sie die Anwendung dieses Mandanten an: „fuser DATEI“ nennt ihre Prozesse.</translation>
    </message>
    <message>
        <source>Another file was put at “%1” meanwhile.</source>
        <translation>Inzwischen liegt eine andere Datei unter „%1“.</translation>
    </message>
    <message>
        <source>Look who did that, and put the tenant&apos;s own file back.</source>
        <translation>Sehen Sie nach, wer das war, und legen Sie die Datei des Mandanten zurück.</translation>
    </message>
    <message>
        <source>“%1” is there, and cannot be opened.</source>
        <translation>„%1“ ist da und lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Do it as the owner of the file, or as root.</source>
        <translation>Tun Sie es als Eigentümer der Datei oder als root.</translation>
    </message>
    <message>
        <source>The rights of “%1” are not what was given.</source>
        <translation>Die Rechte von „%1“ sind nicht die, die vergeben wurden.</translation>
    </message>
    <message>
        <source>Look who changes them, and resume the operation.</source>
        <translation>Sehen Sie nach, wer sie ändert, und setzen Sie den Vorgang fort.</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantFilterRow</name>
    <message>
        <source>Filter: name, server:, plan:, tag:</source>
        <translation>Filter: Name, server:, plan:, tag:</translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>keep or change saved filters</source>
        <translation>Filter speichern oder ändern</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantFolder</name>
    <message>
        <source>The folder “%1” is on another computer, by way of %2.</source>
        <translation>Der Ordner „%1“ liegt auf einem anderen Rechner, über %2.</translation>
    </message>
    <message>
        <source>Locks of SQLite do not hold there: choose a folder on a disk of this computer.</source>
        <translation>Sperren von SQLite halten dort nicht: Wählen Sie einen Ordner auf einer Platte dieses Rechners.</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Es gibt keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>Make it, with the mode 0700: &apos;install -d -m 0700 FOLDER&apos;.</source>
        <translation>Legen Sie ihn mit den Rechten 0700 an: „install -d -m 0700 ORDNER“.</translation>
    </message>
    <message>
        <source>A link is on the way to “%1”.</source>
        <translation>Auf dem Weg zu „%1“ liegt eine Verknüpfung.</translation>
    </message>
    <message>
        <source>Name the folder itself: %1.</source>
        <translation>Nennen Sie den Ordner selbst: %1.</translation>
    </message>
    <message>
        <source>Others have rights in the folder “%1”: it is %2.</source>
        <translation>Andere haben Rechte im Ordner „%1“: Er ist %2.</translation>
    </message>
    <message>
        <source>Take them away: &apos;chmod o= FOLDER&apos;.</source>
        <translation>Nehmen Sie sie weg: „chmod o= ORDNER“.</translation>
    </message>
    <message>
        <source>We may not write in the folder “%1”: it is %2.</source>
        <translation>Wir dürfen im Ordner „%1“ nicht schreiben: Er ist %2.</translation>
    </message>
    <message>
        <source>Do it as its owner, or as root.</source>
        <translation>Tun Sie es als sein Eigentümer oder als root.</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantHealth</name>
    <message>
        <source>of %1 on the server</source>
        <translation>von %1 auf dem Server</translation>
    </message>
    <message>
        <source>of %1 for the database</source>
        <translation>von %1 für die Datenbank</translation>
    </message>
    <message>
        <source>of %1 for the role</source>
        <translation>von %1 für die Rolle</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>one round trip</source>
        <translation>eine Hin- und Rückreise</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>last at %1</source>
        <translation>zuletzt um %1</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Longest transaction</source>
        <translation>Längste Transaktion</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>pid %1, %2</source>
        <translation>pid %1, %2</translation>
    </message>
    <message>
        <source>Waiting for a lock</source>
        <translation>Warten auf eine Sperre</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>am längsten %1</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>estimated, %1</source>
        <translation>geschätzt, %1</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>last migration failed</source>
        <translation>letzte Migration fehlgeschlagen</translation>
    </message>
    <message>
        <source>a prepared transaction</source>
        <translation>einer vorbereiteten Transaktion</translation>
    </message>
    <message>
        <source>session pid %1</source>
        <translation>Sitzung pid %1</translation>
    </message>
    <message>
        <source>session pid %1, %2</source>
        <translation>Sitzung pid %1, %2</translation>
    </message>
    <message>
        <source>The tenant&apos;s database does not answer.</source>
        <translation>Die Datenbank des Mandanten antwortet nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) wait for a lock.</source>
        <translation>
            <numerusform>%Ln Sitzung wartet auf eine Sperre.</numerusform>
            <numerusform>%Ln Sitzungen warten auf eine Sperre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Held by %1, %2. The longest wait is %3.</source>
        <translation>Gehalten von %1, %2. Am längsten wird seit %3 gewartet.</translation>
    </message>
    <message>
        <source>its state is hidden from this login</source>
        <translation>ihr Zustand ist diesem Anmeldenamen verborgen</translation>
    </message>
    <message>
        <source>A transaction is open for %1.</source>
        <translation>Eine Transaktion ist seit %1 offen.</translation>
    </message>
    <message>
        <source>It belongs to %1 and is %2: vacuum cannot clean up behind it.</source>
        <translation>Sie gehört zu %1 und ist %2: VACUUM kann dahinter nicht aufräumen.</translation>
    </message>
    <message>
        <source>No cause found.</source>
        <translation>Keine Ursache gefunden.</translation>
    </message>
    <message>
        <source>No live signal is unusual.</source>
        <translation>Kein Messwert ist ungewöhnlich.</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>kein Fehler</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantHealthStrip</name>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantInspector</name>
    <message>
        <source>The sessions</source>
        <translation>Die Zahl der Sitzungen</translation>
    </message>
    <message>
        <source>The sessions of this schema cannot be told apart: its owner is no login of its own.</source>
        <translation>Die Sitzungen dieses Schemas sind nicht zu unterscheiden: Sein Besitzer ist keine eigene Anmeldung.</translation>
    </message>
    <message>
        <source>Give the tenant a login that owns this schema and no other.</source>
        <translation>Geben Sie dem Mandanten eine Anmeldung, der dieses Schema gehört und kein anderes.</translation>
    </message>
    <message>
        <source>The transactions</source>
        <translation>Die Liste der Transaktionen</translation>
    </message>
    <message>
        <source>The locks</source>
        <translation>Die Liste der Sperren</translation>
    </message>
    <message>
        <source>The control table does not know this tenant.</source>
        <translation>Die Kontrolltabelle kennt diesen Mandanten nicht.</translation>
    </message>
    <message>
        <source>The server shows this login no table of the tenant.</source>
        <translation>Der Server zeigt dieser Anmeldung keine Tabelle des Mandanten.</translation>
    </message>
    <message>
        <source>Have an administrator give it a right to them: SHOW VIEW is enough, and lets it read nothing.</source>
        <translation>Lassen Sie einen Verwalter ihr ein Recht daran geben: SHOW VIEW genügt und lässt sie nichts lesen.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantJobs</name>
    <message>
        <source>reading</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>vergleicht</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>schreibt das Protokoll</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>schreibt</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Nothing was written. Check the file again.</source>
        <translation>Nichts wurde geschrieben. Prüfen Sie die Datei noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln tenant(s) “%1”</source>
        <translation>
            <numerusform>%Ln Mandanten die Marke „%1“ geben</numerusform>
            <numerusform>%Ln Mandanten die Marke „%1“ geben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take tag “%1” from %Ln tenant(s)</source>
        <translation>
            <numerusform>%Ln Mandanten die Marke „%1“ nehmen</numerusform>
            <numerusform>%Ln Mandanten die Marke „%1“ nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Import von %1</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantLimit</name>
    <message>
        <source>%1 was not made here: it is observed only.</source>
        <translation>%1 wurde nicht hier angelegt: er wird nur beobachtet.</translation>
    </message>
    <message>
        <source>Set the limit where it is administered.</source>
        <translation>Setzen Sie die Grenze dort, wo er verwaltet wird.</translation>
    </message>
    <message>
        <source>%1 is not made to its end yet.</source>
        <translation>%1 ist noch nicht zu Ende angelegt.</translation>
    </message>
    <message>
        <source>Resume its onboarding first.</source>
        <translation>Setzen Sie zuerst seine Aufnahme fort.</translation>
    </message>
    <message>
        <source>There is no database %1.</source>
        <translation>Es gibt keine Datenbank %1.</translation>
    </message>
    <message>
        <source>There is no login %1 that could be limited.</source>
        <translation>Es gibt keine Anmeldung %1, die sich begrenzen ließe.</translation>
    </message>
    <message>
        <source>Look what the server has: &apos;tenantryctl registry check&apos;.</source>
        <translation>Sehen Sie nach, was der Server hat: „tenantryctl registry check“.</translation>
    </message>
    <message>
        <source>Give the tenant&apos;s application one with &apos;tenantryctl tenant login&apos;.</source>
        <translation>Geben Sie der Anwendung des Mandanten mit „tenantryctl tenant login“ eine.</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantListColumns</name>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Trennung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Schema name</source>
        <translation>Schemaname</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>Eigene Kennung</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantLogin</name>
    <message>
        <source>Whether the password in %1 is in force is not known: try it.</source>
        <translation>Ob das Passwort in %1 gilt, ist nicht bekannt: Probieren Sie es aus.</translation>
    </message>
    <message>
        <source>The login %1 is made, and does not get in.</source>
        <translation>Die Anmeldung %1 gibt es, doch sie kommt nicht hinein.</translation>
    </message>
    <message>
        <source>made of a new password</source>
        <translation>aus einem neuen Passwort gebildet</translation>
    </message>
    <message>
        <source>Mend what keeps it out, pg_hba.conf for instance.</source>
        <translation>Beheben Sie, was sie abhält, etwa in pg_hba.conf.</translation>
    </message>
    <message>
        <source>The login %1 is made, and does not find the data of %2.</source>
        <translation>Die Anmeldung %1 gibt es, doch sie findet die Daten von %2 nicht.</translation>
    </message>
    <message>
        <source>Read the registry again: it may have been moved or suspended.</source>
        <translation>Lesen Sie das Register neu: Der Mandant kann umgezogen oder gesperrt sein.</translation>
    </message>
    <message>
        <source>Nobody logs in as %1 any more, and the rest is not done: %2</source>
        <translation>Als %1 meldet sich niemand mehr an, und der Rest ist nicht getan: %2</translation>
    </message>
    <message>
        <source>Do it again when that is mended.</source>
        <translation>Wiederholen Sie es, wenn das behoben ist.</translation>
    </message>
    <message>
        <source>%1 Its password is in %2.</source>
        <translation>%1 Das Passwort steht in %2.</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantManagement</name>
    <message>
        <source>%1 is managed already.</source>
        <translation>%1 wird schon verwaltet.</translation>
    </message>
    <message>
        <source>%1 bears a name that this program gives.</source>
        <translation>%1 trägt einen Namen, wie ihn dieses Programm vergibt.</translation>
    </message>
    <message>
        <source>It was made here: &apos;tenantryctl registry check --servers&apos; tells what became of it.</source>
        <translation>Er wurde hier angelegt: „tenantryctl registry check --servers“ sagt, was aus ihm geworden ist.</translation>
    </message>
    <message>
        <source>Give it roles and a control row, without a right to its data yet</source>
        <translation>Ihm Rollen und eine Kontrollzeile geben, noch ohne ein Recht an seinen Daten</translation>
    </message>
    <message>
        <source>Pass the rights to its schema on to its roles, and record that it is managed</source>
        <translation>Die Rechte an seinem Schema an seine Rollen weitergeben und festhalten, dass er verwaltet wird</translation>
    </message>
    <message>
        <source>Manage %1</source>
        <translation>%1 verwalten</translation>
    </message>
    <message>
        <source>Prove that it and its neighbour cannot reach each other</source>
        <translation>Beweisen, dass er und sein Nachbar einander nicht erreichen</translation>
    </message>
    <message>
        <source>%1 is observed already.</source>
        <translation>%1 wird schon beobachtet.</translation>
    </message>
    <message>
        <source>%1 was made here: all that it has would have no owner.</source>
        <translation>%1 wurde hier angelegt: Alles, was er hat, hätte keinen Eigentümer mehr.</translation>
    </message>
    <message>
        <source>Suspend or archive it.</source>
        <translation>Sperren oder archivieren Sie ihn.</translation>
    </message>
    <message>
        <source>Leave %1 observed again</source>
        <translation>%1 wieder nur beobachten</translation>
    </message>
    <message>
        <source>Take its roles and its control row away, and record that it is observed</source>
        <translation>Ihm Rollen und Kontrollzeile nehmen und festhalten, dass er beobachtet wird</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantOperations</name>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>No operation has touched this tenant</source>
        <translation>Kein Vorgang hat diesen Mandanten berührt</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantPage</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>not placed on a server</source>
        <translation>auf keinem Server</translation>
    </message>
    <message>
        <source>The summary of %1 is in the clipboard.</source>
        <translation>Die Zusammenfassung von %1 ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>Teile dieser Seite</translation>
    </message>
    <message>
        <source>Select an operation on the tab of operations first.</source>
        <translation>Wählen Sie zuerst auf dem Reiter „Vorgänge“ einen Vorgang.</translation>
    </message>
    <message>
        <source>Only a tenant that was made here, to the end, has such a login.</source>
        <translation>Eine solche Anmeldung hat nur ein Mandant, der hier fertig angelegt wurde.</translation>
    </message>
    <message>
        <source>Its server is not known yet.</source>
        <translation>Sein Server ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Select a tenant first.</source>
        <translation>Zuerst einen Mandanten auswählen.</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantPanel</name>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>No tenant selected</source>
        <translation>Kein Mandant ausgewählt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Trennung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Schema name</source>
        <translation>Schemaname</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantRecords</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Older ones follow at the end of the list</source>
        <translation>Ältere folgen am Ende der Liste</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantRename</name>
    <message>
        <source>%1 is called so already.</source>
        <translation>%1 heißt schon so.</translation>
    </message>
    <message>
        <source>%1 is not made to its end yet.</source>
        <translation>%1 ist noch nicht zu Ende aufgenommen.</translation>
    </message>
    <message>
        <source>Resume its onboarding first, or undo it and onboard it under the other slug.</source>
        <translation>Zuerst seine Aufnahme fortsetzen, oder sie rückgängig machen und ihn unter dem anderen Kürzel aufnehmen.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Give it the slug %1 in its control table</source>
        <translation>Ihm in seiner Kontrolltabelle das Kürzel %1 geben</translation>
    </message>
    <message>
        <source>Record its new names</source>
        <translation>Seine neuen Namen festhalten</translation>
    </message>
    <message>
        <source>Let other changes at it again</source>
        <translation>Wieder andere Änderungen an ihn lassen</translation>
    </message>
    <message>
        <source>Another tenant has the slug %1.</source>
        <translation>Ein anderer Mandant hat das Kürzel %1.</translation>
    </message>
    <message>
        <source>Choose another slug.</source>
        <translation>Ein anderes Kürzel wählen.</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantRouter</name>
    <message>
        <source>%1 lets nobody in: its state in the registry is &apos;%2&apos;.</source>
        <translation>%1 lässt niemanden ein: Sein Zustand im Register ist „%2“.</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantSession</name>
    <message>
        <source>%1 has its rows in shared tables, and no roles of its own.</source>
        <translation>%1 hat seine Zeilen in gemeinsamen Tabellen und keine eigenen Rollen.</translation>
    </message>
    <message>
        <source>Whoever types a statement there may say for whom it works: only roles of its own hold a login to one tenant.</source>
        <translation>Wer dort eine Anweisung tippt, darf sagen, für wen sie arbeitet: Nur eigene Rollen halten eine Anmeldung an einem Mandanten fest.</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantSource</name>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantStoreLoader</name>
    <message>
        <source>Loading the tenants was stopped.</source>
        <translation>Das Laden der Mandanten wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantTableListModel</name>
    <message>
        <source>The tenants themselves</source>
        <translation>Die Mandanten selbst</translation>
    </message>
    <message>
        <source>Has the tenant column</source>
        <translation>Hat die Mandantenspalte</translation>
    </message>
    <message>
        <source>Through another table</source>
        <translation>Über eine andere Tabelle</translation>
    </message>
    <message>
        <source>Shared by all</source>
        <translation>Allen gemeinsam</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>the tenants</source>
        <translation>die Mandanten</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>no path</source>
        <translation>kein Weg</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Its rows</source>
        <translation>Ihre Zeilen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Rows, about</source>
        <translation>Zeilen, etwa</translation>
    </message>
</context>
<context>
    <name>tenantry::TenantsPage</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>%1 is no longer pinned</source>
        <translation>%1 ist nicht mehr angeheftet</translation>
    </message>
    <message>
        <source>%1 is pinned</source>
        <translation>%1 ist angeheftet</translation>
    </message>
    <message>
        <source>Export tenants</source>
        <translation>Mandanten exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s) written to %1</source>
        <translation>
            <numerusform>%Ln Mandant nach %1 geschrieben</numerusform>
            <numerusform>%Ln Mandanten nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tenants</source>
        <translation>%1 von %2 Mandanten</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>still loading</source>
        <translation>wird noch geladen</translation>
    </message>
    <message>
        <source>No tenants yet</source>
        <translation>Noch keine Mandanten</translation>
    </message>
    <message>
        <source>No tenant matches</source>
        <translation>Kein Mandant passt</translation>
    </message>
    <message>
        <source>Select a tenant first.</source>
        <translation>Wählen Sie zuerst einen Mandanten aus.</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Tenants list</source>
        <translation>Liste der Mandanten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Space to select, Enter to open, I to hide inspector</source>
        <translation>Leertaste wählt aus, Eingabe öffnet, I verbirgt den Inspektor</translation>
    </message>
    <message>
        <source>import tenants</source>
        <translation>Mandanten importieren</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Choose tenants first, with Space or their boxes.</source>
        <translation>Wählen Sie zuerst Mandanten aus, mit der Leertaste oder ihren Kästchen.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>change plans</source>
        <translation>Tarife ändern</translation>
    </message>
    <message>
        <source>The tenants could not be read</source>
        <translation>Die Mandanten waren nicht zu lesen</translation>
    </message>
    <message>
        <source>onboard a tenant</source>
        <translation>einen Mandanten aufnehmen</translation>
    </message>
    <message>
        <source>Onboard tenant</source>
        <translation>Mandanten aufnehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s)</source>
        <translation>
            <numerusform>%Ln Mandant</numerusform>
            <numerusform>%Ln Mandanten</numerusform>
        </translation>
    </message>
    <message>
        <source>onboard tenants</source>
        <translation>Mandanten aufnehmen</translation>
    </message>
    <message>
        <source>Ways to onboard</source>
        <translation>Wege zum Anlegen</translation>
    </message>
    <message>
        <source>Onboard the first one, several from a file, import a list, or adopt existing databases.</source>
        <translation>Nehmen Sie den ersten auf, mehrere aus einer Datei, importieren Sie eine Liste, oder übernehmen Sie bestehende Datenbanken.</translation>
    </message>
    <message>
        <source>change tenants</source>
        <translation>Mandanten ändern</translation>
    </message>
</context>
<context>
    <name>tenantry::Tls</name>
    <message>
        <source>The encryption of a %1 connection cannot be read.</source>
        <translation>Die Verschlüsselung einer %1-Verbindung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The client library was not built with OpenSSL.</source>
        <translation>Die Clientbibliothek wurde nicht mit OpenSSL gebaut.</translation>
    </message>
</context>
<context>
    <name>tenantry::TokenFilter</name>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Left and right choose a word, Delete takes it out.</source>
        <translation>Links und rechts wählen ein Wort, Entf nimmt es heraus.</translation>
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
    <name>tenantry::TopBar</name>
    <message>
        <source>You are here: %1</source>
        <translation>Sie sind hier: %1</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>Kopfleiste</translation>
    </message>
    <message>
        <source>Search tenants, findings, jobs or run a command</source>
        <translation>Mandanten, Befunde, Aufträge suchen oder einen Befehl ausführen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Choose a fleet</source>
        <translation>Flotte wählen</translation>
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
<context>
    <name>tenantry::UnclearCard</name>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Archived tenants</source>
        <translation>Archivierte Mandanten</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected:</source>
        <translation>
            <numerusform>%Ln ausgewählt:</numerusform>
            <numerusform>%Ln ausgewählt:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) a word from you</source>
        <translation>
            <numerusform>%Ln braucht ein Wort von Ihnen</numerusform>
            <numerusform>%Ln brauchen ein Wort von Ihnen</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are clear now</source>
        <translation>Alle sind jetzt klar</translation>
    </message>
    <message>
        <source>What is unclear</source>
        <translation>Was unklar ist</translation>
    </message>
    <message>
        <source>The first of them are listed. What is undecided is left out.</source>
        <translation>Die ersten davon sind aufgeführt. Was unentschieden ist, wird ausgelassen.</translation>
    </message>
    <message>
        <source>What is undecided is left out. Space opens a choice, F2 a slug.</source>
        <translation>Was unentschieden ist, wird ausgelassen. Die Leertaste öffnet eine Wahl, F2 ein Kürzel.</translation>
    </message>
</context>
<context>
    <name>tenantry::UnclearListModel</name>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden …</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Archived tenant</source>
        <translation>Archivierter Mandant</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What is unclear</source>
        <translation>Was unklar ist</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Was ist es?</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
</context>
<context>
    <name>tenantry::UndoLine</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
</context>
<context>
    <name>tenantry::UserPlate</name>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Signed in as %1, %2</source>
        <translation>Angemeldet als %1, %2</translation>
    </message>
</context>
<context>
    <name>tenantry::VerifiedOpen</name>
    <message>
        <source>A tenant was opened inside of a transaction of somebody else&apos;s.</source>
        <translation>Ein Mandant wurde innerhalb einer fremden Transaktion geöffnet.</translation>
    </message>
    <message>
        <source>%1 has no control table: it is only observed.</source>
        <translation>%1 hat keine Kontrolltabelle: Er wird nur beobachtet.</translation>
    </message>
    <message>
        <source>Where it lives is what was found there, and nobody confirms it.</source>
        <translation>Wo er lebt, wurde dort vorgefunden, und niemand bestätigt es.</translation>
    </message>
    <message>
        <source>The database %1 cannot say of %2 who it is: its functions for tenants are missing, or of an earlier version.</source>
        <translation>Die Datenbank %1 kann von %2 nicht sagen, wer er ist: Ihre Funktionen für Mandanten fehlen oder sind von einer früheren Version.</translation>
    </message>
    <message>
        <source>Prepare it anew: &apos;tenantryctl server prepare&apos;.</source>
        <translation>Bereiten Sie sie neu vor: „tenantryctl server prepare“.</translation>
    </message>
    <message>
        <source>%1 at %2 is a copy: the file was made as %3.</source>
        <translation>%1 unter %2 ist eine Kopie: Die Datei wurde als %3 angelegt.</translation>
    </message>
    <message>
        <source>Nobody may write there. Look where the tenant lives now, and take the copy away.</source>
        <translation>Dort darf niemand schreiben. Sehen Sie nach, wo der Mandant jetzt lebt, und nehmen Sie die Kopie weg.</translation>
    </message>
    <message>
        <source>The file %1 holds other tenants beside %2.</source>
        <translation>Die Datei %1 enthält neben %2 andere Mandanten.</translation>
    </message>
    <message>
        <source>Read the registry again. If it still says so, correct the tenant&apos;s placement.</source>
        <translation>Lesen Sie das Register neu. Sagt es noch dasselbe, berichtigen Sie die Platzierung des Mandanten.</translation>
    </message>
</context>
<context>
    <name>tenantry::VersionFindings</name>
    <message numerus="yes">
        <source>%Ln tenant(s) are behind schema version %1</source>
        <translation>
            <numerusform>%Ln Mandant ist hinter Schemaversion %1</numerusform>
            <numerusform>%Ln Mandanten sind hinter Schemaversion %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The shared tables of %Ln tenant(s) are behind schema version %1</source>
        <translation>
            <numerusform>Die gemeinsamen Tabellen von %Ln Mandanten sind hinter Schemaversion %1</numerusform>
            <numerusform>Die gemeinsamen Tabellen von %Ln Mandanten sind hinter Schemaversion %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s) have version %1</source>
        <translation>
            <numerusform>%Ln Mandant hat Version %1</numerusform>
            <numerusform>%Ln Mandanten haben Version %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln more version(s).</source>
        <translation>
            <numerusform>%1, und %Ln weitere Version.</numerusform>
            <numerusform>%1, und %Ln weitere Versionen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Schema version %1</source>
        <translation>Schemaversion %1</translation>
    </message>
    <message>
        <source>Migrate them; the list of tenants shows them by “%1”.</source>
        <translation>Migrieren Sie sie; die Liste der Mandanten zeigt sie mit „%1“.</translation>
    </message>
</context>
<context>
    <name>tenantry::Versions</name>
    <message>
        <source>No migration tool that this program knows has left a version here.</source>
        <translation>Kein Migrationswerkzeug, das dieses Programm kennt, hat hier eine Version hinterlassen.</translation>
    </message>
</context>
<context>
    <name>tenantry::Words</name>
    <message>
        <source>Shared rows</source>
        <translation>Gemeinsame Tabellen</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Eigene Installation</translation>
    </message>
    <message>
        <source>Provisioning</source>
        <translation>Wird eingerichtet</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Getilgt</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Abweichung</translation>
    </message>
</context>
</TS>
