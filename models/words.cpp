#include "models/words.h"

#include <QCoreApplication>

namespace tenantry {
namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("tenantry::Words", text);
}

} // namespace

QString isolationWord(IsolationKind kind)
{
    static constexpr const char *words[] = {
        QT_TRANSLATE_NOOP("tenantry::Words", "Shared rows"), QT_TRANSLATE_NOOP("tenantry::Words", "Schema"),
        QT_TRANSLATE_NOOP("tenantry::Words", "Database"), QT_TRANSLATE_NOOP("tenantry::Words", "Deployment")};
    return word(words[static_cast<size_t>(kind)]);
}

QString isolationIcon(IsolationKind kind)
{
    static constexpr const char *icons[] = {"shared", "schema", "database", "deployment"};
    return QString::fromLatin1(icons[static_cast<size_t>(kind)]);
}

QString tenantStateWord(TenantState state)
{
    static constexpr const char *words[] = {
        QT_TRANSLATE_NOOP("tenantry::Words", "Provisioning"), QT_TRANSLATE_NOOP("tenantry::Words", "Active"),
        QT_TRANSLATE_NOOP("tenantry::Words", "Suspended"), QT_TRANSLATE_NOOP("tenantry::Words", "Archived"),
        QT_TRANSLATE_NOOP("tenantry::Words", "Erased")};
    return word(words[static_cast<size_t>(state)]);
}

QString statusWord(StatusKind kind)
{
    static constexpr const char *words[] = {
        QT_TRANSLATE_NOOP("tenantry::Words", "OK"),      QT_TRANSLATE_NOOP("tenantry::Words", "Warning"),
        QT_TRANSLATE_NOOP("tenantry::Words", "Bad"),     QT_TRANSLATE_NOOP("tenantry::Words", "Running"),
        QT_TRANSLATE_NOOP("tenantry::Words", "Waiting"), QT_TRANSLATE_NOOP("tenantry::Words", "Paused"),
        QT_TRANSLATE_NOOP("tenantry::Words", "Skipped"), QT_TRANSLATE_NOOP("tenantry::Words", "Unknown"),
        QT_TRANSLATE_NOOP("tenantry::Words", "Drift")};
    return word(words[static_cast<size_t>(kind)]);
}

QString tenantStatusText(const TenantSnapshot &snapshot, quint32 handle)
{
    if (const auto live = snapshot.figures.live(handle)) {
        const QString words = snapshot.pools->statuses.label(live->words);
        return words.isEmpty() ? statusWord(static_cast<StatusKind>(live->status)) : words;
    }
    return snapshot.isSilent(handle) ? statusWord(StatusKind::Unknown)
                                     : tenantStateWord(snapshot.chunk(handle).state(rowOf(handle)));
}

} // namespace tenantry
