#pragma once
// One tab of the settings and how a feature registers it. Built on the first visit of Settings and owned by it; GUI
// thread.

#include <QWidget>

#include <functional>

namespace tenantry {

class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// Labels of its rows in the reader's language: what "Find a setting" searches.
    [[nodiscard]] virtual QStringList rowTitles() const = 0;
    virtual void revealRow(const QString &title) = 0; ///< scrolls to it and gives it the focus
    virtual void retranslate() { }
};

/// One line in app/console/pages.cpp each. title is a QT_TRANSLATE_NOOP("SettingsPage", ...) literal.
struct SettingsPageRegistration {
    QString id;
    const char *title;
    std::function<SettingsPage *(QWidget *parent)> create;
    bool aside = false; ///< a tall card at the right of the others
};

} // namespace tenantry
