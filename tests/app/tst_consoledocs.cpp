#include "core/actions/action.h"
#include "core/registry/filter/filterparser.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// What the guide of the console says about filters and keys holds.
class TestConsoleDocs : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyFilter_ofTheGuide_parses();
    void everyField_ofTheGrammar_isNamed();
    void everyKey_ofTheGuide_isAnActions();

private:
    QStringList matches(const char *pattern) const;
    QString m_text;
};

void TestConsoleDocs::initTestCase()
{
    QFile file(QStringLiteral(TENANTRY_SOURCE_DIR "/docs/console.md"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    m_text = QString::fromUtf8(file.readAll());
}

QStringList TestConsoleDocs::matches(const char *pattern) const
{
    QStringList found;
    const QRegularExpression expression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
    for (auto match = expression.globalMatch(m_text); match.hasNext();)
        found.append(match.next().captured(1));
    return found;
}

void TestConsoleDocs::everyFilter_ofTheGuide_parses()
{
    const QStringList filters = matches("^\\| `([^`]+)` \\|");
    QVERIFY(filters.size() >= 5);
    for (const QString &filter : filters) {
        const auto parsed = parseFilter(filter, tenantFilterGrammar());
        QVERIFY2(parsed, qPrintable(filter + u": "_s + (parsed ? QString() : parsed.error().message)));
    }
}

void TestConsoleDocs::everyField_ofTheGrammar_isNamed()
{
    const QString list = matches("^Fields: ([^.]+)\\.").value(0);
    for (const FilterGrammarField &field : tenantFilterGrammar())
        QVERIFY2(list.contains(u'`' + field.name + u'`'), qPrintable(field.name));
}

void TestConsoleDocs::everyKey_ofTheGuide_isAnActions()
{
    QStringList known;
    for (const Action *action : allActions())
        known += action->defaultShortcuts();
    const QStringList keys = matches("((?:Ctrl|Alt)\\+[A-Za-z+]+)\\b") + matches("\\b(F[0-9]+)\\b");
    QVERIFY(keys.size() >= 6);
    for (const QString &key : keys)
        QVERIFY2(known.contains(key), qPrintable(key));
}

QTEST_APPLESS_MAIN(TestConsoleDocs)

#include "tst_consoledocs.moc"
