#pragma once
// The Settings page: the registered cards, a search over all their rows, export and reset. Built by the shell, GUI thread.

#include "views/shell/page.h"
#include "views/shell/settingspage.h"
#include "views/theme/theme.h"

class QHBoxLayout;
class QBoxLayout;
class QLabel;
class QScrollArea;
class QLineEdit;
class QPushButton;
class QTabBar;
class QVBoxLayout;

namespace tenantry {

class ConsoleSettings;
class NoteBar;

class SettingsView : public ShellPage
{
    Q_OBJECT
public:
    SettingsView(const PageHost &host, const Theme &theme, ConsoleSettings &settings,
                 const QList<SettingsPageRegistration> &cards);
    void open(const QString &argument) override; ///< id of a card, or empty
    void focusFilter() override;
    [[nodiscard]] QWidget *firstFocus() override;
    void retranslate() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHeader(QVBoxLayout *column);
    void arrange();
    void find();
    void exportToFile();
    void askReset();
    const Theme &m_theme;
    ConsoleSettings &m_settings;
    QBoxLayout *m_body = nullptr;
    QScrollArea *m_scroll = nullptr;
    QList<SettingsPageRegistration> m_registrations;
    QList<SettingsPage *> m_cards;
    QLabel *m_title;
    QLineEdit *m_find;
    QPushButton *m_export;
    QPushButton *m_reset;
    QTabBar *m_tabs;
    QLabel *m_hint;
    NoteBar *m_question;
    QPushButton *m_resetNow;
    QPushButton *m_keep;
};

} // namespace tenantry
