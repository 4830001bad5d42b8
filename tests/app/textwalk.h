#pragma once
// What a person can read in a window, widget by widget, and what is wrong with it: not translated, cut, or without a name.
// Plain functions for tests; GUI thread.

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

namespace tenantry::testsupport {

/// One text and the widget it belongs to; a tooltip or an accessible name is read, but not drawn.
struct ShownText {
    QString text;
    const QWidget *widget;
    bool drawn;
};

inline bool showsOnlyAnIcon(const QAbstractButton *button)
{
    const auto *tool = qobject_cast<const QToolButton *>(button);
    return (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        || button->property("kind") == QStringLiteral("icon");
}

inline QString describe(const QWidget *widget, const QString &text)
{
    return QStringLiteral("%1 \"%2\"").arg(QLatin1StringView(widget->metaObject()->className()), text);
}

/// Where a widget is on the screen; a scroll area is wholly under its viewport.
inline QRegion seenRegion(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
    return area ? area->viewport()->visibleRegion() : widget->visibleRegion();
}

/// Under something else, such as the inspector where it lies over a narrow page.
inline bool isCovered(const QWidget *widget)
{
    const QRect seen = seenRegion(widget).boundingRect();
    const QWidget *top = widget->window()->childAt(widget->mapTo(widget->window(), seen.center()));
    return top && top != widget && !top->isAncestorOf(widget) && !widget->isAncestorOf(top);
}

inline QList<ShownText> textsIn(const QWidget &window)
{
    QList<ShownText> texts;
    const auto add = [&](const QString &text, const QWidget *widget, bool drawn = true) {
        if (!text.isEmpty())
            texts.append({text, widget, drawn});
    };
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || seenRegion(widget).isEmpty() || isCovered(widget))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            add(label->text(), widget);
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            add(button->text(), widget, !showsOnlyAnIcon(button));
        } else if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
            add(line->placeholderText(), widget);
        } else if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
            add(combo->currentText(), widget);
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs->tabText(i), widget);
        } else if (const auto *header = qobject_cast<const QHeaderView *>(widget); header && header->model()) {
            for (int i = 0; header->orientation() == Qt::Horizontal && i < header->count(); ++i) {
                if (!header->isSectionHidden(i))
                    add(header->model()->headerData(i, Qt::Horizontal).toString(), widget);
            }
        }
        if (widget->focusPolicy() & Qt::TabFocus)
            add(widget->accessibleName(), widget, false);
        add(widget->toolTip(), widget, false);
    }
    return texts;
}

