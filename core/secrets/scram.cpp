#include "core/secrets/scram.h"

#include "core/secrets/saslprep.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>

namespace tenantry {

namespace {

struct ScramText {
    Q_DECLARE_TR_FUNCTIONS(ScramText)
};

constexpr int minIterations = 4096; // RFC 7677, section 4, and PostgreSQL's own
constexpr qsizetype saltSize = 16;

using Digest = std::array<unsigned char, 32>;

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

bool hmac(const Digest &key, QByteArrayView text, Digest *out)
{
    size_t size = 0;
    return EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA256", nullptr, key.data(), key.size(), raw(text),
                     static_cast<size_t>(text.size()), out->data(), out->size(), &size)
        != nullptr;
}

bool sha256(const Digest &bytes, Digest *out)
{
    return EVP_Q_digest(nullptr, "SHA256", nullptr, bytes.data(), bytes.size(), out->data(), nullptr) == 1;
}

QByteArray base64(const Digest &digest)
{
    return QByteArray(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(digest.size())).toBase64();
}

tl::unexpected<Error> cryptoFailed()
{
    return fail(ErrorKind::Internal, ScramText::tr("The cryptographic library refused to calculate."),
                ScramText::tr("Check the installation of OpenSSL 3."));
}

} // namespace

Result<QString> scramVerifier(const Secret &password)
{
    QByteArray salt(saltSize, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(salt.data()), static_cast<int>(salt.size())) != 1)
        return cryptoFailed();
    return scramVerifier(password, salt, minIterations);
}

Result<QString> scramVerifier(const Secret &password, const QByteArray &salt, int iterations)
{
    if (salt.isEmpty() || iterations < minIterations)
        return fail(ErrorKind::InvalidInput,
                    ScramText::tr("A verifier needs a salt and at least %1 rounds.").arg(minIterations));
    const auto prepared = saslPrepared(password);
    if (!prepared)
        return fail(prepared);
    Digest salted {}, clientKey {}, storedKey {}, serverKey {};
    const bool done = PKCS5_PBKDF2_HMAC(prepared->view().data(), static_cast<int>(prepared->view().size()), raw(salt),
                                        static_cast<int>(salt.size()), iterations, EVP_sha256(),
                                        static_cast<int>(salted.size()), salted.data())
            == 1
        && hmac(salted, "Client Key", &clientKey) && sha256(clientKey, &storedKey)
        && hmac(salted, "Server Key", &serverKey);
    OPENSSL_cleanse(salted.data(), salted.size());
    OPENSSL_cleanse(clientKey.data(), clientKey.size());
    if (!done)
        return cryptoFailed();
    return QString::fromLatin1("SCRAM-SHA-256$" + QByteArray::number(iterations) + ':' + salt.toBase64() + '$'
                               + base64(storedKey) + ':' + base64(serverKey));
}

} // namespace tenantry
