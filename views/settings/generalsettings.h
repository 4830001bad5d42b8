#pragma once
// Settings, General: where the console starts, language, time zone and the question before the first change. Owned by the
// settings view, GUI thread.

#include "views/settings/settingscard.h"

class QCheckBox;
class QComboBox;

namespace tenantry {

class GeneralSettings : public SettingsCard
{
    Q_OBJECT
public:
    GeneralSettings(const Theme &theme, ConsoleSettings &settings, QWidget *parent);
    void retranslate() override;

private:
    void showNow();
    Row &m_start;
    QComboBox *m_startWith;
    QCheckBox *m_readOnly;
    Row &m_language;
    QComboBox *m_languages;
    Row &m_times;
    QComboBox *m_zones;
    QLabel *m_now;
    Row &m_tell;
    QCheckBox *m_failures;
    QCheckBox *m_mine;
    QCheckBox *m_everyones;
};

} // namespace tenantry
