#include "tests/support/testcertificates.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace tenantry::testsupport {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
constexpr long day = 24L * 60 * 60;

template<class Write>
QByteArray pem(Write write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
    write(bio.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<qsizetype>(size)};
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Certificate newCertificate(EVP_PKEY *key, const char *name, long serial, long fromDays, long toDays)
{
    Certificate certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), fromDays * day);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), toDays * day);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    return certificate;
}

} // namespace

TestCertificates TestCertificates::create(Kind kind)
{
    const Key authorityKey(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const auto authority = newCertificate(authorityKey.get(), "Throwaway test authority", 1, -10, 365);
    X509_set_issuer_name(authority.get(), X509_get_subject_name(authority.get()));
    addExtension(authority.get(), authority.get(), NID_basic_constraints, "critical,CA:TRUE");
    addExtension(authority.get(), authority.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    X509_sign(authority.get(), authorityKey.get(), EVP_sha256());

    const bool wrongHost = kind == Kind::WrongHost;
    const Key key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const auto server = newCertificate(key.get(), wrongHost ? "elsewhere.example" : "localhost", 2, -9,
                                       kind == Kind::Expired ? -1 : 300);
    X509_set_issuer_name(server.get(), X509_get_subject_name(authority.get()));
    addExtension(server.get(), authority.get(), NID_basic_constraints, "CA:FALSE");
    addExtension(server.get(), authority.get(), NID_subject_alt_name,
                 wrongHost ? "DNS:elsewhere.example" : "DNS:localhost,IP:127.0.0.1");
    X509_sign(server.get(), authorityKey.get(), EVP_sha256());

    return {pem([&](BIO *bio) { PEM_write_bio_X509(bio, authority.get()); }),
            pem([&](BIO *bio) { PEM_write_bio_X509(bio, server.get()); }),
            pem([&](BIO *bio) { PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr); })};
}

} // namespace tenantry::testsupport
