#include "views/settings/generalsettings.h"

#include "core/base/format.h"
#include "views/shell/consolesettings.h"
#include "views/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QTimeZone>

namespace tenantry {

namespace {
constexpr QLatin1StringView resumeKey("general/resume");
constexpr QLatin1StringView languageKey("general/language");
constexpr QLatin1StringView zoneKey("general/timeZone");
} // namespace

GeneralSettings::GeneralSettings(const Theme &theme, ConsoleSettings &settings, QWidget *parent)
    : SettingsCard(theme, settings, parent), m_start(addRow()), m_startWith(addCombo(m_start, resumeKey)),
      m_readOnly(addCheck(m_start, QStringLiteral("general/readOnlyUntilAsked"), true)), m_language(addRow()),
      m_languages(addCombo(m_language, languageKey)), m_times(addRow()), m_zones(addCombo(m_times, zoneKey)),
      m_now(textLabel({}, "small", "secondary", this)), m_tell(addRow()),
      m_failures(addCheck(m_tell, QStringLiteral("notices/failures"), true)),
      m_mine(addCheck(m_tell, QStringLiteral("notices/mine"), true)),
      m_everyones(addCheck(m_tell, QStringLiteral("notices/everyones"), false))
{
    m_times.controls->addWidget(m_now);
    connect(&settings, &ConsoleSettings::changed, this, [this](const QString &key) {
        if (key == zoneKey)
            showNow();
    });
    retranslate();
}

void GeneralSettings::retranslate()
{
    title()->setText(tr("General"));
    setRowTexts(m_start, tr("Start with"), tr("once a session"));
    m_startWith->clear();
    m_startWith->addItem(tr("The place I left"), true);
    m_startWith->addItem(tr("Overview of the last fleet"), false);
    selectStored(m_startWith, resumeKey);
    m_startWith->setAccessibleName(m_start.label->text());
    m_readOnly->setText(tr("Read-only until I ask"));

    setRowTexts(m_language, tr("Language"));
    m_languages->clear();
    m_languages->addItem(tr("As the system"), QString());
    m_languages->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_languages->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    selectStored(m_languages, languageKey);
    m_languages->setAccessibleName(m_language.label->text());

    setRowTexts(m_times, tr("Times"), tr("exports stay UTC"));
    m_zones->clear();
    m_zones->addItem(tr("As the system"), QString());
    const auto zones = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : zones)
        m_zones->addItem(QString::fromLatin1(zone), QString::fromLatin1(zone));
    selectStored(m_zones, zoneKey);
    m_zones->setAccessibleName(m_times.label->text());

    setRowTexts(m_tell, tr("Tell me about"), tr("desktop notices"));
    m_failures->setText(tr("Failures"));
    m_mine->setText(tr("My finished jobs"));
    m_everyones->setText(tr("Everyone’s jobs"));
    showNow();
}

void GeneralSettings::showNow()
{
    m_now->setText(Format(locale()).dateTime(QDateTime::currentDateTimeUtc()));
}

} // namespace tenantry
