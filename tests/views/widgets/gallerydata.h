#pragma once
// Words and figures for the gallery of components, in English and in long German. Test data, GUI thread.

#include "models/roles.h"

#include <QStandardItemModel>
#include <QVector>

namespace tenantry {

inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Words {
    QStringList buttons;
    QStringList states;
    QStringList header;
    QString note;
    QString title;
};

inline const Words English {
    {s("Primary"), s("Default"), s("Disabled"), s("Roll back…"), s("Text button"), s("Export")},
    {s("Healthy"), s("Noisy"), s("Failed"), s("Running"), s("Queued"), s("Suspended"), s("Skipped"), s("Unknown"),
     s("Drift")},
    {s("Tenant"), s("Isolation"), s("Database time, 24 h"), s("Connections"), s("p95"), s("Status")},
    s("Registry unreachable since 14:33."),
    s("Tenants")};
inline const Words German {{s("Bereitstellen"), s("Wiederherstellungspunkt"), s("Nicht verfügbar"), s("Zurückrollen…"),
                            s("Verbindungseinstellungen"), s("Exportieren")},
                           {s("Fehlerfrei"), s("Überdurchschnittlich"), s("Fehlgeschlagen"), s("Wird ausgeführt"),
                            s("Eingereiht"), s("Vorübergehend ausgesetzt"), s("Übersprungen"), s("Unbekannt"),
                            s("Schemaabweichung")},
                           {s("Mandantenbezeichnung"), s("Isolationsmodell"), s("Datenbankzeit, 24 h"),
                            s("Verbindungsauslastung"), s("Antwortzeit"), s("Zustand")},
                           s("Das Mandantenverzeichnis ist seit 14:33 nicht erreichbar."),
                           s("Mandantenverwaltung")};

inline QVector<float> wave(int seed)
{
    QVector<float> values;
    for (int i = 0; i < 40; ++i)
        values << float(10 + (i * 7 * seed + i * i * 3) % 11 + (i > 34 ? seed : 0));
    return values;
}

inline void fillTable(QStandardItemModel &model, const Words &words)
{
    model.setHorizontalHeaderLabels(words.header);
    for (const int column : {4})
        model.setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    const QStringList names {s("Kestrel Aviation"), s("Saffron Retail"), s("Auriga Labs"), s("Ostra Pharma"),
                             s("Bluefin Seafood")};
    const QStringList icons {s("database"), s("shared"), s("schema"), s("deployment"), s("shared")};
    const QStringList figures {s("268 ms"), s("410 ms"), s("98 ms"), s("1,158 ms"), QString()};
    const QList<StatusKind> states {StatusKind::Bad, StatusKind::Warn, StatusKind::Ok, StatusKind::Paused,
                                    StatusKind::Unknown};
    for (int row = 0; row < names.size(); ++row) {
        for (int column = 0; column < 6; ++column)
            model.setItem(row, column, new QStandardItem);
        const auto set = [&model, row](int column, const QVariant &value, int role) {
            model.setData(model.index(row, column), value, role);
        };
        set(0, names.at(row), Qt::DisplayRole);
        set(1, words.header.at(1), Qt::DisplayRole);
        set(1, icons.at(row), IconRole);
        set(2, s("2.1 %"), Qt::DisplayRole);
        set(2, QVariant::fromValue(wave(row + 1)), SeriesRole);
        set(3, s("62"), Qt::DisplayRole);
        set(3, 0.2 * row + 0.1, FractionRole);
        set(3, 0.5, UsualRole);
        if (row == 1)
            for (const int column : {2, 3})
                set(column, QVariant::fromValue(StatusKind::Warn), StateRole);
        set(4, figures.at(row).isEmpty() ? QVariant() : figures.at(row), Qt::DisplayRole);
        set(4, true, NumericRole);
        set(5, words.states.at(int(states.at(row))), Qt::DisplayRole);
        set(5, QVariant::fromValue(states.at(row)), StateRole);
    }
    for (int column = 2; column < 6; ++column)
        model.setData(model.index(4, column), true, PendingRole);
}

} // namespace tenantry
