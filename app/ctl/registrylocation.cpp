#include "app/ctl/registrylocation.h"

#include "app/ctl/terminaltext.h"
#include "core/registry/defaultregistry.h"

#include <array>

namespace tenantry::ctl {

namespace {

struct Location {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::Location)
};

Result<ConnectionPlace> ours(Result<ConnectionPlace> place)
{
    if (place)
        place->spec.applicationName = QStringLiteral("tenantryctl");
    return place;
}

/// Empty for the strongest one, and where no other computer can listen.
QString encryptionRemark(const ConnectionSpec &spec)
{
    // In the order of TlsMode.
    static constexpr std::array<const char *, 4> words {
        "",
        QT_TRANSLATE_NOOP("tenantry::ctl::Location",
                          "The connection to %1 is encrypted and the certificate verified, but not the host's name "
                          "(sslmode=verify-ca)."),
        QT_TRANSLATE_NOOP(
            "tenantry::ctl::Location",
            "The connection to %1 is encrypted, but nobody verifies which server it is (sslmode=require)."),
        QT_TRANSLATE_NOOP("tenantry::ctl::Location", "The connection to %1 is not encrypted (sslmode=disable)."),
    };
    if (spec.isLocal() || spec.tls == TlsMode::VerifyFull)
        return {};
    return Location::tr(words.at(static_cast<size_t>(spec.tls))).arg(terminalSafe(spec.displayName()));
}

QString variables(const PgEnvironment &environment, PgEnvironment::Use use)
{
    QStringList texts;
    for (const PgEnvironment::Variable &variable : environment.variables) {
        if (variable.use == use)
            texts << (variable.value.isEmpty() ? Location::tr("%1 (not shown)").arg(terminalSafe(variable.name))
                                               : terminalSafe(variable.name + u'=' + variable.value));
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace

Result<ConnectionPlace> findRegistry(const QString &option, const Environment &environment)
{
    QString text = option.isEmpty() ? environment.registry : option;
    if (text.isEmpty())
        text = defaultRegistryFile();
    return ours(findRegistryPlace(text, environment.pg));
}

Result<ConnectionPlace> findDatabase(const QString &url)
{
    return ours(findDatabasePlace(url));
}

QStringList wayRemarks(const ConnectionSpec &spec, const PgEnvironment &environment)
{
    if (spec.engine == Engine::SQLite)
        return {};
    QStringList remarks;
    if (const QString remark = encryptionRemark(spec); !remark.isEmpty())
        remarks << remark;
    if (const QString read = variables(environment, PgEnvironment::Use::Registry); !read.isEmpty())
        remarks << Location::tr("Read from the environment, for the registry: %1.").arg(read);
    if (const QString ignored = variables(environment, PgEnvironment::Use::Ignored); !ignored.isEmpty())
        remarks << Location::tr("Without effect in the environment: %1.").arg(ignored);
    return remarks;
}

} // namespace tenantry::ctl
