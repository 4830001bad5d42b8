#pragma once
// The ways to begin: connect, create, or the demonstration fleet, and what comes then. Owned by the first-run page, GUI thread.

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace tenantry {

class Theme;

class FirstRunChoices : public QWidget
{
    Q_OBJECT
public:
    enum Choice { Connect, Create, Adopt, Demo };
    explicit FirstRunChoices(const Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] int choice() const;
    void setChoice(int choice); ///< without telling
    void retranslate();

signals:
    void chosen(int choice); ///< by a person

private:
    void addChoice(const QString &icon);
    void addSteps();

    const Theme &m_theme;
    QButtonGroup *m_choices;
    QList<QLabel *> m_titles;
    QList<QLabel *> m_notes;
    QLabel *m_then;
    QList<QLabel *> m_steps;
};

} // namespace tenantry
