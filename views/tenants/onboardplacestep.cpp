#include "views/tenants/onboardplacestep.h"

#include "core/db/sqldialect.h"
#include "core/deployment/localserver.h"
#include "core/inspection/fleetmonitor.h"
#include "core/isolation/enginecapability.h"
#include "models/words.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/filechoice.h"
#include "views/widgets/formfield.h"
#include "views/widgets/sidelist.h"
#include "views/widgets/textlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

namespace {
constexpr const char *fileModes[] = {"0600", "0640", "0660"};
} // namespace

OnboardPlaceStep::OnboardPlaceStep(const Theme &theme, const Format &format, const FleetMonitor &monitor,
                                   QWidget *parent)
    : OnboardStep(parent), m_theme(theme), m_format(format), m_monitor(monitor), m_server(new QComboBox),
      m_engine(new QComboBox), m_facts(new SideList(theme)), m_database(new QComboBox),
      m_shared(new QLineEdit(QStringLiteral("app"))), m_roles(new QComboBox), m_mode(new QComboBox),
      m_limit(new QSpinBox), m_deployments(new QLineEdit(LocalServer::usualFolder())), m_migrations(new QLineEdit),
      m_region(new QLineEdit)
{
    using enum IsolationKind;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Wide);
    m_database->setEditable(true);
    m_limit->setRange(0, 10000);
    m_limit->setSpecialValueText(tr("none"));
    const QList<Engine> all {Engine::PostgreSQL, Engine::MariaDB, Engine::SQLite};
    addPart(column, new FormField(tr("Server"), m_server, tr("the one with most room first")),
            {SharedTable, Schema, Database}, all);
    addPart(column, m_facts, {SharedTable, Schema, Database}, all);
    addPart(column, new FormField(tr("Database"), m_database), {SharedTable, Schema},
            {Engine::PostgreSQL, Engine::SQLite}); // on MariaDB shared tables are a database
    addPart(column, new FormField(tr("Shared tables"), m_shared, tr("made where there are none of this name")),
            {SharedTable}, {Engine::PostgreSQL, Engine::MariaDB});
    m_roles->addItems({tr("those of all its tenants"), tr("its own")});
    addPart(column, rolesPart(), {SharedTable});
    for (const char *mode : fileModes)
        m_mode->addItem(QString::fromLatin1(mode));
    addPart(column,
            new FormField(tr("Mode of the file"), m_mode, tr("0660 where the application is in the folder's group")),
            {SharedTable, Database}, {Engine::SQLite});
    addPart(column, new FormField(tr("Connection limit"), m_limit, tr("sessions that its database takes")), {Database});
    for (const Engine engine : deploymentEngines())
        m_engine->addItem(SqlDialect::of(engine).displayName(), static_cast<int>(engine));
    addPart(column, new FormField(tr("Engine"), m_engine, tr("of the server that is made for it")), {Deployment}, all);
    addPart(column, folderRow(m_deployments, tr("Folder of deployments"), tr("on this computer")), {Deployment}, all);
    addPart(column, new FormField(tr("Region"), m_region, tr("where the tenant is")),
            {SharedTable, Schema, Database, Deployment}, all);
    addPart(column, folderRow(m_migrations, tr("Migrations"), tr("a folder of .up.sql and .down.sql")),
            {SharedTable, Schema, Database, Deployment}, all);
    column->addStretch();
    for (QLineEdit *field : {m_shared, m_deployments, m_migrations, m_region})
        connect(field, &QLineEdit::textChanged, this, &OnboardStep::edited);
    connect(m_database, &QComboBox::editTextChanged, this, &OnboardStep::edited);
    connect(m_roles, &QComboBox::currentIndexChanged, this, &OnboardStep::edited);
    connect(m_limit, &QSpinBox::valueChanged, this, &OnboardStep::edited);
    connect(m_server, &QComboBox::currentIndexChanged, this, [this] {
        m_wantedServer = m_server->currentText();
        showServer();
    });
    connect(m_mode, &QComboBox::currentIndexChanged, this, &OnboardStep::edited);
    setModel(m_model);
}

