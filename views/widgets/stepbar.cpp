#include "views/widgets/stepbar.h"

#include "views/theme/stylesheet.h"
#include "views/theme/theme.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/stepdisc.h"
#include "views/widgets/textlabel.h"

#include <QHBoxLayout>

namespace tenantry {

StepBar::StepBar(const Theme &theme, const QStringList &names, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Control);
    for (const QString &name : names) {
        if (!m_steps.isEmpty()) {
            auto *line = new QFrame;
            line->setProperty("kind", QStringLiteral("rule"));
            row->addWidget(line, 1);
        }
        const Step step {new StepDisc(theme, int(m_steps.size()) + 1), new ElidedLabel, new ElidedLabel};
        step.name->setText(name);
        styleLabel(step.remark, "small", "tertiary");
        row->addWidget(step.disc);
        row->addWidget(step.name);
        row->addWidget(step.remark);
        m_steps.append(step);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    showState();
}

void StepBar::setCurrent(int step)
{
    m_current = step;
    showState();
}

void StepBar::setRemark(int step, const QString &remark)
{
    m_steps.at(step).remark->setText(remark);
    showState();
}

void StepBar::showState()
{
    for (int i = 0; i < int(m_steps.size()); ++i) {
        const Step &step = m_steps.at(i);
        step.disc->setState(i < m_current        ? StepDisc::State::Done
                                : i == m_current ? StepDisc::State::Current
                                                 : StepDisc::State::Later);
        setStyleProperty(step.name, "type", i == m_current ? QStringLiteral("strong") : QString());
        setStyleProperty(step.name, "tone", i == m_current ? QString() : QStringLiteral("secondary"));
        step.remark->setVisible(i < m_current && !step.remark->text().isEmpty());
    }
    const int told = qMin(m_current, int(m_steps.size()) - 1);
    setAccessibleName(tr("Step %1 of %2: %3").arg(told + 1).arg(m_steps.size()).arg(m_steps.at(told).name->text()));
}

} // namespace tenantry
