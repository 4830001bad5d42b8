#include "core/db/postgres/pgvalue.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QUuid>

#include <charconv>
#include <cmath>
#include <cstring>

namespace tenantry {

namespace {

// Oids of built-in types never change; they are in no public header of libpq.
constexpr Oid boolOid = 16, byteaOid = 17, int8Oid = 20, int2Oid = 21, int4Oid = 23, oidOid = 26, float4Oid = 700,
              float8Oid = 701, dateOid = 1082, timeOid = 1083, timestampOid = 1114, timestamptzOid = 1184,
              uuidOid = 2950;

QByteArray encodeDouble(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "Infinity" : "-Infinity";
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

QByteArray encodeArray(const QVariantList &values);

QByteArray encodeText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? "t" : "f";
    case QMetaType::Double:
    case QMetaType::Float:
        return encodeDouble(value.toDouble());
    case QMetaType::QDateTime:
        return value.toDateTime().toUTC().toString(Qt::ISODateWithMs).toLatin1();
    case QMetaType::QDate:
        return value.toDate().toString(Qt::ISODate).toLatin1();
    case QMetaType::QTime:
        return value.toTime().toString(Qt::ISODateWithMs).toLatin1();
    case QMetaType::QUuid:
        return value.toUuid().toByteArray(QUuid::WithoutBraces);
    case QMetaType::QJsonObject:
        return QJsonDocument(value.toJsonObject()).toJson(QJsonDocument::Compact);
    case QMetaType::QJsonArray:
        return QJsonDocument(value.toJsonArray()).toJson(QJsonDocument::Compact);
    case QMetaType::QJsonDocument:
        return value.toJsonDocument().toJson(QJsonDocument::Compact);
    case QMetaType::QStringList:
    case QMetaType::QVariantList:
        return encodeArray(value.toList());
    default:
        return value.toString().toUtf8();
    }
}

bool isNull(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return true;
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().isNull();
    case QMetaType::QByteArray:
        return value.toByteArray().isNull();
    case QMetaType::QDateTime:
        return !value.toDateTime().isValid();
    case QMetaType::QDate:
        return !value.toDate().isValid();
    case QMetaType::QTime:
        return !value.toTime().isValid();
    case QMetaType::QUuid:
        return value.toUuid().isNull();
    default:
        return false;
    }
}

QByteArray encodeArray(const QVariantList &values)
{
    QByteArray text = "{";
    for (const auto &value : values) {
        if (text.size() > 1)
            text += ',';
        if (isNull(value)) {
            text += "NULL";
            continue;
        }
        // An empty text is no null in an array: isNull() has asked already.
        text += '"' + encodeText(value).replace('\\', "\\\\").replace('"', "\\\"") + '"';
    }
    return text + '}';
}

/// Reads `count` digits; -1 where there are none.
int digits(const char *&at, const char *end, int most)
{
    int value = 0;
    int read = 0;
    while (at < end && *at >= '0' && *at <= '9' && read < most) {
        value = value * 10 + (*at++ - '0');
        ++read;
    }
    return read == 0 ? -1 : value;
}

bool skip(const char *&at, const char *end, char c)
{
    if (at >= end || *at != c)
        return false;
    ++at;
    return true;
}

/// "2026-11-24", also with more than four digits of a year. Invalid for "infinity" and for years BC.
QDate readDate(const char *&at, const char *end)
{
    const int year = digits(at, end, 7);
    if (year < 0 || !skip(at, end, '-'))
        return {};
    const int month = digits(at, end, 2);
    if (!skip(at, end, '-'))
        return {};
    const int day = digits(at, end, 2);
    return QDate(year, month, day);
}

/// "19:07:10.123456"; microseconds are cut to milliseconds.
QTime readTime(const char *&at, const char *end)
{
    const int hour = digits(at, end, 2);
    if (!skip(at, end, ':'))
        return {};
    const int minute = digits(at, end, 2);
    if (!skip(at, end, ':'))
        return {};
    const int second = digits(at, end, 2);
    int ms = 0;
    if (skip(at, end, '.')) {
        for (int scale = 100; at < end && *at >= '0' && *at <= '9'; scale /= 10)
            ms += (*at++ - '0') * scale;
    }
    return QTime(hour, minute, second, ms);
}

