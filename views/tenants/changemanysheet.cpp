#include "views/tenants/changemanysheet.h"

#include "core/base/errorwords.h"
#include "core/jobs/deliver.h"
#include "core/registry/archiverepository.h"
#include "core/registry/tenantregistry.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/formfield.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"
#include "views/widgets/textlabel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

namespace {

constexpr QLatin1StringView archiveKind("tenant.archive");

} // namespace

ChangeManySheet::ChangeManySheet(const ChangeManyServices &services, const QList<TenantId> &tenants, ChangeMany *work,
                                 QWidget *parent)
    : Sheet(services.theme, tr("Change the chosen tenants"), parent), m_services(services), m_kind(new QComboBox),
      m_until(new QLineEdit), m_notice(new QLineEdit), m_reason(new QLineEdit),
      m_report(wrappedLabel({}, "", "secondary"))
{
    buildFields();
    buildTable();
    buildButtons();
    setUsualWidth(theme().px(820));
    setFocusProxy(m_kind);
    if (work != nullptr)
        follow(work);
    else
        readTenants(tenants);
    showWork();
}

void ChangeManySheet::buildFields()
{
    m_kind->addItem(tr("Suspend"), QStringLiteral("tenant.suspend"));
    m_kind->addItem(tr("Resume"), QStringLiteral("tenant.resume"));
    m_kind->addItem(tr("Archive"), QString(archiveKind));
    m_kind->addItem(tr("Take out of the archive"), QStringLiteral("tenant.unarchive"));
    m_kind->addItem(tr("Manage what was adopted"), QStringLiteral("tenant.manage"));
    m_kind->addItem(tr("Leave observed again"), QStringLiteral("tenant.unmanage"));
    m_until->setPlaceholderText(QStringLiteral("2031-01-31"));
    body()->addWidget(new FormField(tr("Change"), m_kind));
    m_ofArchive = {new FormField(tr("Keep it until"), m_until, tr("empty = for ever")),
                   new FormField(tr("Notice"), m_notice, tr("for whoever asks for it"))};
    for (QWidget *field : std::as_const(m_ofArchive))
        body()->addWidget(field);
    body()->addWidget(new FormField(tr("Reason"), m_reason, tr("for the audit trail")));
    body()->addWidget(m_report);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ChangeManySheet::forgetTrial);
    for (QLineEdit *field : {m_until, m_notice, m_reason})
        connect(field, &QLineEdit::textChanged, this, &ChangeManySheet::forgetTrial);
}

void ChangeManySheet::buildTable()
{
    m_table = new TableView(theme());
    m_table->setAccessibleName(tr("Chosen tenants"));
    m_table->setModel(&m_model);
    m_table->setMinimumHeight(theme().px(200));
    body()->addWidget(m_table, 1);
    m_export = addExport(*m_table, QStringLiteral("outcomes"));
}

void ChangeManySheet::buildButtons()
{
    m_stop = addButton("default", tr("Stop"));
    Button *leave = addButton("default", tr("Close"));
    m_retry = addButton("default", tr("Retry failed"));
    m_try = addButton("default", tr("Check"));
    m_do = addButton("primary", tr("Change tenants"));
    connect(m_stop, &Button::clicked, this, [this] { m_work->stop(); });
    connect(leave, &Button::clicked, this, &QWidget::close);
    connect(m_retry, &Button::clicked, this, [this] { m_work->retryFailed(); });
    connect(m_try, &Button::clicked, this, &ChangeManySheet::tryOut);
    connect(m_do, &Button::clicked, this, [this] { m_work->begin(); });
}

void ChangeManySheet::readTenants(const QList<TenantId> &ids)
{
    deliver(m_services.site.registry.tenants(ids), this, [this](const Result<QList<Tenant>> &tenants) {
        if (tenants)
            m_tenants = *tenants;
        else
            setProblem(tenants.error());
        std::sort(m_tenants.begin(), m_tenants.end(), [](const Tenant &a, const Tenant &b) { return a.slug < b.slug; });
        showWork();
    });
}

