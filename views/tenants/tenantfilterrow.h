#pragma once
// The row that filters the tenants list: the field, its choices, and the filters that are kept. Owned by the tenants page, GUI
// thread; the model it filters outlives it.

#include "core/registry/savedfilter.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QMenu;

namespace tenantry {

class Button;
class FilterField;
class ShellPort;
class TenantListModel;
class TenantRegistry;
class Theme;

class TenantFilterRow : public QWidget
{
    Q_OBJECT
public:
    struct Services {
        const Theme &theme;
        TenantRegistry &registry; ///< keeps the saved filters
        TenantListModel &tenants; ///< is filtered
        ShellPort &shell;
    };
    /// `editSaved` stands below the saved filters; its page lets it call editSaved().
    TenantFilterRow(const Services &services, QAction *editSaved, QWidget *parent = nullptr);

    void addAtEnd(QWidget *widget);
    [[nodiscard]] QString text() const;
    void setText(const QString &text); ///< filters at once
    void focusField();
    void editSaved(); ///< the sheet of the saved filters
    void retranslate();

private:
    struct Choice {
        QString field;
        QStringList values;
        Button *button;
    };
    void addChoice(const QString &field, const QStringList &values);
    void fillChoice(QMenu *menu, const QString &field, const QStringList &values);
    void setChoice(const QString &field, const QString &value);
    void updateChoices();
    void addSaved(QAction *editSaved);
    void fillSaved(QMenu *menu, QAction *editSaved);
    void readSaved();
    void apply();

    Services m_services;
    FilterField *m_field;
    QList<Choice> m_choices;
    Button *m_savedButton = nullptr;
    QList<SavedFilter> m_saved;
    QHBoxLayout *m_row;
};

} // namespace tenantry
