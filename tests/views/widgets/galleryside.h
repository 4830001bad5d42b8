#pragma once
// The right column of the gallery: what inspectors are made of. Test data, GUI thread.

#include "tests/views/widgets/gallerydata.h"
#include "views/theme/theme.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/journallist.h"
#include "views/widgets/modelstack.h"
#include "views/widgets/sidelist.h"

#include <QHBoxLayout>
#include <QTabBar>

namespace tenantry {

inline QHBoxLayout *rowOf(const QList<QWidget *> &widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    return row;
}

inline void fillSide(QVBoxLayout &column, Theme &t)
{
    auto *list = new SideList(t);
    list->setRows({{s("Isolation"), s("Database"), s("database")},
                   {s("Server"), s("pg-eu-3, PostgreSQL 16.4")},
                   {s("Database"), s("t_kestrel"), {}, {}, true},
                   {s("Sessions"), s("12 of 20 connections")},
                   {s("Size"), s("84.2 GB as of 14:05"), {}, {}, false, true},
                   {s("Schema"), {}},
                   {s("State"), s("Migration failed"), {}, StatusKind::Bad}});
    column.addWidget(list);
    auto *journal = new JournalList(t);
    journal->setSteps({{StatusKind::Ok, s("Reserve slug and ID in the registry"), s("14:24:02"), s("12 ms")},
                       {StatusKind::Ok, s("Create role"), s("14:24:02"), s("9 ms")},
                       {StatusKind::Ok, s("Load template 0144, 64 tables"), s("14:24:11"), s("1.4 s")},
                       {StatusKind::Bad, s("Grant rights, attempt 3"), s("14:26:31"), s("refused")},
                       {StatusKind::Waiting, s("Prove isolation, 12 attempts"), {}, {}},
                       {StatusKind::Waiting, s("Activate"), {}, {}}});
    column.addWidget(journal);
    auto *code = new CodeBlock(t, s("Statement"));
    code->setCode(s("GRANT USAGE ON SCHEMA shared_ref\n  TO t_petrel_9c41;"),
                  s("ERROR 42501: permission denied\nfor schema shared_ref"));
    column.addWidget(code);
    auto *stack = new ModelStack(t);
    stack->setParts({231, 118, 52, 11, 60}, 480);
    column.addWidget(stack);
    auto *tabs = new QTabBar;
    for (const char *tab : {"General", "Appearance", "Connections"})
        tabs->addTab(s(tab));
    tabs->setDrawBase(false);
    column.addWidget(tabs);
    column.addStretch();
}

} // namespace tenantry
