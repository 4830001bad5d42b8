#pragma once
// Which columns become the fields of the tenants, on a sample that a person may walk through. Owned by the page that adopts, GUI
// thread.

#include "models/mappinglistmodel.h"
#include "views/widgets/card.h"

namespace tenantry {

class Button;
class Format;
class TableView;
class Theme;

class MappingCard : public Card
{
    Q_OBJECT
public:
    MappingCard(const Theme &theme, const Format &format, QWidget *parent = nullptr);

    void show(const std::shared_ptr<const Discovery> &discovery, IsolationKind model);
    void setChecking(bool checking); ///< a line under the head, if it takes long
    void retranslate();
    [[nodiscard]] TableView *table() const { return m_table; }

signals:
    void columnChosen(tenantry::ImportField field, const QString &column); ///< by a person; empty = none

private:
    void update();
    void step(int by);

    const Theme &m_theme;
    const Format &m_format;
    MappingListModel m_model;
    TableView *m_table;
    Button *m_previous;
    Button *m_next;
    Button *m_more;
    std::shared_ptr<const Discovery> m_discovery;
    IsolationKind m_kind = IsolationKind::Schema;
    qsizetype m_sample = 0;
    bool m_showsAll = false;
};

} // namespace tenantry
