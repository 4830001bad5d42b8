#pragma once
// The command palette (Ctrl+K): tenants first, then what can be done with the first of them, then jobs and findings. Owned by
// the main window, shown on its overlay, GUI thread.

#include "views/shell/commandsource.h"
#include "views/theme/theme.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;

namespace tenantry {

class PaletteDelegate;
class PaletteModel;

class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    CommandPalette(const Theme &theme, QWidget *parent);
    /// In the order shown. They outlive the palette or are replaced by another call first.
    void setSources(const QList<CommandSource *> &sources);
    void start(const QString &text); ///< "" for everything, "@" for tenants only
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void done(); ///< something was run or the reader gave up

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void showResults();
    void runCurrent();
    const Theme &m_theme;
    QLineEdit *m_input;
    QLabel *m_count;
    QListView *m_list;
    QLabel *m_help;
    QLabel *m_prefixes;
    QWidget *m_footer;
    PaletteModel *m_model;
    PaletteDelegate *m_delegate;
    QList<CommandSource *> m_sources;
    QList<CommandSource *> m_asked;
    bool m_runWhenFound = false;
};

} // namespace tenantry
