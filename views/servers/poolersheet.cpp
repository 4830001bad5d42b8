#include "views/servers/poolersheet.h"

#include "core/jobs/deliver.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/formfield.h"
#include "views/widgets/notebanner.h"
#include "views/widgets/sidelist.h"
#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QUrl>

#include <array>

namespace tenantry {

namespace {

/// Where the registry reaches the server through a pooler, that is its address.
QString pooledAddress(const Server &server)
{
    if (server.mode != SessionMode::Pooled)
        return {};
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    url.setUserName(server.user);
    url.setPath(u'/' + server.maintenanceDatabase);
    const int port = server.port == 0 ? 5432 : server.port;
    if (server.host.startsWith(u'/')) { // a folder with a socket is no host of a URL
        url.setHost(QString());
        url.setQuery(QStringLiteral("host=%1&port=%2").arg(server.host).arg(port));
    } else {
        url.setHost(server.host);
        url.setPort(port);
    }
    return url.toString(QUrl::FullyEncoded);
}

StatusKind verdictStatus(LabVerdict verdict)
{
    static constexpr std::array kinds {StatusKind::Bad, StatusKind::Ok, StatusKind::Unknown};
    return kinds[static_cast<size_t>(verdict)];
}

} // namespace

PoolerSheet::PoolerSheet(const Theme &theme, QThreadPool &threads, const Server &server, QWidget *parent)
    : Sheet(theme, tr("Test the pooler before %1").arg(server.name), parent), m_threads(threads),
      m_isCancelled(std::make_shared<std::atomic_bool>(false)), m_address(new QLineEdit), m_password(new QLineEdit),
      m_note(new NoteBanner(theme, StatusKind::Ok, {})), m_findings(new SideList(theme)),
      m_advice(wrappedLabel({}, "", "secondary"))
{
    buildQuestion(server);
    buildAnswer();
    auto *close = addButton("default", tr("Close"));
    m_run = addButton("primary", tr("Test pooler"));
    connect(close, &Button::clicked, this, &QWidget::close);
    connect(m_run, &Button::clicked, this, &PoolerSheet::run);
    setUsualWidth(theme.px(760));
    setFocusProxy(m_address);
    updateButton();
}

PoolerSheet::~PoolerSheet()
{
    m_isCancelled->store(true);
}

void PoolerSheet::buildQuestion(const Server &server)
{
    // Three sentences of their own: a long one has no room in every language.
    for (const QString &words :
         {tr("Two clients and fresh ones come through the application's own address, set what belongs to a session, "
             "and "
             "look what the others have left."),
          tr("Once for the session, once inside of a transaction, as this program does it. No data and no object is "
             "changed; what was set is reset."),
          tr("An address is written postgresql://login@host:6432/entry. The password is used once and kept nowhere.")})
        body()->addWidget(wrappedLabel(words, "", "secondary"));
    m_address->setText(pooledAddress(server));
    m_password->setEchoMode(QLineEdit::Password);
    body()->addWidget(new FormField(tr("The application's address"), m_address));
    body()->addWidget(new FormField(tr("Its password"), m_password));
    connect(m_address, &QLineEdit::textChanged, this, &PoolerSheet::updateButton);
    for (QLineEdit *field : {m_address, m_password})
        connect(field, &QLineEdit::returnPressed, this, &PoolerSheet::run);
}

void PoolerSheet::buildAnswer()
{
    for (QWidget *part : std::initializer_list<QWidget *> {m_note, m_findings, m_advice}) {
        part->hide();
        body()->addWidget(part);
    }
}

void PoolerSheet::updateButton()
{
    const bool isWhole = !m_address->text().trimmed().isEmpty();
    m_run->setEnabled(isWhole && !m_isRunning);
    m_run->setText(m_isRunning ? tr("Testing…") : tr("Test pooler"));
    m_run->setToolTip(isWhole ? QString() : tr("Give the application's address first."));
}

void PoolerSheet::run()
{
    if (!m_run->isEnabled())
        return;
    m_isRunning = true;
    setProblem(QString());
    updateButton();
    QString typed = m_password->text();
    m_password->clear();
    deliver(startPoolerLab(m_threads, m_address->text().trimmed(), Secret::takeFrom(typed), m_isCancelled), this,
            [this](const Result<LabReport> &report) { take(report); });
}

void PoolerSheet::take(const Result<LabReport> &report)
{
    m_isRunning = false;
    updateButton();
    for (QWidget *part : std::initializer_list<QWidget *> {m_note, m_findings, m_advice})
        part->setVisible(report.has_value());
    if (report) {
        showReport(*report);
    } else {
        setProblem(report.error());
        m_password->setFocus(Qt::OtherFocusReason);
    }
}

void PoolerSheet::showReport(const LabReport &report)
{
    const bool isLeaking = report.crosses(LabWay::Session) || report.crosses(LabWay::Transaction);
    m_note->setKind(isLeaking ? StatusKind::Bad : StatusKind::Ok);
    m_note->setText(isLeaking ? tr("What one client sets reaches another one.") : tr("Nothing was seen to cross."),
                    tr("Pool mode: %1.").arg(poolModeText(report.mode)));
    QList<SideList::Row> rows;
    for (const LabFinding &finding : report.findings)
        rows.append({.name = finding.way == LabWay::Session
                         ? tr("%1, for the session").arg(labThingName(finding.thing))
                         : tr("%1, in a transaction").arg(labThingName(finding.thing)),
                     .value = tr("%1: %2").arg(labVerdictText(finding.verdict), finding.why),
                     .status = verdictStatus(finding.verdict)});
    m_findings->setRows(rows);
    const QStringList advice = labAdvice(report);
    m_advice->setText(advice.join(QStringLiteral("\n\n")));
    m_advice->setVisible(!advice.isEmpty());
}

} // namespace tenantry
