#include "views/operations/confirmsheet.h"

#include "core/base/errorwords.h"
#include "core/base/format.h"
#include "views/operations/losslist.h"
#include "views/shell/fleetbutton.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/chip.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/formfield.h"
#include "views/widgets/statusshape.h"
#include "views/widgets/textlabel.h"

#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tenantry {

ConfirmSheet::ConfirmSheet(const Theme &theme, const Format &format, ConfirmQuestion question, QWidget *parent)
    : Sheet(theme, question.title, parent), m_format(format), m_question(std::move(question)),
      m_level(findAction(m_question.action)->level)
{
    build();
    m_look.setInterval(std::chrono::seconds(20));
    connect(&m_look, &QTimer::timeout, this, &ConfirmSheet::update);
    update();
}

void ConfirmSheet::build()
{
    if (isRisky())
        addTitleShape(new StatusShape(theme(), isLoss() ? StatusKind::Bad : StatusKind::Warn, 18));
    auto *tag = new Chip(theme(), environmentTagText(m_question.environment));
    tag->setOutline(environmentToken(m_question.environment));
    addTitleTag(tag);
    body()->addWidget(wrappedLabel(m_question.effect));
    auto *targets = new SideList(theme());
    targets->setRows(m_question.targets);
    body()->addWidget(targets);
    body()->addWidget(wrappedLabel(m_question.wayBack, "", "secondary"));
    buildTrial();
    body()->addWidget(textLabel(m_question.statementsTitle, "h3"));
    m_statements = new CodeBlock(theme(), tr("Statements"));
    m_statements->setMostLines(isLoss() ? 7 : 10);
    m_statements->setCode(m_question.statements.trimmed());
    body()->addWidget(m_statements);
    buildFields();
    buildButtons();
    setUsualWidth(theme().px(640));
}

void ConfirmSheet::buildTrial()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Control);
    row->addWidget(textLabel(isLoss() ? tr("What will be lost") : tr("Dry run"), "h3"));
    m_trialText = wrappedLabel({}, "small", "tertiary");
    row->addWidget(m_trialText, 1);
    m_again = new Button(theme(), "link", tr("Run again"));
    m_again->setAccessibleName(tr("Run the dry run again"));
    connect(m_again, &Button::clicked, this, &ConfirmSheet::tryOut);
    row->addWidget(m_again);
    body()->addLayout(row);
    if (!isLoss())
        return;
    m_losses = new LossList(theme());
    m_losses->hide();
    body()->addWidget(m_losses);
}

void ConfirmSheet::buildFields()
{
    m_reason = new QLineEdit;
    body()->addWidget(new FormField(tr("Reason"), m_reason, tr("for the audit record")));
    connect(m_reason, &QLineEdit::textChanged, this, &ConfirmSheet::update);
    if (!isLoss())
        return;
    m_slug = new QLineEdit;
    body()->addWidget(new FormField(tr("Type %1 to confirm").arg(m_question.slug), m_slug));
    connect(m_slug, &QLineEdit::textChanged, this, &ConfirmSheet::update);
}

/// The safe answer is the one in front where something is taken away.
void ConfirmSheet::buildButtons()
{
    m_yes = isRisky() ? addButton("danger", m_question.yes) : nullptr;
    Button *no = addButton(isRisky() ? "primary" : "default", m_question.no);
    if (!m_yes)
        m_yes = addButton("primary", m_question.yes);
    connect(m_yes, &Button::clicked, this, &ConfirmSheet::proceed);
    connect(no, &Button::clicked, this, &QWidget::close);
    setFocusProxy(isRisky() ? no : m_yes);
}

void ConfirmSheet::showEvent(QShowEvent *event)
{
    Sheet::showEvent(event);
    if (m_trial == Trial::None)
        tryOut();
}

void ConfirmSheet::tryOut()
{
    if (m_trial == Trial::Running || m_isOnItsWay)
        return;
    m_trial = Trial::Running;
    setProblem(QString());
    update();
    emit waiting(true);
    m_question.dryRun(this, [this](const Result<DryRun> &result) {
        emit waiting(false);
        take(result);
    });
}

