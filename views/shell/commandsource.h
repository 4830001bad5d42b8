#pragma once
// One kind of thing that the palette finds. Owned by the palette, GUI thread; answers within a frame from what is in
// memory.

#include "models/roles.h"

#include <QList>
#include <QObject>

#include <optional>

namespace tenantry {

struct PaletteItem {
    QString title;
    QString detail {}; ///< second, quieter part of the line
    QString icon {}; ///< name in resources/icons
    std::optional<StatusKind> state {}; ///< at the right, with stateText
    QString stateText {};
    QString shortcut {}; ///< native text, drawn as a key
    QString unavailable {}; ///< why it cannot run now; empty = it can
    QString key {}; ///< the source's own handle: an id
};

class CommandSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual QChar prefix() const = 0; ///< '@' tenants, '>' commands, '#' jobs, '!' findings
    [[nodiscard]] virtual QString heading() const = 0; ///< over its results
    /// Searches; emits changed() when items() differ. `limit` is what there is room for. An empty query may offer the
    /// likeliest things or nothing. A later query makes an earlier answer void.
    virtual void setQuery(const QString &query, int limit) = 0;
    [[nodiscard]] virtual const QList<PaletteItem> &items() const = 0;
    /// items() still answer an earlier query: the answer to the last one is on its way.
    [[nodiscard]] virtual bool isSearching() const { return false; }
    /// Runs or opens the item; what destroys opens its dialog.
    virtual void activate(const PaletteItem &item) = 0;
signals:
    void changed();
};

} // namespace tenantry
