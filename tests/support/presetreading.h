#pragma once
// A database made from a fixture, and what a preset reads there, as lines to compare. Functions for the test's thread; the server is the
// test program's own.

#include "core/discovery/adoption.h"
#include "core/discovery/presetlibrary.h"
#include "tests/support/openordie.h"

#include <QFile>

namespace tenantry::testsupport {

struct PresetReading {
    PresetTrial trial;
    QStringList tenants; ///< "slug|name|model place|external id|state"
    QStringList unclear; ///< "place: code"
    QStringList leftovers;
    QStringList statements;
};

/// Statement by statement, because CREATE DATABASE stands alone. The test program ends where one fails.
inline void runFixture(const ConnectionSpec &spec, const QString &name)
{
    QFile file(QStringLiteral(TENANTRY_SOURCE_DIR "/tests/core/discovery/fixtures/%1.sql").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(name));
    const auto connection = openOrDie(spec);
    for (const auto &statement : QString::fromUtf8(file.readAll()).split(QStringLiteral(";\n"), Qt::SkipEmptyParts)) {
        if (const auto done = connection->script(statement); !done)
            qFatal("%s: %s", qPrintable(name), qPrintable(done.error().toText()));
    }
}

inline AdoptionRequest requestWith(const QString &preset, const ConnectionSpec &spec, const PresetVariables &given = {})
{
    const auto presets = loadPresets();
    if (!presets)
        qFatal("%s", qPrintable(presets.error().toText()));
    const auto found = findPreset(*presets, preset);
    if (!found)
        qFatal("%s", qPrintable(found.error().toText()));
    AdoptionRequest request;
    request.preset = *found;
    request.place = {QStringLiteral("pg-eu-1"), spec.database, found->model};
    request.database.spec = spec;
    request.given = given;
    return request;
}

inline Result<PresetReading> readTenants(const AdoptionRequest &request)
{
    const auto discovery = std::make_shared<Discovery>();
    const auto maker = adoptionRows(request, discovery);
    if (!maker)
        return fail(maker);
    ImportProgress progress;
    const auto source = (*maker)();
    if (!source)
        return fail(source);
    const auto columns = (*source)->open(progress);
    if (!columns)
        return fail(columns);
    PresetReading reading;
    QStringList fields;
    for (;;) {
        qint64 row = 0;
        const auto more = (*source)->next(fields, row);
        if (!more)
            return fail(more);
        if (!*more)
            break;
        const auto field = [&](const char *name) { return fields.value(columns->indexOf(QString::fromLatin1(name))); };
        const QString place = field("model") + QLatin1Char(' ') + discovery->placeOfRow.value(row);
        reading.tenants << QStringList {field("slug"), field("name"), place, field("externalId"), field("state")}.join(
            QLatin1Char('|'));
    }
    for (const auto &tenant : std::as_const(discovery->unclear))
        reading.unclear << QStringList {tenant.place, tenant.problem}.join(QStringLiteral(": "));
    for (const auto &row : std::as_const(discovery->leftovers))
        reading.leftovers << row.value(0);
    reading.trial = discovery->trial;
    reading.statements = discovery->statements;
    return reading;
}

/// The presets that the database fits.
inline Result<QStringList> fittingPresets(const ConnectionSpec &spec)
{
    const auto presets = loadPresets();
    if (!presets)
        return fail(presets);
    ImportProgress progress;
    DiscoveryPlace place;
    place.spec = spec;
    const auto trials = recognise(place, *presets, {}, progress);
    if (!trials)
        return fail(trials);
    QStringList ids;
    for (const auto &trial : *trials) {
        if (trial.fits())
            ids << trial.preset.id;
    }
    return ids;
}

} // namespace tenantry::testsupport
