#pragma once
// Views of the fields of one row in PostgreSQL's binary COPY format. Valid only inside the callback that received it.

#include <QByteArrayView>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <bit>
#include <vector>

namespace tenantry {

/// What a field must be, so that no number is read from a text. CopyStream checks the list before the first row.
enum class CopyType { Bool, Int2, Int4, Int8, Float8, Text, Bytes, Uuid, Timestamp, Date, Json };

class CopyRow
{
public:
    [[nodiscard]] int count() const { return static_cast<int>(m_fields.size()); }
    [[nodiscard]] bool isNull(int i) const { return at(i).data() == nullptr; }
    /// The raw bytes; empty for NULL.
    [[nodiscard]] QByteArrayView bytes(int i) const { return at(i); }
    /// UTF-8 of text, varchar, name, json and numeric cast to text; empty for NULL.
    [[nodiscard]] QUtf8StringView utf8(int i) const { return QUtf8StringView(at(i).data(), at(i).size()); }
    [[nodiscard]] QString text(int i) const { return QString::fromUtf8(at(i)); }
    /// int2, int4 and int8 by their length; 0 for NULL.
    [[nodiscard]] qint64 integer(int i) const;
    [[nodiscard]] double real(int i) const { return std::bit_cast<double>(integer(i)); } ///< float8; 0 for NULL
    [[nodiscard]] bool boolean(int i) const { return !at(i).isEmpty() && at(i).front() != 0; }
    [[nodiscard]] QUuid uuid(int i) const; ///< null for NULL
    /// Milliseconds since 1970 in UTC, of timestamp and timestamptz; the least qint64 for NULL.
    [[nodiscard]] qint64 msecs(int i) const;
    [[nodiscard]] QDateTime dateTime(int i) const; ///< UTC; invalid for NULL and for infinity
    [[nodiscard]] QDate date(int i) const; ///< invalid for NULL and for infinity

private:
    friend class CopyParser;
    [[nodiscard]] QByteArrayView at(int i) const { return m_fields[static_cast<size_t>(i)]; }
    std::vector<QByteArrayView> m_fields; // a null view is NULL
};

} // namespace tenantry
