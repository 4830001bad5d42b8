#pragma once
// A session bus of its own on which a keyring answers, for a test program that runs a part of itself there. A function for
// the test's thread; bus and keyring end with that part.

#include <QByteArray>

namespace tenantry::testsupport {

/// Runs this very program with the argument --inside in such a session and waits for its end; its output lands in `output`.
/// The keyring may take a moment to come up. False where the session failed or the program did.
[[nodiscard]] bool runSelfInKeyringSession(QByteArray *output);

} // namespace tenantry::testsupport
