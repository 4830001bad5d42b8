#include "views/operations/archivesheet.h"

#include "core/base/errorwords.h"
#include "core/registry/archiverepository.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/formfield.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tenantry {

ArchiveSheet::ArchiveSheet(const Theme &theme, const Tenant &tenant, QWidget *parent)
    : Sheet(theme, tr("Archive %1").arg(tenant.name), parent), m_until(new QLineEdit), m_notice(new QLineEdit)
{
    body()->addWidget(
        wrappedLabel(tr("It is suspended and kept. When the day has come, the next comparison of registry and "
                        "servers says so; nothing is removed by itself."),
                     "", "secondary"));
    m_until->setPlaceholderText(QStringLiteral("2031-01-31"));
    m_untilField = new FormField(tr("Keep it until"), m_until, tr("empty = for ever"));
    m_noticeField = new FormField(tr("Notice"), m_notice, tr("for whoever asks for it"));
    body()->addWidget(m_untilField);
    body()->addWidget(m_noticeField);
    Button *keep = addButton("default", tr("Cancel"));
    m_on = addButton("primary", tr("Go on"));
    connect(keep, &Button::clicked, this, &QWidget::close);
    connect(m_on, &Button::clicked, this, &ArchiveSheet::accept);
    for (QLineEdit *field : {m_until, m_notice}) {
        connect(field, &QLineEdit::textChanged, this, &ArchiveSheet::update);
        connect(field, &QLineEdit::returnPressed, this, &ArchiveSheet::accept);
    }
    setFocusProxy(m_until);
    setUsualWidth(theme.px(480));
    update();
}

ArchiveTerms ArchiveSheet::terms() const
{
    ArchiveTerms terms;
    const QDate day = QDate::fromString(m_until->text().trimmed(), Qt::ISODate);
    if (day.isValid())
        terms.keptUntil = day.startOfDay(Qt::UTC);
    terms.notice = m_notice->text().trimmed();
    return terms;
}

void ArchiveSheet::update()
{
    const bool isDay = m_until->text().trimmed().isEmpty() || terms().keptUntil.isValid();
    const auto usable = checkTerms(terms());
    m_untilField->setProblem(isDay ? QString() : tr("Write the day as 2031-01-31."));
    m_noticeField->setProblem(usable ? QString() : errorWords(usable.error()));
    m_on->setEnabled(isDay && usable.has_value());
}

void ArchiveSheet::accept()
{
    if (!m_on->isEnabled())
        return;
    m_on->setEnabled(false); // Return reaches the field and its sheet
    const ArchiveTerms wanted = terms();
    close();
    emit chosen(wanted);
}

} // namespace tenantry
