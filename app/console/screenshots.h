#pragma once
// Renders every page of an open fleet in both themes into PNG files and ends the program. Made by main(), GUI thread.

#include "app/console/console.h"

#include <QDir>

namespace tenantry {

class Screenshots : public QObject
{
    Q_OBJECT
public:
    Screenshots(AppContext &context, Console &console, const QString &folder, QSize size);
    void start(); ///< once the console has opened a fleet, or could not

signals:
    void finished(bool written); ///< false where a file could not be written

private:
    struct Shot {
        QString name;
        std::function<void()> prepare;
    };
    void planPages();
    void next();
    void grab(const QString &name);
    AppContext &m_context;
    Console &m_console;
    QDir m_folder;
    QSize m_size;
    QList<Shot> m_shots;
    bool m_written = true;
};

} // namespace tenantry
