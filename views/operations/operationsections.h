#pragma once
// An operation in an inspector: who holds its lease, its journal, what failed and why, what exists now, and the ways on. Made by the
// panel it is part of, whose sections it fills; GUI thread.

#include "core/provisioning/operationremains.h"
#include "core/registry/heldoperation.h"
#include "views/widgets/journallist.h"

#include <QObject>

class QAction;
class QLabel;
class QVBoxLayout;
class QWidget;

namespace tenantry {

class CodeBlock;
class Format;
class LeaseLine;
class RemainsList;
class Theme;

class OperationSections : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    struct Services {
        const Theme &theme;
        const Format &format;
        const OperationSite &site;
    };
    /// `section` makes a new section of the panel.
    OperationSections(const Services &services, QVBoxLayout *head, const std::function<QVBoxLayout *()> &section,
                      QObject *parent);
    /// Reads it anew; a null id shows nothing.
    void show(const OperationId &id);
    void setActions(QAction *resume, QAction *undo);
    void retranslate(); ///< titles that stay; show() says the rest anew
    /// What was read last of the one that is shown; null before that.
    [[nodiscard]] const HeldOperation *current() const;

signals:
    void read(); ///< of the one that is shown, now and when it changed

private:
    void buildJournal(QVBoxLayout *section);
    void showJournal();
    void readRemains();
    void showWays();
    void hide();

    [[nodiscard]] QList<JournalList::Step> steps() const;

    Services m_services;
    OperationId m_id;
    HeldOperation m_held; ///< of another id until it is read
    HeldOperation m_looked; ///< as it was when its remains were asked for
    LeaseLine *m_lease;
    QWidget *m_journalPart;
    QLabel *m_journalTitle;
    QLabel *m_journalCount;
    JournalList *m_journal;
    QLabel *m_failedStep;
    QLabel *m_why;
    CodeBlock *m_statement;
    QWidget *m_remainsPart;
    QLabel *m_remainsTitle;
    QLabel *m_remainsAge;
    RemainsList *m_remains;
    QWidget *m_waysPart;
    QLabel *m_waysTitle;
    QWidget *m_buttons;
    QLabel *m_ways;
};

} // namespace tenantry
