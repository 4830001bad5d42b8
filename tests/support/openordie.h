#pragma once
// Opens what a test cannot go on without. A function, used on the test's thread.

#include "core/db/connection.h"

namespace tenantry::testsupport {

/// An open connection; the whole test program ends with the error's words where there is none.
[[nodiscard]] inline std::unique_ptr<Connection> openOrDie(const ConnectionSpec &spec, QByteArrayView password = {})
{
    auto opened = Connection::open(spec, Secret(password));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().toText()));
    return std::move(*opened);
}

} // namespace tenantry::testsupport
