#include "core/base/result.h"

#include <QSet>
#include <QTest>

using namespace tenantry;

class TestError : public QObject
{
    Q_OBJECT
private slots:
    void toText_hasOneLinePerPart_data();
    void toText_hasOneLinePerPart();
    void kinds_haveOneNameAndOneExitCodeEach();
    void fail_handsAnErrorOnUnchanged();
};

void TestError::toText_hasOneLinePerPart_data()
{
    QTest::addColumn<QString>("remedy");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("sqlState");
    QTest::addColumn<QString>("text");
    const QString none;
    QTest::newRow("message") << none << none << none << QStringLiteral("It broke.");
    QTest::newRow("remedy") << QStringLiteral("Mend it.") << none << none << QStringLiteral("It broke.\nMend it.");
    QTest::newRow("detail") << none << QStringLiteral("ERROR: x") << none << QStringLiteral("It broke.\nERROR: x");
    QTest::newRow("all") << QStringLiteral("Mend it.") << QStringLiteral("ERROR: x") << QStringLiteral("42501")
                         << QStringLiteral("It broke.\nMend it.\n42501: ERROR: x");
    QTest::newRow("a state without words") << none << none << QStringLiteral("42501") << QStringLiteral("It broke.");
}

void TestError::toText_hasOneLinePerPart()
{
    QFETCH(QString, remedy);
    QFETCH(QString, detail);
    QFETCH(QString, sqlState);
    QFETCH(QString, text);
    const Error error {ErrorKind::Internal, QStringLiteral("It broke."), remedy, detail, sqlState, {}};
    QCOMPARE(error.toText(), text);
}

void TestError::kinds_haveOneNameAndOneExitCodeEach()
{
    QSet<QString> names;
    QSet<int> codes;
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind) {
        names << errorKindName(static_cast<ErrorKind>(kind));
        codes << errorExitCode(static_cast<ErrorKind>(kind));
    }
    QCOMPARE(names.size(), 10);
    QCOMPARE(codes, QSet<int>({3, 4, 5, 6, 7, 8, 9, 10, 11, 12}));
    QCOMPARE(errorKindName(ErrorKind::InvalidInput), QStringLiteral("invalidInput"));
    QCOMPARE(errorExitCode(ErrorKind::Connection), 3);
}

void TestError::fail_handsAnErrorOnUnchanged()
{
    Error error {ErrorKind::Denied,   QStringLiteral("m"),     QStringLiteral("r"),
                 QStringLiteral("d"), QStringLiteral("42501"), TenantId::create()};
    const Result<int> inner = fail(error);
    const Result<> outer = fail(inner);
    QCOMPARE(outer.error().toText(), error.toText());
    QCOMPARE(outer.error().tenant, error.tenant);
    QCOMPARE(outer.error().kind, ErrorKind::Denied);
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
