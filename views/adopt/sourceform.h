#pragma once
// What a person has to say before a system can be read: the words that a preset needs, a query of one's own, a file. Owned by the
// page that adopts, GUI thread.

#include "core/discovery/adoption.h"
#include "models/presetlistmodel.h"
#include "views/widgets/card.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace tenantry {

class Button;
class Theme;

class SourceForm : public Card
{
    Q_OBJECT
public:
    explicit SourceForm(const Theme &theme, QWidget *parent = nullptr);

    /// Its fields for this way; `preset` counts only where the way is one.
    void show(PresetRow::Way way, const AdoptionPreset &preset);
    /// Whether the way asks for anything at all.
    [[nodiscard]] bool asks() const { return m_asks; }
    /// Puts what was said into the request. Error InvalidInput: what is missing.
    [[nodiscard]] Result<> fill(AdoptionRequest &request, Engine engine) const;
    void setProblem(const QString &problem); ///< empty hides it
    void retranslate();
    [[nodiscard]] QWidget *firstField() const;

signals:
    void lookWanted();

private:
    void clear();
    QLineEdit *addLine(const QString &name, const QString &label, const QString &text);
    void addModel();
    void addPath(PresetRow::Way way);
    void browse();

    const Theme &m_theme;
    QWidget *m_fields;
    QLabel *m_problem;
    Button *m_look;
    PresetRow::Way m_way = PresetRow::Way::Preset;
    AdoptionPreset m_preset;
    QMap<QString, QLineEdit *> m_lines; ///< by the name of what is given; a file's is empty
    QPlainTextEdit *m_query = nullptr;
    QComboBox *m_model = nullptr;
    bool m_asks = false;
};

} // namespace tenantry
