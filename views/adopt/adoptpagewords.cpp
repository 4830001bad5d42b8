// What the page that adopts says of where it is.

#include "views/adopt/adoptpage.h"

#include "core/base/format.h"
#include "views/adopt/runcard.h"
#include "views/widgets/button.h"
#include "views/widgets/errorstate.h"
#include "views/widgets/notebanner.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/stepbar.h"

namespace tenantry {

QString AdoptPage::answer() const
{
    if (m_step == Connect)
        return tr("Its tenants are found and recorded; the system stays as it is.");
    const Format &format = m_services.format;
    const QString where = tr("%1, database %2").arg(m_request.place.server, m_request.place.database);
    if (m_look->isRunning(AdoptLook::Checking))
        return tr("Reading the tenants of %1.").arg(where);
    if (!m_check)
        return m_error->isVisible() ? tr("The tenants of %1 could not be read.").arg(where)
                                    : tr("Choose how the tenants of %1 are read.").arg(where);
    const Discovery &found = *m_check->discovery;
    const ImportReport &report = m_check->report;
    const qint64 open = found.unclearCount + report.problems.size();
    QStringList sentences {
        tr("%Ln tenant(s) found on %1.", nullptr, static_cast<int>(found.found)).arg(where),
        tr("%1 new, %2 changed, %3 unchanged.")
            .arg(format.count(report.inserted), format.count(report.updated), format.count(report.unchanged))};
    if (open > 0)
        sentences << tr("%Ln need(s) a word from you.", nullptr, static_cast<int>(open));
    return sentences.join(u' ');
}

void AdoptPage::update()
{
    const bool isOver = m_step == Adopt && m_run->isOver();
    m_steps->setRemark(Connect, m_request.place.server);
    m_steps->setRemark(Recognise, m_request.preset.id);
    m_steps->setCurrent(isOver ? int(Adopt) + 1 : m_step);
    m_header->setSubline(answer());
    const bool isKnown = m_check.has_value();
    const int asked = isKnown ? static_cast<int>(m_check->discovery->statements.size()) : 0;
    m_promise->setVisible(isKnown);
    m_statements->setVisible(asked > 0);
    m_promise->setText(tr("Nothing was changed and nothing will be."),
                       asked > 0 ? tr("%Ln statement(s), all SELECT, read-only.", nullptr, asked) + u' '
                               + tr("Adopting writes to our registry only.")
                                 : tr("Adopting writes to our registry only."));
    const qint64 writes = isKnown ? m_check->report.inserted + m_check->report.updated : 0;
    const qint64 left =
        isKnown ? m_check->discovery->unclearCount + m_check->discovery->leftOut + m_check->report.problems.size() : 0;
    m_export->setEnabled(isKnown);
    m_adopt->setEnabled(writes > 0);
    m_adopt->setToolTip(isKnown && writes == 0 ? tr("All that is clear is in the registry already.") : QString());
    m_adopt->setText(
        writes == 0 ? tr("Adopt")
            : left == 0
            ? tr("Adopt %1").arg(m_services.format.count(writes))
            : tr("Adopt %1, leave %2 out").arg(m_services.format.count(writes), m_services.format.count(left)));
}

} // namespace tenantry
