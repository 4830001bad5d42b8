#pragma once
// Onboarding, step 3: where the tenant shall live, with the room that is left there, and which migrations make its tables. Only
// what the model uses is asked. Owned by the sheet, GUI thread.

#include "core/base/format.h"
#include "core/provisioning/onboarding.h"
#include "models/serverroom.h"
#include "views/tenants/onboardstep.h"

class QComboBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace tenantry {

class FleetMonitor;
class SideList;
class Theme;

class OnboardPlaceStep : public OnboardStep
{
    Q_OBJECT
public:
    /// All outlive the step; the monitor knows the servers and their databases.
    OnboardPlaceStep(const Theme &theme, const Format &format, const FleetMonitor &monitor, QWidget *parent = nullptr);
    void setModel(IsolationKind model);
    void fill(OnboardingRequest &request) const; ///< model and place
    [[nodiscard]] QString migrations() const; ///< a folder
    [[nodiscard]] EnvironmentTag environment() const; ///< of the server that the tenant comes to
    [[nodiscard]] bool isWhole() const override;
    [[nodiscard]] QString remark() const override; ///< the server
    [[nodiscard]] QWidget *firstFocus() override;
    void save(OnboardDraft &draft) const override;
    void load(const OnboardDraft &draft) override;

private:
    struct Field {
        QWidget *part; ///< with its label
        QList<IsolationKind> models; ///< that use it
        QList<Engine> engines; ///< on which
    };
    void addPart(QVBoxLayout *column, QWidget *part, const QList<IsolationKind> &models,
                 const QList<Engine> &engines = {Engine::PostgreSQL});
    [[nodiscard]] bool isUsed(const Field &field) const;
    void showFields();
    [[nodiscard]] QWidget *rolesPart();
    [[nodiscard]] QWidget *folderRow(QLineEdit *field, const QString &label, const QString &remark);
    void fillServers(); ///< those that take tenants of the model, the chosen one again
    [[nodiscard]] Engine engine() const; ///< of the place that is chosen
    void showServer();
    [[nodiscard]] bool uses(const QWidget *input) const; ///< the model does
    [[nodiscard]] const ServerRoom *room() const; ///< of the chosen server; null = none

    const Theme &m_theme;
    const Format &m_format;
    const FleetMonitor &m_monitor;
    QList<ServerRoom> m_rooms;
    QList<Field> m_fields;
    IsolationKind m_model = IsolationKind::Schema;
    QComboBox *m_server;
    QString m_wantedServer; ///< by name: whoever chose it finds it again with every model that it is for
    QComboBox *m_engine; ///< of a server that is made
    SideList *m_facts;
    QComboBox *m_database;
    QLineEdit *m_shared;
    QComboBox *m_roles;
    QComboBox *m_mode; ///< of a file
    QSpinBox *m_limit;
    QLineEdit *m_deployments;
    QLineEdit *m_migrations;
    QLineEdit *m_region; ///< the server's, until a person types another one
};

} // namespace tenantry
