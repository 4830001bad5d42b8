#include "core/db/connectionsettings.h"

#include <QHash>

#include <array>

namespace tenantry {

namespace {

struct SettingsText {
    Q_DECLARE_TR_FUNCTIONS(SettingsText)
};

using Apply = Result<> (*)(ConnectionSpec &, const QString &);

tl::unexpected<Error> unusable(const QString &keyword, const QString &value, const QString &remedy)
{
    return fail(ErrorKind::InvalidInput, SettingsText::tr("\"%1\" cannot be used as %2.").arg(value, keyword), remedy);
}

template<QString ConnectionSpec::*member>
Result<> setText(ConnectionSpec &spec, const QString &value)
{
    spec.*member = value;
    return {};
}

Result<> setHost(ConnectionSpec &spec, const QString &value)
{
    if (value.contains(u','))
        return fail(ErrorKind::Unsupported, SettingsText::tr("Several hosts in one connection are not supported."),
                    SettingsText::tr("Name one host; register every server of its own."));
    spec.host = value;
    return {};
}

Result<> setPort(ConnectionSpec &spec, const QString &value)
{
    bool ok = false;
    spec.port = value.toUShort(&ok);
    // The value is not told: where a password was typed into an address, a part of it may stand in the port's place.
    if (!ok || spec.port == 0)
        return fail(ErrorKind::InvalidInput, SettingsText::tr("The port is no number from 1 to 65535."),
                    SettingsText::tr("Write the port as digits, such as 5432; a password does not belong here."));
    return {};
}

Result<> setTls(ConnectionSpec &spec, const QString &value)
{
    struct Mode {
        QLatin1StringView name;
        TlsMode mode;
    };
    static constexpr std::array modes {
        Mode {QLatin1StringView("verify-full"), TlsMode::VerifyFull},
        Mode {QLatin1StringView("verify-ca"), TlsMode::VerifyCa},
        Mode {QLatin1StringView("require"), TlsMode::Require},
        Mode {QLatin1StringView("disable"), TlsMode::Disable},
    };
    for (const Mode &mode : modes) {
        if (value == mode.name) {
            spec.tls = mode.mode;
            return {};
        }
    }
    // "allow" and "prefer" promise nothing: on a local connection they are the default, elsewhere a choice is due.
    const bool isWeak = value == u"allow" || value == u"prefer";
    if (isWeak && spec.isLocal())
        return {};
    return unusable(QStringLiteral("sslmode"), value,
                    SettingsText::tr("Choose verify-full, verify-ca, require or disable."));
}

Result<> setSessionMode(ConnectionSpec &spec, const QString &value)
{
    if (value != u"direct" && value != u"pooled")
        return unusable(QStringLiteral("session_mode"), value,
                        SettingsText::tr("Give direct, or pooled where a transaction pooler stands in between."));
    spec.mode = value == u"pooled" ? SessionMode::Pooled : SessionMode::Direct;
    return {};
}

Result<> setConnectTimeout(ConnectionSpec &spec, const QString &value)
{
    bool ok = false;
    const int seconds = value.toInt(&ok);
    if (!ok || seconds < 0 || seconds > 3600)
        return unusable(QStringLiteral("connect_timeout"), value, SettingsText::tr("Give seconds, at most 3600."));
    if (seconds > 0)
        spec.connectTimeout = std::chrono::seconds(seconds);
    return {};
}

/// In this order: what TLS may be depends on the host.
constexpr std::array keywords {
    std::pair {"host", Apply {setHost}},
    std::pair {"port", Apply {setPort}},
    std::pair {"dbname", Apply {setText<&ConnectionSpec::database>}},
    std::pair {"user", Apply {setText<&ConnectionSpec::user>}},
    std::pair {"sslrootcert", Apply {setText<&ConnectionSpec::rootCertificate>}},
    std::pair {"application_name", Apply {setText<&ConnectionSpec::applicationName>}},
    std::pair {"connect_timeout", Apply {setConnectTimeout}},
    std::pair {"session_mode", Apply {setSessionMode}},
    std::pair {"sslmode", Apply {setTls}},
};

Result<> refuseUnknown(const ConnectionSettings &settings)
{
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (it.key() == u"password")
            return fail(ErrorKind::InvalidInput, SettingsText::tr("A password does not belong here."),
                        SettingsText::tr("Take it out and choose a source: be asked, the system keyring or .pgpass."));
        if (it.key() == u"hostaddr")
            return fail(ErrorKind::Unsupported, SettingsText::tr("hostaddr is not supported."),
                        SettingsText::tr("Name the server by host alone, so that its certificate can be verified."));
        if (!isConnectionKeyword(it.key()))
            return fail(ErrorKind::Unsupported, SettingsText::tr("The setting %1 is not supported.").arg(it.key()),
                        SettingsText::tr("Take it out; it would have no effect here."));
    }
    return {};
}

} // namespace

bool isConnectionKeyword(const QString &keyword)
{
    return std::any_of(keywords.begin(), keywords.end(),
                       [&keyword](const auto &known) { return keyword == QLatin1StringView(known.first); });
}

ConnectionSettings mergedSettings(const ConnectionSettings &first, const ConnectionSettings &second)
{
    ConnectionSettings merged = second;
    for (auto it = first.begin(); it != first.end(); ++it)
        merged[it.key()] = it.value();
    return merged;
}

Result<ConnectionSpec> specFromSettings(Engine engine, const ConnectionSettings &settings)
{
    if (auto known = refuseUnknown(settings); !known)
        return fail(known);
    ConnectionSpec spec;
    spec.engine = engine;
    for (const auto &[keyword, apply] : keywords) {
        if (QLatin1StringView(keyword) == QLatin1StringView("sslmode"))
            spec.tls = spec.usualTls();
        const auto value = settings.constFind(QLatin1StringView(keyword));
        if (value == settings.constEnd() || value->isEmpty())
            continue;
        if (auto applied = apply(spec, *value); !applied)
            return fail(applied);
    }
    return spec;
}

} // namespace tenantry
