#include "app/console/console.h"
#include "app/console/screenshots.h"
#include "app/console/startreport.h"
#include "core/base/hardening.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace {

using namespace tenantry;

struct Options {
    QCommandLineOption registry {
        QStringLiteral("registry"),
        QStringLiteral("Opens this registry: a file or a postgresql:// URL without a password."),
        QStringLiteral("place")};
    QCommandLineOption screenshot {
        QStringLiteral("screenshot"),
        QStringLiteral("Writes the first run and, with --registry, every page in both themes to PNG files in a folder, "
                       "and ends."),
        QStringLiteral("folder")};
    QCommandLineOption size {QStringLiteral("size"), QStringLiteral("Size of the screenshots."), QStringLiteral("WxH"),
                             QStringLiteral("1440x900")};
    QCommandLineOption textSize {QStringLiteral("text-size"),
                                 QStringLiteral("Size of the text in the screenshots, 75 to 200."),
                                 QStringLiteral("percent")};
    QCommandLineOption reportStart {
        QStringLiteral("report-start"),
        QStringLiteral(
            "Opens the tenants page, tells when the first frame and the first tenants were painted, and ends.")};
    QCommandLineOption language {QStringLiteral("lang"), QStringLiteral("Language of the texts: en or de."),
                                 QStringLiteral("code")};
};

QSize sizeOf(const QString &text)
{
    const QStringList parts = text.split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts.at(0).toInt(), parts.at(1).toInt()) : QSize();
    return size.isValid() && !size.isEmpty() ? size : QSize(1440, 900);
}

/// A mistake on the command line, said on stderr; the exit code of a usage error.
int refuse(const QString &message)
{
    std::fputs(qPrintable(message + u'\n'), stderr);
    return 2;
}

/// Another console started this process to keep the demonstration fleet; it has no window.
int keepDemo(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const DemoSite site(QCoreApplication::arguments().at(2));
    return DemoKeeper(site).keep(DemoKeeper::Until::ConsolesClosed) ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    if (const auto hardened = hardenProcess(); !hardened)
        std::fputs(qPrintable(hardened.error().toText() + u'\n'), stderr);
    if (argc == 3 && QByteArrayView(argv[1]) == "--keep-demo")
        return keepDemo(argc, argv);
    AppOptions appOptions;
    appOptions.environment = takePgEnvironment();

    // Pictures need no display.
    const auto isShot = [](const char *argument) { return QByteArrayView(argument).startsWith("--screenshot"); };
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && std::any_of(argv + 1, argv + argc, isShot))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tenantry"));
    QApplication::setApplicationVersion(QStringLiteral(TENANTRY_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.tenantry.Tenantry"));

    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Desktop console for multi-tenant systems"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {options.registry, options.screenshot, options.size, options.textSize, options.language, options.reportStart});
    parser.process(application);
    if (!parser.positionalArguments().isEmpty())
        return refuse(
            QStringLiteral("tenantry: unexpected argument: %1").arg(parser.positionalArguments().constFirst()));

    const bool shooting = parser.isSet(options.screenshot);
    const bool reporting = parser.isSet(options.reportStart);
    QTemporaryDir scratch; // screenshots change nothing of the person's own settings
    if (shooting)
        appOptions.settingsFile = scratch.filePath(QStringLiteral("settings.ini"));
    appOptions.language = parser.value(options.language);
    AppContext context(appOptions);
    // The registry is opened by a thread of its own while this one builds the window and paints its first frame.
    const QString registry = parser.value(options.registry);
    FirstOpening first;
    if (!shooting)
        first = context.openFirst(registry);
    context.theme().apply(application);
    if (parser.isSet(options.textSize))
        context.settings().set(QStringLiteral("look/textSize"), parser.value(options.textSize).toInt());
    Console console(context);
    const auto report = reporting ? std::make_unique<StartReport>(context, console) : nullptr;

    Screenshots screenshots(context, console, registry, parser.value(options.screenshot),
                            sizeOf(parser.value(options.size)));
    if (shooting) {
        context.prompt().setShell(nullptr); // nobody is there to give a password
        QObject::connect(&screenshots, &Screenshots::finished, &application,
                         [](bool written) { QCoreApplication::exit(written ? 0 : 1); });
        QTimer::singleShot(300, &screenshots, &Screenshots::start);
    }
    console.start(std::move(first));
    console.show();
    return QApplication::exec();
}
