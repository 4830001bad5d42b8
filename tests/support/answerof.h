#pragma once
// What a registry's future brings. The registry answers on the thread that asked, so the event loop runs meanwhile.

#include <QFuture>
#include <QTest>

namespace tenantry::testsupport {

/// The result; the test program ends where nothing answers for as long as nobody waits.
template<class T>
[[nodiscard]] T answerOf(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20000))
        qFatal("the registry does not answer");
    return future.result();
}

} // namespace tenantry::testsupport
