#include "views/adopt/tablerulecard.h"

#include "core/base/errorwords.h"
#include "core/db/sqldialect.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/statusshape.h"
#include "views/widgets/textlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

namespace {

struct RuleWords {
    const char *title; ///< with the table's name
    const char *words;
};

/// In the order of TableRelation.
constexpr RuleWords ruleWords[] = {
    {QT_TRANSLATE_NOOP("tenantry::TableRuleCard", "%1 names the tenants"),
     QT_TRANSLATE_NOOP("tenantry::TableRuleCard", "A row of it is a tenant.")},
    {QT_TRANSLATE_NOOP("tenantry::TableRuleCard", "%1 names its tenant"),
     QT_TRANSLATE_NOOP("tenantry::TableRuleCard", "A column of its own says whose a row is.")},
    {QT_TRANSLATE_NOOP("tenantry::TableRuleCard", "%1 has no tenant column"),
     QT_TRANSLATE_NOOP("tenantry::TableRuleCard",
                       "It is reached only through %1. Export, move and erase have to follow this way.")},
    {QT_TRANSLATE_NOOP("tenantry::TableRuleCard", "%1 is shared by all"),
     QT_TRANSLATE_NOOP("tenantry::TableRuleCard", "No way leads from it to a tenant: its rows are the same for all.")},
};

QString columnWords(const QString &column)
{
    return QStringLiteral("column:") + column;
}

} // namespace

TableRuleCard::TableRuleCard(const Theme &theme, QWidget *parent)
    : Card(QStringLiteral("…"), parent), m_theme(theme), m_words(wrappedLabel({}, "small", "secondary")),
      m_rule(new CodeBlock(theme, tr("Condition"))), m_marks(new QGridLayout),
      m_kindName(textLabel({}, "small", "secondary")), m_kind(new QComboBox),
      m_problem(wrappedLabel({}, "small", "bad")), m_confirmed(wrappedLabel({}, "small", "tertiary")),
      m_confirm(new Button(theme, "default", {}, QStringLiteral("check")))
{
    build();
    connect(m_kind, &QComboBox::activated, this, [this] { emit corrected(m_table, m_kind->currentData().toString()); });
    connect(m_confirm, &Button::clicked, this, &TableRuleCard::confirmWanted);
    retranslate();
}

void TableRuleCard::build()
{
    body()->addWidget(m_words);
    body()->addWidget(m_rule);
    m_marks->setHorizontalSpacing(6);
    m_marks->setVerticalSpacing(space::Tight);
    m_marks->setColumnStretch(1, 1);
    body()->addLayout(m_marks);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(8);
    m_kindName->setBuddy(m_kind);
    body()->addWidget(m_kindName);
    body()->addWidget(m_kind);
    body()->addWidget(m_problem);
    body()->addWidget(m_confirmed);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_confirm);
    foot->addStretch(1);
    body()->addLayout(foot);
    body()->addStretch(1);
    m_problem->hide();
}

/// The way that foreign keys show, each of its columns, and none.
void TableRuleCard::showChoices(const TenantTable &table)
{
    m_kind->clear();
    m_kind->setEnabled(table.relation != TableRelation::Root);
    if (table.relation == TableRelation::Root) {
        m_kind->addItem(tr("The tenants themselves"));
        return;
    }
    if (table.bestKey)
        m_kind->addItem(tr("Through %1").arg(table.bestKey->parent.name), QStringLiteral("path"));
    for (const QString &column : table.columns)
        m_kind->addItem(tr("By its column %1").arg(column), columnWords(column));
    m_kind->addItem(tr("No tenant data, shared by all"), QStringLiteral("reference"));
    const QString now =
        table.relation == TableRelation::Column ? columnWords(table.column) : tableRelationName(table.relation);
    m_kind->setCurrentIndex(m_kind->findData(now));
}

void TableRuleCard::sayConfirmed(const TenantGraph &graph)
{
    const auto count = std::count_if(graph.tables.begin(), graph.tables.end(),
                                     [](const TenantTable &table) { return table.isConfirmed; });
    const bool isAll = count == graph.tables.size();
    m_confirmed->setText(isAll ? tr("All tables are confirmed for this version.")
                               : tr("What moves, exports or erases one tenant will go by what is confirmed."));
    m_confirm->setEnabled(!isAll);
}

void TableRuleCard::setConfirming(bool confirming)
{
    if (confirming)
        m_confirm->setEnabled(false);
    setProblem({});
}

void TableRuleCard::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        m_confirm->setEnabled(true);
}

void TableRuleCard::retranslate()
{
    m_rule->setName(tr("Condition"));
    m_kindName->setText(tr("Its rows are known"));
    m_kind->setAccessibleName(tr("Its rows are known"));
    m_confirm->setText(tr("Confirm all tables"));
}

QString TableRuleCard::rule() const
{
    return m_rule->code();
}

void TableRuleCard::addMark(StatusKind kind, const QString &words)
{
    const int row = m_marks->rowCount();
    m_marks->addWidget(new StatusShape(m_theme, kind, 12, this), row, 0, Qt::AlignVCenter);
    m_marks->addWidget(wrappedLabel(words, "small", "", this), row, 1);
}

void TableRuleCard::showMarks(const TenantTable &table)
{
    while (QLayoutItem *item = m_marks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto mark = [this](bool isSafe, const QString &safe, const QString &unsafe) {
        addMark(isSafe ? StatusKind::Ok : StatusKind::Warn, isSafe ? safe : unsafe);
    };
    if (table.via) {
        mark(!table.via->isNullable, tr("Its key is never NULL"),
             tr("Its key may be NULL: such a row belongs to nobody"));
        mark(table.via->isIndexed, tr("Its key is indexed"), tr("No index begins with its key: the way is slow"));
    } else if (table.relation == TableRelation::Column) {
        mark(!table.isColumnNullable, tr("The column is never NULL"),
             tr("The column may be NULL: such a row belongs to nobody"));
        mark(!table.isGuessed, tr("A foreign key or the preset says so"),
             tr("By its name alone: no foreign key says so"));
    }
}

void TableRuleCard::show(const TenantGraph &graph, const TableName &table, const SqlDialect &dialect)
{
    const TenantTable *found = graph.find(table);
    setVisible(found != nullptr);
    if (!found)
        return;
    const RuleWords &words = ruleWords[static_cast<int>(found->relation)];
    setTitle(tr(words.title).arg(found->table.name));
    const QString text = tr(words.words);
    m_words->setText(found->via ? text.arg(found->via->parent.toString()) : text);
    const auto rule = tenantPredicate(graph, *found, dialect);
    m_rule->setCode(rule.value_or(QString()), rule ? QString() : errorWords(rule.error()));
    m_rule->setVisible(!rule || !rule->isEmpty());
    showMarks(*found);
    m_table = table;
    showChoices(*found);
    sayConfirmed(graph);
    setProblem({});
}

} // namespace tenantry
