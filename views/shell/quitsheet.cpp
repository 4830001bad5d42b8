#include "views/shell/quitsheet.h"

#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

namespace {
constexpr qsizetype mostShown = 6;
}

QuitSheet::QuitSheet(const Theme &theme, const QStringList &jobs, const QString &leave, int handOvers, QWidget *parent)
    : Sheet(theme, tr("%Ln job(s) still run here", nullptr, static_cast<int>(jobs.size())), parent)
{
    for (const QString &job : jobs.mid(0, mostShown))
        body()->addWidget(wrappedLabel(job, "strong"));
    if (jobs.size() > mostShown)
        body()->addWidget(
            textLabel(tr("%Ln more", nullptr, static_cast<int>(jobs.size() - mostShown)), "", "secondary"));
    body()->addWidget(
        wrappedLabel(tr("They run in this window and end with it. A cancelled import or change of tags leaves "
                        "nothing behind: it is written as a whole, or not at all."),
                     "", "secondary"));
    const auto answer = [this](Button *button, void (QuitSheet::*signal)()) {
        connect(button, &Button::clicked, this, [this, signal] {
            close();
            emit(this->*signal)();
        });
    };
    answer(addSideButton(tr("%1 when they are done").arg(leave)), &QuitSheet::leaveWhenDone);
    if (handOvers > 0)
        answer(addSideButton(tr("Hand %Ln job(s) over to the runner", nullptr, handOvers)), &QuitSheet::handOver);
    answer(addButton("danger", tr("Cancel them and %1").arg(leave.toLower())), &QuitSheet::leaveNow);
    Button *keep = addButton("primary", tr("Keep waiting"));
    connect(keep, &Button::clicked, this, &QWidget::close);
    setFocusProxy(keep);
    setUsualWidth(theme.px(520));
}

} // namespace tenantry
