#pragma once
// A framed region of a page: a title with its quiet subline, actions at the right, the body, perhaps a footer.
// Owned by its parent; GUI thread.

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tenantry {

class Card : public QFrame
{
    Q_OBJECT
public:
    /// An empty title leaves the header out.
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubline(const QString &subline);
    /// Puts a widget at the right of the header, after those already there; the card owns it.
    void addAction(QWidget *action);
    /// Where the body goes. Its margins are the card's padding; a table wants none: see setFlush().
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// No padding around the body, and a line under the header.
    void setFlush();
    /// A line and a row under the body, made when first asked for.
    [[nodiscard]] QHBoxLayout *footer();

private:
    QVBoxLayout *m_column;
    QFrame *m_header;
    QHBoxLayout *m_headerRow;
    QLabel *m_title;
    QLabel *m_subline;
    QVBoxLayout *m_body;
    QHBoxLayout *m_footer = nullptr;
};

} // namespace tenantry
