#include "core/base/ids.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>

namespace tenantry {

QUuid newUuidV7()
{
    std::array<quint32, 4> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    std::array<uchar, 16> bytes;
    memcpy(bytes.data(), words.data(), bytes.size());
    const auto ms = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    for (int i = 0; i < 6; ++i)
        bytes[static_cast<size_t>(i)] = static_cast<uchar>(ms >> (40 - 8 * i));
    bytes[6] = static_cast<uchar>((bytes[6] & 0x0f) | 0x70);
    bytes[8] = static_cast<uchar>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

} // namespace tenantry