void ConfirmSheet::take(const Result<DryRun> &result)
{
    m_trial = result ? Trial::Passed : Trial::Failed;
    if (!result) {
        const Error &error = result.error();
        setProblem(errorWords(error, u'\n') + (error.detail.isEmpty() ? QString() : QString(u'\n' + error.detail)));
        update();
        return;
    }
    m_found = *result;
    m_triedAt = m_question.clock.monotonic();
    m_triedWhen = QDateTime::currentDateTimeUtc();
    m_statements->setCode(m_found.statements.trimmed());
    if (m_losses) {
        m_losses->setItems(m_found.items);
        m_losses->show();
    }
    m_look.start();
    update();
}

QString ConfirmSheet::trialText() const
{
    switch (m_trial) {
    case Trial::None:
    case Trial::Running:
        return tr("The server is being asked; nothing is changed.");
    case Trial::Failed:
        return tr("It was refused; nothing was changed.");
    case Trial::Passed:
        break;
    }
    return tr("Finished %1; nothing was changed.").arg(m_format.clock(m_triedWhen));
}

/// Where nothing is lost, only production waits for it; but what was refused is not tried for real anywhere.
QString ConfirmSheet::trialMissing() const
{
    if (!isRisky())
        return {};
    const bool isWanted = isLoss() || m_question.environment == EnvironmentTag::Production;
    if (m_trial == Trial::Failed)
        return tr("The dry run has to succeed.");
    if (isWanted && m_trial != Trial::Passed)
        return tr("The dry run has to end.");
    if (isWanted && m_question.clock.monotonic() - m_triedAt > dryRunAge)
        return tr("The dry run is older than 15 minutes: run it again.");
    return {};
}

QString ConfirmSheet::whatIsMissing() const
{
    if (m_isOnItsWay)
        return tr("It is being recorded.");
    if (const QString trial = trialMissing(); !trial.isEmpty() || !isLoss())
        return trial;
    if (m_reason->text().trimmed().isEmpty())
        return tr("A reason has to be given.");
    if (m_slug->text() == m_question.slug)
        return {};
    const auto missing = static_cast<int>(m_question.slug.size() - m_slug->text().size());
    return m_question.slug.startsWith(m_slug->text()) && !m_slug->text().isEmpty()
        ? tr("%Ln letter(s) of %1 are missing.", nullptr, missing).arg(m_question.slug)
        : tr("Type %1 to confirm.").arg(m_question.slug);
}

void ConfirmSheet::update()
{
    const QString missing = whatIsMissing();
    m_trialText->setText(trialText());
    m_again->setEnabled(m_trial != Trial::Running && !m_isOnItsWay);
    m_yes->setEnabled(missing.isEmpty());
    m_yes->setToolTip(missing);
    m_yes->setAccessibleDescription(missing);
    setOutcome(!missing.isEmpty() ? missing : tr("What stands here is written to the audit trail."));
}

QJsonObject ConfirmSheet::shown() const
{
    QJsonArray items;
    for (const ConfirmItem &item : m_found.items)
        items.append(QJsonObject {{QStringLiteral("what"), item.what},
                                  {QStringLiteral("extent"), item.extent},
                                  {QStringLiteral("lost"), item.isLost}});
    QJsonObject all {{QStringLiteral("question"), m_question.title},
                     {QStringLiteral("level"), static_cast<int>(m_level)},
                     {QStringLiteral("environment"), environmentName(m_question.environment)},
                     {QStringLiteral("effect"), m_question.effect},
                     {QStringLiteral("statements"), m_statements->code()},
                     {QStringLiteral("items"), items}};
    if (m_trial == Trial::Passed)
        all.insert(QStringLiteral("dryRunAt"), m_triedWhen.toString(Qt::ISODate));
    return all;
}

void ConfirmSheet::proceed()
{
    if (!whatIsMissing().isEmpty()) {
        update();
        return;
    }
    m_isOnItsWay = true;
    setProblem(QString());
    update();
    m_question.proceed(this, m_reason->text().trimmed(), shown(), [this](const Result<> &done) {
        m_isOnItsWay = false;
        if (done) {
            close();
            return;
        }
        setProblem(done.error());
        update();
    });
}

/// Enter does what the button does that has the focus, and nothing in a field: what is risky has no key of its own.
void ConfirmSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        Sheet::keyPressEvent(event);
        return;
    }
    if (auto *focused = qobject_cast<QPushButton *>(focusWidget()); focused != nullptr && focused->isVisible())
        focused->click();
}

} // namespace tenantry
