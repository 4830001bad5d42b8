#pragma once
// Which fields a filter may name, and the words some of them are limited to. Plain values, usable on any thread.

#include <QString>
#include <QStringList>

#include <vector>

namespace tenantry {

struct FilterGrammarField {
    QString name; ///< lower case letters
    QStringList words; ///< the only values there are; empty = any text
};

using FilterGrammar = std::vector<FilterGrammarField>;

/// The fields of tenants: server, status, state, model, plan, region, owner, tag, version, management, name, slug, id,
/// database, schema, contact, external.
[[nodiscard]] const FilterGrammar &tenantFilterGrammar();
/// status, engine, environment, name, host, region.
[[nodiscard]] const FilterGrammar &serverFilterGrammar();
/// status, state, kind, name, by, host.
[[nodiscard]] const FilterGrammar &jobFilterGrammar();
/// The field of that name in any case, or null.
[[nodiscard]] const FilterGrammarField *findFilterField(const FilterGrammar &grammar, const QString &name);
/// The nine words of `status:`, in the order of the status kinds that lists show.
[[nodiscard]] const QStringList &statusWords();

} // namespace tenantry