ManyOrder ChangeManySheet::order() const
{
    ManyOrder order {m_kind->currentData().toString(), m_reason->text().trimmed(), {}};
    const QDate day = QDate::fromString(m_until->text().trimmed(), Qt::ISODate);
    if (day.isValid())
        order.terms.keptUntil = day.startOfDay(Qt::UTC);
    order.terms.notice = m_notice->text().trimmed();
    return order;
}

QString ChangeManySheet::orderProblem() const
{
    if (order().kind != archiveKind)
        return {};
    if (!m_until->text().trimmed().isEmpty() && !order().terms.keptUntil.isValid())
        return tr("Write the day as 2031-01-31.");
    const auto usable = checkTerms(order().terms);
    return usable ? QString() : errorWords(usable.error());
}

/// What was tried is another change.
void ChangeManySheet::forgetTrial()
{
    if (m_work && m_work->isTrial())
        m_work = nullptr;
    setProblem(orderProblem());
    showWork();
}

void ChangeManySheet::tryOut()
{
    auto *work = new ChangeMany(m_services.site, m_services.jobs, order(), m_tenants);
    emit started(work);
    follow(work);
    work->tryOut();
}

void ChangeManySheet::follow(ChangeMany *work)
{
    m_work = work;
    connect(work, &ChangeMany::changed, this, &ChangeManySheet::showWork);
}

void ChangeManySheet::showWork()
{
    showRows();
    showButtons();
}

void ChangeManySheet::showRows()
{
    QList<ChangeOutcome> rows;
    if (m_work)
        rows = m_work->outcomes();
    for (const Tenant &tenant : m_work ? QList<Tenant>() : m_tenants)
        rows.append({tenant.id, tenant.slug, ChangeOutcome::Kind::Waiting, {}, {}});
    const bool isFirst = m_model.rowCount() == 0;
    m_model.setTrial(m_work && m_work->isTrial());
    m_model.merge({rows.begin(), rows.end()});
    if (isFirst && !rows.isEmpty())
        m_table->columns().fit();
    const auto count = [&rows](ChangeOutcome::Kind kind) {
        return int(std::count_if(rows.begin(), rows.end(), [kind](const auto &row) { return row.kind == kind; }));
    };
    const int failed = count(ChangeOutcome::Kind::Failed) + count(ChangeOutcome::Kind::Skipped);
    const int done = count(ChangeOutcome::Kind::Done) + count(ChangeOutcome::Kind::Unchanged);
    const QString words = tr("%1 of %2 well, %3 not").arg(done).arg(rows.size()).arg(failed);
    if (!m_work)
        m_report->setText(tr("%Ln tenant(s). Each is asked first whether it can be; nothing is changed by that.",
                             nullptr, int(rows.size())));
    else if (m_work->isRunning())
        m_report->setText(tr("%1. It goes on when this is closed.").arg(words));
    else
        m_report->setText(m_work->isTrial() ? tr("Checked: %1. Nothing is changed yet.").arg(words)
                                            : tr("It is over: %1.").arg(words));
}

void ChangeManySheet::showButtons()
{
    if (m_do == nullptr)
        return;
    const bool runs = m_work && m_work->isRunning();
    const bool isTried = m_work && m_work->isTrial() && !runs;
    const bool isDone = m_work && !m_work->isTrial();
    emit waiting(runs);
    for (QWidget *field : {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_until),
                           static_cast<QWidget *>(m_notice), static_cast<QWidget *>(m_reason)})
        field->setEnabled(!runs && !isDone);
    for (QWidget *field : std::as_const(m_ofArchive))
        field->setVisible(order().kind == archiveKind);
    const auto rows = m_work ? m_work->outcomes() : QList<ChangeOutcome>();
    const bool hasFailed =
        std::any_of(rows.begin(), rows.end(), [](const ChangeOutcome &row) { return row.isToRetry(); });
    m_stop->setVisible(runs);
    m_retry->setVisible(isDone && !runs && hasFailed);
    m_try->setVisible(!isDone);
    m_do->setVisible(!isDone);
    m_try->setEnabled(!runs && !m_tenants.isEmpty() && orderProblem().isEmpty());
    m_do->setEnabled(isTried);
    m_export->setVisible(m_model.rowCount() > 0);
}

} // namespace tenantry
