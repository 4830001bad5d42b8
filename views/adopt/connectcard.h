#pragma once
// Where the system is: one of the registry's servers, and a database of it. Owned by the page that adopts, GUI thread.

#include "core/registry/server.h"
#include "views/widgets/card.h"

class QComboBox;

namespace tenantry {

class Button;
class ErrorState;
class FleetMonitor;
class Format;
class Theme;
struct Error;

class ConnectCard : public Card
{
    Q_OBJECT
public:
    ConnectCard(const Theme &theme, const Format &format, const FleetMonitor &monitor, QWidget *parent = nullptr);

    void choose(const QString &server); ///< by name; nothing happens where there is none
    void setLooking(bool looking);
    void setError(const Error &error);
    void retranslate();
    [[nodiscard]] const Server *server() const; ///< null = none is chosen
    [[nodiscard]] QString database() const;
    [[nodiscard]] QWidget *firstField() const;

signals:
    void lookWanted();
    void stopWanted();
    void addServerWanted();

private:
    void build();
    void showServers();
    void showDatabases(bool isAnotherServer);
    void allow();

    const Theme &m_theme;
    const Format &m_format;
    const FleetMonitor &m_monitor;
    QLabel *m_words;
    QLabel *m_serverName;
    QLabel *m_databaseName;
    QComboBox *m_server;
    QComboBox *m_database;
    QLabel *m_promise;
    Button *m_add;
    Button *m_stop;
    Button *m_look;
    ErrorState *m_error;
    bool m_isLooking = false;
};

} // namespace tenantry
