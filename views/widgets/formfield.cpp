#include "views/widgets/formfield.h"

#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace tenantry {

FormField::FormField(const QString &label, QWidget *input, const QString &remark, QWidget *parent)
    : QWidget(parent), m_input(input), m_problem(wrappedLabel({}, "small", "bad", this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    QLabel *name = textLabel(label, "small", "secondary", this);
    name->setBuddy(input);
    head->addWidget(name);
    head->addWidget(textLabel(remark, "small", "tertiary", this), 1);
    column->addLayout(head);
    input->setParent(this);
    column->addWidget(input);
    column->addWidget(m_problem);
    m_problem->hide();
    input->setAccessibleName(label);
    input->setAccessibleDescription(remark);
}

void FormField::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_input->setProperty("invalid", !problem.isEmpty());
    m_input->setAccessibleDescription(problem);
    m_input->update();
}

} // namespace tenantry
