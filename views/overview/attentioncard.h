#pragma once
// The attention list of the overview: what is open, most urgent first, or what is snoozed. Owned by its page, GUI thread; what
// it reads from outlives it.

#include "core/base/format.h"
#include "core/base/result.h"
#include "models/findinglistmodel.h"
#include "views/shell/location.h"
#include "views/widgets/card.h"

#include <functional>

class QLabel;

namespace tenantry {

class EmptyState;
class FleetMonitor;
class FleetNews;
class SegmentedControl;
class ShellPort;
class TableView;
class TenantRegistry;
class Theme;

class AttentionCard : public Card
{
    Q_OBJECT
public:
    struct Services {
        const Theme &theme;
        const Format &format;
        TenantRegistry &registry;
        FleetMonitor &monitor;
        FleetNews &news;
        ShellPort &shell;
    };
    explicit AttentionCard(const Services &services, QWidget *parent = nullptr);

    [[nodiscard]] TableView *table() const { return m_table; }
    void update();
    void retranslate();
    /// Selects the finding with this key, open or snoozed, now or when it is read.
    void select(const QString &key);
    void showSnoozed(bool snoozed);
    [[nodiscard]] bool showsSnoozed() const;
    /// The tenant or server it is about, or the operation that stopped; an open intent is settled.
    void openCurrent();
    void snoozeCurrent(); ///< after the session allowed changes, with Undo
    void wakeCurrent(); ///< the same
    void settleCurrent(); ///< asks what became of the change, after the session allowed changes
    /// Why the selected finding cannot be snoozed, woken or settled, in words; empty = it can.
    [[nodiscard]] QString whyNotSnooze() const;
    [[nodiscard]] QString whyNotWake() const;
    [[nodiscard]] QString whyNotSettle() const;
    /// Nothing is said to be well before the registry and the servers were asked.
    [[nodiscard]] bool isKnown() const;

signals:
    void currentChanged();

private:
    void buildTable();
    void selectWanted();
    void showRemedy(); ///< of the selected finding
    [[nodiscard]] Location placeOf(const Finding &finding) const; ///< where it leads
    void updateWords(qsizetype open, qsizetype snoozed);
    [[nodiscard]] const Finding *current() const;
    using Done = std::function<void(const Finding &stored)>;
    void snooze(const Finding &finding, const QDateTime &until, const QString &reason, const Done &done);
    void take(const Result<Finding> &changed, const Done &done);
    void wake(const Finding &finding, const QString &reason, const Done &done);

    Services m_services;
    FindingListModel m_model;
    SegmentedControl *m_choice;
    TableView *m_table;
    EmptyState *m_calm;
    QLabel *m_remedyTitle;
    QLabel *m_remedy;
    bool m_isChosen = false; ///< by a person, and not because it comes first
    bool m_isUpdating = false;
    QString m_wanted; ///< key
};

} // namespace tenantry
