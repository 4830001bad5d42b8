#pragma once
// Values on their way to and from PostgreSQL. Plain values and functions, usable on any thread.

#include <QByteArray>
#include <QMetaType>
#include <QVariant>

#include <libpq-fe.h>

#include <vector>

namespace tenantry {

/// Bound values in the form libpq takes. The server infers every type, so a number fits any numeric column. As with Qt's own
/// drivers a null QString is NULL. QStringList and QVariantList become arrays.
class PgParameters
{
public:
    explicit PgParameters(const QVariantList &values);

    [[nodiscard]] bool isValid() const
    {
        return m_valid;
    } ///< false: a text contains NUL, which PostgreSQL cannot store
    [[nodiscard]] int count() const { return static_cast<int>(m_pointers.size()); }
    [[nodiscard]] const char *const *pointers() const { return m_pointers.data(); }
    [[nodiscard]] const int *lengths() const { return m_lengths.data(); }
    [[nodiscard]] const int *formats() const { return m_formats.data(); }

private:
    std::vector<QByteArray> m_storage;
    std::vector<const char *> m_pointers;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
    bool m_valid = true;
};

/// The type of QVariant for a column: int2, int4 -> int; int8, oid -> qlonglong; float -> double; bool; timestamps -> QDateTime in
/// UTC; date, time, uuid, bytea; everything else, numeric, json and arrays among it -> QString, exactly as the server wrote it.
[[nodiscard]] QMetaType pgMetaType(Oid type);
/// Decodes the text format. What does not fit the type ("infinity") stays a QString.
[[nodiscard]] QVariant pgValue(Oid type, const char *text, int length);
/// One field of a result in text format; a null variant of the column's type for NULL.
[[nodiscard]] QVariant pgCell(const PGresult *result, int row, int column);

} // namespace tenantry