void OnboardPlaceStep::addPart(QVBoxLayout *column, QWidget *part, const QList<IsolationKind> &models,
                               const QList<Engine> &engines)
{
    column->addWidget(part);
    m_fields.append({part, models, engines});
}

QWidget *OnboardPlaceStep::rolesPart()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Control);
    column->addWidget(new FormField(tr("Roles"), m_roles));
    column->addWidget(
        wrappedLabel(tr("A login with its own is this tenant, whatever it sets. One login that is in 10,000 of "
                        "them waits 0.3 s after each GRANT."),
                     "", "secondary"));
    return part;
}

QWidget *OnboardPlaceStep::folderRow(QLineEdit *field, const QString &label, const QString &remark)
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Control);
    row->addWidget(new FormField(label, field, remark), 1);
    auto *browse = new Button(m_theme, "default", tr("Choose folder…"));
    connect(browse, &Button::clicked, this,
            [this, field, label] { askFolder(this, label, [field](const QString &path) { field->setText(path); }); });
    row->addWidget(browse, 0, Qt::AlignBottom);
    return part;
}

void OnboardPlaceStep::fillServers()
{
    const QSignalBlocker quiet(m_server);
    m_server->clear();
    m_rooms = serversWithRoom(m_monitor, m_model);
    for (const ServerRoom &room : std::as_const(m_rooms))
        m_server->addItem(room.server.name);
    m_server->setCurrentIndex(qMax(m_rooms.isEmpty() ? -1 : 0, m_server->findText(m_wantedServer)));
}

Engine OnboardPlaceStep::engine() const
{
    if (m_model == IsolationKind::Deployment && m_engine->count() > 0)
        return static_cast<Engine>(m_engine->currentData().toInt());
    return room() != nullptr ? room()->server.engine : Engine::PostgreSQL;
}

void OnboardPlaceStep::showServer()
{
    const ServerRoom *chosen = room();
    m_database->clear();
    m_facts->setRows({});
    if (chosen != nullptr) {
        QStringList there;
        for (int kind = 0; kind < 4; ++kind) {
            if (const qint64 count = chosen->tenants[static_cast<size_t>(kind)]; count > 0)
                there.append(tr("%1 %2").arg(isolationWord(static_cast<IsolationKind>(kind)), m_format.count(count)));
        }
        const auto left = chosen->freeConnections();
        const QString nobody = chosen->hasCounts ? tr("none") : QString();
        m_facts->setRows(
            {{.name = tr("Connections free"),
              .value = left
                  ? tr("%1 of %2")
                        .arg(m_format.count(*left),
                             m_format.count(chosen->connections.value().limit - chosen->connections.value().reserved))
                  : QString(),
              .tip = left ? m_format.iso(chosen->connections.readAt()) : QString()},
             {.name = tr("Tenants there"), .value = there.isEmpty() ? nobody : there.join(QStringLiteral(", "))}});
        if (!m_region->isModified())
            m_region->setText(chosen->server.region);
        for (const DatabaseUse &database : chosen->databases)
            m_database->addItem(database.name);
    }
    showFields();
    emit edited();
}

void OnboardPlaceStep::setModel(IsolationKind model)
{
    m_model = model;
    const ServerId before = room() != nullptr ? room()->server.id : ServerId();
    fillServers();
    if (room() == nullptr || room()->server.id != before)
        showServer();
    showFields();
}

void OnboardPlaceStep::showFields()
{
    for (const Field &field : std::as_const(m_fields))
        field.part->setVisible(isUsed(field));
}

bool OnboardPlaceStep::isUsed(const Field &field) const
{
    return field.models.contains(m_model) && field.engines.contains(engine());
}

