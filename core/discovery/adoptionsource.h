#pragma once
// Makes tenants of the rows of a system, and keeps back those that need a word from a person. Owned by the adoption, on its thread.

#include "core/discovery/discovery.h"
#include "core/registry/importsource.h"

namespace tenantry {

/// Where the rows are about, if they do not say it themselves.
struct AdoptionPlace {
    QString server; ///< its name in the registry
    QString database;
    IsolationKind model = IsolationKind::Schema;
};

class AdoptionSource : public ImportSource
{
    Q_DECLARE_TR_FUNCTIONS(AdoptionSource)
public:
    struct Options {
        AdoptionPlace place;
        ImportMapping mapping; ///< which column of `rows` is which field
        bool byName = false; ///< and those that bear the name of a field
        AdoptionDecisions decisions;
        QMap<QString, QString> problems; ///< words for the codes in the column "tenantry_problem"
        qint64 limit = 1'000'000; ///< rows: more than that is no table of tenants
    };

    AdoptionSource(std::unique_ptr<ImportSource> rows, Options options, std::shared_ptr<Discovery> discovery);
    [[nodiscard]] QString name() const override { return m_rows->name(); }
    /// Which places are tenants already: what a person once decided of them stays.
    [[nodiscard]] Result<> readRegistry(Connection &registry) override;
    /// Columns bear the names of the fields.
    [[nodiscard]] Result<QStringList> open(ImportProgress &progress) override;
    /// The next row that is adopted.
    [[nodiscard]] Result<bool> next(QStringList &fields, qint64 &line) override;

private:
    struct Found;
    [[nodiscard]] Result<> resolve(const QStringList &columns);
    [[nodiscard]] QString cell(const QStringList &row, ImportField field) const; ///< null = not mapped, or NULL
    [[nodiscard]] Found found(const QStringList &row) const;
    void followKnown(Found &found) const;
    /// A code, or nothing; what only the order of the rows tells is in `m_slugs` and `m_places`.
    [[nodiscard]] QString problemOf(const Found &found);
    [[nodiscard]] QString problemOfPlace(const Found &found);
    void keepUnclear(const Found &found, const QString &problem, qint64 line);

    std::unique_ptr<ImportSource> m_rows;
    Options m_options;
    std::shared_ptr<Discovery> m_discovery;
    QList<ImportField> m_fields; ///< that are told
    QList<int> m_columns; ///< of each field of a tenant; -1 = none
    qsizetype m_problemColumn = -1;
    QHash<QString, QString> m_known; ///< slugs of that server's tenants, by all that tells their places apart
    QSet<QString> m_slugs;
    QSet<QString> m_places;
};

} // namespace tenantry
