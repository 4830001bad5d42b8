#include "core/secrets/saslprep.h"

#include <algorithm>

#include <openssl/crypto.h>
#include <unicode/usprep.h>
#include <unicode/ustring.h>

namespace tenantry {

namespace {

struct SaslPrepText {
    Q_DECLARE_TR_FUNCTIONS(SaslPrepText)
};

/// A scratch buffer that leaves nothing behind.
template<class T>
class Scratch
{
public:
    explicit Scratch(size_t size) : m_items(size) { }
    ~Scratch() { OPENSSL_cleanse(m_items.data(), m_items.size() * sizeof(T)); }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;
    T *data() { return m_items.data(); }
    [[nodiscard]] int size() const { return static_cast<int>(m_items.size()); }

private:
    std::vector<T> m_items;
};

tl::unexpected<Error> refused()
{
    return fail(ErrorKind::InvalidInput,
                SaslPrepText::tr("The password has a character that not every client can send."),
                SaslPrepText::tr("Use letters, digits, blanks and punctuation; no control characters, no emoji."));
}

Result<Secret> preparedBeyondAscii(QByteArrayView text)
{
    UErrorCode status = U_ZERO_ERROR;
    UStringPrepProfile *profile = usprep_openByType(USPREP_RFC4013_SASLPREP, &status);
    if (U_FAILURE(status))
        return fail(ErrorKind::Unsupported, SaslPrepText::tr("Passwords beyond ASCII cannot be used on this machine."),
                    SaslPrepText::tr("The data of libicu is missing; install it, or use ASCII."),
                    QString::fromLatin1(u_errorName(status)));
    // Compatibility forms grow at most eighteenfold under NFKC.
    Scratch<UChar> input(static_cast<size_t>(text.size()) + 1);
    Scratch<UChar> output(static_cast<size_t>(text.size()) * 18 + 1);
    Scratch<char> bytes(static_cast<size_t>(output.size()) * 3);
    int inputLength = 0;
    int outputLength = 0;
    int byteCount = 0;
    u_strFromUTF8(input.data(), input.size(), &inputLength, text.data(), static_cast<int>(text.size()), &status);
    outputLength = usprep_prepare(profile, input.data(), inputLength, output.data(), output.size(), USPREP_DEFAULT,
                                  nullptr, &status);
    u_strToUTF8(bytes.data(), bytes.size(), &byteCount, output.data(), outputLength, &status);
    usprep_close(profile);
    if (U_FAILURE(status) || byteCount == 0)
        return refused();
    return Secret(QByteArrayView(bytes.data(), byteCount));
}

} // namespace

Result<Secret> saslPrepared(const Secret &password)
{
    const QByteArrayView text = password.view();
    if (text.isEmpty())
        return fail(ErrorKind::InvalidInput, SaslPrepText::tr("The password is empty."));
    if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }))
        return refused();
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return password;
    return preparedBeyondAscii(text);
}

} // namespace tenantry
