#pragma once
// Asks until when a tenant is to be kept in the archive, and what is told of it, before the question itself. A sheet of the shell, which owns
// it; GUI thread.

#include "core/registry/archiveterms.h"
#include "views/widgets/sheet.h"

class QLineEdit;

namespace tenantry {

class FormField;

class ArchiveSheet : public Sheet
{
    Q_OBJECT
public:
    ArchiveSheet(const Theme &theme, const Tenant &tenant, QWidget *parent = nullptr);

signals:
    void chosen(const tenantry::ArchiveTerms &terms); ///< then it closes

private:
    void update();
    void accept();
    [[nodiscard]] ArchiveTerms terms() const;
    QLineEdit *m_until;
    QLineEdit *m_notice;
    FormField *m_untilField = nullptr;
    FormField *m_noticeField = nullptr;
    Button *m_on = nullptr;
};

} // namespace tenantry
