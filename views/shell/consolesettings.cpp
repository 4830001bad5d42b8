#include "views/shell/consolesettings.h"

#include <QRegularExpression>
#include <QUndoCommand>

#include <algorithm>

namespace tenantry {

namespace {
// The program's own memory, which Reset and Export leave alone.
constexpr const char *ownMemory[] = {"window/", "pages/", "fleets/", "pins/"};

bool isOwnMemory(const QString &key)
{
    return std::any_of(std::begin(ownMemory), std::end(ownMemory),
                       [&](const char *prefix) { return key.startsWith(QLatin1StringView(prefix)); });
}
} // namespace

class SettingChange : public QUndoCommand
{
public:
    SettingChange(ConsoleSettings &settings, const QString &key, const QVariant &value, QUndoCommand *parent = nullptr)
        : QUndoCommand(parent), m_settings(settings), m_key(key), m_before(settings.value(key)), m_after(value)
    { }
    void redo() override { m_settings.write(m_key, m_after); }
    void undo() override { m_settings.write(m_key, m_before); }

private:
    ConsoleSettings &m_settings;
    QString m_key;
    QVariant m_before;
    QVariant m_after;
};

ConsoleSettings::ConsoleSettings(const QString &iniPath, QObject *parent)
    : QObject(parent),
      m_store(iniPath.isEmpty() ? std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                                              QStringLiteral("tenantry"), QStringLiteral("console"))
                                : std::make_unique<QSettings>(iniPath, QSettings::IniFormat))
{ }

QVariant ConsoleSettings::value(const QString &key, const QVariant &fallback) const
{
    return m_store->value(key, fallback);
}

void ConsoleSettings::set(const QString &key, const QVariant &value, const QString &what)
{
    if (m_store->value(key) == value)
        return;
    if (what.isEmpty()) {
        write(key, value);
        return;
    }
    auto *change = new SettingChange(*this, key, value);
    change->setText(what);
    m_history.push(change);
}

QStringList ConsoleSettings::keys(const QString &prefix) const
{
    return m_store->allKeys().filter(QRegularExpression(u'^' + QRegularExpression::escape(prefix) + u'/'));
}

void ConsoleSettings::reset(const QString &what)
{
    auto *all = new QUndoCommand(what);
    const QStringList known = m_store->allKeys();
    for (const QString &key : known) {
        if (!isOwnMemory(key))
            new SettingChange(*this, key, {}, all);
    }
    m_history.push(all);
}

QString ConsoleSettings::exported() const
{
    QStringList lines;
    const QStringList known = m_store->allKeys();
    for (const QString &key : known) {
        if (!isOwnMemory(key))
            lines.append(key + u" = " + m_store->value(key).toStringList().join(u", "));
    }
    return lines.join(u'\n') + u'\n';
}

void ConsoleSettings::write(const QString &key, const QVariant &value)
{
    if (value.isValid())
        m_store->setValue(key, value);
    else
        m_store->remove(key);
    emit changed(key);
}

} // namespace tenantry
