#pragma once
// Tells that the registry cannot be reached, since when, how old what is shown is and when the next try comes. Owned by the
// main window, GUI thread.

#include "views/shell/notebar.h"

#include <QPointer>
#include <QTimer>

namespace tenantry {

class ConnectionState;

class ConnectionBanner : public NoteBar
{
    Q_OBJECT
public:
    ConnectionBanner(const Theme &theme, QWidget *parent);
    void setConnection(ConnectionState *state); ///< null = no fleet is open
    void retranslate();

signals:
    void told(const QString &text); ///< for a polite alert: it went away, it came back

private:
    void showState();
    void showOffline();
    void showSlow();
    QPointer<ConnectionState> m_state;
    QPushButton *m_retry;
    QTimer m_second;
};

} // namespace tenantry
