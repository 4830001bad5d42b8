#pragma once
// The bar at the foot: what runs, what can be undone, how old the figures are and how the registry answers. Owned by the
// main window, GUI thread.

#include "views/shell/jobline.h"
#include "views/theme/theme.h"

#include <QDateTime>
#include <QFrame>
#include <QPointer>

#include <functional>

class QLabel;

namespace tenantry {

class ConnectionState;
class StatusShape;
class JobStrip;
class UndoLine;

class JobBar : public QFrame
{
    Q_OBJECT
public:
    JobBar(const Theme &theme, QWidget *parent);
    void setConnection(ConnectionState *state); ///< null = no fleet is open
    void setDataTime(const QDateTime &utc); ///< oldest figure of the page in front; invalid = not shown
    [[nodiscard]] JobStrip *jobs() const { return m_jobs; }
    [[nodiscard]] UndoLine *undo() const { return m_undo; }
    void announce(const QString &text); ///< a polite alert, at most one in ten seconds; the last of a burst is told
    void retranslate();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showConnection();
    void arrange(); ///< what there is room for, the most needed first
    const Theme &m_theme;
    JobStrip *m_jobs;
    UndoLine *m_undo;
    QWidget *m_nothing; ///< "Not connected", at the left, while no fleet is open
    QLabel *m_nothingText;
    QLabel *m_data;
    QFrame *m_divider;
    StatusShape *m_registryGlyph;
    QLabel *m_registry;
    QLabel *m_servers;
    QLabel *m_announcer;
    QPointer<ConnectionState> m_state;
    QDateTime m_dataTime;
    QString m_pending;
    QDateTime m_lastAnnounced;
};

} // namespace tenantry
