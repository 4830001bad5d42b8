#pragma once
// Renders the first run and every page of a fleet, in both themes, into PNG files and ends the program. Made by main(), GUI
// thread.

#include "app/console/console.h"

#include <QDir>

namespace tenantry {

class Screenshots : public QObject
{
    Q_OBJECT
public:
    /// `registry` as on the command line; it is opened after the first run was drawn.
    Screenshots(AppContext &context, Console &console, const QString &registry, const QString &folder, QSize size);
    void start(); ///< once the window is shown

signals:
    void finished(bool written); ///< false where a file could not be written

private:
    struct Shot {
        QString name;
        std::function<void()> prepare;
    };
    void plan(const std::function<void()> &places); ///< in both themes
    void planPages();
    void planFirstRun();
    void planFleet();
    void next();
    void grab(const QString &name);
    AppContext &m_context;
    Console &m_console;
    QString m_registry;
    QDir m_folder;
    QSize m_size;
    QList<Shot> m_shots;
    bool m_written = true;
};

} // namespace tenantry
