#include "core/db/postgresdialect.h"
#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"

#include <QTest>

using namespace tenantry;

class TestSqlDialect : public QObject
{
    Q_OBJECT
private slots:
    void toError_ofACode_hasItsKind_data();
    void toError_ofACode_hasItsKind();
    void toError_ofDataException_hidesTheValue_data();
    void toError_ofDataException_hidesTheValue();
    void toError_ofQueryCancelled_tellsTimeoutFromCancel_data();
    void toError_ofQueryCancelled_tellsTimeoutFromCancel();
    void checkVersion_ofOldServer_saysWhatToDo();
    void quoteLiteral_withNul_isRefused();
    void quoteQualified_quotesBoth();
    void sqlResource_unknown_isInternal();
    void sqlResource_known_isRead();
};

void TestSqlDialect::toError_ofACode_hasItsKind_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("code");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](Engine engine, const char *code, ErrorKind kind) {
        QTest::addRow("%s %s", qPrintable(SqlDialect::of(engine).resourceName()), code)
            << engine << QString::fromLatin1(code) << kind;
    };
    using enum ErrorKind;
    for (const auto &[code, kind] : std::initializer_list<std::pair<const char *, ErrorKind>> {
             {"08006", Connection},  {"28P01", Denied},       {"28000", Denied},       {"3D000", Missing},
             {"42501", Denied},      {"42P01", Missing},      {"42601", InvalidInput}, {"23505", Constraint},
             {"23503", Constraint},  {"22P02", InvalidInput}, {"40001", Conflict},     {"40P01", Conflict},
             {"55P03", Conflict},    {"57P01", Connection},   {"53300", Connection},   {"25006", Unsupported},
             {"0A000", Unsupported}, {"53100", Internal},     {"XX000", Internal},     {"", Internal},
             {"42P06", Conflict},    {"P0001", Constraint},   {"25P03", Timeout},      {"57P03", Connection}})
        row(Engine::PostgreSQL, code, kind);
    for (const auto &[code, kind] : std::initializer_list<std::pair<const char *, ErrorKind>> {{"1", InvalidInput},
                                                                                               {"5", Conflict},
                                                                                               {"8", Denied},
                                                                                               {"9", Cancelled},
                                                                                               {"11", Internal},
                                                                                               {"13", Internal},
                                                                                               {"14", Missing},
                                                                                               {"19", Constraint},
                                                                                               {"2067", Constraint},
                                                                                               {"517", Conflict},
                                                                                               {"1032", Denied},
                                                                                               {"26", Internal}})
        row(Engine::SQLite, code, kind);
    for (const auto &[code, kind] : std::initializer_list<std::pair<const char *, ErrorKind>> {{"1045", Denied},
                                                                                               {"1049", Missing},
                                                                                               {"1062", Constraint},
                                                                                               {"1205", Conflict},
                                                                                               {"1213", Conflict},
                                                                                               {"1317", Cancelled},
                                                                                               {"1969", Timeout},
                                                                                               {"2002", Connection},
                                                                                               {"2013", Connection},
                                                                                               {"9999", Internal}})
        row(Engine::MariaDB, code, kind);
}

void TestSqlDialect::toError_ofACode_hasItsKind()
{
    QFETCH(const Engine, engine);
    QFETCH(const QString, code);
    QFETCH(const ErrorKind, kind);
    const Error error = SqlDialect::of(engine).toError(
        QSqlError({}, QStringLiteral("driver's words"), QSqlError::StatementError, code));
    QCOMPARE(error.kind, kind);
    QVERIFY(!error.message.isEmpty());
    QCOMPARE(error.detail, QStringLiteral("driver's words"));
    QCOMPARE(error.sqlState, engine == Engine::PostgreSQL ? code : QString());
}

void TestSqlDialect::toError_ofDataException_hidesTheValue_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    QTest::newRow("english") << Engine::PostgreSQL << QStringLiteral("22P02")
                             << QStringLiteral("invalid input syntax for type integer: \"hidden\"");
    QTest::newRow("german") << Engine::PostgreSQL << QStringLiteral("22P02")
                            << QStringLiteral("ungültige Eingabesyntax für Typ integer: „hidden“");
    QTest::newRow("quote in the value") << Engine::PostgreSQL << QStringLiteral("22007")
                                        << QStringLiteral("invalid input syntax for type date: \"a\"hidden\"\nb\"");
    QTest::newRow("duplicate entry") << Engine::MariaDB << QStringLiteral("1062")
                                     << QStringLiteral("Duplicate entry 'it's hidden' for key 'PRIMARY'");
}

