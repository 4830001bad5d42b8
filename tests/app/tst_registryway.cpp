#include "tests/app/consolefixture.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"
#include "views/firstrun/firstrunpage.h"
#include "views/firstrun/registryform.h"

#include <QComboBox>

using namespace tenantry;
using namespace Qt::StringLiterals;
using testsupport::ConsoleFixture;
using testsupport::RegistryFixture;

/// How the console finds its registry: by a URL of the command line, by the form, and at the next start.
class TestRegistryWay : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void init() { m_console.start(); }
    void cleanup() { m_console.close(); }
    void passFile_ofTheUrl_opensNowAndAtTheNextStart();
    void url_ofAPooledRegistry_fillsTheForm();
    void form_offersThePooledMode();

private:
    RegistryForm *form() { return m_console.window().findChild<RegistryForm *>(); }
    QComboBox *reached() { return named(form(), u"Reached"_s); }
    static QComboBox *named(QWidget *parent, const QString &name)
    {
        for (QComboBox *combo : parent->findChildren<QComboBox *>())
            if (combo->accessibleName() == name)
                return combo;
        return nullptr;
    }
    RegistryFixture m_fixture;
    ConsoleFixture m_console;
};

void TestRegistryWay::passFile_ofTheUrl_opensNowAndAtTheNextStart()
{
    const auto spec = m_fixture.create(Engine::PostgreSQL);
    VERIFY_OK(m_fixture.cluster().run(u"alter role ann password 'pencil'"_s));
    QFile file(m_console.path(u"pw"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("*:*:*:ann:pencil\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QString url = u"postgresql://ann@127.0.0.1:%1/%2?sslmode=disable&passfile=%3"_s.arg(spec.port).arg(
        spec.database, file.fileName());
    const auto target = m_console.context().targetOf(url);
    VERIFY_OK(target);
    QCOMPARE(target->secretSource, SecretSource::PassFile);
    QVERIFY(target->password.isEmpty());
    for (const QString &named : {url, QString()}) { // the second time the fleet that was open last
        m_console.replaceWindow();
        QSignalSpy opened(&m_console.console(), &Console::opened);
        QSignalSpy refused(&m_console.console(), &Console::notOpened);
        m_console.openFirst(named);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty() || !refused.isEmpty(), 20000);
        QCOMPARE(opened.size(), 1);
    }
    VERIFY_OK(m_fixture.cluster().run(u"alter role ann password null"_s));
}

void TestRegistryWay::url_ofAPooledRegistry_fillsTheForm()
{
    QSignalSpy refused(&m_console.console(), &Console::notOpened);
    m_console.openFirst(u"postgresql://ann@127.0.0.1:9/fleet?session_mode=pooled"_s);
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 20000);
    QTRY_VERIFY(form() != nullptr);
    QCOMPARE(form()->target().spec.mode, SessionMode::Pooled);
    QVERIFY(reached()->isVisible());
}

void TestRegistryWay::form_offersThePooledMode()
{
    m_console.openFirst();
    QTRY_VERIFY(form() != nullptr);
    QCOMPARE(form()->target().spec.mode, SessionMode::Direct);
    QSignalSpy edited(form(), &RegistryForm::edited);
    QTest::keyClick(reached(), Qt::Key_Down);
    QCOMPARE(form()->target().spec.mode, SessionMode::Pooled);
    QVERIFY(!edited.isEmpty()); // what was tested is no longer what is written
    form()->setEngine(Engine::SQLite);
    QVERIFY(!reached()->isVisible());
    QCOMPARE(form()->target().spec.mode, SessionMode::Direct);
}

QTEST_MAIN(TestRegistryWay)
#include "tst_registryway.moc"
