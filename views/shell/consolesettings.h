#pragma once
// What the console remembers on this computer: look, keys, columns, window; never a secret and nothing about a tenant's
// data. Built by AppContext, outlives every window; GUI thread.

#include <QSettings>
#include <QUndoStack>

#include <memory>

namespace tenantry {

class ConsoleSettings : public QObject
{
    Q_OBJECT
public:
    /// An empty path means the user's own settings file; tests and screenshots name another.
    explicit ConsoleSettings(const QString &iniPath = {}, QObject *parent = nullptr);

    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback = {}) const;
    /// Applies at once. A person's act names itself in `what` and can be undone; the program's own memory (splitters,
    /// columns) passes nothing. An invalid value removes the key, which brings the default back.
    void set(const QString &key, const QVariant &value, const QString &what = {});
    [[nodiscard]] QStringList keys(const QString &prefix) const; ///< full keys below "prefix/"
    void reset(const QString &what); ///< every setting a person can change; windows and columns stay; one undo step
    [[nodiscard]] QUndoStack &history() { return m_history; }
    [[nodiscard]] QString filePath() const { return m_store->fileName(); }
    /// "key = value" lines of every setting a person can change, for Export.
    [[nodiscard]] QString exported() const;

signals:
    void changed(const QString &key);

private:
    friend class SettingChange;
    void write(const QString &key, const QVariant &value);
    std::unique_ptr<QSettings> m_store;
    QUndoStack m_history;
};

} // namespace tenantry
