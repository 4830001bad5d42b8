#pragma once
// Makes a table as high as its rows and as wide as its card, so that the page around it scrolls and not the table. Functions of the GUI
// thread.

#include <QList>

namespace tenantry {

class TableView;
class Theme;

/// Up to `most` rows; more of them scroll. At least one row is there, for words where there is none.
void fitTableHeight(TableView &table, const Theme &theme, int most);
/// The columns share the width by these parts, now and whenever it changes; what is cut is in the tooltip.
void shareTableWidth(TableView &table, const QList<int> &parts);

} // namespace tenantry
