#include "views/adopt/statementssheet.h"

#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

namespace {
constexpr int statementLines = 24;
}

StatementsSheet::StatementsSheet(const Theme &theme, const QStringList &statements, QWidget *parent)
    : Sheet(theme, tr("What was asked"), parent)
{
    body()->addWidget(wrappedLabel(tr("In one read-only transaction that saw one moment."), "", "secondary"));
    auto *code = new CodeBlock(theme, tr("Statements"));
    code->setMostLines(statementLines);
    QStringList ended;
    for (const auto &statement : statements)
        ended << statement.trimmed() + u';';
    code->setCode(ended.join(QStringLiteral("\n\n")));
    body()->addWidget(code);
    Button *copy = addSideButton(tr("Copy"));
    connect(copy, &Button::clicked, code, &CodeBlock::copy);
    Button *done = addButton("primary", tr("Close"));
    connect(done, &Button::clicked, this, &QWidget::close);
    setFocusProxy(done);
    setUsualWidth(theme.px(760));
}

} // namespace tenantry
