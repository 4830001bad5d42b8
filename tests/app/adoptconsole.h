#pragma once
// A console on a registry with one server, on which systems stand that nobody built with this program. A base of one test program, on
// its GUI thread.

#include "tests/app/consolefixture.h"
#include "tests/app/ctlrun.h"
#include "tests/app/harborsystem.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"
#include "views/adopt/adoptpage.h"
#include "views/adopt/connectcard.h"
#include "views/adopt/presetcard.h"
#include "views/adopt/runcard.h"

#include <QComboBox>

namespace tenantry::testsupport {

class AdoptConsole
{
protected:
    /// Databases "harbor", and "many" with thirty schemas of tenants and an empty one.
    void start()
    {
        keepCtlFilesIn(m_home.path());
        QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
        QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
        VERIFY_OK(makeHarbor(m_cluster));
        VERIFY_OK(makeSchemas(m_cluster, QStringLiteral("many"), 30));
        VERIFY_OK(m_cluster.run(QStringLiteral("create schema tenant_void"), QStringLiteral("many")));
    }
    void begin()
    {
        m_console.start();
        m_registry = m_fixture.create(Engine::SQLite);
        QVERIFY(m_console.open(m_registry));
        VERIFY_OK(answerOf(registry().addServer(serverOn(QStringLiteral("pg-eu-2"), m_cluster.appSpec()))));
        QVERIFY(m_console.readServers());
    }
    void end() { m_console.close(); }

    [[nodiscard]] AdoptPage *page() { return qobject_cast<AdoptPage *>(window().page()); }
    template<class T>
    [[nodiscard]] T *card()
    {
        return page()->template findChild<T *>();
    }
    /// With these words, which is seen; null = there is none.
    [[nodiscard]] QPushButton *button(const QString &text)
    {
        const auto all = page()->findChildren<QPushButton *>();
        const auto found = std::find_if(
            all.begin(), all.end(), [&](const QPushButton *one) { return one->text() == text && one->isVisible(); });
        return found == all.end() ? nullptr : *found;
    }
    /// Opens the page on the database and looks into it, until its presets were tried.
    void look(const QString &database, const QString &server = QStringLiteral("pg-eu-2"))
    {
        window().go({QStringLiteral("adopt"), server});
        QVERIFY(page() != nullptr);
        auto *servers = fieldOf<QComboBox>(card<ConnectCard>(), QStringLiteral("Server"));
        QTRY_VERIFY(servers->findText(server) >= 0);
        servers->setCurrentText(server);
        fieldOf<QComboBox>(card<ConnectCard>(), QStringLiteral("Database"))->setCurrentText(database);
        QTRY_VERIFY(button(QStringLiteral("Look")) != nullptr);
        button(QStringLiteral("Look"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(card<PresetCard>()->isVisible() && card<PresetCard>()->current() != nullptr, 20000);
    }
    void choose(const QString &preset) { card<PresetCard>()->choose(u'0' + preset); }
    /// The check is through, and this is what the page would do.
    [[nodiscard]] bool isChecked(const QString &adopt)
    {
        return QTest::qWaitFor([&] { return button(adopt) != nullptr && button(adopt)->isEnabled(); }, 20000);
    }
    [[nodiscard]] bool isRecorded()
    {
        return QTest::qWaitFor([&] { return card<RunCard>()->isOver(); }, 30000);
    }
    [[nodiscard]] int tenants() { return m_console.fleet().list().rowCount(); }
    [[nodiscard]] TenantRegistry &registry() { return m_console.fleet().registry(); }
    [[nodiscard]] MainWindow &window() { return m_console.window(); }

    RegistryFixture m_fixture;
    PostgresCluster m_cluster;
    ConsoleFixture m_console;
    QTemporaryDir m_home;
    ConnectionSpec m_registry;
};

} // namespace tenantry::testsupport
