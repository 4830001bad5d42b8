#pragma once
// A card of settings: a title and rows of label, control and a quiet note at the right. Base of the tabs, owned by the
// settings view, GUI thread.

#include "views/shell/settingspage.h"
#include "views/theme/theme.h"

#include <QFrame>
#include <QHash>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tenantry {

class ConsoleSettings;
class ElidedLabel;

class SettingsCard : public SettingsPage
{
    Q_OBJECT
public:
    SettingsCard(const Theme &theme, ConsoleSettings &settings, QWidget *parent);
    [[nodiscard]] QStringList rowTitles() const override;
    void revealRow(const QString &title) override;

protected:
    struct Row {
        QFrame *frame;
        QLabel *label;
        QHBoxLayout *controls;
        ElidedLabel *note;
    };
    /// A row with its controls from left to right; its texts are set by retranslate().
    Row &addRow();
    void setRowTexts(Row &row, const QString &label, const QString &note = {});
    [[nodiscard]] QLabel *title() const { return m_title; }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    [[nodiscard]] QHBoxLayout *head() const { return m_head; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] ConsoleSettings &settings() const { return m_settings; }
    /// A check box bound to a yes-or-no setting; the text is set by retranslate(). Its own text names the undo step.
    QCheckBox *addCheck(Row &row, const QString &key, bool fallback);
    /// A combo bound to a setting: the item data is what is stored.
    QComboBox *addCombo(Row &row, const QString &key);
    void selectStored(QComboBox *combo, const QString &key); ///< after its items were filled
    void resizeEvent(QResizeEvent *event) override;

private:
    const Theme &m_theme;
    ConsoleSettings &m_settings;
    QVBoxLayout *m_column;
    QHBoxLayout *m_head;
    QLabel *m_title;
    QList<Row *> m_rows;
    QList<std::shared_ptr<Row>> m_owned;
};

} // namespace tenantry
