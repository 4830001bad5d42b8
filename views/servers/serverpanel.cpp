#include "views/servers/serverpanel.h"

#include "models/serverpreparations.h"
#include "views/servers/serverpoweracts.h"
#include "views/theme/theme.h"
#include "views/widgets/actionbutton.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/notebanner.h"
#include "views/widgets/sidelist.h"
#include "views/widgets/statusshape.h"
#include "views/widgets/textlabel.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

namespace {

constexpr int DatabasesShown = 8;

QString quoted(const QString &word)
{
    static const QString plain =
        QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-/:@=");
    const bool safe =
        !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) { return plain.contains(c); });
    return safe ? word : u'\'' + QString(word).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace

QString psqlLine(const Server &server)
{
    static constexpr const char *modes[] = {"verify-full", "verify-ca", "require", "disable"};
    const ConnectionSpec spec = server.connectionSpec();
    QStringList parts {QStringLiteral("host=") + spec.host};
    if (spec.port != 0)
        parts.append(QStringLiteral("port=%1").arg(spec.port));
    parts.append(QStringLiteral("dbname=") + spec.database);
    if (!spec.user.isEmpty())
        parts.append(QStringLiteral("user=") + spec.user);
    if (!spec.isLocal())
        parts.append(QStringLiteral("sslmode=") + QLatin1StringView(modes[static_cast<int>(spec.tls)]));
    return QStringLiteral("psql ") + quoted(parts.join(u' '));
}

ServerPanel::ServerPanel(const Theme &theme, const Format &format, QWidget *parent)
    : InspectorPanel(theme, true, parent), m_theme(theme), m_format(format),
      m_subline(wrappedLabel({}, "small", "tertiary")), m_actions(new QWidget)
{
    head()->setSpacing(space::Tight);
    head()->addWidget(m_subline);
    head()->addWidget(m_actions);
    (new QGridLayout(m_actions))->setContentsMargins(0, 2, 0, 0);
}

void ServerPanel::setActions(const QList<QAction *> &actions)
{
    fillActionGrid(*static_cast<QGridLayout *>(m_actions->layout()), m_theme, actions);
}

void ServerPanel::show(const ServerRow *row)
{
    clearSections();
    m_actions->setVisible(row != nullptr);
    if (row == nullptr) {
        setTitle(tr("No server selected"));
        m_subline->hide();
        return;
    }
    setTitle(row->server.name, serverState(*row).kind);
    m_subline->show();
    const auto &identity = row->facts.identity.last();
    m_subline->setText(engineWord(row->server.engine) + (identity ? u' ' + identity->version : QString()) + u'\n'
                       + row->server.connectionSpec().displayName());
    showProblem(*row);
    if (const auto &login = row->facts.login.last())
        showRights(*login, row->facts.preparations);
    showFigures(*row);
    if (const auto &databases = row->facts.databases.last())
        showDatabases(*databases);
}

void ServerPanel::showProblem(const ServerRow &row)
{
    const auto &error = row.facts.latency.error();
    if (!error)
        return;
    const QDateTime since = row.facts.latency.readAt();
    auto *banner = new NoteBanner(
        m_theme, StatusKind::Bad, error->message,
        since.isValid() ? tr("Last answer at %1. %2").arg(m_format.clock(since), error->remedy) : error->remedy);
    QVBoxLayout *section = addSection();
    section->addWidget(banner);
    const auto addWayOut = [&](const QString &text, void (ServerPanel::*request)()) {
        auto *button = new Button(m_theme, "default", text);
        connect(button, &Button::clicked, this, request);
        section->addWidget(button, 0, Qt::AlignLeft);
    };
    if (wantsPassword(row))
        addWayOut(tr("Enter password…"), &ServerPanel::passwordRequested);
    else if (whyNotPower(row.server).isEmpty())
        addWayOut(tr("Start the server"), &ServerPanel::startRequested);
}

QVBoxLayout *ServerPanel::addTitled(const QString &title, const QString &quiet)
{
    QVBoxLayout *section = addSection();
    auto *head = new QHBoxLayout;
    head->addWidget(textLabel(title, "h3"));
    head->addWidget(textLabel(quiet, "mono", "secondary"));
    head->addStretch();
    section->addLayout(head);
    return section;
}

void ServerPanel::showRights(const LoginFacts &login, const QMap<QString, Fact<DatabasePreparation>> &preparations)
{
    auto *section = addTitled(tr("What our login may do"), login.login);
    QStringList grants;
    // Databases that give the same right are one line: a server may hold a thousand of them.
    QMap<QPair<QString, bool>, QStringList> databases;
    for (const LoginRight &right : login.rights) {
        if (!right.object.isEmpty())
            databases[{right.name, right.held}].append(right.object);
        if (!right.held && !right.grant.isEmpty())
            grants.append(right.grant);
    }
    for (const LoginRight &right : login.rights) {
        const QStringList same = right.object.isEmpty() ? QStringList() : databases.take({right.name, right.held});
        if (same.size() > 1)
            addRight(section,
                     {right.held, tr("Read the tenants of %Ln database(s)", nullptr, int(same.size())), right.name});
        else if (right.object.isEmpty() || !same.isEmpty())
            addRight(section, {right.held, right.purpose, right.name});
    }
    showPreparations(section, preparations);
    for (const QString &warning : login.warnings)
        section->addWidget(new NoteBanner(m_theme, StatusKind::Warn, warning));
    if (grants.isEmpty())
        return;
    auto *code = new CodeBlock(m_theme, tr("Missing grant"));
    code->setCode(grants.join(u'\n'));
    section->addWidget(code);
    auto *again = new Button(m_theme, "text", tr("Test again"));
    connect(again, &Button::clicked, this, &ServerPanel::testRequested);
    section->addWidget(again, 0, Qt::AlignLeft);
}

