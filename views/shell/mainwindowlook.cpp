// How the window looks and speaks: theme, density and language as the settings say.

#include "views/shell/mainwindow.h"

#include "views/shell/actionset.h"
#include "views/shell/changegate.h"
#include "views/shell/commandpalette.h"
#include "views/shell/connectionbanner.h"
#include "views/shell/consolesettings.h"
#include "views/shell/jobbar.h"
#include "views/shell/keymap.h"
#include "views/shell/shellbody.h"
#include "views/shell/topbar.h"
#include "views/shell/windowmenus.h"

#include <QEvent>
#include <QToolButton>

namespace tenantry {

void MainWindow::cycleTheme()
{
    const bool dark = m_theme.isDark();
    m_settings.set(QStringLiteral("look/theme"), dark ? QStringLiteral("light") : QStringLiteral("dark"), tr("Theme"));
}

void MainWindow::cycleDensity()
{
    static const QStringList order {QStringLiteral("compact"), QStringLiteral("default"),
                                    QStringLiteral("comfortable")};
    const qsizetype at = order.indexOf(m_settings.value(QStringLiteral("look/density"), order.at(1)).toString());
    m_settings.set(QStringLiteral("look/density"), order.at((at + 1) % order.size()), tr("Row height"));
}

void MainWindow::applyLook()
{
    static const QHash<QString, ThemeMode> modes {{QStringLiteral("light"), ThemeMode::Light},
                                                  {QStringLiteral("dark"), ThemeMode::Dark}};
    static const QHash<QString, Density> densities {{QStringLiteral("compact"), Density::Compact},
                                                    {QStringLiteral("comfortable"), Density::Comfortable}};
    m_theme.setMode(modes.value(m_settings.value(QStringLiteral("look/theme")).toString(), ThemeMode::Follow));
    m_theme.setDensity(densities.value(m_settings.value(QStringLiteral("look/density")).toString(), Density::Default));
    m_theme.setTextSize(m_settings.value(QStringLiteral("look/textSize"), 100).toInt());
    m_theme.setStrongContrast(
        m_settings.value(QStringLiteral("look/contrast"), m_theme.systemWantsContrast()).toBool());
    m_theme.setSeriesPatterns(m_settings.value(QStringLiteral("look/patterns"), false).toBool());
    m_gate->setAsking(m_settings.value(QStringLiteral("general/readOnlyUntilAsked"), true).toBool());
}

void MainWindow::retranslate()
{
    m_actions.retranslate();
    updateOnline();
    m_topBar->retranslate();
    m_topBar->menuButton()->setText(tr("Menu"));
    m_topBar->menuButton()->setAccessibleName(tr("Menu"));
    m_topBar->menuButton()->setToolTip(tr("Menu"));
    m_banner->retranslate();
    m_gate->retranslate();
    m_jobBar->retranslate();
    m_palette->retranslate();
    if (m_body) {
        m_body->navigation()->retranslate();
        m_body->inspector()->setAccessibleName(tr("Inspector"));
        const auto built = m_body->pages()->built();
        for (ShellPage *one : built)
            one->retranslate();
        updateBreadcrumb();
    }
    fillMenuBar(m_menuBar, *m_keys, pageActions());
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tenantry
