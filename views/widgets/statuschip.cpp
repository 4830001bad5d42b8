#include "views/widgets/statuschip.h"

namespace tenantry {

StatusChip::StatusChip(const Theme &theme, StatusKind status, const QString &word, QWidget *parent)
    : Chip(theme, word, parent)
{
    setStatus(status);
}

} // namespace tenantry
