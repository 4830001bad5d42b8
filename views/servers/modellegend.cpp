#include "views/servers/modellegend.h"

#include "views/delegates/cellpaint.h"
#include "views/theme/theme.h"
#include "views/widgets/modelstack.h"
#include "views/widgets/painted.h"
#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <numeric>

namespace tenantry {

namespace {

constexpr const char *ModelWords[] = {QT_TRANSLATE_NOOP("tenantry::ModelLegend", "%1 shared rows"),
                                      QT_TRANSLATE_NOOP("tenantry::ModelLegend", "%1 schema"),
                                      QT_TRANSLATE_NOOP("tenantry::ModelLegend", "%1 database"),
                                      QT_TRANSLATE_NOOP("tenantry::ModelLegend", "%1 deployment")};

/// The colour of one model, as its part of the bar has it.
class ModelSquare : public Painted
{
public:
    ModelSquare(const Theme &theme, int model) : Painted(theme), m_model(model)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {theme().px(10), theme().px(10)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QVector<float> parts(4, 0.0F);
        parts[m_model] = 1;
        QPainter painter(this);
        paintModelStack(&painter, rect(), parts, 1, theme());
    }

private:
    int m_model;
};

} // namespace

ModelLegend::ModelLegend(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_stack(new ModelStack(theme, this)), m_entries(), m_words()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Card);
    row->addWidget(m_stack);
    for (size_t model = 0; model < m_entries.size(); ++model) {
        m_entries[model] = new QWidget(this);
        m_words[model] = textLabel({}, "small", "secondary");
        auto *entry = new QHBoxLayout(m_entries[model]);
        entry->setContentsMargins(0, 0, 0, 0);
        entry->setSpacing(6);
        entry->addWidget(new ModelSquare(theme, int(model)));
        entry->addWidget(m_words[model]);
        row->addWidget(m_entries[model]);
    }
}

void ModelLegend::setServers(const std::vector<ServerRow> &servers, const Format &format)
{
    std::array<qint64, 4> tenants {};
    for (const ServerRow &row : servers) {
        const auto models = row.tenants.last().value_or(ServerRow::TenantsByModel());
        for (size_t model = 0; model < tenants.size(); ++model)
            tenants[model] += models[model];
    }
    QVector<float> parts;
    for (size_t model = 0; model < m_entries.size(); ++model) {
        m_words[model]->setText(tr(ModelWords[model]).arg(format.count(tenants[model])));
        m_entries[model]->setVisible(tenants[model] > 0);
        parts.append(float(tenants[model]));
    }
    const qint64 all = std::accumulate(tenants.begin(), tenants.end(), qint64(0));
    m_stack->setParts(parts, double(all));
    setVisible(all > 0);
}

} // namespace tenantry
