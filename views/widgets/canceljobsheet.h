#pragma once
// Asks before a job is cancelled, or before nobody waits for the end of one that was, with what that means. Owned by the window
// while it is up, GUI thread.

#include "views/widgets/sheet.h"

namespace tenantry {

class CancelJobSheet : public Sheet
{
    Q_OBJECT
public:
    enum class Wish { Cancel, StopWaiting };
    /// `consequence` is a sentence: "Stops after what runs now. 12 stay undone."
    CancelJobSheet(const Theme &theme, Wish wish, const QString &job, const QString &consequence,
                   QWidget *parent = nullptr);

signals:
    void confirmed();
};

} // namespace tenantry
