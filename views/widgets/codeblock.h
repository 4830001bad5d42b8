#pragma once
// A statement or a message of a server in code type, to read, select and copy; lines of an error stand out.
// Owned by its parent; GUI thread.

#include <QFrame>

class QPlainTextEdit;

namespace tenantry {

class Theme;

class CodeBlock : public QFrame
{
    Q_OBJECT
public:
    /// `name` is what a reader hears, for example "Missing grant".
    CodeBlock(const Theme &theme, const QString &name, QWidget *parent = nullptr);
    void setName(const QString &name);
    void setCode(const QString &code, const QString &error = {});
    [[nodiscard]] QString code() const { return m_code; }
    void setMostLines(int lines); ///< that are shown at once, twelve unless told; more scroll
    void setFills(bool fills); ///< takes more room than that where there is some
    void showAtTop(const QString &words); ///< scrolls to the first line with these words, where there is one
    void copy() const; ///< the code without the error, to the clipboard

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void fitHeight();
    const Theme &m_theme;
    QPlainTextEdit *m_text;
    int m_mostLines = 12;
    bool m_fills = false;
    QString m_code;
    QString m_error;
};

} // namespace tenantry
