#pragma once
// The cards of a tenant's summary: who waits for whom, where it lives, its latest operations and audit records. Owned by
// the tenant's page, which reads what they show; GUI thread.

#include "core/audit/auditrecord.h"
#include "core/base/format.h"
#include "core/inspection/tenantfacts.h"
#include "core/registry/archiveterms.h"
#include "core/registry/operation.h"
#include "core/registry/server.h"
#include "core/registry/tenant.h"

#include <QWidget>

#include <optional>

class QGridLayout;

namespace tenantry {

class Button;
class Card;
class SideList;
class Theme;

class TenantCards : public QWidget
{
    Q_OBJECT
public:
    /// Rows of the latest operations and audit records, as many as the drawing has.
    static constexpr int RecordsShown = 6;
    TenantCards(const Theme &theme, const Format &format, QWidget *parent = nullptr);

    void showWaits(const TenantFacts *facts); ///< null while they are asked for
    void showClients(const TenantFacts *facts); ///< the same: who is connected
    /// Null where it is not known. `archive`: of one that is archived.
    void showPlacement(const Tenant *tenant, const Server *server, const std::optional<ArchiveTerms> &archive);
    void showOperations(const Result<QList<Operation>> &operations);
    void showAudit(const Result<QList<AuditRecord>> &records);
    void clearRecords(); ///< of the tenant shown before, while those of this one are asked for
    void retranslate();

signals:
    void operationsWanted(); ///< all of them
    void auditWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct ListCard {
        Card *card;
        SideList *list;
    };
    [[nodiscard]] ListCard add();
    void arrange(bool stacked); ///< the drawn grid, or one column where large text leaves no room

    const Theme &m_theme;
    const Format &m_format;
    QGridLayout *m_grid;
    bool m_isStacked = false;
    ListCard m_waits;
    ListCard m_placement;
    ListCard m_operations;
    ListCard m_audit;
    ListCard m_clients;
    Button *m_allOperations;
    Button *m_allAudit;
};

} // namespace tenantry
