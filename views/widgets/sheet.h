#pragma once
// The frame of a modal sheet: title, a body that scrolls where the window is small, the place for a problem, and the buttons at its foot; Escape leaves it. A base for
// the sheets of the shell, which owns them; GUI thread.

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QTableView;
class QVBoxLayout;

namespace tenantry {

class Button;
struct Error;
class Theme;

class Sheet : public QWidget
{
    Q_OBJECT
public:
    Sheet(const Theme &theme, const QString &title, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    void setTitle(const QString &title); ///< what it is about became clear, or another thing
    /// On the title's line: a shape before it, a tag at its end; the sheet owns them.
    void addTitleShape(QWidget *shape);
    void addTitleTag(QWidget *tag);
    void setUsualWidth(int width); ///< pixels; where the window has them and the content needs no more
    void setKeepsSize() { m_keepsSize = true; } ///< does not shrink again, which would look like a jump
    /// At the left of the foot.
    Button *addSideButton(const QString &text);
    /// At the right of the foot, from left to right; the last one is to be "primary".
    Button *addButton(const char *kind, const QString &text);
    /// At the left of the foot: writes the table as CSV, and says in the sheet what came of it.
    Button *addExport(const QTableView &table, const QString &name);
    void setProblem(const QString &text); ///< empty hides it
    void setProblem(const Error &error);
    void setOutcome(const QString &text); ///< above the foot, quieter than a problem; empty hides it
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    class Body;
    void arrangeFoot();
    const Theme &m_theme;
    QLabel *m_title;
    QHBoxLayout *m_titleRow;
    QVBoxLayout *m_body;
    Body *m_area; ///< in which the body scrolls
    QLabel *m_problem;
    QLabel *m_outcome;
    QHBoxLayout *m_foot;
    QHBoxLayout *m_side; ///< of the foot
    QHBoxLayout *m_main; ///< of the foot
    int m_usualWidth = 0;
    bool m_keepsSize = false;
    mutable QSize m_largest; // so far, where it keeps its size
};

} // namespace tenantry
