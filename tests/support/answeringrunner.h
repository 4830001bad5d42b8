#pragma once
// A runner that answers, as far as a registry can know. A function, used on the test's thread.

#include "core/runner/runnerrepository.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"

namespace tenantry::testsupport {

/// Seen now; nobody works there.
inline void pretendRunner(const ConnectionSpec &registry, const QString &holder = QStringLiteral("runner@host, 1"))
{
    const auto beaten = RegistryFixture::change(*openOrDie(registry), [&](Connection &connection, AuditWriter &) {
        RunnerRecord runner;
        runner.id = RunnerId::create();
        runner.holder = holder;
        return RunnerRepository(connection).beat(runner, false);
    });
    if (!beaten)
        qFatal("%s", qPrintable(beaten.error().toText()));
}

} // namespace tenantry::testsupport
