#include "core/isolation/capabilitywords.h"
#include "models/serverroom.h"
#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"
#include "views/shell/overlay.h"
#include "views/tenants/onboarddialog.h"
#include "views/tenants/onboardplacestep.h"
#include "views/widgets/modelcompare.h"

#include <QComboBox>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The onboarding sheet offers exactly what the table of capabilities says of the servers that there are.
class TestOnboardEngines : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { m_console.close(); }
    void model_isOffered_whereTheEngineCan_data();
    void model_isOffered_whereTheEngineCan();
    void servers_areThoseOfTheModel();
    void deployment_asksForAnEngineThatIsInstalled();

private:
    /// A registry with these servers, none of which answers.
    void open(const QList<Engine> &engines);
    [[nodiscard]] OnboardDialog *sheet()
    {
        return qobject_cast<OnboardDialog *>(m_console.window().overlay()->sheet());
    }
    [[nodiscard]] QString nameOf(Engine engine) const { return engineName(engine) + u"-1"_s; }

    ConsoleFixture m_console;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOnboardEngines::open(const QList<Engine> &engines)
{
    m_folder = std::make_unique<QTemporaryDir>();
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = m_folder->filePath(u"fleet.tenantry"_s);
    {
        TenantRegistry registry(spec, PasswordSource(), RegistryFixture::client());
        RegistryCreation creation;
        creation.name = u"engines"_s;
        VERIFY_OK(answerOf(registry.create(creation)));
        for (const Engine engine : engines) {
            Server server;
            server.name = nameOf(engine);
            server.engine = engine;
            server.host = engine == Engine::SQLite ? QString() : m_folder->path();
            server.maintenanceDatabase = engine == Engine::SQLite ? m_folder->filePath(u"one.sqlite"_s) : u"home"_s;
            server.user = engine == Engine::SQLite ? QString() : u"tenantry"_s;
            server.tls = TlsMode::Disable;
            server.secretSource = SecretSource::None;
            VERIFY_OK(answerOf(registry.addServer(server)));
        }
    }
    m_console.start();
    QVERIFY(m_console.open(spec));
    QVERIFY(m_console.readServers());
    m_console.window().go({u"tenants"_s, {}});
    QVERIFY(QTest::qWaitFor([this] { return m_console.window().trigger("tenant.onboard"_L1); }));
    QVERIFY(sheet() != nullptr);
}

void TestOnboardEngines::model_isOffered_whereTheEngineCan_data()
{
    QTest::addColumn<Engine>("engine");
    for (const Engine engine : allEngines)
        QTest::newRow(qPrintable(engineName(engine))) << engine;
}

void TestOnboardEngines::model_isOffered_whereTheEngineCan()
{
    QFETCH(Engine, engine);
    open({engine});
    const auto *compare = sheet()->findChild<ModelCompare *>();
    for (const IsolationKind kind : {IsolationKind::SharedTable, IsolationKind::Schema, IsolationKind::Database}) {
        const auto can = checkCapability(engine, kind, Capability::Onboard);
        QCOMPARE(compare->isAvailable(kind), can.has_value());
        if (!can)
            QCOMPARE(reasonAgainstModel(m_console.fleet().monitor(), kind) + u'.', can.error().message);
    }
    QCOMPARE(compare->isAvailable(IsolationKind::Deployment), !deploymentEngines().isEmpty());
}

void TestOnboardEngines::servers_areThoseOfTheModel()
{
    open({Engine::SQLite, Engine::PostgreSQL, Engine::MariaDB});
    auto *place = sheet()->findChild<OnboardPlaceStep *>();
    const auto *servers = fieldOf<QComboBox>(place, OnboardPlaceStep::tr("Server"));
    for (const IsolationKind kind : {IsolationKind::SharedTable, IsolationKind::Schema, IsolationKind::Database}) {
        place->setModel(kind);
        QStringList offered;
        for (int i = 0; i < servers->count(); ++i)
            offered << servers->itemText(i);
        QStringList expected;
        for (const Engine engine : allEngines) {
            if (isCapable(engine, kind, Capability::Onboard))
                expected << nameOf(engine);
        }
        offered.sort();
        expected.sort();
        QCOMPARE(offered, expected);
    }
}

void TestOnboardEngines::deployment_asksForAnEngineThatIsInstalled()
{
    open({Engine::PostgreSQL});
    auto *place = sheet()->findChild<OnboardPlaceStep *>();
    place->setModel(IsolationKind::Deployment);
    auto *engines = fieldOf<QComboBox>(place, OnboardPlaceStep::tr("Engine"));
    QCOMPARE(engines->count(), deploymentEngines().size());
    for (int i = 0; i < engines->count(); ++i) {
        engines->setCurrentIndex(i);
        OnboardingRequest request;
        place->fill(request);
        QCOMPARE(request.server.engine, deploymentEngines().at(i));
    }
}

QTEST_MAIN(TestOnboardEngines)
#include "tst_onboardengines.moc"
