#pragma once
// Looks at a system for the page that adopts it: which presets fit, which rows become tenants, which tables hold their data; never on
// the window's thread. Owned by the page, GUI thread.

#include "core/db/passwordsource.h"
#include "core/discovery/adoption.h"
#include "core/discovery/tablemap.h"
#include "core/provisioning/operationjobs.h"

namespace tenantry {

/// The presets as they were tried, and the way that they were tried on.
struct AdoptTrials {
    Server server;
    DiscoveryPlace place;
    QList<AdoptionPreset> presets;
    QList<PresetTrial> trials;
};

/// What would be recorded. What was discovered is no longer written to.
struct AdoptCheck {
    std::shared_ptr<const Discovery> discovery;
    ImportReport report;
};

/// The tables outside of the tenants' own places, as they were confirmed or as the catalogue shows them.
struct AdoptTables {
    TableRulesPlace place;
    TenantGraph graph; ///< without a table where this kind of system tells of none
};

class AdoptLook : public QObject
{
    Q_OBJECT
public:
    enum Stage { Recognising, Checking, ReadingTables, Confirming };
    /// The way to the password of a server's login, by a person who is here.
    using Passwords = std::function<PasswordSource(const ConnectionSpec &)>;

    /// The site outlives it.
    AdoptLook(const OperationSite &site, Passwords passwords, QObject *parent);
    ~AdoptLook() override; ///< stops what runs

    // Each of them stops what an earlier one of its stage still asks, whose answer is not told.
    void recognise(const Server &server, const QString &database); ///< stops the other stages too
    void check(const AdoptionRequest &request);
    void readTables(const Server &server, const AdoptionRequest &request);
    /// Records how the tables hold rows of tenants, for the version that they are of; a change of the registry.
    void confirm(const AdoptTables &tables);
    void stop(Stage from); ///< this stage and the later ones
    [[nodiscard]] bool isRunning(Stage stage) const { return m_looks.at(stage).progress != nullptr; }
    [[nodiscard]] qint64 rowsRead() const; ///< of the check that runs

signals:
    void recognised(const tenantry::AdoptTrials &trials);
    void checked(const tenantry::AdoptCheck &check);
    void tablesRead(const tenantry::AdoptTables &tables);
    void confirmed(const tenantry::AdoptTables &tables); ///< as they are recorded now
    void failed(tenantry::AdoptLook::Stage stage, const tenantry::Error &error);

private:
    struct Look {
        quint64 generation = 0;
        std::shared_ptr<ImportProgress> progress; // null = nothing runs
    };
    [[nodiscard]] std::shared_ptr<ImportProgress> begin(Stage stage);
    void readRules(const AdoptTables &tables, void (AdoptLook::*tell)(const AdoptTables &));
    template<class T, class Tell>
    void await(Stage stage, const QFuture<Result<T>> &future, Tell tell);

    const OperationSite &m_site;
    Passwords m_passwords;
    std::array<Look, 4> m_looks;
};

} // namespace tenantry
