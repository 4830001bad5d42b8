#include "views/shell/undoline.h"

#include "views/widgets/elidedlabel.h"
#include "views/widgets/statusshape.h"
#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace tenantry {

UndoLine::UndoLine(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_glyph(new StatusShape(theme, StatusKind::Ok, 12, this)), m_done(new ElidedLabel(this)),
      m_undoButton(new QPushButton(this)), m_left(textLabel({}, "small", "tertiary", this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_glyph);
    styleLabel(m_done, "small", "");
    row->addWidget(m_done);
    m_undoButton->setProperty("kind", QStringLiteral("link"));
    row->addWidget(m_undoButton);
    row->addWidget(m_left);
    row->addStretch(1);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &UndoLine::tick);
    connect(m_undoButton, &QPushButton::clicked, this, [this] {
        const auto undo = std::move(m_undo);
        end();
        undo();
    });
    hide();
    retranslate();
}

void UndoLine::offer(const QString &done, std::function<void()> undo)
{
    m_undo = std::move(undo);
    start(done, StatusKind::Ok);
}

void UndoLine::tell(const QString &text, StatusKind kind)
{
    m_undo = {};
    start(text, kind);
}

void UndoLine::start(const QString &text, StatusKind kind)
{
    m_glyph->setKind(kind);
    m_done->setText(text);
    m_done->setToolTip(text);
    m_undoButton->setVisible(bool(m_undo));
    m_left->setVisible(bool(m_undo));
    m_remaining = seconds;
    m_timer.start();
    m_left->setText(tr("%1 s").arg(locale().toString(m_remaining)));
    show();
    emit activeChanged(true);
}

void UndoLine::retranslate()
{
    m_undoButton->setText(tr("Undo"));
    setAccessibleName(tr("What was done"));
}

void UndoLine::drop()
{
    if (m_timer.isActive())
        end();
}

void UndoLine::tick()
{
    if (--m_remaining <= 0) {
        end();
        return;
    }
    m_left->setText(tr("%1 s").arg(locale().toString(m_remaining)));
}

void UndoLine::end()
{
    m_timer.stop();
    m_undo = {};
    hide();
    emit activeChanged(false);
}

} // namespace tenantry
