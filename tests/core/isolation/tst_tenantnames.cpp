#include "core/isolation/tenantnames.h"

#include <QRegularExpression>
#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

class TestTenantNames : public QObject
{
    Q_OBJECT
private slots:
    void names_sayWhoseTheyAre();
    void names_ofSlugsThatBeginAlike_differ();
    void names_fitTheServer_data();
    void names_fitTheServer();
    void slug_thatIsNone_isRefused();
};

void TestTenantNames::names_sayWhoseTheyAre()
{
    const TenantId id = TenantId::create();
    const auto names = newTenantNames(u"kestrel-aviation"_s, id);
    QVERIFY(names);
    QCOMPARE(names->base, u"t_kestrel_aviation_"_s + id.toString().remove(u'-').right(12));
    QCOMPARE(names->owner(), names->base + u"_owner"_s);
    QCOMPARE(names->rw(), names->base + u"_rw"_s);
    QCOMPARE(names->ro(), names->base + u"_ro"_s);
}

/// PostgreSQL cuts at 63 bytes with a notice only.
void TestTenantNames::names_ofSlugsThatBeginAlike_differ()
{
    const QString slug(63, u'a');
    const auto one = newTenantNames(slug, TenantId::create());
    const auto other = newTenantNames(slug, TenantId::create());
    QVERIFY(one && other);
    QVERIFY(one->owner().toUtf8().left(63) != other->owner().toUtf8().left(63));
}

void TestTenantNames::names_fitTheServer_data()
{
    QTest::addColumn<QString>("slug");
    QTest::newRow("short") << u"a"_s;
    QTest::newRow("long") << QString(63, u'z');
    QTest::newRow("hyphens") << u"a-b-c-d"_s;
    QTest::newRow("digits") << u"4711"_s;
}

void TestTenantNames::names_fitTheServer()
{
    QFETCH(QString, slug);
    const auto names = newTenantNames(slug, TenantId::create());
    QVERIFY(names);
    // What the functions on the server take; see prepare.sql.
    static const QRegularExpression rule(u"\\At_[a-z0-9_]{1,42}_[0-9a-f]{12}\\z"_s);
    QVERIFY2(rule.match(names->base).hasMatch(), qPrintable(names->base));
    for (const QString &name : {names->owner(), names->rw(), names->ro(), names->probe(), names->other()})
        QVERIFY2(name.toUtf8().size() <= 63, qPrintable(name));
}

void TestTenantNames::slug_thatIsNone_isRefused()
{
    for (const QString &slug : {QString(), u"A b"_s, u"x\"; drop schema public; --"_s, u"-x"_s, QString(64, u'a')})
        QCOMPARE(newTenantNames(slug, TenantId::create()).error().kind, ErrorKind::InvalidInput);
}

QTEST_GUILESS_MAIN(TestTenantNames)
#include "tst_tenantnames.moc"
