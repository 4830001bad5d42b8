#pragma once
// Which column of a file becomes which field of a tenant, with the file's first value beside each. Owned by the import's
// sheet, GUI thread.

#include "core/registry/tenantimport.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace tenantry {

class Theme;

class MappingForm : public QWidget
{
    Q_OBJECT
public:
    explicit MappingForm(const Theme &theme, QWidget *parent = nullptr);
    void setPreview(const ImportPreview &preview); ///< fills in what the columns' names say
    [[nodiscard]] ImportMapping mapping() const;
    [[nodiscard]] QComboBox *choice(ImportField field) const { return m_choices.at(static_cast<int>(field)).combo; }

signals:
    void changed();

private:
    struct Choice {
        QComboBox *combo;
        QLabel *sample;
    };
    void addField(QGridLayout *grid, ImportField field);
    void showSample(const Choice &choice);

    ImportPreview m_preview;
    QList<Choice> m_choices; // in the order of ImportField
    QComboBox *m_key;
    int m_rows; // of fields; large text leaves room for one column of them
};

} // namespace tenantry
