#include "models/sessionlistmodel.h"

#include <algorithm>

namespace tenantry {

namespace {

using SessionColumn = RecordColumn<SessionReading>;

QDateTime timeOf(const SessionReading &reading)
{
    return QDateTime::fromMSecsSinceEpoch(reading.atMs, Qt::UTC);
}

SessionColumn readAt(const Format &format)
{
    return {QStringLiteral("time"),
            [] { return SessionListModel::tr("Time"); },
            [&format](const SessionReading &reading) { return format.clock(timeOf(reading)); },
            ColumnKind::Text,
            [](const SessionReading &reading) { return reading.atMs; },
            {{Qt::ToolTipRole, [&format](const SessionReading &reading) { return format.iso(timeOf(reading)); }},
             {ExportRole, [](const SessionReading &reading) { return timeOf(reading).toString(Qt::ISODate); }}}};
}

SessionColumn sessions(const Format &format)
{
    return {
        QStringLiteral("sessions"),
        [] { return SessionListModel::tr("Sessions"); },
        [&format](const SessionReading &reading) {
            return reading.sessions < 0 ? SessionListModel::tr("no answer") : format.count(reading.sessions);
        },
        ColumnKind::Number,
        [](const SessionReading &reading) { return reading.sessions < 0 ? QVariant() : QVariant(reading.sessions); },
        {{ExportRole, [](const SessionReading &reading) {
              return reading.sessions < 0 ? QString() : QString::number(reading.sessions);
          }}}};
}

} // namespace

SessionListModel::SessionListModel(const Format &format, QObject *parent)
    : RecordTableModel(
        {readAt(format),
         {QStringLiteral("server"), [] { return SessionListModel::tr("Server"); },
          [](const SessionReading &reading) { return reading.server; }},
         sessions(format)},
        [](const SessionReading &reading) { return reading.key(); }, [](const QString &key) { return key; }, parent)
{ }

std::vector<SessionReading> sessionReadings(const SessionHistory &history, const QList<Server> &servers)
{
    std::vector<SessionReading> readings;
    for (const Server &server : servers) {
        for (const SessionHistory::Sample &sample : history.samples(server.id))
            readings.push_back({server.name, sample.atMs, sample.sessions});
    }
    std::stable_sort(readings.begin(), readings.end(),
                     [](const SessionReading &a, const SessionReading &b) { return a.atMs > b.atMs; });
    return readings;
}

} // namespace tenantry
