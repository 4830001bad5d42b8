#include "views/widgets/errorstate.h"

#include "core/base/format.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/statusshape.h"
#include "views/widgets/textlabel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>

namespace tenantry {

ErrorState::ErrorState(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_title(wrappedLabel({}, "strong", "", this)),
      m_detail(wrappedLabel({}, "small", "secondary", this)), m_actions(new QHBoxLayout),
      m_retry(new Button(theme, "", {}, QStringLiteral("retry"), this)), m_copy(new Button(theme, "text", {}, {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(11);
    row->addWidget(new StatusShape(theme, StatusKind::Bad, 18, this), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_detail);
    m_actions->setContentsMargins(0, 8, 0, 0);
    m_actions->addWidget(m_retry);
    m_actions->addWidget(m_copy);
    m_actions->addStretch();
    column->addLayout(m_actions);
    column->addStretch();
    row->addLayout(column, 1);
    connect(m_retry, &QPushButton::clicked, this, &ErrorState::retry);
    connect(m_copy, &QPushButton::clicked, this, &ErrorState::copyDetails);
    retranslate();
}

void ErrorState::retranslate()
{
    m_retry->setText(tr("Retry"));
    m_copy->setText(tr("Copy details"));
}

void ErrorState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ErrorState::setError(const Error &error, const QString &where, const QDateTime &since, const Format &format)
{
    QStringList facts;
    if (!where.isEmpty() && since.isValid())
        facts << tr("%1, since %2.", "a server, a time").arg(where, format.time(since));
    else if (!where.isEmpty())
        facts << where + u'.';
    if (!error.sqlState.isEmpty())
        facts << tr("Error %1.", "a code").arg(error.sqlState);
    if (!error.remedy.isEmpty())
        facts << error.remedy;
    m_title->setText(error.message);
    m_detail->setText(facts.join(u' '));
    m_detail->setVisible(!facts.isEmpty());
    setAccessibleName(error.message);
    setAccessibleDescription(facts.join(u' '));
    m_copyText = QStringList {error.toText(), where, since.isValid() ? format.iso(since) : QString(), error.sqlState}
                     .join(u'\n')
                     .trimmed();
}

void ErrorState::addAction(QWidget *action)
{
    m_actions->insertWidget(1, action);
}

void ErrorState::copyDetails()
{
    QGuiApplication::clipboard()->setText(m_copyText);
}

} // namespace tenantry
