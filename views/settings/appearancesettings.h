#pragma once
// Settings, Appearance: theme, height of rows, size of text. Owned by the settings view, GUI thread.

#include "views/settings/settingscard.h"

class QButtonGroup;
class QCheckBox;
class QSlider;

namespace tenantry {

class AppearanceSettings : public SettingsCard
{
    Q_OBJECT
public:
    AppearanceSettings(const Theme &theme, ConsoleSettings &settings, QWidget *parent);
    void retranslate() override;

private:
    void bindGroup(QButtonGroup *group, const QString &key, const QStringList &values, int fallback,
                   const QLabel *label);
    void showTextSize();
    [[nodiscard]] QString wholePercent(int percent) const;
    Row &m_themeRow;
    QButtonGroup *m_themes;
    Row &m_densityRow;
    QButtonGroup *m_densities;
    Row &m_sizeRow;
    QLabel *m_smallest;
    QSlider *m_size;
    QLabel *m_largest;
    Row &m_ease;
    QCheckBox *m_contrast;
    QCheckBox *m_patterns;
};

} // namespace tenantry
