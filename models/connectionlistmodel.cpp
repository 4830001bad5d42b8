#include "models/connectionlistmodel.h"

namespace tenantry {

namespace {

using ConnectionColumn = RecordColumn<ConnectionRow>;

QString addressOf(const ConnectionSpec &spec)
{
    if (spec.engine == Engine::SQLite)
        return spec.database;
    return spec.port == 0 ? spec.host : spec.host + u':' + QString::number(spec.port);
}

QString secretWord(SecretSource source)
{
    static constexpr const char *words[] = {QT_TRANSLATE_NOOP("tenantry::ConnectionListModel", "none"),
                                            QT_TRANSLATE_NOOP("tenantry::ConnectionListModel", "asked each time"),
                                            QT_TRANSLATE_NOOP("tenantry::ConnectionListModel", "keyring"),
                                            QT_TRANSLATE_NOOP("tenantry::ConnectionListModel", "passfile")};
    return ConnectionListModel::tr(words[static_cast<int>(source)]);
}

/// A weaker mode was chosen by somebody and is shown as what it is.
StatusKind encryptionState(const ConnectionRow &row)
{
    return row.isLocal || row.tls == TlsMode::VerifyFull ? StatusKind::Ok : StatusKind::Warn;
}

QString encryptionWord(const ConnectionRow &row)
{
    static constexpr const char *words[] = {QT_TRANSLATE_NOOP("tenantry::ConnectionListModel", "verified"),
                                            QT_TRANSLATE_NOOP("tenantry::ConnectionListModel", "host not verified"),
                                            QT_TRANSLATE_NOOP("tenantry::ConnectionListModel", "not verified"),
                                            QT_TRANSLATE_NOOP("tenantry::ConnectionListModel", "not encrypted")};
    return row.isLocal ? ConnectionListModel::tr("on this computer")
                       : ConnectionListModel::tr(words[static_cast<int>(row.tls)]);
}

std::vector<ConnectionColumn> connectionColumns()
{
    return {{QStringLiteral("name"),
             [] { return ConnectionListModel::tr("Name"); },
             [](const ConnectionRow &row) { return row.name; },
             ColumnKind::Text,
             nullptr,
             {{StateRole, [](const ConnectionRow &row) { return QVariant::fromValue(row.state.kind); }},
              {Qt::ToolTipRole, [](const ConnectionRow &row) { return row.state.word; }}}},
            {QStringLiteral("address"), [] { return ConnectionListModel::tr("Address"); },
             [](const ConnectionRow &row) { return row.address; }},
            {QStringLiteral("login"), [] { return ConnectionListModel::tr("Login"); },
             [](const ConnectionRow &row) { return row.login; }, ColumnKind::Code},
            {QStringLiteral("secret"), [] { return ConnectionListModel::tr("Secret"); },
             [](const ConnectionRow &row) { return row.secret ? QVariant(secretWord(*row.secret)) : QVariant(); }},
            {QStringLiteral("encryption"),
             [] { return ConnectionListModel::tr("Encryption"); },
             encryptionWord,
             ColumnKind::Text,
             nullptr,
             {{StateRole, [](const ConnectionRow &row) { return QVariant::fromValue(encryptionState(row)); }}}}};
}

} // namespace

bool operator==(const ConnectionRow &a, const ConnectionRow &b)
{
    return a.server == b.server && a.name == b.name && a.address == b.address && a.login == b.login
        && a.secret == b.secret && a.tls == b.tls && a.isLocal == b.isLocal && a.state.kind == b.state.kind;
}

ConnectionRow connectionRow(const ServerRow &row)
{
    const ConnectionSpec spec = row.server.connectionSpec();
    return {row.server.id,           row.server.name, addressOf(spec), row.server.user,
            row.server.secretSource, row.server.tls,  spec.isLocal(),  serverState(row)};
}

ConnectionRow registryRow(const ConnectionSpec &spec, bool answers)
{
    const auto state = answers ? ServerState {StatusKind::Ok, ConnectionListModel::tr("Healthy")}
                               : ServerState {StatusKind::Bad, ConnectionListModel::tr("Unreachable")};
    return {{}, {}, addressOf(spec), spec.user, std::nullopt, spec.tls, spec.isLocal(), state};
}

ConnectionListModel::ConnectionListModel(QObject *parent)
    : RecordTableModel(
        connectionColumns(), [](const ConnectionRow &row) { return row.name; },
        [](const QString &name) { return name; }, parent)
{ }

} // namespace tenantry
