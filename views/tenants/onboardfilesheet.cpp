#include "views/tenants/onboardfilesheet.h"

#include "core/inspection/fleetmonitor.h"
#include "core/jobs/deliver.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/filechoice.h"
#include "views/widgets/formfield.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"
#include "views/widgets/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QtConcurrentRun>

#include <algorithm>

namespace tenantry {

OnboardFileSheet::OnboardFileSheet(const OnboardServices &services, OnboardMany *work, QWidget *parent)
    : Sheet(services.theme, tr("Onboard tenants from a file"), parent), m_services(services),
      m_undoes(new QCheckBox(tr("Undo by itself what fails"))), m_report(wrappedLabel({}, "", "secondary"))
{
    buildFields();
    buildTable();
    buildButtons();
    setUsualWidth(theme().px(860));
    setFocusProxy(m_file);
    forgetCheck();
    if (work != nullptr)
        follow(work);
}

void OnboardFileSheet::buildFields()
{
    m_file = addPath(tr("CSV file"), tr("UTF-8, the first line names the columns"), true);
    m_migrations = addPath(tr("Migrations"), tr("a folder of .up.sql and .down.sql"), false);
    m_sharedMigrations = addPath(tr("Migrations for shared tables"), tr("for lines of the model shared"), false);
    m_undoes->setChecked(true);
    body()->addWidget(m_undoes);
    m_fields.append(m_undoes);
    body()->addWidget(m_report);
}

QLineEdit *OnboardFileSheet::addPath(const QString &label, const QString &remark, bool isFile)
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Control);
    auto *field = new QLineEdit;
    row->addWidget(new FormField(label, field, remark), 1);
    auto *browse = new Button(theme(), "default", isFile ? tr("Choose file…") : tr("Choose folder…"));
    const auto choose = [field](const QString &path) { field->setText(path); };
    connect(browse, &Button::clicked, this, [this, label, isFile, choose] {
        if (isFile)
            askOpenFile(this, {label, {}, tr("CSV files (*.csv);;All files (*)")}, choose);
        else
            askFolder(this, label, choose);
    });
    row->addWidget(browse, 0, Qt::AlignBottom);
    connect(field, &QLineEdit::textChanged, this, &OnboardFileSheet::forgetCheck);
    body()->addWidget(part);
    m_fields.append(part);
    return field;
}

void OnboardFileSheet::buildTable()
{
    m_table = new TableView(theme());
    m_table->setAccessibleName(tr("Tenants of the file"));
    m_table->setModel(&m_model);
    m_table->setMinimumHeight(theme().px(200));
    body()->addWidget(m_table, 1);
    m_export = addExport(*m_table, QStringLiteral("onboarded"));
}

void OnboardFileSheet::buildButtons()
{
    m_stop = addButton("default", tr("Stop after this one"));
    m_close = addButton("default", tr("Close"));
    m_check = addButton("default", tr("Check"));
    m_create = addButton("primary", tr("Create tenants"));
    connect(m_stop, &Button::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_work->stop();
    });
    connect(m_close, &Button::clicked, this, &QWidget::close);
    connect(m_check, &Button::clicked, this, &OnboardFileSheet::check);
    connect(m_create, &Button::clicked, this, &OnboardFileSheet::begin);
}

/// What was checked is another file or another folder.
void OnboardFileSheet::forgetCheck()
{
    ++m_checks;
    m_lines.clear();
    m_model.reset({});
    setProblem(QString());
    m_report->setText(
        tr("The columns are %1. All lines are checked before the first tenant is made; where one cannot be "
           "used, nothing is done.")
            .arg(onboardColumns().join(QStringLiteral(", "))));
    showButtons();
}

void OnboardFileSheet::check()
{
    forgetCheck();
    const auto find = [servers = m_services.monitor.servers()](const QString &name) -> Result<Server> {
        const auto found =
            std::find_if(servers.begin(), servers.end(), [&](const Server &one) { return one.name == name; });
        if (found != servers.end())
            return *found;
        return fail(ErrorKind::Missing, tr("There is no server “%1”.").arg(name), tr("See the Servers page."));
    };
    const OnboardFolders folders {m_migrations->text().trimmed(), m_sharedMigrations->text().trimmed()};
    const auto reading = QtConcurrent::run(
        [path = m_file->text().trimmed(), folders, find] { return readOnboardFile(path, folders, find); });
    deliver(reading, this, [this, asked = m_checks](const Result<QList<OnboardLine>> &lines) {
        if (asked == m_checks)
            take(lines);
    });
}

void OnboardFileSheet::take(const Result<QList<OnboardLine>> &lines)
{
    if (!lines) {
        m_report->setText(tr("Nothing was done."));
        setProblem(lines.error());
        return;
    }
    m_lines = *lines;
    showRows();
    showButtons();
    m_create->setFocus(Qt::OtherFocusReason);
}

void OnboardFileSheet::begin()
{
    auto *work = new OnboardMany(m_services.site, m_services.jobs, m_lines, m_undoes->isChecked());
    emit started(work);
    follow(work);
    m_close->setFocus(Qt::OtherFocusReason);
}

void OnboardFileSheet::follow(OnboardMany *work)
{
    m_work = work;
    connect(work, &OnboardMany::changed, this, [this] {
        showRows();
        showButtons();
    });
    showRows();
    showButtons();
}

void OnboardFileSheet::showRows()
{
    const QList<OnboardRow> rows = m_work ? m_work->rows() : onboardRows(m_lines);
    const bool isFirst = m_model.rowCount() == 0;
    m_model.merge({rows.begin(), rows.end()});
    if (isFirst)
        m_table->columns().fit();
    const auto count = [&rows](OnboardRow::Outcome outcome) {
        return int(std::count_if(rows.begin(), rows.end(),
                                 [outcome](const OnboardRow &row) { return row.outcome == outcome; }));
    };
    if (!m_work) {
        m_report->setText(tr("%Ln tenant(s). Nothing is written yet.", nullptr, int(rows.size())));
        return;
    }
    const QString made = tr("%Ln of %1 active", nullptr, count(OnboardRow::Outcome::Active)).arg(rows.size());
    const QString failed = tr("%Ln failed", nullptr, count(OnboardRow::Outcome::Failed));
    m_report->setText(m_work->isOver() ? tr("It is over: %1, %2.").arg(made, failed)
                                       : tr("%1, %2. It goes on when this is closed.").arg(made, failed));
}

void OnboardFileSheet::showButtons()
{
    if (m_create == nullptr)
        return;
    for (QWidget *part : std::initializer_list<QWidget *> {m_table, m_export})
        part->setVisible(m_model.rowCount() > 0);
    const bool runs = m_work && !m_work->isOver();
    emit waiting(runs);
    for (QWidget *field : std::as_const(m_fields))
        field->setEnabled(!m_work);
    m_stop->setVisible(runs);
    m_check->setVisible(!m_work);
    m_create->setVisible(!m_work);
    m_check->setEnabled(!m_file->text().trimmed().isEmpty());
    m_create->setEnabled(!m_lines.isEmpty());
}

} // namespace tenantry
