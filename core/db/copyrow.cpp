#include "core/db/copyrow.h"

#include <QtEndian>

#include <limits>

namespace tenantry {

namespace {

constexpr qint64 noTime = std::numeric_limits<qint64>::min();
constexpr qint64 epochOfPostgres = 946684800000; // 2000-01-01T00:00:00Z in milliseconds since 1970

} // namespace

qint64 CopyRow::integer(int i) const
{
    const QByteArrayView field = at(i);
    switch (field.size()) {
    case 8:
        return qFromBigEndian<qint64>(field.data());
    case 4:
        return qFromBigEndian<qint32>(field.data());
    case 2:
        return qFromBigEndian<qint16>(field.data());
    default:
        return 0;
    }
}

QUuid CopyRow::uuid(int i) const
{
    return at(i).size() == 16 ? QUuid::fromRfc4122(at(i)) : QUuid();
}

qint64 CopyRow::msecs(int i) const
{
    if (at(i).size() != 8)
        return noTime;
    const qint64 micros = integer(i);
    if (micros == std::numeric_limits<qint64>::min() || micros == std::numeric_limits<qint64>::max())
        return noTime;
    const qint64 ms = micros / 1000 - (micros % 1000 < 0 ? 1 : 0); // towards the past, as a text's digits are cut
    return ms + epochOfPostgres;
}

QDateTime CopyRow::dateTime(int i) const
{
    const qint64 ms = msecs(i);
    return ms == noTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QDate CopyRow::date(int i) const
{
    const qint64 days = integer(i);
    if (at(i).size() != 4 || days == std::numeric_limits<qint32>::min() || days == std::numeric_limits<qint32>::max())
        return {};
    return QDate(2000, 1, 1).addDays(days);
}

} // namespace tenantry
