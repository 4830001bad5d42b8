#pragma once
// The rows of a system that need a word from a person, and what was said. Owned by the page that adopts, GUI thread.

#include "core/discovery/discovery.h"
#include "core/registry/tenantimport.h"
#include "models/recordtablemodel.h"

#include <QCoreApplication>

namespace tenantry {

struct UnclearRow {
    UnclearTenant tenant;
    AdoptionDecision decision;
    bool isOpen = true; ///< the last look still left it out without being told to

    /// A place that a word can be about; else the row alone tells it from others.
    [[nodiscard]] bool isDecidable() const;
    [[nodiscard]] QString key() const;
    [[nodiscard]] QList<AdoptionAnswer> answers() const; ///< that may be given, the undecided one first; empty = none
    friend bool operator==(const UnclearRow &a, const UnclearRow &b)
    {
        return a.key() == b.key() && a.tenant.problem == b.tenant.problem && a.tenant.words == b.tenant.words
            && a.tenant.name == b.tenant.name && a.tenant.slug == b.tenant.slug && a.decision == b.decision
            && a.isOpen == b.isOpen;
    }
};

/// What a look found, and of `before` what a word was said about: a person sees it until another system is looked at. What the
/// registry would refuse is unclear too.
[[nodiscard]] std::vector<UnclearRow> unclearRows(const Discovery &found, const QList<ImportProblem> &refused,
                                                  const AdoptionDecisions &decisions,
                                                  const std::vector<UnclearRow> &before);

class UnclearListModel : public RecordTableModel<UnclearRow, QString>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::UnclearListModel)
public:
    enum Column { Place, Problem, Slug, Answer }; ///< the name is the place's second line
    using Decided = std::function<void(const QString &place, const AdoptionDecision &decision)>;
    explicit UnclearListModel(Decided decided, QObject *parent = nullptr);

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    /// Of a row that may have it; else nothing happens.
    void answer(int row, AdoptionAnswer answer);

private:
    void decide(UnclearRow row, const AdoptionDecision &decision);
    Decided m_decided;
};

} // namespace tenantry
