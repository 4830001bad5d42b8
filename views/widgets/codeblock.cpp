#include "views/widgets/codeblock.h"

#include "views/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

namespace tenantry {

CodeBlock::CodeBlock(const Theme &theme, const QString &name, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_text(new QPlainTextEdit(this))
{
    setProperty("kind", QStringLiteral("code"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(7, 6, 7, 6);
    column->addWidget(m_text);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setName(name);
    m_text->document()->setDocumentMargin(3);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &CodeBlock::fill);
}

void CodeBlock::setName(const QString &name)
{
    m_text->setAccessibleName(name);
}

void CodeBlock::setCode(const QString &code, const QString &error)
{
    m_code = code;
    m_error = error;
    fill();
}

void CodeBlock::setMostLines(int lines)
{
    m_mostLines = lines;
    fitHeight();
}

void CodeBlock::setFills(bool fills)
{
    m_fills = fills;
    setSizePolicy(QSizePolicy::Expanding, fills ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    fitHeight();
}

void CodeBlock::showAtTop(const QString &words)
{
    QTextCursor found = m_text->document()->find(words, 0, QTextDocument::FindCaseSensitively);
    if (found.isNull())
        return;
    found.movePosition(QTextCursor::StartOfBlock);
    m_text->setTextCursor(found);
    m_text->verticalScrollBar()->setValue(found.block().firstLineNumber());
}

void CodeBlock::fill()
{
    const QFont font = m_theme.font(FontRole::Mono);
    m_text->setFont(font);
    m_text->setPlainText(m_error.isEmpty() ? m_code : m_code + u'\n' + m_error);
    QTextCursor cursor(m_text->document());
    cursor.setPosition(int(m_code.size()));
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    QTextCharFormat bad;
    bad.setForeground(m_theme.color(Token::BadFg));
    cursor.setCharFormat(bad);
    fitHeight();
}

void CodeBlock::fitHeight()
{
    // The layout counts broken lines.
    const int lines = qBound(1, int(m_text->document()->size().height()), m_mostLines);
    const int height = lines * QFontMetrics(m_theme.font(FontRole::Mono)).lineSpacing() + 8;
    m_text->setMinimumHeight(height);
    m_text->setMaximumHeight(m_fills ? QWIDGETSIZE_MAX : height);
}

void CodeBlock::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitHeight();
}

void CodeBlock::copy() const
{
    QGuiApplication::clipboard()->setText(m_code);
}

} // namespace tenantry
