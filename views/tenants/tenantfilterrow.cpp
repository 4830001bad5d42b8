#include "views/tenants/tenantfilterrow.h"

#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "models/tenantlistmodel.h"
#include "views/shell/shellport.h"
#include "views/tenants/filtersdialog.h"
#include "views/tenants/tenantpanel.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/filterfield.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>

namespace tenantry {

TenantFilterRow::TenantFilterRow(const Services &services, QAction *editSaved, QWidget *parent)
    : QWidget(parent), m_services(services), m_field(new FilterField(services.theme, tenantFilterGrammar())),
      m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(space::Page, 0, space::Page, 10);
    m_row->setSpacing(space::Control);
    connect(m_field, &FilterField::searched, this, &TenantFilterRow::apply);
    m_row->addWidget(m_field);
    addChoice(QStringLiteral("status"),
              {QStringLiteral("ok"), QStringLiteral("warn"), QStringLiteral("bad"), QStringLiteral("paused")});
    addChoice(
        QStringLiteral("model"),
        {QStringLiteral("shared"), QStringLiteral("schema"), QStringLiteral("database"), QStringLiteral("deployment")});
    addSaved(editSaved);
    m_row->addStretch(1);
    connect(&m_services.registry, &TenantRegistry::changed, this, [this](const QList<RegistryChange> &changes) {
        if (concerns(changes, ChangedKind::SavedFilter))
            readSaved();
    });
    readSaved();
}

void TenantFilterRow::addAtEnd(QWidget *widget)
{
    m_row->addWidget(widget);
}

void TenantFilterRow::addChoice(const QString &field, const QStringList &values)
{
    auto *button = new Button(m_services.theme, "filter", {});
    button->setOpensChoice(true);
    auto *menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, field, values] { fillChoice(menu, field, values); });
    button->setMenu(menu);
    m_row->addWidget(button);
    m_choices.append({field, values, button});
}

void TenantFilterRow::fillChoice(QMenu *menu, const QString &field, const QStringList &values)
{
    menu->clear();
    const QStringList chosen = m_services.tenants.filter().values(field);
    const auto add = [&](const QString &text, const QString &value, bool checked) {
        QAction *action = menu->addAction(text, this, [this, field, value] { setChoice(field, value); });
        action->setCheckable(true);
        action->setChecked(checked);
    };
    add(tr("any"), {}, chosen.isEmpty());
    for (const QString &value : values)
        add(choiceWord(field, value), value, chosen.contains(value));
}

/// A chip writes the grammar that a person could have typed.
void TenantFilterRow::setChoice(const QString &field, const QString &value)
{
    Filter filter = m_services.tenants.filter();
    filter.setValues(field, value.isEmpty() ? QStringList() : QStringList {value});
    setText(filter.toText());
}

void TenantFilterRow::updateChoices()
{
    for (const Choice &choice : std::as_const(m_choices)) {
        const QStringList values = m_services.tenants.filter().values(choice.field);
        QStringList words;
        for (const QString &value : values)
            words.append(choiceWord(choice.field, value));
        choice.button->setText(choice.field == u"status" ? tr("Status") : tr("Model"));
        choice.button->setValue(words.isEmpty() ? tr("any") : words.join(QStringLiteral(", ")));
    }
}

void TenantFilterRow::addSaved(QAction *editSaved)
{
    m_savedButton = new Button(m_services.theme, "default", {}, QStringLiteral("filter"));
    m_savedButton->setOpensChoice(true);
    auto *menu = new QMenu(m_savedButton);
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, editSaved] { fillSaved(menu, editSaved); });
    m_savedButton->setMenu(menu);
    m_row->addWidget(m_savedButton);
}

void TenantFilterRow::fillSaved(QMenu *menu, QAction *editSaved)
{
    menu->clear();
    for (const SavedFilter &filter : std::as_const(m_saved)) {
        QString name = filter.name;
        QAction *action = menu->addAction(name.replace(u'&', QStringLiteral("&&")), this,
                                          [this, text = filter.expression] { setText(text); });
        action->setToolTip(filter.expression);
    }
    menu->addSeparator();
    menu->addAction(editSaved);
}

void TenantFilterRow::readSaved()
{
    deliver(m_services.registry.savedFilters(QStringLiteral("tenants")), this,
            [this](const Result<QList<SavedFilter>> &filters) { m_saved = filters.value_or(m_saved); });
}

void TenantFilterRow::editSaved()
{
    m_services.shell.whenChangesAllowed(tr("keep or change saved filters"), [this] {
        auto *dialog = new FiltersDialog({m_services.theme, m_services.registry, m_services.shell},
                                         QStringLiteral("tenants"), m_services.tenants.filter().toText());
        connect(dialog, &FiltersDialog::chosen, this, &TenantFilterRow::setText);
        m_services.shell.showDialog(dialog);
    });
}

void TenantFilterRow::apply()
{
    // The same filter is not asked again: the rows, and the place in them, stay.
    if (!(m_field->filter() == m_services.tenants.filter()))
        m_services.tenants.setFilter(m_field->filter());
    updateChoices();
}

QString TenantFilterRow::text() const
{
    return m_field->text();
}

void TenantFilterRow::setText(const QString &text)
{
    m_field->setText(text);
    apply();
}

void TenantFilterRow::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void TenantFilterRow::retranslate()
{
    m_field->setHint(tr("Filter: name, server:, plan:, tag:"));
    m_savedButton->setText(tr("Saved"));
    m_savedButton->setAccessibleName(tr("Saved filters"));
    updateChoices();
}

} // namespace tenantry
