#include "views/widgets/sheet.h"

#include "core/base/error.h"
#include "core/base/errorwords.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/tableexport.h"
#include "views/widgets/textlabel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

Sheet::Sheet(const Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_body(new QVBoxLayout), m_problem(wrappedLabel({}, "", "bad")),
      m_outcome(wrappedLabel({}, "", "secondary")), m_foot(new QHBoxLayout)
{
    setProperty("kind", QStringLiteral("dialog"));
    setAttribute(Qt::WA_StyledBackground); // only a QFrame paints the style sheet's by itself
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Section, space::Section, space::Section, space::Wide);
    column->setSpacing(space::Wide);
    column->addWidget(textLabel(title, "h2"));
    m_body->setSpacing(space::Control);
    column->addLayout(m_body, 1);
    for (QLabel *label : {m_problem, m_outcome}) {
        label->hide();
        column->addWidget(label);
    }
    m_foot->addStretch();
    column->addLayout(m_foot);
}

Button *Sheet::addSideButton(const QString &text)
{
    auto *button = new Button(m_theme, "default", text);
    m_foot->insertWidget(m_sideButtons++, button);
    return button;
}

Button *Sheet::addButton(const char *kind, const QString &text)
{
    auto *button = new Button(m_theme, kind, text);
    m_foot->addWidget(button);
    return button;
}

Button *Sheet::addExport(const QTableView &table, const QString &name)
{
    Button *button = addSideButton(tr("Export…"));
    connect(button, &Button::clicked, this, [this, &table, name] {
        exportTable(this, table, name, [this](const Result<QString> &written) {
            setProblem(written ? QString() : errorWords(written.error(), u'\n'));
            setOutcome(written.value_or(QString()));
        });
    });
    return button;
}

void Sheet::setOutcome(const QString &text)
{
    m_outcome->setText(text);
    m_outcome->setVisible(!text.isEmpty());
}

void Sheet::setProblem(const QString &text)
{
    setOutcome({});
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void Sheet::setProblem(const Error &error)
{
    setProblem(errorWords(error, u'\n'));
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace tenantry
