#pragma once
// Reads the tenants of a system as a preset tells, in one look at its database. Owned by the adoption, on its thread.

#include "core/discovery/discovery.h"
#include "core/discovery/versionreader.h"
#include "core/registry/importsource.h"

namespace tenantry {

class PresetSource : public ImportSource
{
    Q_DECLARE_TR_FUNCTIONS(PresetSource)
public:
    struct Order {
        DiscoveryPlace place;
        AdoptionPreset preset;
        PresetVariables given;
        QString schemaColumn; ///< whose schema's version becomes a column of its own; empty = none
    };
    static const QString versionColumn; ///< what that one is called
    /// `discovery` is filled while it is read.
    PresetSource(Order order, std::shared_ptr<Discovery> discovery);
    [[nodiscard]] QString name() const override;
    /// Error Missing: the system is not of this kind; the message names what is missing.
    [[nodiscard]] Result<QStringList> open(ImportProgress &progress) override;
    [[nodiscard]] Result<bool> next(QStringList &fields, qint64 &line) override;

private:
    [[nodiscard]] Result<> readPlaces();
    [[nodiscard]] Result<> readLeftovers();
    /// The next rows, with versions.
    [[nodiscard]] Result<> readPortion();

    Order m_order;
    std::shared_ptr<Discovery> m_discovery;
    std::unique_ptr<DiscoverySession> m_session;
    std::optional<VersionReader> m_versions;
    std::unique_ptr<RowCursor> m_rows; ///< goes first
    qsizetype m_schemaColumn = -1;
    QList<QStringList> m_portion;
    qsizetype m_next = 0; ///< of the portion
    qint64 m_row = 0;
};

} // namespace tenantry
