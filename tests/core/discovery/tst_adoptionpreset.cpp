#include "core/discovery/presetlibrary.h"
#include "tests/support/verifyok.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// The form of preset files, and which of them count.
class TestAdoptionPreset : public QObject
{
    Q_OBJECT
private slots:
    void parse_wholeFile_takesEverything();
    void parse_unknownKey_isAComment();
    void parse_linesOfAnotherSystem_areRead();
    void parse_wrongLine_isToldWithItsNumber_data();
    void parse_wrongLine_isToldWithItsNumber();
    void load_ours_areWholeAndTranslatable();
    void load_ownPreset_goesBeforeOursOfTheSameId();
    void load_brokenFile_isToldWithItsNameAndLine();
    void load_largeFile_isToldByName();
    void find_unknownId_tellsWhatComesNear();

private:
    static void write(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
};

void TestAdoptionPreset::parse_wholeFile_takesEverything()
{
    const auto preset = parsePreset(u"crm"_s,
                                    u"-- name: Our CRM\n"
                                    "-- about: A database for each customer.\n"
                                    "-- tried: CRM 4\n"
                                    "-- engine: mariadb\n"
                                    "-- model: database\n"
                                    "-- map: slug=code, database=place\n"
                                    "-- given prefix=crm_: What names begin with.\n"
                                    "-- given year: The year.\n"
                                    "-- problem gone: It is gone.\n"
                                    "\n"
                                    "-- required sign hub key_column: A hub\n"
                                    "SELECT 'x; y', 'hub', 'id';\n"
                                    "-- sign: More\n"
                                    "SELECT 1\n"
                                    "\n"
                                    "-- tenants:\n"
                                    "SELECT code,\n"
                                    "       place FROM {hub}\n"
                                    "-- leftovers:\n"
                                    "SELECT 2;\n"
                                    "-- outside:\n"
                                    "SELECT 'public', 'hub'"_s);
    VERIFY_OK(preset);
    QCOMPARE(preset->id, u"crm"_s);
    QCOMPARE(preset->name, u"Our CRM"_s);
    QCOMPARE(preset->about, u"A database for each customer."_s);
    QCOMPARE(preset->tried, u"CRM 4"_s);
    QCOMPARE(preset->engine, Engine::MariaDB);
    QCOMPARE(preset->model, IsolationKind::Database);
    QCOMPARE(preset->map, u"slug=code, database=place"_s);
    QCOMPARE(preset->givens.size(), 2);
    QCOMPARE(preset->givens.first().fallback, u"crm_"_s);
    QVERIFY(preset->givens.last().fallback.isNull());
    QCOMPARE(preset->givens.last().about, u"The year."_s);
    QCOMPARE(preset->problems.value(u"gone"_s), u"It is gone."_s);
    QCOMPARE(preset->signs.size(), 2);
    QVERIFY(preset->signs.first().isRequired && !preset->signs.last().isRequired);
    QCOMPARE(preset->signs.first().statement.gives, QStringList({u"hub"_s, u"key_column"_s}));
    QCOMPARE(preset->signs.first().statement.sql, u"SELECT 'x; y', 'hub', 'id'"_s);
    QCOMPARE(preset->tenants.sql, u"SELECT code,\n       place FROM {hub}"_s);
    QCOMPARE(preset->leftovers.sql, u"SELECT 2"_s);
    QCOMPARE(preset->outside.sql, u"SELECT 'public', 'hub'"_s);
}

void TestAdoptionPreset::parse_unknownKey_isAComment()
{
    const auto preset = parsePreset(u"x"_s,
                                    u"-- licence: ours\n-- name: X\n\n-- a note\n-- tenants:\n"
                                    "-- note: the oldest first\nSELECT 1 -- or another\nORDER BY 1"_s);
    VERIFY_OK(preset);
    QCOMPARE(preset->tenants.sql, u"-- note: the oldest first\nSELECT 1 -- or another\nORDER BY 1"_s);
    QVERIFY(!preset->isRecognised());
    QCOMPARE(preset->engine, Engine::PostgreSQL);
}

void TestAdoptionPreset::parse_linesOfAnotherSystem_areRead()
{
    const auto preset = parsePreset(u"x"_s, u"-- name: X\r\n--model:shared\r\n\r\n-- tenants:\r\nSELECT 1\r\n"_s);
    VERIFY_OK(preset);
    QCOMPARE(preset->name, u"X"_s);
    QCOMPARE(preset->model, IsolationKind::SharedTable);
    QCOMPARE(preset->tenants.sql, u"SELECT 1"_s);
}

void TestAdoptionPreset::parse_wrongLine_isToldWithItsNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    const QString good = u"-- name: X\n-- tenants:\nSELECT 1\n"_s;
    QTest::newRow("engine") << QString(u"-- engine: oracle\n"_s + good) << 1 << u"\"oracle\" is no engine"_s;
    QTest::newRow("model") << QString(u"-- model: row\n"_s + good) << 1 << u"\"row\" is no isolation model"_s;
    QTest::newRow("map of an unknown field") << QString(good + u"-- map: colour=c\n"_s) << 4 << u"colour=c"_s;
    QTest::newRow("two lists of tenants") << QString(good + good) << 5 << u"stands in the file already"_s;
    QTest::newRow("statement of nothing") << QString(u"\nSELECT 0\n"_s + good) << 2 << u"what it is for"_s;
    QTest::newRow("sign without statement")
        << QString(u"-- sign: A\n-- only a comment\n-- sign: B\nSELECT 2\n"_s + good) << 1 << u"No statement"_s;
    QTest::newRow("two statements under one line")
        << u"-- name: X\n\n-- tenants:\nSELECT 1;\n\nSELECT 2;\n-- sign: A\nSELECT 3"_s << 3 << u"More than one"_s;
    QTest::newRow("two statements at the end")
        << QString(good + u"-- outside:\nSELECT 1;\nDROP TABLE x"_s) << 4 << u"More than one"_s;
    QTest::newRow("no name") << u"-- tenants:\nSELECT 1"_s << 2 << u"no name"_s;
    QTest::newRow("no tenants") << u"-- name: X\n-- sign: A\nSELECT 1"_s << 3 << u"lists the tenants"_s;
    QTest::newRow("empty") << QString() << 1 << u"no name"_s;
}

