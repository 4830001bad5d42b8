#pragma once
// Asks before a job is cancelled, with what that leaves undone. Owned by the window while it is up, GUI thread.

#include "views/widgets/sheet.h"

namespace tenantry {

class CancelJobSheet : public Sheet
{
    Q_OBJECT
public:
    /// `consequence` is a sentence: "Stops after what runs now. 12 stay undone."
    CancelJobSheet(const Theme &theme, const QString &job, const QString &consequence, QWidget *parent = nullptr);

signals:
    void confirmed();
};

} // namespace tenantry
