#pragma once
// The fields that name a registry: on a PostgreSQL server or in a SQLite file. Owned by the first-run page, GUI thread.

#include "views/firstrun/registrytarget.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tenantry {

class Theme;

class RegistryForm : public QWidget
{
    Q_OBJECT
public:
    RegistryForm(const Theme &theme, QWidget *parent);
    void setCreating(bool creating); ///< a new registry needs a name
    void setEngine(Engine engine); ///< PostgreSQL or SQLite
    [[nodiscard]] Engine engine() const { return m_engine; }
    void fill(const RegistryTarget &known); ///< what the form has no field for is kept
    [[nodiscard]] RegistryTarget target() const;
    [[nodiscard]] QString missing() const; ///< what must still be filled in, in words; empty = nothing
    [[nodiscard]] QWidget *firstField() const;
    void retranslate();

signals:
    void edited(); ///< what was tested is no longer what is written

private:
    struct Field {
        QLabel *label;
        QWidget *input;
    };
    Field addField(QGridLayout *grid, QWidget *input, int row, int column, int span);
    void buildFields();
    void updateShown();
    void suggestTls();
    void fillChoices();
    void chooseFile();
    const Theme &m_theme;
    Engine m_engine = Engine::PostgreSQL;
    bool m_creating = false;
    bool m_isTlsChosen = false; ///< by a person
    RegistryTarget m_known; ///< as fill() said it; without a password
    QLineEdit *m_name;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QLineEdit *m_host;
    QLineEdit *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QComboBox *m_tls;
    QComboBox *m_secret;
    QComboBox *m_mode;
    QComboBox *m_environment;
    QCheckBox *m_readOnly;
    QHash<QWidget *, Field> m_fields;
};

} // namespace tenantry
