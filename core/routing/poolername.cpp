#include "core/routing/poolername.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace tenantry {

namespace {

struct PoolerName {
    Q_DECLARE_TR_FUNCTIONS(PoolerName)
};

constexpr int longestKey = 63; // bytes; PgBouncer cuts a client's database there

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

Result<QString> doubled(const QString &text, QChar quote)
{
    if (hasControl(text))
        return fail(ErrorKind::InvalidInput,
                    PoolerName::tr("A name has a control character, which no file of PgBouncer can hold: %1")
                        .arg(QString(text).replace(QRegularExpression(QStringLiteral("\\p{Cc}")), QStringLiteral("?"))),
                    PoolerName::tr("Rename it on the server."));
    return QString(quote + QString(text).replace(quote, QString(2, quote)) + quote);
}

} // namespace

bool isPoolerKey(const QString &name)
{
    static const QRegularExpression plain(QStringLiteral("\\A[0-9A-Za-z_.-]+\\z"));
    return name != u"pgbouncer" && name.size() <= longestKey && plain.match(name).hasMatch();
}

QString poolerKey(const QString &name)
{
    if (isPoolerKey(name))
        return name;
    static const QRegularExpression others(QStringLiteral("[^0-9A-Za-z_.-]"));
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString(QString(name).replace(others, QStringLiteral("_")).left(longestKey - 13) + u'-'
                   + QString::fromLatin1(digest.left(12)));
}

Result<QString> poolerValue(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("\\A[0-9A-Za-z_./:,-]+\\z"));
    return plain.match(text).hasMatch() ? Result<QString>(text) : doubled(text, u'\'');
}

Result<QString> userlistField(const QString &text)
{
    return doubled(text, u'"');
}

} // namespace tenantry
