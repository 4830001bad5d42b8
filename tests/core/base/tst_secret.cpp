#include "core/base/secret.h"

#include <QDebug>
#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <string_view>

using namespace tenantry;

namespace {

constexpr std::string_view word = "correct horse battery staple, long enough to have a heap block of its own";
int freedWithTheWord = 0;

void release(void *memory, std::size_t size)
{
    if (memory != nullptr
        && std::string_view(static_cast<const char *>(memory), size).find(word) != std::string_view::npos)
        ++freedWithTheWord;
    std::free(memory);
}

template<class T>
concept Printable = requires(QDebug debug, T value)
{
    debug << value;
};

QByteArrayView bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

// What a block holds when it is given back is what a core dump or a later allocation would find in it.
void *operator new(std::size_t size)
{
    if (void *memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void *memory) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::size_t size) noexcept
{
    release(memory, size);
}

class TestSecret : public QObject
{
    Q_OBJECT
private slots:
    void init() { freedWithTheWord = 0; }
    void destructor_wipesTheMemory();
    void assignment_wipesWhatWasThere();
    void wipe_clearsTheBufferInPlace();
    void move_leavesTheSourceEmpty();
    void takeFrom_clearsTheText();
    void takeFrom_ofASharedText_leavesTheOther();
    void compare_isByContent();
    void debug_isDeleted();
};

void TestSecret::destructor_wipesTheMemory()
{
    {
        std::vector<char> unprotected(word.begin(), word.end());
    }
    QCOMPARE(freedWithTheWord, 1); // the probe sees a block that is not wiped
    {
        const Secret secret(bytes(word));
        const Secret copy = secret; // NOLINT: the copy is what is tested
        QCOMPARE(copy.view(), bytes(word));
    }
    QCOMPARE(freedWithTheWord, 1);
}

void TestSecret::assignment_wipesWhatWasThere()
{
    Secret secret(bytes(word));
    secret = Secret(bytes(std::string(200, 'x')));
    secret = Secret(bytes(word));
    const Secret other(bytes(std::string(300, 'y')));
    secret = other;
    QCOMPARE(secret.view().size(), 300);
    QCOMPARE(freedWithTheWord, 0);
}

void TestSecret::wipe_clearsTheBufferInPlace()
{
    Secret secret(bytes(word));
    const char *buffer = secret.view().data();
    secret.wipe();
    QVERIFY(secret.isEmpty());
    QVERIFY(std::all_of(buffer, buffer + word.size(), [](char c) { return c == 0; }));
}

void TestSecret::move_leavesTheSourceEmpty()
{
    Secret source(bytes(word));
    const Secret target = std::move(source);
    QVERIFY(source.isEmpty()); // NOLINT: what a move leaves is what is tested
    QCOMPARE(target.view(), bytes(word));
}

void TestSecret::takeFrom_clearsTheText()
{
    QString text = QString::fromUtf8("päss€");
    text.detach();
    const Secret secret = Secret::takeFrom(text);
    QVERIFY(text.isEmpty());
    QCOMPARE(secret.view(), QByteArrayView("p\xc3\xa4ss\xe2\x82\xac"));
    QCOMPARE(secret.toQStringForLastCall(), QStringLiteral("päss€"));
}

void TestSecret::takeFrom_ofASharedText_leavesTheOther()
{
    QString text = QString::fromLatin1("pencil");
    const QString other = text;
    const Secret secret = Secret::takeFrom(text);
    QVERIFY(text.isEmpty());
    QCOMPARE(other, QStringLiteral("pencil"));
}

void TestSecret::compare_isByContent()
{
    QVERIFY(Secret("pencil") == Secret("pencil"));
    QVERIFY(!(Secret("pencil") == Secret("pencik")));
    QVERIFY(!(Secret("pencil") == Secret("pencils")));
    QVERIFY(Secret() == Secret());
}

void TestSecret::debug_isDeleted()
{
    QVERIFY(!Printable<Secret>);
    QVERIFY(Printable<QByteArray>);
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
