#include "views/settings/appearancesettings.h"

#include "core/base/format.h"
#include "views/settings/themecard.h"
#include "views/shell/consolesettings.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/textlabel.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSlider>

namespace tenantry {

namespace {
constexpr QLatin1StringView textSizeKey("look/textSize");
}

AppearanceSettings::AppearanceSettings(const Theme &theme, ConsoleSettings &settings, QWidget *parent)
    : SettingsCard(theme, settings, parent), m_themeRow(addRow()), m_themes(new QButtonGroup(this)),
      m_densityRow(addRow()), m_densities(new QButtonGroup(this)), m_sizeRow(addRow()),
      m_smallest(textLabel({}, "small", "secondary", this)), m_size(new QSlider(Qt::Horizontal, this)),
      m_largest(textLabel({}, "small", "secondary", this)), m_ease(addRow()),
      m_contrast(addCheck(m_ease, QStringLiteral("look/contrast"), theme.systemWantsContrast())),
      m_patterns(addCheck(m_ease, QStringLiteral("look/patterns"), false))
{
    m_themeRow.controls->setSpacing(12);
    m_themeRow.controls->setContentsMargins(0, 5, 0, 5);
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark, ThemeMode::Follow}) {
        auto *card = new ThemeCard(theme, mode, m_themeRow.frame);
        m_themes->addButton(card, m_themes->buttons().size());
        m_themeRow.controls->addWidget(card);
    }
    m_densityRow.controls->setSpacing(0);
    static const char *places[] = {"first", "middle", "last"};
    for (const char *place : places) {
        auto *segment = new QPushButton(m_densityRow.frame);
        segment->setCheckable(true);
        segment->setProperty("kind", QStringLiteral("segment"));
        segment->setProperty("place", QLatin1StringView(place));
        m_densities->addButton(segment, m_densities->buttons().size());
        m_densityRow.controls->addWidget(segment);
    }
    bindGroup(m_themes, QStringLiteral("look/theme"),
              {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("follow")}, 2, m_themeRow.label);
    bindGroup(m_densities, QStringLiteral("look/density"),
              {QStringLiteral("compact"), QStringLiteral("default"), QStringLiteral("comfortable")}, 1,
              m_densityRow.label);

    m_size->setRange(75, 200);
    m_size->setSingleStep(5);
    m_size->setPageStep(25);
    m_size->setTickInterval(25);
    m_size->setTracking(false);
    m_size->setMinimumWidth(theme.px(168));
    for (QWidget *part : std::initializer_list<QWidget *> {m_smallest, m_size, m_largest})
        m_sizeRow.controls->addWidget(part);
    connect(m_size, &QSlider::valueChanged, this,
            [this](int percent) { this->settings().set(textSizeKey, percent, m_sizeRow.label->text()); });
    connect(&settings, &ConsoleSettings::changed, this, [this](const QString &key) {
        if (key == textSizeKey)
            showTextSize();
    });
    showTextSize();
    retranslate();
}

void AppearanceSettings::bindGroup(QButtonGroup *group, const QString &key, const QStringList &values, int fallback,
                                   const QLabel *label)
{
    const auto follow = [this, group, key, values, fallback] {
        const qsizetype at = values.indexOf(settings().value(key).toString());
        group->button(at < 0 ? fallback : int(at))->setChecked(true);
    };
    follow();
    connect(group, &QButtonGroup::idClicked, this,
            [this, key, values, label](int id) { settings().set(key, values.at(id), label->text()); });
    connect(&settings(), &ConsoleSettings::changed, this, [key, follow](const QString &changed) {
        if (changed == key)
            follow();
    });
}

QString AppearanceSettings::wholePercent(int percent) const
{
    return locale().toString(percent) + QStringLiteral("\u00a0%");
}

void AppearanceSettings::showTextSize()
{
    const QSignalBlocker quiet(m_size);
    m_size->setValue(settings().value(textSizeKey, 100).toInt());
    m_sizeRow.note->setText(tr("%1, follows the desktop font").arg(wholePercent(m_size->value())));
}

void AppearanceSettings::retranslate()
{
    title()->setText(tr("Appearance"));
    setRowTexts(m_themeRow, tr("Theme"));
    m_themes->button(0)->setText(tr("Light"));
    m_themes->button(1)->setText(tr("Dark"));
    m_themes->button(2)->setText(tr("Follow the system"));
    setRowTexts(m_densityRow, tr("Row height"));
    m_densities->button(0)->setText(tr("28 compact"));
    m_densities->button(1)->setText(tr("32 default"));
    m_densities->button(2)->setText(tr("40 comfortable"));
    setRowTexts(m_sizeRow, tr("Text size"));
    m_size->setAccessibleName(tr("Text size in percent"));
    setRowTexts(m_ease, tr("Ease"), tr("nothing moves in any case"));
    m_contrast->setText(tr("Stronger contrast"));
    m_patterns->setText(tr("Patterns on series"));
    m_smallest->setText(wholePercent(m_size->minimum()));
    m_largest->setText(wholePercent(m_size->maximum()));
    showTextSize();
}

} // namespace tenantry
