#pragma once
// Has the registry that is open checked and shows what is wrong with it. A sheet of the shell, which owns it; GUI thread.

#include "core/base/finding.h"
#include "core/base/result.h"
#include "views/widgets/sheet.h"

#include <QList>

#include <atomic>
#include <memory>

class QLabel;

namespace tenantry {

class CodeBlock;
class TenantRegistry;

class IntegritySheet : public Sheet
{
    Q_OBJECT
public:
    /// The check begins at once; the registry outlives the sheet.
    IntegritySheet(const Theme &theme, TenantRegistry &registry, QWidget *parent = nullptr);
    ~IntegritySheet() override; ///< stops the check, on the server too

private:
    void take(const Result<QList<Finding>> &findings);

    QLabel *m_words;
    std::shared_ptr<std::atomic<bool>> m_isLeft = std::make_shared<std::atomic<bool>>(false);
    CodeBlock *m_faults; ///< to be copied for whoever mends it
};

} // namespace tenantry
