#pragma once
// Certificates made on the spot for throwaway servers: an authority and a server certificate it signed. A plain value;
// its private keys live in memory only until they are written beside the server.

#include <QByteArray>
#include <QString>

namespace tenantry::testsupport {

struct TestCertificates {
    enum class Kind { Good, Expired, WrongHost };

    QByteArray authority; ///< PEM
    QByteArray certificate; ///< PEM, for "localhost" and 127.0.0.1 unless the kind is WrongHost
    QByteArray key; ///< PEM

    /// Makes a new authority each time, so that two servers never trust each other's certificates.
    [[nodiscard]] static TestCertificates create(Kind kind);
};

} // namespace tenantry::testsupport
