#pragma once
// One kind of a tenant's records in full: a table that reads the next page when its end is in sight. Owned by the tenant's
// page, GUI thread; what reads the records is the subclass.

#include "core/base/format.h"
#include "core/base/result.h"
#include "core/registry/registryqueries.h"

#include <QWidget>

class QLabel;

namespace tenantry {

class EmptyState;
class ErrorState;
class TableModel;
class TableView;
class TenantRegistry;
class Theme;

class TenantRecords : public QWidget
{
    Q_OBJECT
public:
    /// What the lists read from and show with; all outlive them.
    struct Services {
        const Theme &theme;
        const Format &format;
        TenantRegistry &registry;
    };

    void setTenant(const TenantId &tenant, const QString &name); ///< another one empties the list until refresh()
    /// Reads what is shown again, to the end of its page; nothing while the list is hidden.
    void refresh();
    virtual void retranslate() = 0;
    [[nodiscard]] TableView *table() const { return m_table; }

protected:
    TenantRecords(const Services &services, const QString &icon, QWidget *parent);
    /// Asks for a page and ends in answer() with the same number.
    virtual void read(quint64 asked, const PageKey &after, int limit) = 0;
    [[nodiscard]] virtual int count() const = 0; ///< of the records that were read
    virtual void clear() = 0;
    /// Takes a page over into the model, after what was read before it, unless another question was asked meanwhile.
    template<class Record, class Model, class RowOf>
    void answer(quint64 asked, const PageKey &after, const Result<Page<Record>> &page, Model &model, RowOf rowOf)
    {
        if (asked != m_asked)
            return;
        if (!page) {
            fail(page.error());
            return;
        }
        auto rows = model.records();
        if (after.isStart())
            rows.clear();
        for (const Record &record : page->records)
            rows.push_back(rowOf(record));
        model.merge(std::move(rows));
        take(page->next);
    }
    void setWords(const QString &name, const QString &none);
    void showModel(TableModel &model);
    [[nodiscard]] const TenantId &tenant() const { return m_tenant; }
    [[nodiscard]] const QString &tenantName() const { return m_name; }
    [[nodiscard]] TenantRegistry &registry() const { return m_services.registry; }

    void showEvent(QShowEvent *event) override;

private:
    void take(const PageKey &next);
    void fail(const Error &error);
    void readOn();
    void showCount();

    Services m_services;
    TenantId m_tenant;
    QString m_name;
    PageKey m_next;
    quint64 m_asked = 0;
    bool m_isReading = false;
    bool m_isFitted = false;
    TableView *m_table;
    EmptyState *m_none;
    ErrorState *m_error;
    QLabel *m_footer;
    QLabel *m_hint;
};

} // namespace tenantry
