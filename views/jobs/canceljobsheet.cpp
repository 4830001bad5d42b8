#include "views/jobs/canceljobsheet.h"

#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

CancelJobSheet::CancelJobSheet(const Theme &theme, Wish wish, const QString &job, const QString &consequence,
                               QWidget *parent)
    : Sheet(theme, (wish == Wish::Cancel ? tr("Cancel %1?") : tr("Stop waiting for %1?")).arg(job), parent)
{
    body()->addWidget(wrappedLabel(consequence));
    Button *stop = addButton("danger", wish == Wish::Cancel ? tr("Stop the job") : tr("Stop waiting"));
    connect(stop, &Button::clicked, this, [this] {
        close();
        emit confirmed();
    });
    Button *keep = addButton("primary", wish == Wish::Cancel ? tr("Keep it running") : tr("Keep waiting"));
    connect(keep, &Button::clicked, this, &QWidget::close);
    setFocusProxy(keep);
    setUsualWidth(theme.px(480));
}

} // namespace tenantry
