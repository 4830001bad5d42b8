#include "core/routing/filescan.h"

#include "core/isolation/tenantfiles.h"
#include "core/routing/filecontrols.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace tenantry {

namespace {

struct FileScanText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::FileScan)
};

QString placeOfFile(const Server &server, const QString &file)
{
    return QString(server.name + u'/' + QFileInfo(file).fileName());
}

Result<FileControls> controlsOf(const Server &server, const QString &file)
{
    const auto opened = Connection::open(server.connectionSpec(file));
    return opened ? readFileControls(**opened) : Result<FileControls>(fail(opened));
}

/// What was copied within its folder bears another name than the one that it was made with: it is nobody.
void addControls(ControlScan &scan, const Server &server, const QString &file, const FileControls &controls)
{
    if (controls.isOurs() && controls.name != QFileInfo(file).fileName()) {
        const Error copy {ErrorKind::Conflict,
                          FileScanText::tr("It is a copy: the file was made as %1.").arg(controls.name),
                          FileScanText::tr("Take it out of the folder, or leave it out with --partial."),
                          {},
                          {},
                          {}};
        scan.unread.append({placeOfFile(server, file), copy});
        return;
    }
    for (const PlacedControl &control : controls.rows) {
        const auto kind = control.tenantKey ? IsolationKind::SharedTable : IsolationKind::Database;
        Placement placement {kind, server.id, file, {}, control.tenantKey.value_or(QString()), control.epoch};
        scan.tenants.append({control, placement, placeOfFile(server, file)});
    }
}

} // namespace

ControlScan scanFiles(const Server &server, const std::function<bool()> &isCancelled)
{
    ControlScan scan;
    const QString folder = tenantFolderOf(server);
    if (!QFileInfo(folder).isDir()) {
        const Error gone {ErrorKind::Missing,
                          FileScanText::tr("There is no folder “%1” on this computer.").arg(folder),
                          FileScanText::tr("Run this where the files are."),
                          {},
                          {},
                          {}};
        scan.unread.append({server.name, gone});
        return scan;
    }
    const QStringList files = databaseFilesIn(folder);
    for (const QString &file : files) {
        const auto controls = isCancelled()
            ? Result<FileControls>(fail(ErrorKind::Cancelled, FileScanText::tr("Stopped.")))
            : controlsOf(server, file);
        if (controls)
            addControls(scan, server, file, *controls);
        else
            scan.unread.append({placeOfFile(server, file), controls.error()});
    }
    return scan;
}

} // namespace tenantry
