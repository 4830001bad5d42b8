#pragma once
// A chip with a status shape before its word. Owned by its parent; GUI thread.

#include "views/widgets/chip.h"

namespace tenantry {

class StatusChip : public Chip
{
    Q_OBJECT
public:
    StatusChip(const Theme &theme, StatusKind status, const QString &word, QWidget *parent = nullptr);
};

} // namespace tenantry
