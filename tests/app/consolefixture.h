#pragma once
// A console window with settings of its own, opened on a registry. Made and ended by a test's init() and cleanup(), on its
// thread.

#include "app/console/console.h"
#include "core/inspection/fleetmonitor.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace tenantry::testsupport {

/// The button of this text inside a widget; a test without it cannot go on.
[[nodiscard]] inline QPushButton *buttonOf(QWidget *inside, const QString &text)
{
    const auto all = inside->findChildren<QPushButton *>();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const QPushButton *one) { return one->text() == text; });
    if (found == all.end())
        qFatal("no button %s", qPrintable(text));
    return *found;
}

/// The field of this accessible name inside a widget; a test without it cannot go on.
template<class T>
[[nodiscard]] T *fieldOf(QWidget *inside, const QString &name)
{
    const auto all = inside->findChildren<T *>();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const T *one) { return one->accessibleName() == name; });
    if (found == all.end())
        qFatal("no field %s", qPrintable(name));
    return *found;
}

/// Whether a label that is seen inside a widget has these words.
[[nodiscard]] inline bool says(const QWidget *inside, const QString &words)
{
    const auto labels = inside->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

class ConsoleFixture
{
public:
    /// A new window beside new settings; `prepare` may write some before anything is shown. Empty language: the settings'.
    void start(const QString &language = QStringLiteral("en"),
               const std::function<void(ConsoleSettings &)> &prepare = {})
    {
        startWith([&](AppOptions &options) { options.language = language; }, prepare);
    }
    /// The same with other options.
    void startWith(const std::function<void(AppOptions &)> &change,
                   const std::function<void(ConsoleSettings &)> &prepare = {})
    {
        close();
        m_folder = std::make_unique<QTemporaryDir>();
        AppOptions options;
        options.settingsFile = path(QStringLiteral("settings.ini"));
        options.language = QStringLiteral("en");
        change(options);
        m_context = std::make_unique<AppContext>(options);
        if (prepare)
            prepare(m_context->settings());
        m_context->theme().apply(*qApp);
        m_console = std::make_unique<Console>(*m_context);
        m_console->show();
    }
    void replaceWindow() { m_console = std::make_unique<Console>(*m_context); } ///< by one beside the same settings
    void close()
    {
        m_console.reset();
        m_context.reset();
    }

    /// As the program starts: opens what the text names, else the fleet opened last, else shows the first run.
    void openFirst(const QString &registry = {}) { m_console->start(m_context->openFirst(registry)); }
    /// Opens what needs no password; false where that takes longer than anybody waits.
    [[nodiscard]] bool open(const ConnectionSpec &spec, bool readOnly = false)
    {
        QSignalSpy opened(m_console.get(), &Console::opened);
        RegistryTarget target;
        target.spec = spec;
        target.secretSource = SecretSource::None;
        target.startReadOnly = readOnly;
        m_console->open(target);
        return QTest::qWaitFor([&] { return opened.size() == 1; }, 20000);
    }

    /// One whole round of the monitor that begins after this call; false where it takes longer than `patience` [ms].
    [[nodiscard]] bool readServers(int patience = 20000)
    {
        FleetMonitor &monitor = fleet().monitor();
        if (!QTest::qWaitFor([&] { return !monitor.isReading(); }, 20000))
            return false;
        QSignalSpy finished(&monitor, &FleetMonitor::roundFinished);
        monitor.refresh();
        return QTest::qWaitFor([&] { return !finished.isEmpty(); }, patience);
    }

    [[nodiscard]] Console &console() { return *m_console; }
    [[nodiscard]] AppContext &context() { return *m_context; }
    [[nodiscard]] MainWindow &window() { return m_console->window(); }
    [[nodiscard]] Fleet &fleet() { return *m_context->fleet(); } ///< after open()
    [[nodiscard]] QString folder() const { return m_folder->path(); } ///< lives as long as the settings
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<Console> m_console;
};

} // namespace tenantry::testsupport
