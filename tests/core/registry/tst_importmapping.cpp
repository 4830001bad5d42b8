#include "core/registry/importmapping.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace tenantry;

class TestImportMapping : public QObject
{
    Q_OBJECT
private slots:
    void distinctColumns_ofTwoOfOneName_namesThem();
    void distinctColumns_ofOthers_areAsTheyAre();
    void resolve_withoutAName_saysWhatIsThere();
};

void TestImportMapping::distinctColumns_ofTwoOfOneName_namesThem()
{
    const auto columns = distinctColumns(
        {QStringLiteral("slug"), QStringLiteral("name"), QStringLiteral("region"), QStringLiteral("name")});
    QVERIFY(!columns);
    QCOMPARE(columns.error().kind, ErrorKind::InvalidInput);
    for (const char *part : {"2", "4", "name"})
        QVERIFY2(columns.error().message.contains(QLatin1StringView(part)), qPrintable(columns.error().message));
    QVERIFY(!columns.error().remedy.isEmpty());
}

/// A table has columns without a name at its right end where somebody once typed something.
void TestImportMapping::distinctColumns_ofOthers_areAsTheyAre()
{
    const QStringList names {QStringLiteral("slug"), QStringLiteral("Slug"), QString(), QStringLiteral(""),
                             QStringLiteral("name")};
    const auto columns = distinctColumns(names);
    VERIFY_OK(columns);
    QCOMPARE(*columns, names);
}

void TestImportMapping::resolve_withoutAName_saysWhatIsThere()
{
    const QStringList names {QStringLiteral("slug"), QStringLiteral("title")};
    const auto columns = ImportMapping::guess(names).resolve(names);
    QVERIFY(!columns);
    QVERIFY2(columns.error().remedy.contains(QStringLiteral("title")), qPrintable(columns.error().remedy));
}

QTEST_GUILESS_MAIN(TestImportMapping)
#include "tst_importmapping.moc"
