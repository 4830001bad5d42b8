#include "core/provisioning/serverwords.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace tenantry {

Error inServersWords(Error error)
{
    // What our functions raise. Of these the server itself raises some as well, and begins so.
    static const QStringList raised {QStringLiteral("22023"), QStringLiteral("3F000"), QStringLiteral("42501"),
                                     QStringLiteral("42704"), QStringLiteral("55000"), QStringLiteral("55006")};
    static const QStringList own {QStringLiteral("permission denied"), QStringLiteral("must be")};
    const bool isOwn =
        std::any_of(own.begin(), own.end(), [&](const QString &words) { return error.detail.startsWith(words); });
    if (error.detail.isEmpty() || isOwn || !raised.contains(error.sqlState))
        return error;
    // The driver puts the hint behind the words, in brackets.
    static const QRegularExpression parts(QStringLiteral("^(.*?)(?: \\((.*)\\))?$"),
                                          QRegularExpression::DotMatchesEverythingOption);
    const auto match = parts.match(error.detail);
    const auto sentence = [](const QString &words) {
        return words.isEmpty() ? words : QString(words.front().toUpper() + words.sliced(1));
    };
    error.message = sentence(match.captured(1));
    error.remedy = sentence(match.captured(2));
    error.detail.clear();
    return error;
}

} // namespace tenantry
