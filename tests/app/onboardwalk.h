#pragma once
// A console on a server that is prepared for tenants of all models, and a person's way through its onboarding sheet, in the window's
// language. Owned by one test program, on its thread.

#include "tests/app/consolefixture.h"
#include "tests/support/provisioningfixture.h"
#include "views/shell/overlay.h"
#include "views/tenants/onboarddialog.h"
#include "views/tenants/onboardnamestep.h"
#include "views/tenants/onboardplacestep.h"
#include "views/tenants/onboardplanstep.h"
#include "views/widgets/modelcompare.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>

namespace tenantry::testsupport {

class OnboardWalk
{
public:
    [[nodiscard]] bool start() { return m_fixture.start() && m_fixture.prepareForDatabases().has_value(); }
    [[nodiscard]] bool open(const QString &language = QStringLiteral("en"),
                            const std::function<void(ConsoleSettings &)> &prepare = {})
    {
        ServerId server;
        const ConnectionSpec spec = m_fixture.newRegistry(Engine::SQLite, &server);
        m_console.start(language, prepare);
        if (!m_console.open(spec) || !m_console.readServers())
            return false;
        window().resize(1440, 900);
        window().go({QStringLiteral("tenants"), {}});
        return true;
    }
    /// With all that was made on the server and beside it.
    void close()
    {
        m_console.close();
        QFile::remove(m_fixture.folder() + QStringLiteral("/0003_later.up.sql"));
        m_fixture.dropEverything();
    }
    /// One migration more, the last of them.
    [[nodiscard]] bool writeLater(const QByteArray &sql)
    {
        return m_fixture.write(QStringLiteral("0003_later.up.sql"), sql);
    }

    OnboardDialog *openSheet()
    {
        if (!QTest::qWaitFor([this] { return window().trigger(QLatin1StringView("tenant.onboard")); }))
            qFatal("onboarding is not offered");
        return sheet();
    }
    [[nodiscard]] OnboardDialog *sheet() { return qobject_cast<OnboardDialog *>(window().overlay()->sheet()); }
    [[nodiscard]] QRadioButton *radio(IsolationKind kind)
    {
        return sheet()->findChild<ModelCompare *>()->findChildren<QRadioButton *>().at(static_cast<int>(kind));
    }
    [[nodiscard]] QCheckBox *box(const QString &text)
    {
        const auto all = sheet()->findChildren<QCheckBox *>();
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const QCheckBox *one) { return one->text() == text; });
        if (found == all.end())
            qFatal("no box %s", qPrintable(text));
        return *found;
    }
    void type(const QString &field, const QString &text)
    {
        auto *line = fieldOf<QLineEdit>(sheet(), field);
        line->setText(text);
        emit line->textEdited(text); // as if typed: keys of a test have ASCII only
    }
    void next() { QTest::mouseClick(buttonOf(sheet(), OnboardDialog::tr("Continue")), Qt::LeftButton); }
    /// All steps up to the dry run, which begins. An empty folder is that of the fixture for the model.
    void fill(const QString &name, IsolationKind kind = IsolationKind::Schema, const QString &folder = {},
              const QString &database = QStringLiteral("fleet"))
    {
        openSheet();
        type(OnboardNameStep::tr("Name"), name);
        type(OnboardNameStep::tr("Reason"), QStringLiteral("signed today"));
        next();
        radio(kind)->click();
        next();
        fieldOf<QComboBox>(sheet(), OnboardPlaceStep::tr("Database"))->setEditText(database);
        type(OnboardPlaceStep::tr("Folder of deployments"), m_fixture.deployments());
        const bool shares = kind == IsolationKind::SharedTable;
        type(OnboardPlaceStep::tr("Migrations"),
             !folder.isEmpty() ? folder
                 : shares      ? m_fixture.sharedFolder()
                               : m_fixture.folder());
        next();
    }
    /// Waits for the dry run; whether it passed.
    [[nodiscard]] bool isPlanned()
    {
        QPushButton *again = buttonOf(sheet(), OnboardDialog::tr("Dry run again"));
        return QTest::qWaitFor([&] { return again->isEnabled(); }, 20000)
            && buttonOf(sheet(), OnboardDialog::tr("Create tenant"))->isEnabled();
    }
    [[nodiscard]] bool create()
    {
        const auto before = jobs().jobs().size();
        QTest::mouseClick(buttonOf(sheet(), OnboardDialog::tr("Create tenant")), Qt::LeftButton);
        return QTest::qWaitFor([&] { return jobs().jobs().size() > before; }, 20000);
    }
    /// The job that was started last has ended so.
    [[nodiscard]] bool hasEnded(JobState state)
    {
        const auto last = [this] { return jobs().jobs().last(); };
        return QTest::qWaitFor([&] { return isJobOver(last().state); }, 60000) && last().state == state;
    }
    [[nodiscard]] Tenant tenant() ///< of the job that was started last
    {
        return answerOf(m_console.fleet().registry().tenant(jobs().jobs().last().tenant)).value_or(Tenant());
    }
    [[nodiscard]] JobQueue &jobs() { return m_console.fleet().jobs(); }
    [[nodiscard]] MainWindow &window() { return m_console.window(); }
    [[nodiscard]] ConsoleFixture &console() { return m_console; }
    [[nodiscard]] ProvisioningFixture &fixture() { return m_fixture; }

private:
    ProvisioningFixture m_fixture;
    ConsoleFixture m_console;
};

} // namespace tenantry::testsupport