/// Databases of which the same is said are one line: a server may hold a thousand of them.
void ServerPanel::showPreparations(QVBoxLayout *section, const QMap<QString, Fact<DatabasePreparation>> &preparations)
{
    QMap<QString, QList<DatabaseState>> byWords;
    for (auto it = preparations.begin(); it != preparations.end(); ++it) {
        const DatabaseState state = databaseState(it.key(), it.value());
        if (!state.words.isEmpty())
            byWords[state.words].append(state);
    }
    for (const QList<DatabaseState> &same : std::as_const(byWords)) {
        const DatabaseState &first = same.first();
        const QString purpose = same.size() == 1 ? tr("Hold tenants in database %1").arg(first.database)
                                                 : tr("Hold tenants in %Ln database(s)", nullptr, int(same.size()));
        addRight(section, {first.status == StatusKind::Ok, purpose, first.words, first.words});
    }
}

void ServerPanel::addRight(QVBoxLayout *section, const RightLine &line)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Control);
    row->addWidget(new StatusShape(m_theme, line.isHeld ? StatusKind::Ok : StatusKind::Warn, 13), 0, Qt::AlignTop);
    row->addWidget(wrappedLabel(line.purpose, line.isHeld ? "small" : "smallMedium"), 1);
    QLabel *right = line.isHeld ? textLabel(line.name, "mono", "tertiary")
                                : textLabel(line.lack.isEmpty() ? tr("missing") : line.lack, "smallMedium", "warn");
    right->setToolTip(line.name);
    row->addWidget(right, 0, Qt::AlignTop);
    section->addLayout(row);
}

void ServerPanel::addList(QVBoxLayout *section, const QList<SideList::Row> &rows)
{
    auto *list = new SideList(m_theme);
    list->setRows(rows);
    section->addWidget(list);
}

/// A figure that the server does not confirm any more keeps its place, with the time of its reading.
template<typename T, typename Text>
void ServerPanel::addFigure(QList<SideList::Row> &rows, const QString &name, const Fact<T> &fact, Text text) const
{
    if (!fact.last())
        return;
    const QString value = text(*fact.last());
    if (value.isEmpty())
        return;
    rows.append({.name = name,
                 .value = fact.isKnown() ? value : tr("%1, %2").arg(value, m_format.asOf(fact.readAt())),
                 .stale = !fact.isKnown(),
                 .tip = m_format.iso(fact.readAt())});
}

void ServerPanel::showFigures(const ServerRow &row)
{
    const ServerFacts &facts = row.facts;
    QList<SideList::Row> rows;
    addFigure(rows, tr("Up since"), facts.identity, [&](const ServerIdentity &identity) {
        return identity.startedAt.isValid() ? m_format.dateTime(identity.startedAt) : QString();
    });
    addFigure(rows, tr("Tenantry's own connections"), facts.connections, [&](const ConnectionUse &use) {
        return use.ours < 0 ? QString() : tr("%1 of %2").arg(m_format.count(use.ours), m_format.count(use.budget));
    });
    addFigure(rows, tr("Encryption"), facts.tls, [](const TlsFacts &tls) {
        if (tls.protocol.isEmpty())
            return tr("none");
        return (tls.verified ? tr("%1, verified") : tr("%1, not verified")).arg(tls.protocol);
    });
    addFigure(rows, tr("Role"), facts.replication, [](const ReplicationFacts &replication) {
        return replication.standby ? tr("standby, read-only") : tr("primary");
    });
    addFigure(rows, tr("Replication lag"), facts.replication, [&](const ReplicationFacts &replication) {
        return replication.lagMs < 0 ? QString() : m_format.duration(std::chrono::milliseconds(replication.lagMs));
    });
    addFigure(rows, tr("Sizes we may not read"), facts.storage, [](const StorageUse &storage) {
        return storage.unreadable > 0 ? tr("%Ln database(s)", nullptr, storage.unreadable) : QString();
    });
    if (!rows.isEmpty())
        addList(addTitled(tr("Figures")), rows);
}

void ServerPanel::showDatabases(const QList<DatabaseUse> &databases)
{
    QList<DatabaseUse> largest;
    std::copy_if(databases.begin(), databases.end(), std::back_inserter(largest),
                 [](const DatabaseUse &database) { return !database.isTemplate; });
    std::sort(largest.begin(), largest.end(),
              [](const DatabaseUse &a, const DatabaseUse &b) { return a.bytes > b.bytes; });
    auto *section = addTitled(tr("Databases"), m_format.count(largest.size()));
    QList<SideList::Row> rows;
    for (const DatabaseUse &database : largest.mid(0, DatabasesShown)) {
        const QString size = database.bytes < 0 ? Format::unknown() : m_format.bytes(database.bytes);
        rows.append(
            {.name = database.name,
             .value = database.sessions < 0 ? size : tr("%1, %Ln session(s)", nullptr, database.sessions).arg(size)});
    }
    addList(section, rows);
    if (largest.size() > DatabasesShown)
        section->addWidget(
            textLabel(tr("%Ln more", nullptr, int(largest.size()) - DatabasesShown), "small", "tertiary"));
}

} // namespace tenantry
