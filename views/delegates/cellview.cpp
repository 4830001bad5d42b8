#include "views/delegates/cellview.h"

#include <QWidget>

namespace tenantry {

const CellView *CellView::of(const QStyleOptionViewItem &option)
{
    return dynamic_cast<const CellView *>(option.widget);
}

} // namespace tenantry
