// What a person does to the finding that is selected: to put it off, to wake it, to say what became of a change.

#include "views/overview/attentioncard.h"

#include "core/base/errorwords.h"
#include "core/jobs/deliver.h"
#include "core/registry/openintent.h"
#include "core/registry/openoperation.h"
#include "core/registry/tenantregistry.h"
#include "models/fleetnews.h"
#include "views/overview/settledialog.h"
#include "views/shell/shellport.h"

#include <algorithm>

namespace tenantry {

QString AttentionCard::whyNotSnooze() const
{
    const Finding *finding = current();
    if (finding == nullptr)
        return tr("Select a finding first.");
    if (intentOf(finding->key) != 0)
        return tr("What became of a change is recorded, not put off.");
    if (!operationOf(finding->key).isNull())
        return tr("What stopped half-way is resumed or undone, not put off.");
    return finding->state == FindingState::Snoozed ? tr("It is snoozed already.") : QString();
}

QString AttentionCard::whyNotSettle() const
{
    const Finding *finding = current();
    const bool isIntent = finding != nullptr && intentOf(finding->key) != 0;
    return isIntent ? QString() : tr("Select a change without an outcome first.");
}

void AttentionCard::settleCurrent()
{
    const Finding *chosen = current();
    const QList<AuditRecord> &open = m_services.news.openIntents();
    const auto intent = std::find_if(open.begin(), open.end(), [chosen](const AuditRecord &each) {
        return chosen != nullptr && each.id == intentOf(chosen->key);
    });
    if (intent == open.end())
        return;
    m_services.shell.whenChangesAllowed(tr("record what became of a change"), [this, intent = *intent] {
        auto *dialog = new SettleDialog(m_services.theme, m_services.format, m_services.registry, intent);
        connect(dialog, &SettleDialog::settled, this, [this, intent] {
            m_services.news.read();
            m_services.shell.tell(tr("The outcome of %1 is on record.").arg(intent.action));
        });
        m_services.shell.showDialog(dialog);
    });
}

QString AttentionCard::whyNotWake() const
{
    const Finding *finding = current();
    if (finding == nullptr)
        return tr("Select a finding first.");
    return finding->state == FindingState::Snoozed ? QString() : tr("It is not snoozed.");
}

void AttentionCard::snoozeCurrent()
{
    const Finding *chosen = current();
    if (chosen == nullptr || !whyNotSnooze().isEmpty())
        return;
    m_services.shell.whenChangesAllowed(tr("snooze a finding"), [this, finding = *chosen] {
        const QDateTime until = QDateTime::currentDateTimeUtc().addDuration(usualSnooze);
        snooze(finding, until, tr("snoozed on the overview"), [this, until](const Finding &stored) {
            m_services.shell.offerUndo(tr("Snoozed until %1").arg(m_services.format.dateTime(until)),
                                       [this, stored] { wake(stored, tr("snooze undone"), [](const Finding &) {}); });
        });
    });
}

void AttentionCard::wakeCurrent()
{
    const Finding *chosen = current();
    if (chosen == nullptr || chosen->state != FindingState::Snoozed)
        return;
    m_services.shell.whenChangesAllowed(tr("wake a finding"), [this, finding = *chosen] {
        wake(finding, tr("woken on the overview"), [this, finding](const Finding &stored) {
            m_services.shell.offerUndo(tr("%1 is open again").arg(finding.title), [this, finding, stored] {
                snooze(stored, finding.snoozedUntil, tr("waking undone"), [](const Finding &) {});
            });
        });
    });
}

/// What is only live so far is recorded first: a snooze belongs to the registry, so that colleagues see it.
void AttentionCard::snooze(const Finding &finding, const QDateTime &until, const QString &reason, const Done &done)
{
    auto &registry = m_services.registry;
    deliver(registry.reportFindings({finding}), this,
            [this, &registry, finding, until, reason, done](const Result<qint64> &reported) {
                if (!reported) {
                    m_services.shell.tell(errorWords(reported.error()), StatusKind::Bad);
                    return;
                }
                deliver(registry.snoozeFinding(finding, until, reason), this,
                        [this, done](const Result<Finding> &snoozed) { take(snoozed, done); });
            });
}

void AttentionCard::wake(const Finding &finding, const QString &reason, const Done &done)
{
    deliver(m_services.registry.setFindingState(finding, FindingState::Open, reason), this,
            [this, done](const Result<Finding> &woken) { take(woken, done); });
}

void AttentionCard::take(const Result<Finding> &changed, const Done &done)
{
    if (!changed) {
        m_services.shell.tell(errorWords(changed.error()), StatusKind::Bad);
        return;
    }
    m_services.news.readFindings();
    done(*changed);
}

} // namespace tenantry
