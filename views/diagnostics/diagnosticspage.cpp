#include "views/diagnostics/diagnosticspage.h"

#include "core/base/csvfile.h"
#include "core/base/errorwords.h"
#include "views/widgets/filechoice.h"
#include "views/widgets/textlabel.h"

#include <QAction>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>

namespace tenantry {

DiagnosticsPage::DiagnosticsPage(const PageHost &host, Source source)
    : ShellPage(host), m_source(std::move(source)), m_title(textLabel({}, "h1", "", this)),
      m_copy(new QPushButton(this)), m_body(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 12);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1, Qt::AlignTop);
    head->addWidget(m_copy);
    column->addLayout(head);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_body->setProperty("kind", QStringLiteral("surface"));
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    scroll->setWidget(m_body);
    column->addWidget(scroll, 1);
    QAction *copy = offer(QLatin1StringView("list.copy"), [this] {
        QGuiApplication::clipboard()->setText(text());
        shell().tell(tr("Everything on this page is in the clipboard."));
    });
    connect(m_copy, &QPushButton::clicked, copy, &QAction::trigger);
    offer(QLatin1StringView("list.export"), [this] { exportCsv(); });
}

void DiagnosticsPage::exportCsv()
{
    askSaveCsv(this, tr("Export"), QStringLiteral("diagnostics"), [this](const QString &path) {
        const auto saved = saveCsv(path, [this](CsvWriter &csv) -> Result<> {
            for (const DiagnosticGroup &group : std::as_const(m_groups)) {
                for (const DiagnosticLine &line : group.lines) {
                    for (const QString &field : {group.title, line.name, line.value})
                        csv.text(field);
                    csv.endRow();
                }
            }
            return {};
        });
        if (saved)
            shell().tell(tr("Written to %1").arg(path));
        else
            shell().tell(errorWords(saved.error()), StatusKind::Bad);
    });
}

void DiagnosticsPage::open(const QString &)
{
    refresh();
}

void DiagnosticsPage::refresh()
{
    m_groups = m_source();
    const auto old = m_body->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *widget : old)
        delete widget;
    // A grid keeps its rows when their widgets go: the next reading starts at the top again.
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, 0);
    int row = 0;
    for (const DiagnosticGroup &group : std::as_const(m_groups)) {
        auto *heading = textLabel({}, "h3", "", m_body);
        heading->setText(group.title);
        heading->setContentsMargins(0, row == 0 ? 0 : 10, 0, 2);
        m_grid->addWidget(heading, row++, 0, 1, 2);
        for (const DiagnosticLine &line : group.lines) {
            auto *name = textLabel({}, "", "secondary", m_body);
            name->setText(line.name);
            auto *value = textLabel({}, "", "", m_body);
            value->setText(line.value);
            value->setTextInteractionFlags(Qt::TextSelectableByMouse);
            m_grid->addWidget(name, row, 0);
            m_grid->addWidget(value, row++, 1);
        }
    }
    m_grid->setRowStretch(row, 1);
}

void DiagnosticsPage::retranslate()
{
    m_title->setText(tr("Diagnostics"));
    m_copy->setText(tr("Copy all"));
    refresh();
}

QWidget *DiagnosticsPage::firstFocus()
{
    return m_copy;
}

QString DiagnosticsPage::text() const
{
    QStringList lines;
    for (const DiagnosticGroup &group : m_groups) {
        lines.append(group.title);
        for (const DiagnosticLine &line : group.lines)
            lines.append(QStringLiteral("  ") + line.name + QStringLiteral(": ") + line.value);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace tenantry
