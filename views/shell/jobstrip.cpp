#include "views/shell/jobstrip.h"

#include "views/widgets/elidedlabel.h"
#include "views/widgets/progressbar.h"
#include "views/widgets/statusshape.h"
#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace tenantry {

static QPushButton *link(QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setProperty("kind", QStringLiteral("link"));
    button->setAutoDefault(false);
    return button;
}

JobStrip::JobStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_glyph(new StatusShape(theme, StatusKind::Running, 12, this)), m_title(new ElidedLabel(this)),
      m_stage(new ElidedLabel(this)), m_progress(new ProgressBar(theme, this)),
      m_count(textLabel({}, "small", "secondary", this)),
      m_failedGlyph(new StatusShape(theme, StatusKind::Bad, 12, this)), m_failed(textLabel({}, "small", "bad", this)),
      m_timeLeft(textLabel({}, "small", "tertiary", this)), m_pause(link(this)), m_cancel(link(this)),
      m_open(link(this)), m_question(new ElidedLabel(this)), m_confirm(link(this)), m_keep(link(this)),
      m_divider(new QFrame(this)), m_more(link(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    styleLabel(m_title, "smallStrong", "");
    styleLabel(m_stage, "small", "tertiary");
    styleLabel(m_question, "small", "secondary");
    m_divider->setProperty("kind", QStringLiteral("divider"));
    m_pause->setIcon(theme.icon(QStringLiteral("pause"), Token::TextLink));
    m_cancel->setIcon(theme.icon(QStringLiteral("close"), Token::TextLink));
    for (QWidget *part : std::initializer_list<QWidget *> {m_glyph, m_title, m_stage, m_progress, m_count,
                                                           m_failedGlyph, m_failed, m_timeLeft, m_question, m_pause,
                                                           m_cancel, m_open, m_confirm, m_keep, m_divider, m_more})
        row->addWidget(part);
    connect(m_pause, &QPushButton::clicked, this,
            [this] { emit m_line->resumes ? resumeRequested(m_line->id) : pauseRequested(m_line->id); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { askCancel(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { askCancel(false); });
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        const JobLine line = *m_line;
        askCancel(false);
        emit line.stopsWaiting ? stopWaitingRequested(line.id) : cancelRequested(line.id);
    });
    connect(m_more, &QPushButton::clicked, this, &JobStrip::listRequested);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(m_line->id); });
    const auto size = [this, &theme] {
        m_divider->setFixedHeight(theme.px(18));
        m_progress->setFixedWidth(theme.px(160));
    };
    connect(&theme, &Theme::changed, this, size);
    size();
    showLine(std::nullopt, 0);
}

void JobStrip::askCancel(bool asking)
{
    m_asking = asking;
    showLine(m_line, m_others);
    (asking ? m_keep : m_cancel)->setFocus(Qt::TabFocusReason);
}

void JobStrip::showLine(const std::optional<JobLine> &line, int more)
{
    if (!line || !m_line || line->id != m_line->id || line->cancelQuestion.isEmpty())
        m_asking = false;
    m_line = line;
    m_others = more;
    const bool shown = line.has_value();
    const bool figures = shown && !m_asking;
    m_glyph->setVisible(shown);
    m_title->setVisible(shown);
    m_stage->setVisible(figures && !m_compact && !line->stage.isEmpty());
    m_progress->setVisible(figures && !line->isOver);
    m_count->setVisible(figures && !m_compact && !line->count.isEmpty());
    m_failedGlyph->setVisible(figures && line->failed > 0 && !line->isOver);
    m_failed->setVisible(figures && line->failed > 0 && !line->isOver);
    m_timeLeft->setVisible(figures && !m_compact && !line->timeLeft.isEmpty());
    m_pause->setVisible(figures && !line->pauseText.isEmpty());
    m_cancel->setVisible(figures && !line->cancelQuestion.isEmpty());
    m_open->setVisible(figures && !line->openText.isEmpty());
    m_question->setVisible(m_asking);
    m_confirm->setVisible(m_asking);
    m_keep->setVisible(m_asking);
    m_divider->setVisible(shown && more > 0 && !m_compact);
    m_more->setVisible(more > 0 && !(shown && m_compact));
    if (shown) {
        m_glyph->setKind(line->state);
        m_title->setText(line->title);
        m_stage->setText(line->stage);
        m_progress->setValue(line->done, line->state, line->failedShare);
        m_count->setText(line->count);
        m_timeLeft->setText(line->timeLeft);
        m_question->setText(line->cancelQuestion);
    }
    retranslate();
}

void JobStrip::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    showLine(m_line, m_others);
}

void JobStrip::retranslate()
{
    m_pause->setAccessibleName(tr("Pause or resume the job"));
    m_open->setAccessibleName(tr("Show the job"));
    const bool stopsWaiting = m_line && m_line->stopsWaiting;
    m_confirm->setText(stopsWaiting ? tr("Stop waiting") : tr("Stop the job"));
    m_keep->setText(stopsWaiting ? tr("Keep waiting") : tr("Keep it running"));
    m_cancel->setText(stopsWaiting ? tr("Stop waiting…") : tr("Cancel…"));
    m_more->setText(m_line ? tr("%Ln more job(s)", nullptr, m_others) : tr("%Ln job(s) waiting", nullptr, m_others));
    if (!m_line)
        return;
    m_pause->setText(m_line->pauseText);
    m_open->setText(m_line->openText);
    m_failed->setText(tr("%Ln failed", nullptr, m_line->failed));
    setAccessibleName(m_line->title);
    setAccessibleDescription(QStringList {m_line->stage, m_line->count, m_line->timeLeft}.join(QStringLiteral(", ")));
}

} // namespace tenantry
