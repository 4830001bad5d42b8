#include "core/runner/schedule.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace tenantry {

namespace {

struct ScheduleText {
    Q_DECLARE_TR_FUNCTIONS(ScheduleText)
};

using namespace std::chrono_literals;

constexpr std::array<std::pair<char16_t, std::chrono::seconds>, 4> intervalUnits {
    {{u'd', 24h}, {u'h', 1h}, {u'm', 1min}, {u's', 1s}}};
constexpr std::chrono::seconds shortestInterval = 1min;
constexpr std::chrono::seconds longestInterval = 366 * 24h;

QString intervalText(std::chrono::seconds interval)
{
    for (const auto &[letter, unit] : intervalUnits) {
        if (interval % unit == 0s)
            return QString(QString::number(interval / unit) + QChar(letter));
    }
    return {};
}

} // namespace

QDateTime nextRun(const Schedule &schedule, const QDateTime &now)
{
    if (schedule.dailyMinute < 0)
        return now.addSecs(schedule.every.count());
    const QTime time = QTime(0, 0).addSecs(schedule.dailyMinute * 60);
    const QDateTime today(now.toUTC().date(), time, Qt::UTC);
    return today > now ? today : today.addDays(1);
}

bool isDue(const Schedule &schedule, const QDateTime &now)
{
    return schedule.isEnabled && (!schedule.next.isValid() || schedule.next <= now);
}

QString rhythmText(const Schedule &schedule)
{
    if (schedule.dailyMinute < 0)
        return QStringLiteral("every %1").arg(intervalText(schedule.every));
    return QStringLiteral("daily %1")
        .arg(QTime(0, 0).addSecs(schedule.dailyMinute * 60).toString(QStringLiteral("hh:mm")));
}

Result<std::chrono::seconds> intervalFromText(const QString &text)
{
    static const QRegularExpression rule(QStringLiteral("\\A([1-9][0-9]{0,7})([smhd])\\z"));
    const auto match = rule.match(text);
    for (const auto &[letter, unit] : intervalUnits) {
        if (!match.hasMatch() || match.captured(2).front() != letter)
            continue;
        const std::chrono::seconds interval = match.captured(1).toLongLong() * unit;
        if (interval >= shortestInterval && interval <= longestInterval)
            return interval;
    }
    return fail(
        ErrorKind::InvalidInput, ScheduleText::tr("'%1' is no interval.").arg(text),
        ScheduleText::tr("Write a number with s, m, h or d behind it, such as 15m; from a minute to 366 days."));
}

Result<int> dayMinuteFromText(const QString &text)
{
    static const QRegularExpression rule(QStringLiteral("\\A([01][0-9]|2[0-3]):([0-5][0-9])\\z"));
    const auto match = rule.match(text);
    if (match.hasMatch())
        return match.captured(1).toInt() * 60 + match.captured(2).toInt();
    return fail(ErrorKind::InvalidInput, ScheduleText::tr("'%1' is no time of day.").arg(text),
                ScheduleText::tr("Write it in UTC with two digits each, such as 03:00."));
}

} // namespace tenantry