/// What is left of a text without what the pseudo-locale has bracketed, without figures, their units, names that no
/// language changes and the data of the test, whose letters are Greek or listed in `data`.
inline QString untranslatedPart(QString text, const QStringList &data)
{
    static const QRegularExpression bracketed(QStringLiteral("\\[.*\\]"),
                                              QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression names(
        QStringLiteral("\\b(tenant "
                       "[0-9a-f]{8}-[0-9a-f-]+|pg_\\w+|tenantry_\\w+|postgres|CREATEDB|CREATEROLE|CONNECT|deb12u\\d+|"
                       "GNU|Linux|bookworm|settings\\."
                       "ini|PostgreSQL|MariaDB|SQLite|Tenantry|OpenSSL( [\\w.]+ +\\d+ [A-Z][a-z]{2} "
                       "\\d{4})?|Qt|libpq|Debian|TLS|PG|ms|s|min|h|kB|MB|GB|TB|B|"
                       "Ctrl|Alt|Shift|Return|Enter|Esc|Space|Up|Down|Left|Right|Del|F\\d+|[A-Z])\\b"));
    for (const QString &word : data)
        text.remove(word);
    static const QRegularExpression markup(QStringLiteral("<[^>]*>"));
    text.remove(markup).remove(bracketed).remove(names);
    static const QRegularExpression latin(QStringLiteral("[A-Za-z]{2,}"));
    const auto match = latin.match(text);
    return match.hasMatch() ? match.captured() : QString();
}

inline QStringList untranslated(const QWidget &window, const QStringList &data)
{
    QStringList found;
    for (const ShownText &shown : textsIn(window)) {
        if (!untranslatedPart(shown.text, data).isEmpty())
            found.append(describe(shown.widget, shown.text));
    }
    found.removeDuplicates();
    return found;
}

/// The room a label or a button needs for its whole text, against the room it has.
inline bool isCut(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (label && label->text().isEmpty())
        return false;
    if (label && label->wordWrap()) {
        const QStringList words = label->text().split(QRegularExpression(QStringLiteral("\\s+")));
        const bool wide = std::any_of(words.begin(), words.end(), [label](const QString &word) {
            return label->fontMetrics().horizontalAdvance(word) > label->width() + 1;
        });
        return wide || label->heightForWidth(label->width()) > label->height() + 1;
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->fontMetrics().horizontalAdvance(line->placeholderText()) > line->width();
    if (!label && !qobject_cast<const QAbstractButton *>(widget))
        return false;
    const QSize needed = widget->sizeHint();
    return needed.width() > widget->width() + 1 || needed.height() > widget->height() + 1;
}

/// Beyond an edge of something around it, where no scrolling reaches: a page scrolls down, never sideways.
inline bool isBeyond(const QWidget *widget)
{
    for (const QWidget *around = widget->parentWidget(); around; around = around->parentWidget()) {
        const QRect place(widget->mapTo(around, QPoint()), widget->size());
        if (place.left() < 0 || place.right() >= around->width())
            return true;
        if (around->isWindow())
            break;
    }
    return false;
}

/// Labels, buttons and fields that do not show their whole text. What elides on purpose says the whole in its tooltip.
inline QStringList cutTexts(const QWidget &window)
{
    QStringList found;
    for (const ShownText &shown : textsIn(window)) {
        // These paint an ellipsis where there is no room, and the icon alone where the navigation is narrow.
        static constexpr const char *Eliding[] = {"tenantry::ElidedLabel", "tenantry::SearchButton",
                                                  "tenantry::FleetButton", "tenantry::NavItem"};
        const bool elides = std::any_of(std::begin(Eliding), std::end(Eliding),
                                        [&](const char *kind) { return shown.widget->inherits(kind); })
            && !shown.widget->toolTip().isEmpty();
        if (shown.drawn && ((isCut(shown.widget) && !elides) || isBeyond(shown.widget)))
            found.append(describe(shown.widget, shown.text));
    }
    for (const auto *area : window.findChildren<QAbstractScrollArea *>()) {
        if (area->isVisible() && area->inherits("QScrollArea") && area->horizontalScrollBar()->maximum() > 0)
            found.append(describe(area, QStringLiteral("scrolls sideways")));
    }
    found.removeDuplicates();
    return found;
}

inline bool isInInspector(const QWidget *widget)
{
    while (widget && !widget->inherits("tenantry::InspectorRegion"))
        widget = widget->parentWidget();
    return widget;
}

/// Texts that stand on each other. The inspector is a ground of its own: over a narrow page it hides what is below.
inline QStringList overlappingTexts(const QWidget &window)
{
    struct Place {
        QRect rect;
        QString text;
        bool inspector;
    };
    QList<Place> places;
    for (const ShownText &shown : textsIn(window)) {
        const bool leaf =
            qobject_cast<const QLabel *>(shown.widget) || qobject_cast<const QAbstractButton *>(shown.widget);
        const QRect seen = shown.widget->visibleRegion().boundingRect();
        const bool inButton = qobject_cast<const QAbstractButton *>(shown.widget->parentWidget());
        if (shown.drawn && leaf && !inButton && !seen.isEmpty())
            places.append({seen.translated(shown.widget->mapTo(&window, QPoint())), describe(shown.widget, shown.text),
                           isInInspector(shown.widget)});
    }
    QStringList found;
    for (qsizetype a = 0; a < places.size(); ++a) {
        for (qsizetype b = a + 1; b < places.size(); ++b) {
            const Place &one = places.at(a);
            const Place &other = places.at(b);
            const QRect both = one.rect & other.rect;
            if (one.inspector == other.inspector && one.rect != other.rect && both.width() > 2 && both.height() > 4)
                found.append(one.text + QStringLiteral(" on ") + other.text);
        }
    }
    return found;
}

/// Widgets that take the focus and say nothing to a screen reader. The field of an editable choice hands it on: it never has it.
inline QStringList unnamed(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() != nullptr
            || widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->metaObject() != &QWidget::staticMetaObject && widget->accessibleName().isEmpty()
            && (!button || button->text().isEmpty()))
            found.append(describe(widget, widget->objectName()));
    }
    return found;
}

/// What a sheet, which does not scroll, has no room for: parts beyond its edges, and inputs lower than they can be read.
inline QStringList squeezedParts(const QWidget &sheet)
{
    QStringList found;
    const auto isPartOfAnother = [&sheet](const QWidget *widget) {
        for (widget = widget->parentWidget(); widget && widget != &sheet; widget = widget->parentWidget()) {
            if (widget->inherits("QAbstractScrollArea") || widget->inherits("QComboBox")
                || widget->inherits("QAbstractSpinBox"))
                return true;
        }
        return false;
    };
    for (const QWidget *widget : sheet.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool isInput =
            widget->inherits("QLineEdit") || widget->inherits("QComboBox") || widget->inherits("QAbstractSpinBox");
        const bool isRead = isInput || widget->inherits("QAbstractButton") || (label && !label->text().isEmpty());
        if (!isRead || !widget->isVisible() || isPartOfAnother(widget))
            continue;
        const QRect place(widget->mapTo(&sheet, QPoint()), widget->size());
        const bool isLow = isInput && widget->height() + 1 < widget->minimumSizeHint().height();
        if (isLow || !sheet.rect().contains(place))
            found.append(describe(widget, label ? label->text() : widget->accessibleName()));
    }
    return found;
}

} // namespace tenantry::testsupport