bool OnboardPlaceStep::uses(const QWidget *input) const
{
    return std::any_of(m_fields.begin(), m_fields.end(),
                       [&](const Field &field) { return field.part->isAncestorOf(input) && isUsed(field); });
}

const ServerRoom *OnboardPlaceStep::room() const
{
    const int row = m_server->currentIndex();
    return row >= 0 && row < m_rooms.size() ? &m_rooms.at(row) : nullptr;
}

void OnboardPlaceStep::fill(OnboardingRequest &request) const
{
    Tenant &tenant = request.tenant;
    tenant.placement.kind = m_model;
    if (uses(m_server) && room() != nullptr) {
        request.server = room()->server;
    }
    tenant.region = m_region->text().trimmed();
    if (uses(m_database))
        tenant.placement.database = m_database->currentText().trimmed();
    if (uses(m_shared))
        request.sharedName = m_shared->text().trimmed();
    request.hasOwnRoles = uses(m_roles) && m_roles->currentIndex() == 1;
    if (uses(m_engine))
        request.server.engine = engine();
    if (uses(m_limit))
        request.connectionLimit = m_limit->value();
    if (uses(m_mode))
        request.fileMode = m_mode->currentText().toInt(nullptr, 8);
    if (uses(m_deployments))
        request.deployments = m_deployments->text().trimmed();
}

void OnboardPlaceStep::save(OnboardDraft &draft) const
{
    draft.server = m_server->currentText();
    draft.engine = m_engine->currentText();
    draft.database = m_database->currentText();
    draft.shared = m_shared->text();
    draft.roles = m_roles->currentIndex();
    draft.connectionLimit = m_limit->value();
    draft.fileMode = m_mode->currentIndex();
    draft.deployments = m_deployments->text();
    draft.migrations = m_migrations->text();
    draft.region = m_region->text();
    draft.isRegionTyped = m_region->isModified();
}

void OnboardPlaceStep::load(const OnboardDraft &draft)
{
    m_wantedServer = draft.server;
    setModel(m_model);
    m_engine->setCurrentIndex(qMax(m_engine->count() > 0 ? 0 : -1, m_engine->findText(draft.engine)));
    if (!draft.database.isEmpty())
        m_database->setEditText(draft.database);
    if (!draft.shared.isEmpty())
        m_shared->setText(draft.shared);
    m_roles->setCurrentIndex(draft.roles);
    m_limit->setValue(draft.connectionLimit);
    m_mode->setCurrentIndex(draft.fileMode);
    if (!draft.deployments.isEmpty())
        m_deployments->setText(draft.deployments);
    m_migrations->setText(draft.migrations);
    if (draft.isRegionTyped)
        m_region->setText(draft.region);
    m_region->setModified(draft.isRegionTyped);
}

EnvironmentTag OnboardPlaceStep::environment() const
{
    OnboardingRequest request;
    fill(request);
    return uses(m_server) ? request.server.environment : request.environment;
}

QString OnboardPlaceStep::migrations() const
{
    return m_migrations->text().trimmed();
}

bool OnboardPlaceStep::isWhole() const
{
    const QList<std::pair<const QWidget *, QString>> texts {{m_database, m_database->currentText()},
                                                            {m_shared, m_shared->text()},
                                                            {m_deployments, m_deployments->text()},
                                                            {m_migrations, m_migrations->text()}};
    const bool hasTexts = std::all_of(texts.begin(), texts.end(), [this](const auto &text) {
        return !uses(text.first) || !text.second.trimmed().isEmpty();
    });
    return hasTexts && (!uses(m_server) || room() != nullptr);
}

QString OnboardPlaceStep::remark() const
{
    return uses(m_server) ? m_server->currentText() : tr("this computer");
}

QWidget *OnboardPlaceStep::firstFocus()
{
    return uses(m_server) ? static_cast<QWidget *>(m_server) : m_deployments;
}

} // namespace tenantry
