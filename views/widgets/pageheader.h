#pragma once
// The first lines of a page: its title, the answer in words, and its actions at the right.
// Owned by its page; GUI thread.

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace tenantry {

class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    /// The answer to the page's question, in words; empty leaves the line out.
    void setSubline(const QString &subline);
    void addAction(QWidget *action); ///< the header owns it

private:
    QLabel *m_title;
    QLabel *m_subline;
    QHBoxLayout *m_actions;
};

} // namespace tenantry
