#pragma once
// What the demonstration fleet is, and the making of it with how far it is. Owned by the first-run page, GUI thread.

#include "core/demo/demosite.h"

#include <QFrame>

class QLabel;

namespace tenantry {

class Button;
class NoteBanner;
class ProgressBar;
class SideList;
class Theme;

class DemoCard : public QFrame
{
    Q_OBJECT
public:
    explicit DemoCard(const Theme &theme, QWidget *parent = nullptr);
    void setSite(const DemoSite &site);
    void showProgress(const QString &words, int done, int total); ///< total 0: nobody can tell
    void showFailure(const Error &error); ///< it can be tried again
    void retranslate();
    [[nodiscard]] QWidget *firstFocus() const;

signals:
    void wanted();
    void cancelWanted();

private:
    [[nodiscard]] static QString wordsOfFiles();
    void setRunning(bool runs);

    DemoSite m_site;
    QLabel *m_title;
    QLabel *m_what;
    SideList *m_facts;
    NoteBanner *m_problem;
    ProgressBar *m_progress;
    QLabel *m_stage;
    Button *m_cancel;
    Button *m_start;
    bool m_runs = false;
};

} // namespace tenantry
