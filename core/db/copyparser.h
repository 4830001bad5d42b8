#pragma once
// Cuts the stream of a binary COPY into rows, however the server has cut it into messages. Owned by the reading function,
// used on its thread.

#include "core/db/copyrow.h"

#include <QByteArray>

namespace tenantry {

class CopyParser
{
public:
    enum class State { NeedsMore, Row, End, Broken };

    /// Hands over the next message. Its bytes must stay until next() has returned NeedsMore.
    void feed(QByteArrayView chunk);
    /// Row: row() is the next one. NeedsMore: feed again. End: the trailer was read. Broken: not the binary format.
    [[nodiscard]] State next();
    [[nodiscard]] const CopyRow &row() const { return m_row; }

private:
    bool readHeader(bool &complete);

    QByteArrayView m_rest;
    QByteArray m_kept; // the beginning of a row whose end has not come yet
    bool m_hasHeader = false;
    CopyRow m_row;
};

} // namespace tenantry