void TestAdoptionPreset::parse_wrongLine_isToldWithItsNumber()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(QString, words);
    const auto preset = parsePreset(u"crm"_s, text);
    QVERIFY(!preset);
    QCOMPARE(preset.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(preset.error().message.startsWith(u"Preset crm, line %1: "_s.arg(line)),
             qPrintable(preset.error().message));
    QVERIFY2(preset.error().message.contains(words), qPrintable(preset.error().message));
    QVERIFY(preset.error().remedy.contains(u"docs/adopt.md"));
}

/// lupdate reads no SQL, so every text of ours stands in a table for it.
void TestAdoptionPreset::load_ours_areWholeAndTranslatable()
{
    QFile table(QStringLiteral(TENANTRY_SOURCE_DIR "/core/discovery/presettext.cpp"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QString known = QString::fromUtf8(table.readAll());
    const auto presets = loadPresets();
    VERIFY_OK(presets);
    QCOMPARE(presets->size(),
             QDir(QStringLiteral(TENANTRY_SOURCE_DIR "/resources/presets")).entryList({u"*.sql"_s}).size());
    QStringList texts;
    for (const auto &preset : *presets) {
        QVERIFY2(!preset.about.isEmpty() && !preset.tried.isEmpty() && !preset.map.isEmpty(), qPrintable(preset.id));
        QVERIFY(preset.path.isEmpty());
        texts << preset.name << preset.about << preset.problems.values();
        for (const auto &sign : preset.signs)
            texts << sign.title;
        for (const auto &given : preset.givens)
            texts << given.about;
    }
    for (const auto &text : std::as_const(texts))
        QVERIFY2(known.contains(u'"' + text + u'"'), qPrintable(text));
    const auto rows = known.count(u"QT_TRANSLATE_NOOP(");
    QCOMPARE(rows, QSet<QString>(texts.begin(), texts.end()).size()); // and none that no preset has
}

void TestAdoptionPreset::load_ownPreset_goesBeforeOursOfTheSameId()
{
    const QTemporaryDir folder;
    write(folder, u"schemas.sql"_s, "-- name: Ours, in another way\n-- tenants:\nSELECT 1\n");
    write(folder, u"crm.sql"_s, "-- name: CRM\n-- tenants:\nSELECT 1\n");
    write(folder, u"notes.txt"_s, "no preset");
    const auto presets = loadPresets(folder.path());
    VERIFY_OK(presets);
    QCOMPARE(presets->size(), loadPresets()->size() + 1);
    QCOMPARE(findPreset(*presets, u"schemas"_s)->name, u"Ours, in another way"_s);
    QCOMPARE(findPreset(*presets, u"crm"_s)->path, folder.filePath(u"crm.sql"_s));
}

void TestAdoptionPreset::load_brokenFile_isToldWithItsNameAndLine()
{
    const QTemporaryDir folder;
    write(folder, u"crm.sql"_s, "-- name: CRM\n-- model: row\n-- tenants:\nSELECT 1\n");
    const auto presets = loadPresets(folder.path());
    QVERIFY(!presets);
    QCOMPARE(presets.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(presets.error().message.contains(folder.filePath(u"crm.sql"_s)), qPrintable(presets.error().message));
    QVERIFY2(presets.error().message.contains(u"line 2"), qPrintable(presets.error().message));
}

void TestAdoptionPreset::load_largeFile_isToldByName()
{
    const QTemporaryDir folder;
    write(folder, u"dump.sql"_s, QByteArray((1 << 20) + 1, ' '));
    const auto presets = loadPresets(folder.path());
    QVERIFY(!presets);
    QVERIFY2(presets.error().message.contains(folder.filePath(u"dump.sql"_s)), qPrintable(presets.error().message));
}

void TestAdoptionPreset::find_unknownId_tellsWhatComesNear()
{
    const auto found = findPreset(*loadPresets(), u"schemes"_s);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Missing);
    QVERIFY2(found.error().remedy.contains(u"schemas"), qPrintable(found.error().remedy));
}

QTEST_GUILESS_MAIN(TestAdoptionPreset)
#include "tst_adoptionpreset.moc"
