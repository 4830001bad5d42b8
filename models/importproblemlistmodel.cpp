#include "models/importproblemlistmodel.h"

namespace tenantry {

ImportProblemListModel::ImportProblemListModel(QObject *parent)
    : RecordTableModel(
        {{QStringLiteral("line"), [] { return tr("Line"); },
          [](const ImportProblem &problem) { return problem.line > 0 ? QVariant(problem.line) : QVariant(); },
          ColumnKind::Number},
         {QStringLiteral("message"), [] { return tr("What is wrong"); },
          [](const ImportProblem &problem) { return problem.message; }}},
        // A line may be wrong in more than one way.
        [](const ImportProblem &problem) -> QString { return QString::number(problem.line) + u' ' + problem.message; },
        [](const QString &key) { return key; }, parent)
{ }

} // namespace tenantry
