#include "core/base/errorwords.h"

#include <QTest>

using namespace tenantry;

class TestErrorWords : public QObject
{
    Q_OBJECT
private slots:
    void words_leaveOutWhatAPersonCannotUse();
};

void TestErrorWords::words_leaveOutWhatAPersonCannotUse()
{
    Error error;
    error.message = QStringLiteral("It broke.");
    error.detail = QStringLiteral("ERROR: x");
    error.sqlState = QStringLiteral("42501");
    QCOMPARE(errorWords(error), QStringLiteral("It broke."));
    error.remedy = QStringLiteral("Mend it.");
    QCOMPARE(errorWords(error), QStringLiteral("It broke. Mend it."));
    QCOMPARE(errorWords(error, u'\n'), QStringLiteral("It broke.\nMend it."));
}

QTEST_GUILESS_MAIN(TestErrorWords)
#include "tst_errorwords.moc"
