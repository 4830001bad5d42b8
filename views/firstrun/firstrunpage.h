#pragma once
// Shown while no fleet is open: connect to a registry or make one, tested before anything is opened. Owned by the main
// window, GUI thread.

#include "views/firstrun/registrytarget.h"

#include <QFuture>
#include <QWidget>

#include <functional>

class QButtonGroup;
class QBoxLayout;
class QLabel;
class QPushButton;

namespace tenantry {

class Checklist;
class DemoCard;
class FirstRunChoices;
class FoundRegistry;
class RegistryForm;
class Theme;
struct RegistryCheck;

class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    /// Begins the test of what the form names, on a thread that may end after the page.
    using Test = std::function<QFuture<RegistryCheck>(const RegistryTarget &)>;
    FirstRunPage(const Theme &theme, Test test, QWidget *parent = nullptr);
    void setCreating(bool creating);
    void offerDemo(); ///< as if a person had chosen it
    [[nodiscard]] DemoCard *demo() const { return m_demo; }
    void fill(const RegistryTarget &known);
    void offer(const QString &file); ///< a registry that is here and was never opened; until something is filled in
    void setBackVisible(bool visible); ///< there is an open fleet to go back to
    void showFailure(const Error &error); ///< what was chosen could not be opened
    void test();
    [[nodiscard]] RegistryForm *form() const { return m_form; }
    [[nodiscard]] bool isUsable() const { return m_usable; }

signals:
    void chosen(const tenantry::RegistryTarget &target); ///< tested and wanted
    void back();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildCard(QWidget *card);
    void choose(int choice);
    void tested(const RegistryCheck &check);
    void invalidate();
    void retranslate();
    FoundRegistry *m_found;
    QBoxLayout *m_parts = nullptr; ///< the choice and the form
    FirstRunChoices *m_left = nullptr;
    const Theme &m_theme;
    Test m_startTest;
    QLabel *m_title;
    QLabel *m_subtitle;
    QWidget *m_card = nullptr; ///< of the form
    DemoCard *m_demo = nullptr;
    QLabel *m_cardTitle;
    QButtonGroup *m_engines;
    RegistryForm *m_form;
    Checklist *m_checklist;
    QPushButton *m_test;
    QPushButton *m_back;
    QPushButton *m_connect;
    quint64 m_generation = 0; // of the test whose answer is awaited
    bool m_usable = false;
};

} // namespace tenantry
