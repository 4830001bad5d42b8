#include "views/operations/leaseline.h"

#include "core/base/format.h"
#include "views/theme/theme.h"
#include "views/widgets/iconshape.h"
#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace tenantry {

LeaseLine::LeaseLine(const Theme &theme, const Format &format, QWidget *parent)
    : QFrame(parent), m_format(format), m_who(textLabel({}, "smallStrong")),
      m_until(wrappedLabel({}, "small", "tertiary"))
{
    setProperty("kind", QStringLiteral("code"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::Control, 5, space::Control, 5);
    row->setSpacing(6);
    row->addWidget(new IconShape(theme, QStringLiteral("lock"), Token::TextTertiary, 14), 0, Qt::AlignTop);
    row->addWidget(m_who, 0, Qt::AlignTop);
    row->addWidget(m_until, 1);
}

void LeaseLine::show(const HeldOperation &held)
{
    setVisible(isUnfinished(held.operation.state));
    m_who->setText(held.holder.isEmpty()  ? tr("Lease: nobody")
                       : isHeldHere(held) ? tr("Lease: this window")
                                          : tr("Lease: another program"));
    m_until->setText(held.holder.isEmpty() ? tr("It can be taken over.")
                         : !held.heldUntil.isValid()
                         ? tr("%1, which it was handed over to").arg(held.holder)
                         : tr("%1, until %2").arg(held.holder, m_format.clock(held.heldUntil)));
    setToolTip(m_format.iso(held.heldUntil));
    setAccessibleName(m_who->text());
    setAccessibleDescription(m_until->text());
}

} // namespace tenantry