void TestSqlDialect::toError_ofDataException_hidesTheValue()
{
    QFETCH(const Engine, engine);
    QFETCH(const QString, code);
    QFETCH(const QString, text);
    const Error error = SqlDialect::of(engine).toError(QSqlError({}, text, QSqlError::StatementError, code));
    QVERIFY2(!error.toText().contains(u"hidden"), qPrintable(error.toText()));
}

void TestSqlDialect::toError_ofQueryCancelled_tellsTimeoutFromCancel_data()
{
    QTest::addColumn<QString>("driverText");
    QTest::addColumn<QString>("serverText");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("ours") << QStringLiteral("cancelled")
                          << QStringLiteral("storniere Anfrage wegen Benutzeraufforderung") << ErrorKind::Cancelled;
    QTest::newRow("an administrator's") << QString() << QStringLiteral("canceling statement due to user request")
                                        << ErrorKind::Cancelled;
    QTest::newRow("limit") << QString() << QStringLiteral("canceling statement due to statement timeout")
                           << ErrorKind::Timeout;
    QTest::newRow("limit in German") << QString()
                                     << QStringLiteral("storniere Anfrage wegen Zeitüberschreitung der Anfrage")
                                     << ErrorKind::Timeout;
}

void TestSqlDialect::toError_ofQueryCancelled_tellsTimeoutFromCancel()
{
    QFETCH(const QString, driverText);
    QFETCH(const QString, serverText);
    QFETCH(const ErrorKind, kind);
    const QSqlError error(driverText, serverText, QSqlError::StatementError, QStringLiteral("57014"));
    QCOMPARE(SqlDialect::of(Engine::PostgreSQL).toError(error).kind, kind);
}

void TestSqlDialect::checkVersion_ofOldServer_saysWhatToDo()
{
    const auto old = PostgresDialect::checkVersion(110022);
    QVERIFY(!old);
    QCOMPARE(old.error().kind, ErrorKind::Unsupported);
    QVERIFY(old.error().message.contains(u"11") && old.error().message.contains(u"12"));
    QVERIFY(!old.error().remedy.isEmpty());
    QVERIFY(!PostgresDialect::checkVersion(90624));
    QVERIFY(PostgresDialect::checkVersion(120000));
    QVERIFY(PostgresDialect::checkVersion(170002));
}

void TestSqlDialect::quoteLiteral_withNul_isRefused()
{
    for (const Engine engine : {Engine::PostgreSQL, Engine::MariaDB, Engine::SQLite})
        QVERIFY(!SqlDialect::of(engine).quoteLiteral(QString(QChar::Null)));
}

void TestSqlDialect::quoteQualified_quotesBoth()
{
    QCOMPARE(SqlDialect::of(Engine::PostgreSQL).quoteQualified(QStringLiteral("a.b"), QStringLiteral("c\"d")).value(),
             QStringLiteral("\"a.b\".\"c\"\"d\""));
    QVERIFY(!SqlDialect::of(Engine::PostgreSQL).quoteQualified({}, QStringLiteral("c")));
    QVERIFY(!SqlDialect::of(Engine::PostgreSQL).quoteQualified(QStringLiteral("a"), {}));
}

void TestSqlDialect::sqlResource_unknown_isInternal()
{
    const auto sql = sqlResource(Engine::SQLite, QStringLiteral("nothing"), QStringLiteral("here"));
    QVERIFY(!sql);
    QCOMPARE(sql.error().kind, ErrorKind::Internal);
}

void TestSqlDialect::sqlResource_known_isRead()
{
    const auto sql = sqlResource(Engine::PostgreSQL, QStringLiteral("identifier"), QStringLiteral("schema"));
    QVERIFY(sql);
    QVERIFY(sql->contains(u"pg_namespace"));
}

QTEST_GUILESS_MAIN(TestSqlDialect)
#include "tst_sqldialect.moc"
