#pragma once
// What is asked when jobs of this program still run and the fleet is about to be left: keep waiting, leave when they are done,
// or cancel them. A sheet of the window, which owns it; GUI thread.

#include "views/widgets/sheet.h"

namespace tenantry {

class QuitSheet : public Sheet
{
    Q_OBJECT
public:
    /// `jobs` are the titles of what runs, `leave` is the verb of what was wanted: "Quit"; `handOvers` of the jobs a runner could go
    /// on with.
    QuitSheet(const Theme &theme, const QStringList &jobs, const QString &leave, int handOvers,
              QWidget *parent = nullptr);

signals:
    void leaveNow(); ///< the jobs are cancelled
    void leaveWhenDone();
    void handOver(); ///< what a runner can go on with, and leave when the others are done
};

} // namespace tenantry
