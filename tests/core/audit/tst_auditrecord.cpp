#include "core/audit/auditrecord.h"

#include <QCryptographicHash>
#include <QTest>

using namespace tenantry;

class TestAuditRecord : public QObject
{
    Q_OBJECT
private slots:
    void canonicalBytes_ofAFullRecord_areTheGoldenOnes();
    void canonicalBytes_ofAbsentAndEmpty_differ();
    void clientBytes_leaveOutWhatTheServerAsserts();
    void setDetail_thenErased_keepsEveryHash();
    void subject_isNeverMissing();

private:
    static AuditRecord full();
};

AuditRecord TestAuditRecord::full()
{
    AuditRecord record {AuditSubject(TenantId::fromString(QStringLiteral("01234567-89ab-7def-8123-456789abcdef")))};
    record.atUs = 0x0102030405060708;
    record.operatorName = QStringLiteral("Ann");
    record.dbUser = QStringLiteral("ann");
    record.client = ClientId::fromString(QStringLiteral("00112233-4455-6677-8899-aabbccddeeff"));
    record.clientSeq = 2;
    record.action = QStringLiteral("tenant.update");
    record.object = QStringLiteral("t\u00fc");
    record.outcome = AuditOutcome::Done;
    record.reason = QStringLiteral("");
    record.grantId = -1;
    record.appVersion = QStringLiteral("0.1.0");
    record.detailCommit = QByteArray(32, '\x11');
    record.clientPrev = QByteArray(32, '\x22');
    record.receivedUs = 1;
    return record;
}

void TestAuditRecord::canonicalBytes_ofAFullRecord_areTheGoldenOnes()
{
    const QByteArray golden = "544e545259415544"
                              "01"
                              "0100000024"
                              "30313233343536372d383961622d376465662d383132332d343536373839616263646566"
                              "0200000008"
                              "0102030405060708"
                              "0300000003"
                              "416e6e"
                              "0400000003"
                              "616e6e"
                              "0500000010"
                              "00112233445566778899aabbccddeeff"
                              "0600000008"
                              "0000000000000002"
                              "070000000d"
                              "74656e616e742e757064617465"
                              "0800000003"
                              "74c3bc"
                              "0900000004"
                              "646f6e65"
                              "0a00000000"
                              "0b00000008"
                              "ffffffffffffffff"
                              "0c00000005"
                              "302e312e30"
                              "0d00000020"
                              "1111111111111111111111111111111111111111111111111111111111111111"
                              "0e00000020"
                              "2222222222222222222222222222222222222222222222222222222222222222"
                              "0f00000008"
                              "0000000000000001";
    QCOMPARE(full().canonicalBytes().toHex(), golden);
    const QByteArray leaf = QCryptographicHash::hash(QByteArray(QByteArray(1, '\0') + QByteArray::fromHex(golden)),
                                                     QCryptographicHash::Sha256);
    QCOMPARE(full().leafHash(), leaf);
}

void TestAuditRecord::canonicalBytes_ofAbsentAndEmpty_differ()
{
    AuditRecord absent = full();
    absent.reason.reset();
    QCOMPARE(full().canonicalBytes().size() - absent.canonicalBytes().size(), 5);
    QVERIFY(absent.leafHash() != full().leafHash());
}

void TestAuditRecord::clientBytes_leaveOutWhatTheServerAsserts()
{
    AuditRecord seen = full();
    AuditRecord sent = full();
    sent.dbUser.reset();
    sent.receivedUs.reset();
    QCOMPARE(sent.clientBytes(), seen.clientBytes());
    QCOMPARE(sent.canonicalBytes(), seen.clientBytes());
    QCOMPARE(sent.clientHash(), seen.clientHash());
    QVERIFY(sent.leafHash() != seen.leafHash());
}

void TestAuditRecord::setDetail_thenErased_keepsEveryHash()
{
    AuditRecord record = full();
    record.setDetail("{\"a\":1}");
    QCOMPARE(record.salt.size(), 16);
    QCOMPARE(record.detailCommit,
             QCryptographicHash::hash(QByteArray(record.salt + record.detail), QCryptographicHash::Sha256));
    const QByteArray leaf = record.leafHash();
    record.salt.clear();
    record.detail.clear();
    QCOMPARE(record.leafHash(), leaf);
    AuditRecord again = full();
    again.setDetail("{\"a\":1}");
    QVERIFY(again.detailCommit != record.detailCommit); // the salt keeps equal details from being recognised
}

void TestAuditRecord::subject_isNeverMissing()
{
    QCOMPARE(AuditSubject(TenantId()).text(), QStringLiteral("-"));
    QVERIFY(AuditSubject::platform().tenant().isNull());
    static_assert(!std::is_default_constructible_v<AuditRecord>);
}

QTEST_GUILESS_MAIN(TestAuditRecord)
#include "tst_auditrecord.moc"
