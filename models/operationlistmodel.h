#pragma once
// Journaled changes to the fleet, and the steps of one of them. Owned by the pages that show them, GUI thread.

#include "core/base/format.h"
#include "core/registry/operation.h"
#include "models/recordtablemodel.h"

#include <QCoreApplication>

namespace tenantry {

class OperationListModel : public RecordTableModel<Operation, OperationId>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::OperationListModel)
public:
    enum Column { Title, State, Steps, StartedBy, Created, Ended };
    /// The format outlives the model.
    explicit OperationListModel(const Format &format, QObject *parent = nullptr);
};

/// The key of a step is its number.
class StepListModel : public RecordTableModel<OperationStep, int>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::StepListModel)
public:
    enum Column { Number, Title, State, Started, Time };
    explicit StepListModel(const Format &format, QObject *parent = nullptr);
};

[[nodiscard]] QString operationStateWord(OperationState state); ///< translated
[[nodiscard]] StatusKind operationStatus(OperationState state);
[[nodiscard]] QString stepStateWord(StepState state); ///< translated
[[nodiscard]] StatusKind stepStatus(StepState state);

} // namespace tenantry
