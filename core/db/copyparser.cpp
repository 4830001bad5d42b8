#include "core/db/copyparser.h"

#include <QtEndian>

namespace tenantry {

namespace {

constexpr QByteArrayView signature("PGCOPY\n\377\r\n", 11); // with its closing NUL
constexpr qsizetype fixedHeader = 19; // signature, flags, length of the extension

} // namespace

void CopyParser::feed(QByteArrayView chunk)
{
    if (m_kept.isEmpty()) {
        m_rest = chunk;
        return;
    }
    m_kept.append(chunk.data(), chunk.size());
    m_rest = m_kept;
}

bool CopyParser::readHeader(bool &complete)
{
    complete = m_rest.size() >= fixedHeader;
    if (!complete)
        return true;
    if (!m_rest.startsWith(signature))
        return false;
    const qsizetype size = fixedHeader + qFromBigEndian<qint32>(m_rest.data() + 15);
    complete = m_rest.size() >= size;
    if (complete) {
        m_rest = m_rest.sliced(size);
        m_hasHeader = true;
    }
    return true;
}

CopyParser::State CopyParser::next()
{
    const auto needMore = [this] {
        // m_rest may point into m_kept itself.
        m_kept = m_rest.toByteArray();
        m_rest = {};
        return State::NeedsMore;
    };
    if (!m_hasHeader) {
        bool complete = false;
        if (!readHeader(complete))
            return State::Broken;
        if (!complete)
            return needMore();
    }
    if (m_rest.size() < 2)
        return needMore();
    const char *at = m_rest.data();
    const char *end = at + m_rest.size();
    const qint16 count = qFromBigEndian<qint16>(at);
    at += 2;
    if (count == -1)
        return State::End;
    if (count < 0)
        return State::Broken;
    auto &fields = m_row.m_fields;
    fields.resize(static_cast<size_t>(count));
    for (auto &field : fields) {
        if (end - at < 4)
            return needMore();
        const qint32 size = qFromBigEndian<qint32>(at);
        at += 4;
        if (size < -1)
            return State::Broken;
        if (end - at < size)
            return needMore();
        field = size < 0 ? QByteArrayView() : QByteArrayView(at, size);
        at += std::max(size, 0);
    }
    m_rest = QByteArrayView(at, end);
    return State::Row;
}

} // namespace tenantry
