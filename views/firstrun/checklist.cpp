#include "views/firstrun/checklist.h"

#include "views/widgets/statusshape.h"
#include "views/widgets/textlabel.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>

namespace tenantry {

Checklist::Checklist(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(9);
    m_grid->setColumnMinimumWidth(1, theme.px(206));
    m_grid->setColumnStretch(2, 1);
}

void Checklist::clear()
{
    const auto old = findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *widget : old)
        delete widget;
}

void Checklist::show(const QList<CheckStep> &steps)
{
    static constexpr StatusKind kinds[] = {StatusKind::Ok, StatusKind::Warn, StatusKind::Bad};
    clear();
    QStringList spoken;
    for (const CheckStep &step : steps) {
        addLine(kinds[int(step.outcome)], step);
        spoken.append(step.title + QStringLiteral(": ") + step.detail);
    }
    setAccessibleName(spoken.join(u'\n'));
}

void Checklist::showRunning(const QString &words)
{
    clear();
    addLine(StatusKind::Running, {CheckOutcome::Passed, words, {}, {}, {}});
}

void Checklist::addLine(StatusKind kind, const CheckStep &step)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(new StatusShape(m_theme, kind, 14, this), row, 0, Qt::AlignTop);
    auto *title = textLabel({}, "medium", "", this);
    title->setText(step.title);
    m_grid->addWidget(title, row, 1, Qt::AlignTop);
    auto *detail = textLabel({}, "small", kind == StatusKind::Bad ? "bad" : "secondary", this);
    detail->setWordWrap(true);
    detail->setText(step.detail);
    detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(detail, row, 2);
    const auto addCopy = [&](const QString &text, const QString &what) {
        auto *copy = new QPushButton(text, this);
        copy->setProperty("kind", QStringLiteral("link"));
        copy->setToolTip(what);
        connect(copy, &QPushButton::clicked, this, [what] { QGuiApplication::clipboard()->setText(what); });
        m_grid->addWidget(copy, row, 3, Qt::AlignTop);
    };
    if (!step.statement.isEmpty())
        addCopy(tr("Copy the missing GRANT"), step.statement);
    else if (!step.driverDetail.isEmpty())
        addCopy(tr("Copy details"), step.driverDetail);
}

} // namespace tenantry
