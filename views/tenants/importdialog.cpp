#include "views/tenants/importdialog.h"

#include "core/base/format.h"
#include "core/jobs/deliver.h"
#include "core/registry/tenantjobs.h"
#include "core/registry/tenantregistry.h"
#include "views/tenants/mappingform.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/filechoice.h"
#include "views/widgets/formfield.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"
#include "views/widgets/textlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QtConcurrentRun>
#include <QVBoxLayout>

namespace tenantry {

ImportDialog::ImportDialog(const TenantJobServices &services, QWidget *parent)
    : Sheet(services.theme, tr("Import tenants"), parent), m_services(services)
{
    build();
    m_tick.setInterval(200);
    connect(&m_tick, &QTimer::timeout, this, &ImportDialog::showProgress);
    connect(m_mapping, &MappingForm::changed, this, &ImportDialog::forgetCheck);
    connect(m_path, &QLineEdit::editingFinished, this, [this] {
        if (m_path->isModified())
            setFile(m_path->text());
    });
    setFocusProxy(m_path);
}

ImportDialog::~ImportDialog()
{
    if (m_progress)
        m_progress->cancelled = true;
}

void ImportDialog::build()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Control);
    m_path = new QLineEdit;
    row->addWidget(new FormField(tr("CSV file"), m_path, tr("UTF-8, the first line names the columns")), 1);
    auto *browse = new Button(theme(), "default", tr("Choose file…"));
    connect(browse, &Button::clicked, this, &ImportDialog::choose);
    row->addWidget(browse, 0, Qt::AlignBottom);
    body()->addLayout(row);
    m_mapping = new MappingForm(theme());
    m_mapping->setEnabled(false);
    body()->addWidget(m_mapping);
    m_report = wrappedLabel(tr("All rows are taken, or none. The check writes nothing."), "", "secondary");
    body()->addWidget(m_report);
    m_problems = new TableView(theme());
    m_problems->setAccessibleName(tr("Rows that cannot be used"));
    m_problems->setModel(&m_model);
    m_problems->setMinimumHeight(theme().px(140));
    body()->addWidget(m_problems, 1);
    m_export = addExport(*m_problems, QStringLiteral("unusable-rows"));
    showProblems(false);
    Button *leave = addButton("default", tr("Cancel"));
    connect(leave, &Button::clicked, this, &QWidget::close);
    m_check = addButton("default", tr("Check"));
    m_import = addButton("primary", tr("Import"));
    m_check->setEnabled(false);
    m_import->setEnabled(false);
    connect(m_check, &Button::clicked, this, &ImportDialog::check);
    connect(m_import, &Button::clicked, this, &ImportDialog::run);
    setUsualWidth(theme().px(720));
}

void ImportDialog::choose()
{
    askOpenFile(this, {tr("Import tenants"), {}, tr("CSV files (*.csv);;All files (*)")},
                [this](const QString &path) { setFile(path); });
}

TenantImport::SourceMaker ImportDialog::source() const
{
    return [path = m_path->text()]() -> Result<std::unique_ptr<ImportSource>> {
        return std::make_unique<CsvImportSource>(path);
    };
}

void ImportDialog::setFile(const QString &path)
{
    m_path->setText(path);
    forgetCheck();
    m_check->setEnabled(false);
    m_mapping->setEnabled(false);
    const auto preview = QtConcurrent::run([source = source()] { return TenantImport::preview(source); });
    deliver(preview, this, [this, path](const Result<ImportPreview> &found) {
        if (path != m_path->text())
            return;
        forgetCheck();
        m_mapping->setEnabled(found.has_value());
        m_check->setEnabled(found.has_value());
        if (found)
            m_mapping->setPreview(*found);
        else
            setProblem(found.error());
    });
}

/// What was checked is another file or other columns.
void ImportDialog::forgetCheck()
{
    if (m_progress)
        m_progress->cancelled = true;
    m_progress.reset();
    m_tick.stop();
    m_checked.reset();
    m_import->setEnabled(false);
    showProblems(false);
    setProblem(QString());
    m_report->setText(tr("All rows are taken, or none. The check writes nothing."));
}

void ImportDialog::showProblems(bool shown)
{
    m_problems->setVisible(shown);
    m_export->setVisible(shown);
}

void ImportDialog::check()
{
    forgetCheck();
    m_progress = std::make_shared<ImportProgress>();
    m_check->setEnabled(false);
    m_tick.start();
    showProgress();
    ImportOptions options;
    options.mapping = m_mapping->mapping();
    options.dryRun = true;
    deliver(m_services.registry.importTenants(source(), options, m_progress), this,
            [this, asked = m_progress](const Result<ImportReport> &report) {
                m_check->setEnabled(m_mapping->isEnabled());
                if (asked == m_progress)
                    takeReport(report);
            });
}

void ImportDialog::showProgress()
{
    const int rows = static_cast<int>(m_progress->rows);
    m_report->setText(m_progress->stage == ImportStage::Reading ? tr("Checking: %Ln row(s) read", nullptr, rows)
                                                                : tr("Checking: comparing with the registry"));
}

void ImportDialog::takeReport(const Result<ImportReport> &report)
{
    m_progress.reset();
    m_tick.stop();
    if (!report) {
        m_report->clear();
        setProblem(report.error());
        return;
    }
    const Format &format = m_services.format;
    const QString counts =
        tr("%Ln row(s): %1 new, %2 changed, %3 unchanged.", nullptr, static_cast<int>(report->rows))
            .arg(format.count(report->inserted), format.count(report->updated), format.count(report->unchanged));
    m_model.reset({report->problems.begin(), report->problems.end()});
    if (report->moreProblems) // in the list, so that its export says it too
        m_model.upsert({0, tr("More rows cannot be used: these are the first.")});
    showProblems(!report->problems.isEmpty());
    if (!report->problems.isEmpty()) {
        m_problems->columns().fit();
        m_report->setText(
            counts + u' '
            + (report->moreProblems ? tr("The first rows that cannot be used:") : tr("These rows cannot be used:")));
        return;
    }
    const bool changes = report->inserted + report->updated > 0;
    m_report->setText(changes ? counts : counts + u' ' + tr("There is nothing to import."));
    m_checked = *report;
    m_import->setEnabled(changes);
    if (changes)
        m_import->setFocus(Qt::OtherFocusReason);
}

void ImportDialog::run()
{
    if (!m_checked)
        return;
    ImportOptions options;
    options.mapping = m_mapping->mapping();
    emit started(m_services.jobs.add(importJob(m_services.registry, source(), options, *m_checked)));
    close();
}

QString ImportDialog::report() const
{
    return m_report->text();
}

} // namespace tenantry
