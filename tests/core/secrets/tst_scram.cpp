#include "core/secrets/scram.h"

#include <QTest>

#include <openssl/evp.h>

using namespace tenantry;

class TestScram : public QObject
{
    Q_OBJECT
private slots:
    void verifier_ofTheExampleOfRfc7677_provesBothSides();
    void verifier_ofOneSalt_isTheSame_ofAnother_isNot();
    void verifier_holdsNothingThatNeedsQuoting();
    void verifier_ofUnusableInput_isRefused_data();
    void verifier_ofUnusableInput_isRefused();
    void verifier_ofNormalizedForms_isTheSame();

private:
    static QByteArray hmac(const QByteArray &key, const QByteArray &text);
    static const QByteArray salt;
};

const QByteArray TestScram::salt = QByteArray::fromBase64("W22ZaJ0SNY7soEsUEjb6gQ==");

QByteArray TestScram::hmac(const QByteArray &key, const QByteArray &text)
{
    QByteArray out(32, '\0');
    size_t size = 0;
    EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA256", nullptr, key.constData(), static_cast<size_t>(key.size()),
              reinterpret_cast<const unsigned char *>(text.constData()), static_cast<size_t>(text.size()),
              reinterpret_cast<unsigned char *>(out.data()), static_cast<size_t>(out.size()), &size);
    return out;
}

void TestScram::verifier_ofTheExampleOfRfc7677_provesBothSides()
{
    const auto verifier = scramVerifier(Secret("pencil"), salt, 4096);
    QVERIFY(verifier);
    const QList<QByteArray> parts = verifier->toLatin1().split('$');
    QCOMPARE(parts.size(), 3);
    QCOMPARE(parts[0], QByteArray("SCRAM-SHA-256"));
    QCOMPARE(parts[1], QByteArray("4096:W22ZaJ0SNY7soEsUEjb6gQ=="));
    const QByteArray storedKey = QByteArray::fromBase64(parts[2].split(':')[0]);
    const QByteArray serverKey = QByteArray::fromBase64(parts[2].split(':')[1]);

    // Section 3 of RFC 7677: the messages of one login of "user".
    const QByteArray nonce = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
    const QByteArray authMessage =
        "n=user,r=rOprNGfwEbeRWgbNEkqO,r=" + nonce + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,c=biws,r=" + nonce;
    QCOMPARE(hmac(serverKey, authMessage).toBase64(), QByteArray("6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
    // The client proves that it has the key whose digest is stored.
    QByteArray clientKey = QByteArray::fromBase64("dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
    const QByteArray signature = hmac(storedKey, authMessage);
    for (qsizetype i = 0; i < clientKey.size(); ++i)
        clientKey[i] = static_cast<char>(clientKey[i] ^ signature[i]);
    QCOMPARE(QCryptographicHash::hash(clientKey, QCryptographicHash::Sha256), storedKey);
}

void TestScram::verifier_ofOneSalt_isTheSame_ofAnother_isNot()
{
    QCOMPARE(*scramVerifier(Secret("pencil"), salt, 4096), *scramVerifier(Secret("pencil"), salt, 4096));
    QVERIFY(*scramVerifier(Secret("pencil")) != *scramVerifier(Secret("pencil")));
    QVERIFY(*scramVerifier(Secret("pencil"), salt, 4096) != *scramVerifier(Secret("pencil"), salt, 4097));
}

void TestScram::verifier_holdsNothingThatNeedsQuoting()
{
    const auto verifier = scramVerifier(Secret("it's \\ a $ tricky : one"));
    QVERIFY(verifier);
    static const QRegularExpression shape(
        QStringLiteral("^SCRAM-SHA-256\\$4096:[A-Za-z0-9+/]{22}==\\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$"));
    QVERIFY2(shape.match(*verifier).hasMatch(), qPrintable(*verifier));
}

void TestScram::verifier_ofUnusableInput_isRefused_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("withSalt");
    QTest::addColumn<int>("iterations");
    const QByteArray good("pencil");
    QTest::newRow("empty") << QByteArray() << salt << 4096;
    QTest::newRow("nul") << QByteArray("pen\0cil", 7) << salt << 4096;
    QTest::newRow("newline") << QByteArray("pencil\n") << salt << 4096;
    QTest::newRow("not UTF-8") << QByteArray("pen\xff") << salt << 4096;
    QTest::newRow("cut UTF-8") << QByteArray("p\xc3") << salt << 4096;
    QTest::newRow("emoji") << QByteArray("pencil \xf0\x9f\x98\x80") << salt << 4096;
    QTest::newRow("right-to-left mark") << QByteArray("a\xe2\x80\x8f"
                                                      "b")
                                        << salt << 4096;
    QTest::newRow("nothing but soft hyphens") << QByteArray("\xc2\xad\xc2\xad") << salt << 4096;
    QTest::newRow("no salt") << good << QByteArray() << 4096;
    QTest::newRow("few rounds") << good << salt << 4095;
}

void TestScram::verifier_ofUnusableInput_isRefused()
{
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, withSalt);
    QFETCH(int, iterations);
    const auto verifier = scramVerifier(Secret(password), withSalt, iterations);
    QVERIFY(!verifier);
    QCOMPARE(verifier.error().kind, ErrorKind::InvalidInput);
    QVERIFY(password.isEmpty() || !verifier.error().toText().contains(QString::fromUtf8(password)));
}

void TestScram::verifier_ofNormalizedForms_isTheSame()
{
    const auto composed = scramVerifier(Secret("p\xc3\xa4ss"), salt, 4096);
    const auto decomposed = scramVerifier(Secret("pa\xcc\x88ss"), salt, 4096);
    const auto softHyphen = scramVerifier(Secret("p\xc3\xa4\xc2\xadss"), salt, 4096);
    const auto ascii = scramVerifier(Secret("pass"), salt, 4096);
    QVERIFY(composed);
    QCOMPARE(*composed, *decomposed);
    QCOMPARE(*composed, *softHyphen);
    QVERIFY(*composed != *ascii);
}

QTEST_GUILESS_MAIN(TestScram)
#include "tst_scram.moc"
