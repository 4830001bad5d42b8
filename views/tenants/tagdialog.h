#pragma once
// Asks which tag many tenants shall get or lose. A sheet of the shell, which owns it; GUI thread.

#include "views/widgets/sheet.h"

class QComboBox;
class QLabel;

namespace tenantry {

class TenantRegistry;

class TagDialog : public Sheet
{
    Q_OBJECT
public:
    /// `add`: give the tag, else take it away. The registry offers the tags in use; it outlives the dialog.
    TagDialog(const Theme &theme, TenantRegistry &registry, qint64 tenants, bool add, QWidget *parent = nullptr);
    [[nodiscard]] QComboBox *tagField() const { return m_tag; }

signals:
    void chosen(const QString &tag);

private:
    void update();
    void accept();

    qint64 m_tenants;
    bool m_add;
    QComboBox *m_tag;
    QLabel *m_effect;
    Button *m_do;
};

} // namespace tenantry
