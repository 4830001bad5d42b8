#include "views/settings/integritysheet.h"

#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

IntegritySheet::IntegritySheet(const Theme &theme, TenantRegistry &registry, QWidget *parent)
    : Sheet(theme, tr("Check of the registry"), parent), m_words(wrappedLabel(tr("The registry is being checked…"))),
      m_faults(new CodeBlock(theme, tr("What is wrong")))
{
    body()->addWidget(m_words);
    m_faults->hide();
    body()->addWidget(m_faults);
    Button *leave = addButton("primary", tr("Close"));
    connect(leave, &Button::clicked, this, &QWidget::close);
    setFocusProxy(leave);
    setUsualWidth(theme.px(560));
    const auto isLeft = [left = m_isLeft] { return left->load(); };
    deliver(registry.checkIntegrity(isLeft), this, [this](const Result<QList<Finding>> &findings) { take(findings); });
}

IntegritySheet::~IntegritySheet()
{
    *m_isLeft = true;
}

void IntegritySheet::take(const Result<QList<Finding>> &findings)
{
    if (!findings) {
        m_words->setText(tr("The registry could not be checked."));
        setProblem(findings.error());
        return;
    }
    QStringList faults;
    for (const Finding &finding : *findings) {
        QStringList lines {finding.title, finding.evidence, finding.remedy};
        lines.removeAll(QString());
        faults << lines.join(u'\n');
    }
    m_words->setText(faults.isEmpty() ? tr("The registry is in order: its format, its references and its audit trail.")
                                      : tr("%Ln thing(s) are not as they should be.", nullptr, int(faults.size())));
    m_faults->setVisible(!faults.isEmpty());
    m_faults->setCode(faults.join(QStringLiteral("\n\n")));
}

} // namespace tenantry
