#pragma once
// Asks for one file or folder without stopping the program around it. Functions of the GUI thread; the dialog belongs to the parent.

#include <QString>

#include <functional>

class QWidget;

namespace tenantry {

struct FileQuestion {
    QString title;
    QString suggestion; ///< a file's name, or empty
    QString filter; ///< "CSV files (*.csv)"
    QString suffix = {}; ///< added where a name has none
};

/// Calls `chosen` with the path, once; never when the dialog is left or the parent goes first.
void askSaveFile(QWidget *parent, const FileQuestion &question, const std::function<void(const QString &)> &chosen);
/// The same for a table: `name` is suggested as "name.csv".
void askSaveCsv(QWidget *parent, const QString &title, const QString &name,
                const std::function<void(const QString &)> &chosen);
void askFolder(QWidget *parent, const QString &title, const std::function<void(const QString &)> &chosen);
void askOpenFile(QWidget *parent, const FileQuestion &question, const std::function<void(const QString &)> &chosen);

} // namespace tenantry
