#include "views/theme/statusicon.h"
#include "views/theme/tabulartext.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace tenantry;

class TestStatusIcon : public QObject
{
    Q_OBJECT
private slots:
    void paintStatus_ofEachKind_hasItsOwnOutline();
    void tabularText_ofDifferentDigits_isEquallyWide();
    void tabularText_tooLong_isElidedInside();

private:
    static QImage draw(StatusKind kind, const Theme &theme);
};

QImage TestStatusIcon::draw(StatusKind kind, const Theme &theme)
{
    QImage image(24, 24, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintStatus(&painter, QRectF(0, 0, 24, 24), kind, theme);
    painter.end();
    return image.convertToFormat(QImage::Format_Alpha8);
}

// Colours are thrown away: only the shape may tell them apart.
void TestStatusIcon::paintStatus_ofEachKind_hasItsOwnOutline()
{
    const Theme theme;
    QList<QImage> seen;
    for (int kind = 0; kind <= int(StatusKind::Drift); ++kind) {
        const QImage image = draw(StatusKind(kind), theme);
        for (const QImage &other : seen)
            QVERIFY(image != other);
        seen << image;
    }
    QCOMPARE(seen.size(), 9);
}

void TestStatusIcon::tabularText_ofDifferentDigits_isEquallyWide()
{
    const Theme theme;
    for (const FontRole role : {FontRole::Body, FontRole::Figure, FontRole::Caption}) {
        const TabularText text(theme.font(role));
        QCOMPARE(text.width(u"11.1 GB"), text.width(u"80.4 GB"));
        QVERIFY(text.width(u"1") < text.width(u"11"));
    }
}

void TestStatusIcon::tabularText_tooLong_isElidedInside()
{
    const Theme theme;
    QImage image(60, 20, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    TabularText(theme.font(FontRole::Body))
        .draw(&painter, QRectF(10, 0, 40, 20), Qt::AlignRight, QStringLiteral("1234567890"));
    painter.end();
    for (int y = 0; y < 20; ++y)
        for (const int x : {2, 5, 8, 53, 57})
            QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
}

QTEST_MAIN(TestStatusIcon)
#include "tst_statusicon.moc"
