#include "core/registry/tenantrules.h"

#include <QRegularExpression>

namespace tenantry {

namespace {

struct TenantRules {
    Q_DECLARE_TR_FUNCTIONS(TenantRules)
};

/// The position of the first character that no line of text may hold, or -1: controls, and halves of surrogate pairs.
qsizetype firstIllegal(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.category() == QChar::Other_Control)
            return i;
        if (!c.isSurrogate())
            continue;
        if (!c.isHighSurrogate() || i + 1 == text.size() || !text.at(i + 1).isLowSurrogate())
            return i;
        ++i;
    }
    return -1;
}

QString codePoint(QChar c)
{
    return QStringLiteral("U+%1").arg(static_cast<uint>(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace

Result<> checkSlug(const QString &slug)
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\z"));
    if (rule.match(slug).hasMatch())
        return {};
    return fail(ErrorKind::InvalidInput,
                slug.isEmpty() ? TenantRules::tr("The slug is empty.") : TenantRules::tr("The slug cannot be used."),
                TenantRules::tr("Use 1 to 63 of the letters a to z, digits and hyphens; not a hyphen first or last."));
}

Result<> checkLine(const QString &field, const QString &text, int maximumBytes)
{
    if (const auto at = firstIllegal(text); at >= 0) {
        return fail(ErrorKind::InvalidInput,
                    TenantRules::tr("%1 holds the control character %2 at place %3.")
                        .arg(field, codePoint(text.at(at)))
                        .arg(at + 1),
                    TenantRules::tr("Remove it: only printable characters on one line are kept."));
    }
    if (const auto size = text.toUtf8().size(); size > maximumBytes) {
        return fail(ErrorKind::InvalidInput, TenantRules::tr("%1 is too long: %2 bytes of UTF-8.").arg(field).arg(size),
                    TenantRules::tr("Shorten it to %1 bytes.").arg(maximumBytes));
    }
    return {};
}

Result<> checkName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return fail(ErrorKind::InvalidInput, TenantRules::tr("The name is empty."), TenantRules::tr("Type a name."));
    return checkLine(TenantRules::tr("The name"), name);
}

Result<> checkTag(const QString &tag)
{
    static const QRegularExpression rule(QStringLiteral("\\A[\\p{L}\\p{N}_.:-]{1,63}\\z"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    if (rule.match(tag).hasMatch())
        return {};
    return fail(ErrorKind::InvalidInput, TenantRules::tr("The tag cannot be used."),
                TenantRules::tr("Use 1 to 63 letters, digits, hyphens, underscores, dots and colons."));
}

Result<> checkPlan(const Plan &plan)
{
    if (!checkSlug(plan.code))
        return fail(ErrorKind::InvalidInput, TenantRules::tr("The code of the plan cannot be used."),
                    TenantRules::tr("Use 1 to 63 of the letters a to z, digits and hyphens."));
    if (plan.name.isEmpty())
        return fail(ErrorKind::InvalidInput, TenantRules::tr("The plan has no name."),
                    TenantRules::tr("Say what people call it."));
    if (const auto ok = checkLine(TenantRules::tr("The plan's name"), plan.name); !ok)
        return ok;
    return checkLine(TenantRules::tr("The plan's description"), plan.description);
}

Result<> checkTenant(const Tenant &tenant)
{
    if (const auto ok = checkSlug(tenant.slug); !ok)
        return ok;
    if (const auto ok = checkName(tenant.name); !ok)
        return ok;
    const std::pair<QString, QString> lines[] = {
        {TenantRules::tr("The region"), tenant.region},
        {TenantRules::tr("The owner"), tenant.owner},
        {TenantRules::tr("The contact"), tenant.contact},
        {TenantRules::tr("The external id"), tenant.externalId},
        {TenantRules::tr("The schema version"), tenant.schemaVersion},
        {TenantRules::tr("The database name"), tenant.placement.database},
        {TenantRules::tr("The schema name"), tenant.placement.schema},
        {TenantRules::tr("The tenant key"), tenant.placement.tenantKey},
    };
    for (const auto &[field, text] : lines) {
        if (const auto ok = checkLine(field, text); !ok)
            return ok;
    }
    for (const auto &tag : tenant.tags) {
        if (const auto ok = checkTag(tag); !ok)
            return ok;
    }
    return {};
}

} // namespace tenantry
