// What pages may ask of the window (ShellPort), and what the window does by itself.

#include "views/shell/mainwindow.h"

#include "views/shell/actionset.h"
#include "views/shell/changegate.h"
#include "views/shell/commandpalette.h"
#include "views/shell/connectionbanner.h"
#include "views/shell/connectionstate.h"
#include "views/shell/consolesettings.h"
#include "views/shell/jobbar.h"
#include "views/shell/joblinesource.h"
#include "views/shell/jobstrip.h"
#include "views/shell/keymap.h"
#include "views/shell/overlay.h"
#include "views/shell/pins.h"
#include "views/shell/shellbody.h"
#include "views/shell/topbar.h"
#include "views/shell/undoline.h"
#include "views/shell/windowmenus.h"

#include <QMenu>
#include <QMenuBar>

namespace tenantry {

static QWidget *firstStop(QWidget *region)
{
    for (QWidget *candidate = region->nextInFocusChain(); candidate != region;
         candidate = candidate->nextInFocusChain()) {
        if (region->isAncestorOf(candidate) && (candidate->focusPolicy() & Qt::TabFocus) && candidate->isVisible()
            && candidate->isEnabled())
            return candidate;
    }
    return nullptr;
}

bool MainWindow::trigger(QLatin1StringView actionId)
{
    QAction *action = m_keys->action(actionId);
    const auto offered = pageActions();
    for (QAction *one : offered) {
        if (one->objectName() == actionId)
            action = one;
    }
    if (!action || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

QAction *MainWindow::action(QLatin1StringView id) const
{
    return m_keys->action(id);
}

QList<QAction *> MainWindow::pageActions() const
{
    return page() ? page()->actionsOffered() : QList<QAction *>();
}

QList<QAction *> MainWindow::availableActions() const
{
    return pageActions() + m_keys->actions();
}

void MainWindow::whenChangesAllowed(const QString &what, std::function<void()> proceed)
{
    if (isOnline())
        m_gate->pass(what, std::move(proceed));
    else
        tell(offlineReason(), StatusKind::Warn);
}

bool MainWindow::mayChange() const
{
    return isOnline() && m_gate->isOpen();
}

QString MainWindow::offlineReason() const
{
    return isOnline() ? QString() : tr("The registry is unreachable. Changes are disabled until it answers.");
}

void MainWindow::updateOnline()
{
    m_actions.setRegistryUnavailable(m_fleet.connection ? offlineReason() : QString());
}

bool MainWindow::isOnline() const
{
    return m_fleet.connection && m_fleet.connection->isOnline();
}

void MainWindow::offerUndo(const QString &done, std::function<void()> undo)
{
    m_jobBar->undo()->offer(done, std::move(undo));
    announce(done);
}

void MainWindow::tell(const QString &text, StatusKind kind)
{
    m_jobBar->undo()->tell(text, kind);
    announce(text);
}

void MainWindow::announce(const QString &text)
{
    m_jobBar->announce(text);
}

void MainWindow::showDialog(QWidget *dialog)
{
    m_overlay->show(dialog, Overlay::Place::Centre, true);
}

void MainWindow::showDialogWhenFree(QWidget *dialog)
{
    dialog->hide();
    dialog->setParent(this);
    m_waitingDialogs.append(dialog);
    showWaitingDialog();
}

void MainWindow::showWaitingDialog()
{
    m_waitingDialogs.removeAll(nullptr);
    if (m_waitingDialogs.isEmpty())
        return;
    if (!m_overlay->isUp())
        showDialog(m_waitingDialogs.takeFirst());
    else if (m_overlay->isYielding())
        m_overlay->showAbove(m_waitingDialogs.takeFirst());
}

void MainWindow::letQuestionsIn(bool let)
{
    m_overlay->setYielding(let);
    showWaitingDialog();
}

void MainWindow::openInspector()
{
    if (!m_body)
        return;
    if (!m_body->isInspectorWanted())
        trigger(QLatin1StringView("list.inspector"));
    if (QWidget *stop = firstStop(m_body->inspector()))
        stop->setFocus(Qt::TabFocusReason);
}

bool MainWindow::isPinned(const Location &location) const
{
    return m_pins->contains(location);
}

void MainWindow::setPinned(const Location &location, const QString &title, bool pinned)
{
    m_pins->set(location, title, pinned);
}

void MainWindow::setKnownFleets(const QList<KnownFleet> &fleets)
{
    m_known = fleets;
    m_topBar->setHasFleets(!fleets.isEmpty());
}

void MainWindow::openPalette(const QString &text)
{
    if (!m_body)
        return;
    m_palette->start(text);
    m_overlay->show(m_palette, Overlay::Place::Top, false);
    m_palette->start(text);
}

void MainWindow::updateBreadcrumb()
{
    QStringList parts;
    const PageRegistration *here = m_body->pages()->registration(location().page);
    if (const PageRegistration *above = m_body->pages()->registration(here->parentPage))
        parts.append(above->translatedTitle());
    else
        parts.append(here->translatedTitle());
    m_topBar->setBreadcrumb(parts + page()->breadcrumb());
}

void MainWindow::updatePins()
{
    if (!m_body)
        return;
    QList<Navigation::Pin> pins;
    for (const Pins::Pin &pin : m_pins->pins())
        pins.append({pin.location, pin.title, m_fleet.pinState ? m_fleet.pinState(pin.location) : std::nullopt});
    m_body->navigation()->setPins(pins);
}

void MainWindow::updateJobs()
{
    JobLineSource *source = m_fleet.jobs;
    m_jobBar->jobs()->showLine(source ? source->newest() : std::nullopt, source ? source->others() : 0);
    leaveIfDone(false);
}

void MainWindow::popUp(QWidget *below, const std::function<void(QMenu *)> &fill)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    fill(menu);
    menu->popup(below->mapToGlobal(QPoint(0, below->height() + 4)));
}

QList<QWidget *> MainWindow::regions() const
{
    QList<QWidget *> all;
    if (m_body)
        all << m_body->navigation() << m_body->pages() << m_body->inspector();
    if (m_welcome)
        all << m_welcome;
    return all << m_jobBar << m_topBar;
}

void MainWindow::moveRegion(int by)
{
    const auto all = regions();
    qsizetype at = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i)->isAncestorOf(focusWidget()))
            at = i;
    }
    for (qsizetype tried = 0; tried < all.size(); ++tried) {
        at = (at + by + all.size()) % all.size();
        QWidget *region = all.at(at);
        if (!region->isVisible())
            continue;
        if (m_body && region == m_body->navigation())
            m_body->navigation()->focusCurrent();
        else if (m_body && region == m_body->pages())
            focusPage();
        else if (QWidget *stop = firstStop(region))
            stop->setFocus(Qt::TabFocusReason);
        else
            continue;
        return;
    }
}

void MainWindow::focusPage()
{
    QWidget *first = page() ? page()->firstFocus() : nullptr;
    if (!first && page())
        first = firstStop(page());
    if (first)
        first->setFocus(Qt::TabFocusReason);
}

} // namespace tenantry
