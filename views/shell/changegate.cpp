#include "views/shell/changegate.h"

#include "views/shell/fleetbutton.h"

#include <QPushButton>

namespace tenantry {

ChangeGate::ChangeGate(const Theme &theme, QWidget *parent)
    : NoteBar(theme, StatusKind::Warn, parent), m_allow(addButton("")), m_keep(addButton("text"))
{
    connect(m_allow, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { answer(false); });
    hide();
    retranslate();
}

void ChangeGate::startSession(const QString &fleetName, std::optional<EnvironmentTag> environment)
{
    m_fleet = fleetName;
    m_environment = environment;
    m_allowed = false;
    answer(false);
}

void ChangeGate::setAsking(bool asking)
{
    m_asking = asking;
}

void ChangeGate::pass(const QString &what, std::function<void()> proceed)
{
    if (isOpen()) {
        proceed();
        return;
    }
    m_what = what;
    m_proceed = std::move(proceed);
    retranslate();
    show();
    // The safe answer has the focus: Enter by habit changes nothing.
    m_keep->setFocus(Qt::OtherFocusReason);
}

void ChangeGate::answer(bool allow)
{
    const auto proceed = std::exchange(m_proceed, {});
    hide();
    if (!allow || !proceed)
        return;
    m_allowed = true;
    proceed();
}

void ChangeGate::retranslate()
{
    m_allow->setText(tr("Allow changes in this session"));
    m_keep->setText(tr("Stay read-only"));
    const QString where = m_environment ? tr("%1 (%2)").arg(m_fleet, environmentTagText(*m_environment)) : m_fleet;
    setText(tr("This session is read-only."), tr("To %1 changes %2.").arg(m_what, where));
}

} // namespace tenantry
