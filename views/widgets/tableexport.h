#pragma once
// Asks for a file and writes a table into it, as it is shown. A function of the GUI thread; it keeps nothing.

#include "core/base/result.h"

#include <QString>

#include <functional>

class QTableView;
class QWidget;

namespace tenantry {

/// `name` is suggested as "name.csv". `done` gets what was written, in words; it is not called when the question is left, nor
/// when asker or table go first.
void exportTable(QWidget *asker, const QTableView &table, const QString &name,
                 const std::function<void(const Result<QString> &)> &done);

} // namespace tenantry
