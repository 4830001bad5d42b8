#include "views/shell/actionset.h"

#include "views/shell/consolesettings.h"

namespace tenantry {

namespace {
constexpr const char *idProperty = "tenantryAction";
constexpr const char *ownTitleProperty = "tenantryOwnTitle";
constexpr const char *ownReasonProperty = "tenantryOwnReason";
constexpr const char *reasonProperty = "tenantryReason"; // the one in force
constexpr QLatin1StringView singleLettersKey("keys/singleLetters");

QString bindingKey(const Action &action)
{
    return QStringLiteral("shortcuts/") + QLatin1StringView(action.id);
}
} // namespace

ActionSet::ActionSet(ConsoleSettings &settings, IconSource icons, QObject *parent)
    : QObject(parent), m_settings(settings), m_icons(std::move(icons))
{
    connect(&settings, &ConsoleSettings::changed, this, [this](const QString &key) {
        if (key != singleLettersKey && !key.startsWith(QStringLiteral("shortcuts/")))
            return;
        applyAll();
        emit keysChanged();
    });
}

QAction *ActionSet::create(const Action &action, QObject *owner)
{
    auto *made = new QAction(owner);
    made->setObjectName(QLatin1StringView(action.id));
    made->setProperty(idProperty, QVariant::fromValue(static_cast<const void *>(&action)));
    if (*action.icon != '\0' && m_icons)
        made->setIcon(m_icons(QLatin1StringView(action.icon)));
    m_made.removeAll(nullptr);
    m_made.append(made);
    apply(made);
    return made;
}

const Action *ActionSet::declaration(const QAction *action)
{
    return static_cast<const Action *>(action->property(idProperty).value<const void *>());
}

void ActionSet::setUnavailable(QAction *action, const QString &reason)
{
    action->setProperty(ownReasonProperty, reason);
    apply(action);
}

void ActionSet::setOwnTitle(QAction *action, const QString &title)
{
    action->setProperty(ownTitleProperty, title);
    apply(action);
}

void ActionSet::setRegistryUnavailable(const QString &reason)
{
    if (m_registryReason == reason)
        return;
    m_registryReason = reason;
    applyAll();
}

QString ActionSet::unavailableReason(const QAction *action)
{
    return action->property(reasonProperty).toString();
}

QList<QKeySequence> ActionSet::keys(const Action &action) const
{
    const QVariant bound = m_settings.value(bindingKey(action));
    const QStringList texts = bound.isValid() ? bound.toStringList() : action.defaultShortcuts();
    const bool letters = m_settings.value(singleLettersKey, true).toBool();
    QList<QKeySequence> keys;
    for (const QString &text : texts) {
        const auto key = QKeySequence::fromString(text, QKeySequence::PortableText);
        if (!key.isEmpty() && (letters || !isSingleCharacter(key)))
            keys.append(key);
    }
    return keys;
}

bool ActionSet::isRebound(const Action &action) const
{
    return m_settings.value(bindingKey(action)).isValid();
}

const Action *ActionSet::owner(const QKeySequence &key, const Action &forAction) const
{
    for (const Action *other : allActions()) {
        if (other != &forAction && scopesOverlap(other->scope, forAction.scope) && keys(*other).contains(key))
            return other;
    }
    return nullptr;
}

void ActionSet::rebind(const Action &action, const QList<QKeySequence> &keys)
{
    if (action.level == ConfirmationLevel::Loss || action.fixedKeys)
        return;
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    // QSettings reads an empty list back as an invalid value, which would bring the default back.
    if (texts.isEmpty())
        texts.append(QString());
    m_settings.set(bindingKey(action), texts, action.translatedTitle());
}

void ActionSet::restoreDefault(const Action &action)
{
    m_settings.set(bindingKey(action), {}, action.translatedTitle());
}

bool ActionSet::isSingleCharacter(const QKeySequence &key)
{
    const QKeyCombination first = key[0];
    const bool modified = first.keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return !modified && first.key() > Qt::Key_Space && first.key() < Qt::Key_Escape;
}

void ActionSet::retranslate()
{
    applyAll();
    emit keysChanged();
}

void ActionSet::applyAll()
{
    m_made.removeAll(nullptr);
    for (const auto &action : std::as_const(m_made))
        apply(action);
}

/// Whoever enables an action by itself, without a reason here, keeps the say.
void ActionSet::applyReason(QAction *action, const Action &declared)
{
    const QString own = action->property(ownReasonProperty).toString();
    const QString reason = declared.needsRegistry() && !m_registryReason.isEmpty() ? m_registryReason : own;
    if (reason == unavailableReason(action))
        return;
    action->setProperty(reasonProperty, reason);
    action->setEnabled(reason.isEmpty());
    action->setStatusTip(reason);
}

void ActionSet::apply(QAction *action)
{
    const Action &declared = *declaration(action);
    applyReason(action, declared);
    const QString ownTitle = action->property(ownTitleProperty).toString();
    action->setText(ownTitle.isEmpty() ? declared.translatedTitle() : ownTitle);
    action->setShortcuts(keys(declared));
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    const QString reason = action->property(reasonProperty).toString();
    action->setToolTip(!reason.isEmpty()   ? reason
                           : key.isEmpty() ? action->text()
                                           : action->text() + u" (" + key + u')');
}

} // namespace tenantry