/// "+01", "+05:30", "-00:53:28": seconds east of Greenwich.
int readOffset(const char *&at, const char *end)
{
    if (at >= end || (*at != '+' && *at != '-'))
        return 0;
    const int sign = *at++ == '-' ? -1 : 1;
    int seconds = digits(at, end, 2) * 3600;
    if (skip(at, end, ':'))
        seconds += digits(at, end, 2) * 60;
    if (skip(at, end, ':'))
        seconds += digits(at, end, 2);
    return sign * seconds;
}

QVariant asText(const char *text, int length)
{
    return QString::fromUtf8(text, length);
}

QVariant readDateTime(const char *text, int length)
{
    const char *at = text;
    const char *end = text + length;
    const QDate date = readDate(at, end);
    if (!date.isValid() || !skip(at, end, ' '))
        return asText(text, length);
    const QTime time = readTime(at, end);
    const int offset = readOffset(at, end);
    if (!time.isValid() || at != end)
        return asText(text, length);
    return QDateTime(date, time, Qt::UTC).addSecs(-offset);
}

template<class Number>
QVariant readNumber(const char *text, int length)
{
    Number number {};
    const auto [end, error] = std::from_chars(text, text + length, number);
    if (error != std::errc() || end != text + length)
        return asText(text, length);
    return QVariant::fromValue(number);
}

QVariant readBytes(const char *text)
{
    size_t size = 0;
    unsigned char *bytes = PQunescapeBytea(reinterpret_cast<const unsigned char *>(text), &size);
    const QByteArray result(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    PQfreemem(bytes);
    return result;
}

template<class T, T (*Read)(const char *&, const char *)>
QVariant readWhole(const char *text, int length)
{
    const char *at = text;
    const T value = Read(at, text + length);
    return value.isValid() && at == text + length ? QVariant(value) : asText(text, length);
}

} // namespace

PgParameters::PgParameters(const QVariantList &values)
{
    const auto size = static_cast<size_t>(values.size());
    m_storage.reserve(size);
    m_pointers.reserve(size);
    m_lengths.reserve(size);
    m_formats.reserve(size);
    for (const auto &value : values) {
        const bool isBinary = value.typeId() == QMetaType::QByteArray;
        const bool null = isNull(value);
        m_storage.push_back(null ? QByteArray() : isBinary ? value.toByteArray() : encodeText(value));
        m_valid = m_valid && (isBinary || !m_storage.back().contains('\0'));
        m_pointers.push_back(null ? nullptr : m_storage.back().constData());
        m_lengths.push_back(static_cast<int>(m_storage.back().size()));
        m_formats.push_back(isBinary ? 1 : 0);
    }
}

QMetaType pgMetaType(Oid type)
{
    switch (type) {
    case boolOid:
        return QMetaType(QMetaType::Bool);
    case int2Oid:
    case int4Oid:
        return QMetaType(QMetaType::Int);
    case int8Oid:
    case oidOid:
        return QMetaType(QMetaType::LongLong);
    case float4Oid:
    case float8Oid:
        return QMetaType(QMetaType::Double);
    case timestampOid:
    case timestamptzOid:
        return QMetaType(QMetaType::QDateTime);
    case dateOid:
        return QMetaType(QMetaType::QDate);
    case timeOid:
        return QMetaType(QMetaType::QTime);
    case uuidOid:
        return QMetaType(QMetaType::QUuid);
    case byteaOid:
        return QMetaType(QMetaType::QByteArray);
    default:
        return QMetaType(QMetaType::QString);
    }
}

QVariant pgValue(Oid type, const char *text, int length)
{
    switch (type) {
    case boolOid:
        return length == 1 && *text == 't';
    case int2Oid:
    case int4Oid:
        return readNumber<int>(text, length);
    case int8Oid:
    case oidOid:
        return readNumber<qlonglong>(text, length);
    case float4Oid:
    case float8Oid:
        return readNumber<double>(text, length);
    case timestampOid:
    case timestamptzOid:
        return readDateTime(text, length);
    case dateOid:
        return readWhole<QDate, readDate>(text, length);
    case timeOid:
        return readWhole<QTime, readTime>(text, length);
    case uuidOid:
        return QUuid::fromString(QLatin1StringView(text, length));
    case byteaOid:
        return readBytes(text);
    default:
        return asText(text, length);
    }
}

QVariant pgCell(const PGresult *result, int row, int column)
{
    const Oid type = PQftype(result, column);
    if (PQgetisnull(result, row, column))
        return QVariant(pgMetaType(type));
    return pgValue(type, PQgetvalue(result, row, column), PQgetlength(result, row, column));
}

} // namespace tenantry
