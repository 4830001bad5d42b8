#include "views/widgets/canceljobsheet.h"

#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

namespace {

struct Words {
    const char *question;
    const char *yes;
    const char *no;
};

constexpr Words words[] {
    // by wish
    {QT_TRANSLATE_NOOP("tenantry::CancelJobSheet", "Cancel %1?"),
     QT_TRANSLATE_NOOP("tenantry::CancelJobSheet", "Stop the job"),
     QT_TRANSLATE_NOOP("tenantry::CancelJobSheet", "Keep it running")},
    {QT_TRANSLATE_NOOP("tenantry::CancelJobSheet", "Stop waiting for %1?"),
     QT_TRANSLATE_NOOP("tenantry::CancelJobSheet", "Stop waiting"),
     QT_TRANSLATE_NOOP("tenantry::CancelJobSheet", "Keep waiting")},
};

} // namespace

CancelJobSheet::CancelJobSheet(const Theme &theme, Wish wish, const QString &job, const QString &consequence,
                               QWidget *parent)
    : Sheet(theme, tr(words[static_cast<int>(wish)].question).arg(job), parent)
{
    const Words &said = words[static_cast<int>(wish)];
    body()->addWidget(wrappedLabel(consequence));
    Button *stop = addButton("danger", tr(said.yes));
    connect(stop, &Button::clicked, this, [this] {
        close();
        emit confirmed();
    });
    Button *keep = addButton("primary", tr(said.no));
    connect(keep, &Button::clicked, this, &QWidget::close);
    setFocusProxy(keep);
    setUsualWidth(theme.px(480));
}

} // namespace tenantry
