#pragma once
// The filters that are kept under a name: choose one, keep the present one, rename, delete. A sheet of the shell, which owns
// it; GUI thread.

#include "models/savedfilterlistmodel.h"
#include "views/widgets/sheet.h"

class QCheckBox;
class QLineEdit;

namespace tenantry {

class ShellPort;
class TableView;
class TenantRegistry;

class FiltersDialog : public Sheet
{
    Q_OBJECT
public:
    struct Services {
        const Theme &theme;
        TenantRegistry &registry;
        ShellPort &shell; ///< for the way back after a deletion
    };
    /// `expression` is the filter in force, empty = none, on the page `pageId`.
    FiltersDialog(const Services &services, const QString &pageId, const QString &expression,
                  QWidget *parent = nullptr);
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }

signals:
    void chosen(const QString &expression);
    void changed(); ///< the list of kept filters

private:
    void build();
    void read();
    void update();
    void use();
    void keep();
    void rename();
    void remove();
    void send(const SavedFilter &filter);
    [[nodiscard]] const SavedFilter *current() const;

    Services m_services;
    QString m_page;
    QString m_expression;
    SavedFilterListModel m_model;
    TableView *m_table;
    QLineEdit *m_name;
    QCheckBox *m_everybody;
    Button *m_keep = nullptr;
    Button *m_rename = nullptr;
    Button *m_remove = nullptr;
    Button *m_use = nullptr;
};

} // namespace tenantry
