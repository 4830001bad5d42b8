#pragma once
// The left navigation: the registered pages in their groups and, at its foot, what the reader pinned. Owned by the main
// window, GUI thread. One stop of Tab; arrows move inside.

#include "views/shell/navitem.h"
#include "views/shell/page.h"

#include <QFrame>
#include <QHash>
#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

class Navigation : public QFrame
{
    Q_OBJECT
public:
    struct Pin {
        Location location;
        QString title;
        std::optional<StatusKind> state; ///< shown where it needs somebody
    };

    Navigation(const Theme &theme, const QList<PageRegistration> &pages, QWidget *parent);
    void setPins(const QList<Pin> &pins);
    void setCurrent(const QString &pageId); ///< the mark; a page without an entry marks its parent's
    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    void retranslate();
    [[nodiscard]] QStringList order() const { return m_order; } ///< page ids for Ctrl+1 to Ctrl+0
    [[nodiscard]] NavItem *item(const QString &pageId) const { return m_items.value(pageId); }
    void focusCurrent();

signals:
    void chosen(const tenantry::Location &location);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    NavItem *add(const QString &icon, const Location &location, QVBoxLayout *layout);
    QLabel *addHeading(QVBoxLayout *layout);
    [[nodiscard]] QList<NavItem *> everyItem() const;
    void applySizes();

    const Theme &m_theme;
    QList<PageRegistration> m_pages;
    QStringList m_order;
    QHash<QString, NavItem *> m_items;
    QHash<NavGroup, QLabel *> m_headings;
    QVBoxLayout *m_pageLayout;
    QWidget *m_pinBox;
    QVBoxLayout *m_pinLayout;
    QLabel *m_pinHeading;
    QString m_current;
    bool m_narrow = false;
};

} // namespace tenantry
