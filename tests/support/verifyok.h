#pragma once
// Makes a failed Result fail the test with the error's own words. A macro, for the bodies of test functions.

#include "core/base/result.h"

#include <QTest>

/// Fails the running test function where `result` (an lvalue or a temporary Result) holds an error.
#define VERIFY_OK(result)                                                                                              \
    do {                                                                                                               \
        const auto &verified = (result);                                                                               \
        QVERIFY2(verified.has_value(), verified ? "" : qPrintable(verified.error().toText()));                         \
    } while (false)
