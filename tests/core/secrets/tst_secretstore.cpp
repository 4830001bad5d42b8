#include "core/secrets/secretstore.h"

#include <QTest>

using namespace tenantry;

class TestSecretStore : public QObject
{
    Q_OBJECT
private slots:
    void loginName_isTheLogin_whateverTheDatabase();
    void loginName_ofAnotherEngine_isAnotherLogin();
};

namespace {

ConnectionSpec login(Engine engine)
{
    ConnectionSpec spec;
    spec.engine = engine;
    spec.host = QStringLiteral("db.example");
    spec.user = QStringLiteral("ann");
    spec.database = QStringLiteral("app");
    return spec;
}

} // namespace

void TestSecretStore::loginName_isTheLogin_whateverTheDatabase()
{
    auto other = login(Engine::PostgreSQL);
    other.database = QStringLiteral("fleet");
    QCOMPARE((SecretRequest {login(Engine::PostgreSQL), {}}.loginName()), QStringLiteral("ann@db.example"));
    QCOMPARE((SecretRequest {other, {}}.loginName()), QStringLiteral("ann@db.example"));
    other.port = 5433;
    QCOMPARE((SecretRequest {other, {}}.loginName()), QStringLiteral("ann@db.example:5433"));
}

/// On one host the servers of two engines have logins of one name and with passwords of their own.
void TestSecretStore::loginName_ofAnotherEngine_isAnotherLogin()
{
    QVERIFY((SecretRequest {login(Engine::MariaDB), {}}.loginName())
            != (SecretRequest {login(Engine::PostgreSQL), {}}.loginName()));
    QVERIFY((SecretRequest {login(Engine::MariaDB), {}}.loginName()).contains(QStringLiteral("ann@db.example")));
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
