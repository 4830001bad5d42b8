#include "views/servers/removeserversheet.h"

#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/formfield.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tenantry {

RemoveServerSheet::RemoveServerSheet(const Theme &theme, TenantRegistry &registry, const Server &server,
                                     QWidget *parent)
    : Sheet(theme, tr("Remove %1?").arg(server.name), parent), m_registry(registry), m_server(server),
      m_reason(new QLineEdit)
{
    body()->addWidget(wrappedLabel(tr("It is taken out of the registry. Nothing changes on the server itself.")));
    body()->addWidget(new FormField(tr("Reason"), m_reason, tr("for the audit record")));
    m_remove = addButton("danger", tr("Remove server"));
    Button *keep = addButton("primary", tr("Keep it"));
    connect(m_remove, &Button::clicked, this, &RemoveServerSheet::remove);
    connect(keep, &Button::clicked, this, &QWidget::close);
    setFocusProxy(keep);
    setUsualWidth(theme.px(480));
}

void RemoveServerSheet::remove()
{
    m_remove->setEnabled(false);
    deliver(m_registry.removeServer(m_server.id, m_server.revision, m_reason->text().trimmed()), this,
            [this](const Result<> &done) {
                m_remove->setEnabled(true);
                if (!done) {
                    setProblem(done.error());
                    return;
                }
                emit removed();
                close();
            });
}

} // namespace tenantry
