#pragma once
// The plans that tenants can be on: add one, change one, retire it or offer it again. A sheet of the shell, which owns it;
// GUI thread.

#include "models/planlistmodel.h"
#include "views/widgets/sheet.h"

class QLineEdit;

namespace tenantry {

class TableView;
class TenantRegistry;

class PlansDialog : public Sheet
{
    Q_OBJECT
public:
    /// `registry` outlives the dialog.
    PlansDialog(const Theme &theme, TenantRegistry &registry, QWidget *parent = nullptr);
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] QLineEdit *codeField() const { return m_code; }
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }

private:
    void build();
    void read();
    void update();
    void showCurrent();
    void save(Plan plan);
    [[nodiscard]] Plan typed(Plan plan) const;
    [[nodiscard]] const Plan *current() const;

    TenantRegistry &m_registry;
    PlanListModel m_model;
    TableView *m_table;
    QLineEdit *m_code;
    QLineEdit *m_name;
    QLineEdit *m_description;
    Button *m_retire = nullptr;
    Button *m_change = nullptr;
    Button *m_add = nullptr;
};

} // namespace tenantry
