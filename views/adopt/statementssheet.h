#pragma once
// Everything that was asked of a server, to read and to copy. A sheet of the shell, which owns it; GUI thread.

#include "views/widgets/sheet.h"

namespace tenantry {

class StatementsSheet : public Sheet
{
    Q_OBJECT
public:
    StatementsSheet(const Theme &theme, const QStringList &statements, QWidget *parent = nullptr);
};

} // namespace tenantry
