#include "core/registry/recordvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <chrono>

namespace tenantry {

qint64 nowUs()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

qint64 toUs(const QDateTime &time)
{
    return time.toMSecsSinceEpoch() * 1000;
}

QDateTime fromUs(qint64 us)
{
    return QDateTime::fromMSecsSinceEpoch(us / 1000, Qt::UTC);
}

QVariant textValue(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QVariant timeValue(const QDateTime &time)
{
    return time.isValid() ? QVariant(toUs(time)) : QVariant();
}

QVariant listValue(const Connection &connection, const QStringList &list)
{
    if (connection.spec().engine == Engine::PostgreSQL)
        return list;
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QDateTime RecordRow::time(const char *column) const
{
    const QVariant us = value(column);
    return us.isNull() ? QDateTime() : fromUs(us.toLongLong());
}

QStringList RecordRow::list(const char *column) const
{
    QStringList list;
    const QJsonArray items = QJsonDocument::fromJson(text(column).toUtf8()).array();
    for (const auto &item : items)
        list << item.toString();
    return list;
}

} // namespace tenantry
