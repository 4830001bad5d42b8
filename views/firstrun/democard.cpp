#include "views/firstrun/democard.h"

#include "core/demo/demotenants.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/notebanner.h"
#include "views/widgets/progressbar.h"
#include "views/widgets/sidelist.h"
#include "views/widgets/textlabel.h"

#include <QDir>
#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

DemoCard::DemoCard(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_title(textLabel({}, "h2", "", this)), m_what(wrappedLabel({}, "", "secondary", this)),
      m_facts(new SideList(theme, this)), m_problem(new NoteBanner(theme, StatusKind::Bad, {}, {}, this)),
      m_progress(new ProgressBar(theme, this)), m_stage(wrappedLabel({}, "small", "secondary", this)),
      m_cancel(new Button(theme, "default", {})), m_start(new Button(theme, "primary", {}))
{
    setProperty("kind", QStringLiteral("card"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    for (QWidget *part : std::initializer_list<QWidget *> {m_title, m_what, m_facts, m_problem, m_progress, m_stage})
        column->addWidget(part);
    m_problem->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Control);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_start);
    column->addLayout(buttons);
    connect(m_cancel, &Button::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_stage->setText(tr("It is being stopped, after the tenants that are being made."));
        emit cancelWanted();
    });
    connect(m_start, &Button::clicked, this, [this] {
        m_problem->hide();
        setRunning(true);
        m_stage->setText(tr("Starting…"));
        m_progress->setValue({});
        m_cancel->setFocus(Qt::OtherFocusReason);
        emit wanted();
    });
    setRunning(false);
}

void DemoCard::setSite(const DemoSite &site)
{
    m_site = site;
    retranslate();
}

void DemoCard::setRunning(bool runs)
{
    m_runs = runs;
    for (QWidget *part : std::initializer_list<QWidget *> {m_progress, m_stage, m_cancel})
        part->setVisible(runs);
    m_cancel->setEnabled(true);
    m_start->setEnabled(!runs);
}

void DemoCard::showProgress(const QString &words, int done, int total)
{
    if (!m_cancel->isEnabled()) // it is being stopped
        return;
    m_progress->setValue(total > 0 ? std::optional(double(done) / total) : std::nullopt);
    m_stage->setText(total > 0 ? tr("%1, %2 of %3").arg(words).arg(done + 1).arg(total) : words);
}

void DemoCard::showFailure(const Error &error)
{
    setRunning(false);
    m_problem->setText(error.message, error.remedy);
    m_problem->setVisible(error.kind != ErrorKind::Cancelled);
    m_start->setFocus(Qt::OtherFocusReason);
}

/// What it is made of, and why, where this computer could do no more.
QString DemoCard::wordsOfFiles()
{
    const QString what = tr("Invented companies with a year of data each, in files of SQLite: one for each tenant, or "
                            "one that several share. "
                            "Some have real troubles. Nothing of yours is touched, and no server is started.");
    if (LocalPostgres::checkInstalled())
        return what;
    return what + u' '
        + tr("This computer has no PostgreSQL server, with which there would be all four isolation models.");
}

void DemoCard::retranslate()
{
    const bool isThere = m_site.isComplete();
    const bool isOfFiles = m_site.engine() == Engine::SQLite;
    m_title->setText(tr("Demonstration fleet"));
    m_what->setText(isOfFiles
                        ? wordsOfFiles()
                        : tr("Invented companies with a year of data each, in all four isolation models, on "
                             "PostgreSQL servers that only this computer reaches. Some have real troubles. Nothing of "
                             "yours is touched, and nothing is left running when the last console on it is closed."));
    m_facts->setRows({{.name = tr("Tenants"), .value = QString::number(demoTenants(m_site.engine()).size())},
                      {.name = tr("Folder"), .value = QDir::toNativeSeparators(m_site.folder()), .mono = true},
                      {.name = tr("Takes"),
                       .value = isThere ? tr("a few seconds: it is made already")
                           : isOfFiles  ? tr("a few seconds, and about 5 MB of disk")
                                        : tr("about a minute the first time, and about 1.5 GB of disk")}});
    m_cancel->setText(tr("Cancel"));
    m_start->setText(isThere && isOfFiles ? tr("Open") : isThere ? tr("Start and open") : tr("Make and open"));
}

QWidget *DemoCard::firstFocus() const
{
    return m_start;
}

} // namespace tenantry
