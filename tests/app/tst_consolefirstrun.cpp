#include "core/registry/defaultregistry.h"
#include "tests/app/consolefixture.h"
#include "tests/app/ctlrun.h"
#include "views/firstrun/firstrunpage.h"
#include "views/firstrun/foundregistry.h"
#include "views/firstrun/registryform.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What the first-run page offers and keeps.
class TestConsoleFirstRun : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void registryOfTenantryctl_isOpenedByOneClick();
    void registryOfTenantryctl_isNotOfferedWhereItIsKnownOrANewOneIsMade();
    void offer_thatCannotBeOpened_isInTheForm();
    void url_thatFails_leavesItsPassFileInTheForm();
    void host_suggestsTheEncryption();
    void host_ofAKnownWay_keepsItsEncryption();

private:
    FirstRunPage *page() { return m_console.window().findChild<FirstRunPage *>(); }
    FoundRegistry *offer() { return page()->findChild<FoundRegistry *>(); }
    std::unique_ptr<QTemporaryDir> m_home;
    ConsoleFixture m_console;
};

void TestConsoleFirstRun::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    keepCtlFilesIn(m_home->path());
    m_console.start();
}

void TestConsoleFirstRun::cleanup()
{
    m_console.close();
    m_home.reset();
}

void TestConsoleFirstRun::registryOfTenantryctl_isOpenedByOneClick()
{
    m_console.openFirst();
    QVERIFY(!offer()->isVisible());
    const CtlRun made = runCtl({u"registry"_s, u"init"_s, u"--name"_s, u"Harborline EU"_s});
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    m_console.openFirst();
    QVERIFY(offer()->isVisible());
    QVERIFY(offer()->accessibleDescription().contains(u"registry.sqlite"_s));
    QSignalSpy opened(&m_console.console(), &Console::opened);
    buttonOf(offer(), u"Open"_s)->click();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(m_console.fleet().registry().info().name, u"Harborline EU"_s);
}

void TestConsoleFirstRun::registryOfTenantryctl_isNotOfferedWhereItIsKnownOrANewOneIsMade()
{
    QCOMPARE(runCtl({u"registry"_s, u"init"_s, u"--name"_s, u"Harborline EU"_s}).exitCode, 0);
    emit m_console.window().createChosen();
    QVERIFY(!offer()->isVisible());
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = defaultRegistryFile();
    QVERIFY(m_console.open(spec));
    emit m_console.window().connectChosen();
    QVERIFY(!offer()->isVisible());
    m_console.context().book().forget(m_console.context().book().last()->fleet.id);
    emit m_console.window().connectChosen();
    QVERIFY(offer()->isVisible());
}

void TestConsoleFirstRun::offer_thatCannotBeOpened_isInTheForm()
{
    QVERIFY(QDir().mkpath(QFileInfo(defaultRegistryFile()).path()));
    QFile file(defaultRegistryFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no registry");
    file.close();
    m_console.openFirst();
    QSignalSpy refused(&m_console.console(), &Console::notOpened);
    buttonOf(offer(), u"Open"_s)->click();
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(page()->form()->target().spec.database, defaultRegistryFile());
    QVERIFY(!offer()->isVisible());
}

void TestConsoleFirstRun::url_thatFails_leavesItsPassFileInTheForm()
{
    const QString path = m_console.path(u"team.pgpass"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write("127.0.0.1:1:fleet:ann:kept there\n");
    file.close();
    QSignalSpy refused(&m_console.console(), &Console::notOpened);
    m_console.openFirst(u"postgresql://ann@127.0.0.1:1/fleet?passfile="_s + path);
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 20000);
    const RegistryTarget target = page()->form()->target();
    QCOMPARE(target.secretSource, SecretSource::PassFile);
    QCOMPARE(target.passFile, path);
    QVERIFY(target.password.isEmpty());
    QCOMPARE(fieldOf<QComboBox>(page(), u"The password is"_s)->currentText(), u"in "_s + path);
}

/// Until a person chooses.
void TestConsoleFirstRun::host_suggestsTheEncryption()
{
    m_console.openFirst();
    auto *host = fieldOf<QLineEdit>(page(), u"Host or socket directory"_s);
    auto *tls = fieldOf<QComboBox>(page(), u"Encryption"_s);
    const auto type = [host](const QString &text) {
        host->clear();
        QTest::keyClicks(host, text);
    };
    type(u"/run/postgresql"_s);
    QCOMPARE(page()->form()->target().spec.tls, TlsMode::Disable);
    type(u"db.example.com"_s);
    QCOMPARE(page()->form()->target().spec.tls, TlsMode::VerifyFull);
    tls->setCurrentIndex(tls->findData(int(TlsMode::Require)));
    emit tls->activated(tls->currentIndex());
    type(u"localhost"_s);
    QCOMPARE(page()->form()->target().spec.tls, TlsMode::Require);
}

void TestConsoleFirstRun::host_ofAKnownWay_keepsItsEncryption()
{
    m_console.openFirst();
    RegistryTarget known;
    known.spec.host = u"db.example.com"_s;
    known.spec.tls = TlsMode::VerifyCa;
    page()->fill(known);
    QTest::keyClicks(fieldOf<QLineEdit>(page(), u"Host or socket directory"_s), u".org"_s);
    QCOMPARE(page()->form()->target().spec.tls, TlsMode::VerifyCa);
}

QTEST_MAIN(TestConsoleFirstRun)
#include "tst_consolefirstrun.moc"
