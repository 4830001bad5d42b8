#pragma once
// The rows of a test that goes through every engine and model. A function for the test's thread.

#include "core/isolation/capabilitywords.h"
#include "core/registry/server.h"

#include <QTest>

namespace tenantry::testsupport {

/// Columns "engine" and "kind".
inline void addEngineKinds()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<IsolationKind>("kind");
    for (const Engine engine : allEngines) {
        for (const IsolationKind kind : allIsolationKinds)
            QTest::addRow("%s, %s", qPrintable(engineName(engine)), qPrintable(isolationKindName(kind)))
                << engine << kind;
    }
}

} // namespace tenantry::testsupport
