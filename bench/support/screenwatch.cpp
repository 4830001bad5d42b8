#include "bench/support/screenwatch.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>
#include <QThread>

namespace tenantry::bench {

namespace {

/// A part of the display that every window covers which opens at its upper left corner.
QImage look()
{
    return QGuiApplication::primaryScreen()->grabWindow(0, 100, 100, 300, 300).toImage();
}

} // namespace

qint64 residentKb(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:");
    return at < 0 ? 0 : text.mid(at + 6, 20).trimmed().split(' ').first().toLongLong();
}

std::optional<Sighting> seeStart(const QString &program, const QStringList &arguments)
{
    const QImage before = look();
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    std::optional<Sighting> seen;
    while (!seen && clock.elapsed() < 20000) {
        QThread::usleep(500);
        if (look() != before)
            seen = Sighting {double(clock.nsecsElapsed()) / 1e6, residentKb(process.processId())};
    }
    process.kill(); // a program of ours, without anything to lose
    process.waitForFinished();
    // The next one starts on an empty display.
    for (int i = 0; i < 1000 && look() != before; ++i)
        QThread::msleep(5);
    return seen;
}

} // namespace tenantry::bench
