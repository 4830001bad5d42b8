#pragma once
// Diagnostics: what this program is, what it is connected to and what it holds, to read or to copy into a report. A page of
// the shell, GUI thread.

#include "views/shell/page.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace tenantry {

struct DiagnosticLine {
    QString name;
    QString value;
};

struct DiagnosticGroup {
    QString title;
    QList<DiagnosticLine> lines;
};

class DiagnosticsPage : public ShellPage
{
    Q_OBJECT
public:
    using Source = std::function<QList<DiagnosticGroup>()>;
    DiagnosticsPage(const PageHost &host, Source source);
    void open(const QString &argument) override;
    void refresh() override;
    void retranslate() override;
    [[nodiscard]] QWidget *firstFocus() override;
    [[nodiscard]] QString text() const; ///< everything shown, for the clipboard

private:
    void exportCsv();
    Source m_source;
    QList<DiagnosticGroup> m_groups;
    QLabel *m_title;
    QPushButton *m_copy;
    QWidget *m_body;
    QGridLayout *m_grid;
};

} // namespace tenantry
