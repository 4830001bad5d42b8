#pragma once
// Numbers, sizes, times and ages as people read them, by locale and in one time zone; the same in console and shell.
// A plain value: every window has one and replaces it when language or zone change. Usable on any thread.

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace tenantry {

class Format
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::Format)
public:
    /// The "C" locale, which says nothing about people, is read as international English.
    explicit Format(const QLocale &locale = QLocale(), const QTimeZone &zone = QTimeZone::systemTimeZone());

    [[nodiscard]] const QLocale &locale() const { return m_locale; }
    [[nodiscard]] const QTimeZone &timeZone() const { return m_zone; }

    [[nodiscard]] QString count(qint64 number) const; ///< "14,784", "−3"
    [[nodiscard]] QString decimal(double number, int decimals) const; ///< "2.70"
    [[nodiscard]] QString bytes(qint64 bytes) const; ///< powers of 1000: "84.2 GB", "184 kB"
    [[nodiscard]] QString percent(double fraction) const; ///< 0.38 = "38.0 %", 1 = "100 %"
    [[nodiscard]] QString duration(std::chrono::milliseconds duration) const; ///< "12 ms", "1.4 s", "3 min 12 s"
    /// Rounded and called an estimate: "about 9 min".
    [[nodiscard]] QString about(std::chrono::milliseconds duration) const;

    /// Within 24 h of `now` the time only ("14:21"), in the same year "23 Nov", else "12 Mar 2027". Invalid: unknown().
    [[nodiscard]] QString time(const QDateTime &when, const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    [[nodiscard]] QString clock(const QDateTime &when) const; ///< "14:32:08"
    [[nodiscard]] QString date(const QDateTime &when) const; ///< "12 Mar 2027"
    [[nodiscard]] QString dateTime(const QDateTime &when) const; ///< "23 Nov 2026, 14:32"
    /// How old a figure is: "as of 14:05"; never() where it was never read.
    [[nodiscard]] QString asOf(const QDateTime &when, const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    [[nodiscard]] QString iso(const QDateTime &when) const; ///< for tooltips: "2026-11-23T14:32:08+01:00"

    [[nodiscard]] static QString unknown() { return QStringLiteral("\u2013"); } ///< an en dash: there is no answer
    [[nodiscard]] static QString pending() { return QStringLiteral("\u2026"); } ///< an ellipsis: asked, not answered
    [[nodiscard]] static QString never(); ///< "never read"

private:
    [[nodiscard]] QString withTrueMinus(QString text) const;
    [[nodiscard]] QDateTime local(const QDateTime &when) const { return when.toTimeZone(m_zone); }

    QLocale m_locale;
    QTimeZone m_zone;
    QString m_dayPattern; ///< "d MMM"
    QString m_datePattern; ///< "d MMM yyyy"
};

} // namespace tenantry
