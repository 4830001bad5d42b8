#include "core/inspection/serverreader.h"

namespace tenantry {

namespace {
constexpr int maxReadingThreads = 8;
} // namespace

ServerReader::ServerReader(ConnectionPool &pool) : m_pool(pool)
{
    m_threads.setMaxThreadCount(maxReadingThreads);
}

ServerReader::~ServerReader()
{
    m_stop->asked = true;
    m_stop->watch.hurry();
    m_threads.clear();
    m_threads.waitForDone();
}

Error ServerReader::tooLate(std::chrono::milliseconds limit)
{
    const auto seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(limit).count());
    return Error {ErrorKind::Timeout,
                  tr("The server gave no answer in %Ln second(s).", nullptr, seconds),
                  tr("See on the server what holds it up."),
                  {},
                  {},
                  {}};
}

} // namespace tenantry
