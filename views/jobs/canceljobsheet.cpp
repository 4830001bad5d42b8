#include "views/jobs/canceljobsheet.h"

#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

CancelJobSheet::CancelJobSheet(const Theme &theme, const QString &job, const QString &consequence, QWidget *parent)
    : Sheet(theme, tr("Cancel %1?").arg(job), parent)
{
    body()->addWidget(wrappedLabel(consequence));
    Button *stop = addButton("danger", tr("Stop the job"));
    connect(stop, &Button::clicked, this, [this] {
        close();
        emit confirmed();
    });
    Button *keep = addButton("primary", tr("Keep it running"));
    connect(keep, &Button::clicked, this, &QWidget::close);
    setFocusProxy(keep);
    setMinimumWidth(theme.px(480));
}

} // namespace tenantry
