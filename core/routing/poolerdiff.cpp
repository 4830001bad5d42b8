#include "core/routing/poolerdiff.h"

#include <QMap>

namespace tenantry {

namespace {

/// The lines by section and name, so that an entry and a login of the same name are two.
QMap<std::pair<QByteArray, QByteArray>, QByteArray> linesByName(const QByteArray &text)
{
    QMap<std::pair<QByteArray, QByteArray>, QByteArray> named;
    QByteArray section;
    const auto lines = text.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith('[')) {
            section = line;
        } else if (line.startsWith('"')) { // of a userlist: "login" "verifier"
            named.insert({section, line.left(line.lastIndexOf(" \""))}, line);
        } else if (const qsizetype end = line.indexOf(" = "); end > 0 && !line.startsWith(';')) {
            named.insert({section, line.left(end)}, line);
        }
    }
    return named;
}

/// What people may see of it.
QString shownLine(const QByteArray &name, const QByteArray &line)
{
    return QString::fromUtf8(name.startsWith('"') && !line.isEmpty() ? name : line);
}

} // namespace

QList<PoolerChange> poolerChanges(const QByteArray &before, const QByteArray &after)
{
    auto old = linesByName(before);
    const auto fresh = linesByName(after);
    QMap<std::pair<QByteArray, QByteArray>, std::pair<QByteArray, QByteArray>> both;
    for (auto it = old.begin(); it != old.end(); ++it)
        both[it.key()].first = it.value();
    for (auto it = fresh.begin(); it != fresh.end(); ++it)
        both[it.key()].second = it.value();
    QList<PoolerChange> changes;
    for (auto it = both.begin(); it != both.end(); ++it) {
        const QByteArray &name = it.key().second;
        if (it->first != it->second)
            changes.append({QString::fromUtf8(name), shownLine(name, it->first), shownLine(name, it->second)});
    }
    return changes;
}

QString poolerDiffText(const QList<PoolerChange> &changes)
{
    QString text;
    for (const PoolerChange &change : changes) {
        if (!change.before.isEmpty())
            text += u"- " + change.before + u'\n';
        if (!change.after.isEmpty())
            text += u"+ " + change.after + u'\n';
    }
    return text;
}

} // namespace tenantry
