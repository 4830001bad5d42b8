#include "core/base/format.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

namespace tenantry {

namespace {

constexpr qint64 Day = 24 * 3600;

QLocale peopleLocale(const QLocale &locale)
{
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::World) : locale;
}

// Qt has no patterns for "day and short month": they are cut from the locale's long date.
QString withoutWeekday(QString pattern)
{
    static const QRegularExpression Weekday(QStringLiteral("[^\\w.']*dddd?[^\\w']*"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    pattern.remove(Weekday);
    return pattern.replace(QStringLiteral("MMMM"), QStringLiteral("MMM"));
}

QString withoutYear(QString pattern)
{
    static const QRegularExpression Year(QStringLiteral("('[^']*'|[^\\w.])*\\by+\\b('[^']*'|[^\\w.'])*|y+[^dM']*"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return pattern.remove(Year).trimmed();
}

struct Unit {
    const char *name;
    double size;
};

} // namespace

Format::Format(const QLocale &locale, const QTimeZone &zone)
    : m_locale(peopleLocale(locale)), m_zone(zone.isValid() ? zone : QTimeZone::utc()),
      m_datePattern(withoutWeekday(m_locale.dateFormat(QLocale::LongFormat)))
{
    m_dayPattern = withoutYear(m_datePattern);
}

QString Format::withTrueMinus(QString text) const
{
    return text.replace(u'-', QChar(0x2212));
}

QString Format::count(qint64 number) const
{
    return withTrueMinus(m_locale.toString(number));
}

QString Format::decimal(double number, int decimals) const
{
    return withTrueMinus(m_locale.toString(number, 'f', decimals));
}

QString Format::bytes(qint64 bytes) const
{
    static constexpr std::array<Unit, 7> Units {
        {{"B", 1}, {"kB", 1e3}, {"MB", 1e6}, {"GB", 1e9}, {"TB", 1e12}, {"PB", 1e15}, {"EB", 1e18}}};
    const double size = std::abs(static_cast<double>(bytes));
    size_t unit = 0;
    // 999,950,000 reads "1.0 GB", not "1000.0 MB".
    while (unit + 1 < Units.size() && size / Units.at(unit).size >= (unit < 2 ? 999.5 : 999.95))
        ++unit;
    return decimal(static_cast<double>(bytes) / Units.at(unit).size, unit < 2 ? 0 : 1) + u' '
        + QLatin1StringView(Units.at(unit).name);
}

QString Format::percent(double fraction) const
{
    const double percent = fraction * 100;
    return decimal(percent, std::abs(percent) < 99.95 ? 1 : 0) + QStringLiteral(" %");
}

QString Format::duration(std::chrono::milliseconds duration) const
{
    const qint64 ms = duration.count();
    const qint64 seconds = (ms + 500) / 1000;
    if (ms < 1000)
        return tr("%1 ms").arg(count(ms));
    if (ms < 9950 && ms % 1000 >= 50)
        return tr("%1 s").arg(decimal(static_cast<double>(ms) / 1000, 1));
    if (seconds < 60)
        return tr("%1 s").arg(count(seconds));
    if (seconds < 3600)
        return seconds % 60 ? tr("%1 min %2 s").arg(count(seconds / 60), count(seconds % 60))
                            : tr("%1 min").arg(count(seconds / 60));
    const qint64 minutes = (seconds + 30) / 60;
    if (seconds < 2 * Day)
        return minutes % 60 ? tr("%1 h %2 min").arg(count(minutes / 60), count(minutes % 60))
                            : tr("%1 h").arg(count(minutes / 60));
    return tr("%Ln day(s)", nullptr, static_cast<int>((seconds + Day / 2) / Day));
}

QString Format::about(std::chrono::milliseconds duration) const
{
    const double seconds = static_cast<double>(duration.count()) / 1000;
    const auto rounded = [](double value) { return std::max<qint64>(1, std::llround(value)); };
    if (seconds < 60)
        return tr("about %1 s").arg(count(rounded(seconds)));
    if (seconds < 2 * 3600)
        return tr("about %1 min").arg(count(rounded(seconds / 60)));
    return seconds < 2 * Day ? tr("about %1 h").arg(count(rounded(seconds / 3600)))
                             : tr("about %Ln day(s)", nullptr, static_cast<int>(rounded(seconds / Day)));
}

QString Format::time(const QDateTime &when, const QDateTime &now) const
{
    if (!when.isValid())
        return unknown();
    const QDateTime here = local(when);
    if (std::abs(when.secsTo(now)) < Day)
        return here.toString(QStringLiteral("HH:mm"));
    return m_locale.toString(here, here.date().year() == local(now).date().year() ? m_dayPattern : m_datePattern);
}

QString Format::clock(const QDateTime &when) const
{
    return when.isValid() ? local(when).toString(QStringLiteral("HH:mm:ss")) : unknown();
}

QString Format::date(const QDateTime &when) const
{
    return when.isValid() ? m_locale.toString(local(when), m_datePattern) : unknown();
}

QString Format::dateTime(const QDateTime &when) const
{
    return when.isValid() ? tr("%1, %2", "date, time").arg(date(when), local(when).toString(QStringLiteral("HH:mm")))
                          : unknown();
}

QString Format::asOf(const QDateTime &when, const QDateTime &now) const
{
    return when.isValid() ? tr("as of %1").arg(time(when, now)) : never();
}

QString Format::iso(const QDateTime &when) const
{
    return when.isValid() ? local(when).toOffsetFromUtc(local(when).offsetFromUtc()).toString(Qt::ISODate) : unknown();
}

QString Format::never()
{
    return tr("never read");
}

} // namespace tenantry
