#pragma once
// Finds out on another thread which rows a tenant list shows, one question at a time: a newer one stops the one that runs.
// Owned by the model, used on its thread.

#include "core/registry/store/tenantquery.h"
#include "models/rowplan.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace tenantry {

/// Reset: another question; Arrange: the same one after something changed, so that rows keep their selection.
enum class TenantListUpdate { Reset, Arrange };

struct TenantListAnswer {
    TenantListUpdate update = TenantListUpdate::Reset;
    std::vector<quint32> rows;
    RowPlan plan; ///< from the rows that were asked about to these; only to arrange
    quint64 rowsVersion = 0; ///< of the rows that the plan starts from
};

class TenantListQuery : public QObject
{
    Q_OBJECT
public:
    explicit TenantListQuery(QObject *parent = nullptr);
    ~TenantListQuery() override; ///< stops what runs; it ends by itself

    struct Question {
        TenantSnapshot snapshot;
        quint64 version = 0;
        TenantQuery query;
        TenantListUpdate update = TenantListUpdate::Reset;
        std::vector<quint32> rows; ///< those shown now; only to arrange
        quint64 rowsVersion = 0;
        bool isSorted = false; ///< the order changes: all rows move, and no few moves are looked for
    };
    /// answered() follows, unless another question comes first.
    void ask(Question question);
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] size_t bytes() const { return m_isRunning ? 0 : m_engine->bytes(); } ///< kept for the next question
    void stop(); ///< nothing is answered any more

signals:
    void answered(const tenantry::TenantListAnswer &answer);

private:
    void start();

    std::shared_ptr<TenantQueryEngine> m_engine;
    std::shared_ptr<std::atomic<bool>> m_stop;
    std::optional<Question> m_next;
    bool m_isRunning = false;
};

} // namespace tenantry
