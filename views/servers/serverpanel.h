#pragma once
// The inspector beside the list of servers: what our login may do there, databases, replication and what is wrong. Owned
// by the Servers page, GUI thread.

#include "models/serverlistmodel.h"
#include "views/widgets/inspectorpanel.h"
#include "views/widgets/sidelist.h"

class QAction;
class QLabel;
class QVBoxLayout;

namespace tenantry {

class Theme;

class ServerPanel : public InspectorPanel
{
    Q_OBJECT
public:
    ServerPanel(const Theme &theme, const Format &format, QWidget *parent = nullptr);

    /// Null shows that nothing is selected.
    void show(const ServerRow *row);
    /// Buttons under the title, in this order; the actions stay the page's.
    void setActions(const QList<QAction *> &actions);

signals:
    void passwordRequested();
    void startRequested(); ///< of one on this computer, which does not answer
    void testRequested(); ///< after a GRANT was run elsewhere

private:
    void showProblem(const ServerRow &row);
    void showRights(const LoginFacts &login, const QMap<QString, Fact<DatabasePreparation>> &preparations);
    void showPreparations(QVBoxLayout *section, const QMap<QString, Fact<DatabasePreparation>> &preparations);
    void showFigures(const ServerRow &row);
    void showDatabases(const QList<DatabaseUse> &databases);
    QVBoxLayout *addTitled(const QString &title, const QString &quiet = {});
    struct RightLine {
        bool isHeld;
        QString purpose;
        QString name;
        QString lack = {}; ///< what is missing; empty = all of it
    };
    void addRight(QVBoxLayout *section, const RightLine &line);
    void addList(QVBoxLayout *section, const QList<SideList::Row> &rows);
    template<class T, class Text>
    void addFigure(QList<SideList::Row> &rows, const QString &name, const Fact<T> &fact, Text text) const;

    const Theme &m_theme;
    const Format &m_format;
    QLabel *m_subline;
    QWidget *m_actions;
};

/// The psql command that opens the server's maintenance database with our login; no secret in it.
[[nodiscard]] QString psqlLine(const Server &server);

} // namespace tenantry
