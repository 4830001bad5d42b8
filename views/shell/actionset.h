#pragma once
// Makes the QActions of the program from their declarations and keeps their words and keys true when language or
// settings change. Built by AppContext, outlives every window; GUI thread.

#include "core/actions/action.h"

#include <QAction>
#include <QIcon>
#include <QKeySequence>
#include <QList>
#include <QPointer>

#include <functional>

namespace tenantry {

class ConsoleSettings;

class ActionSet : public QObject
{
    Q_OBJECT
public:
    using IconSource = std::function<QIcon(const QString &name)>;
    ActionSet(ConsoleSettings &settings, IconSource icons, QObject *parent = nullptr);

    /// A QAction owned by `owner` for the declaration; it is dead weight until somebody connects to it.
    [[nodiscard]] QAction *create(const Action &action, QObject *owner);
    /// The declaration behind a QAction of ours; null for others.
    [[nodiscard]] static const Action *declaration(const QAction *action);

    /// Disables it with the reason as its tooltip and status tip; an empty reason enables it again.
    void setUnavailable(QAction *action, const QString &reason);
    /// What it is called as long as it does something else than it was declared for; empty = its declared title.
    void setOwnTitle(QAction *action, const QString &title);
    /// Disables every action that writes to the registry, with this reason, until it is empty; their own reasons stay.
    void setRegistryUnavailable(const QString &reason);
    [[nodiscard]] static QString unavailableReason(const QAction *action);

    /// The keys in force: the person's, else the declared; without single characters where they are switched off.
    [[nodiscard]] QList<QKeySequence> keys(const Action &action) const;
    [[nodiscard]] bool isRebound(const Action &action) const;
    /// What already owns this key in an overlapping scope; null = free.
    [[nodiscard]] const Action *owner(const QKeySequence &key, const Action &forAction) const;
    void rebind(const Action &action, const QList<QKeySequence> &keys); ///< undoable; never for a level-3 action
    void restoreDefault(const Action &action);
    [[nodiscard]] static bool
    isSingleCharacter(const QKeySequence &key); ///< no modifier but Shift, and it types something
    void retranslate();

signals:
    void keysChanged(); ///< a binding, or whether single characters work

private:
    void apply(QAction *action);
    void applyReason(QAction *action, const Action &declared);
    void applyAll();
    QString m_registryReason;
    ConsoleSettings &m_settings;
    IconSource m_icons;
    QList<QPointer<QAction>> m_made;
};

} // namespace tenantry
