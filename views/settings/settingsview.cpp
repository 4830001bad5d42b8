#include "views/settings/settingsview.h"

#include "views/shell/consolesettings.h"
#include "views/shell/notebar.h"
#include "views/shell/tableactions.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/pagetabs.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tableview.h"
#include "views/widgets/textlabel.h"

#include <QCompleter>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QStringListModel>
#include <QTabBar>

namespace tenantry {

SettingsView::SettingsView(const PageHost &host, const Theme &theme, ConsoleSettings &settings,
                           const QList<SettingsPageRegistration> &cards)
    : ShellPage(host), m_theme(theme), m_settings(settings), m_registrations(cards),
      m_title(textLabel({}, "h1", "", this)), m_find(new SearchField(theme, QStringLiteral("search"), {}, this)),
      m_export(new Button(theme, "default", {}, QStringLiteral("export"), this)), m_reset(new QPushButton(this)),
      m_tabs(new QTabBar(this)), m_hint(new ElidedLabel(this)), m_question(new NoteBar(theme, StatusKind::Warn, this)),
      m_resetNow(m_question->addButton("")), m_keep(m_question->addButton("text"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_find->setMinimumWidth(theme.px(230));
    buildHeader(column);
    m_question->hide();
    column->addWidget(m_question);

    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    QBoxLayout *body = m_body;
    body->setContentsMargins(20, 12, 20, 12);
    body->setSpacing(0);
    m_scroll = new QScrollArea(this);
    QScrollArea *scroll = m_scroll;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *left = new QWidget(scroll);
    left->setProperty("kind", QStringLiteral("surface"));
    auto *leftColumn = new QVBoxLayout(left);
    // The bar stands in the gap between the cards, whether there is something to scroll or not.
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    leftColumn->setContentsMargins(0, 0, 2, 0);
    leftColumn->setSpacing(12);
    body->addWidget(scroll, 716);
    for (const SettingsPageRegistration &card : m_registrations) {
        SettingsPage *made = card.create(left);
        m_cards.append(made);
        if (card.aside)
            body->addWidget(made, 476);
        else
            leftColumn->addWidget(made);
        m_tabs->addTab(QString());
    }
    leftColumn->addStretch(1);
    scroll->setWidget(left);
    column->addLayout(body, 1);

    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int at) {
        if (at >= 0)
            m_cards.at(at)->revealRow({});
    });
    connect(m_find, &QLineEdit::returnPressed, this, &SettingsView::find);
    connect(m_export, &QPushButton::clicked, this, &SettingsView::exportToFile);
    connect(m_reset, &QPushButton::clicked, this, &SettingsView::askReset);
    connect(m_keep, &QPushButton::clicked, m_question, &QWidget::hide);
    connect(m_resetNow, &QPushButton::clicked, this, [this] {
        m_question->hide();
        m_settings.reset(tr("Reset"));
    });
    QList<TableOfPage> tables;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const auto inside = m_cards.at(i)->findChildren<TableView *>();
        for (TableView *table : inside)
            tables.append({table, m_registrations.at(i).id});
    }
    if (!tables.isEmpty())
        offerTables(tables);
    offer(QLatin1StringView("settings.undo"), [this] {
        const QString what = m_settings.history().undoText();
        if (!m_settings.history().canUndo())
            return;
        m_settings.history().undo();
        shell().announce(tr("Undone: %1").arg(what));
    });
}

/// Where large or long text leaves no room side by side, what stands aside goes below.
void SettingsView::arrange()
{
    int wanted = m_scroll->widget()->minimumSizeHint().width() + m_scroll->verticalScrollBar()->sizeHint().width()
        + m_body->contentsMargins().left() + m_body->contentsMargins().right();
    for (int i = 0; i < m_body->count(); ++i) {
        if (const QWidget *aside = m_body->itemAt(i)->widget(); aside && aside != m_scroll)
            wanted += aside->minimumSizeHint().width();
    }
    const bool isNarrow = width() < qMax(wanted, m_theme.px(760));
    m_body->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void SettingsView::resizeEvent(QResizeEvent *event)
{
    ShellPage::resizeEvent(event);
    arrange();
}

void SettingsView::buildHeader(QVBoxLayout *column)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(20, 14, 20, 0);
    head->setSpacing(12);
    head->addWidget(m_title, 1, Qt::AlignTop);
    head->addWidget(m_find);
    head->addWidget(m_export);
    head->addWidget(m_reset);
    column->addLayout(head);
    styleLabel(m_hint, "small", "tertiary");
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    addPageTabs(column, m_tabs, m_hint);
}

void SettingsView::open(const QString &argument)
{
    for (qsizetype i = 0; i < m_registrations.size(); ++i) {
        if (m_registrations.at(i).id == argument) {
            m_tabs->setCurrentIndex(int(i));
            m_cards.at(i)->revealRow({});
        }
    }
}

void SettingsView::focusFilter()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
}

QWidget *SettingsView::firstFocus()
{
    return m_tabs;
}

void SettingsView::find()
{
    const QString wanted = m_find->text();
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const QStringList titles = m_cards.at(i)->rowTitles();
        for (const QString &title : titles) {
            if (!wanted.isEmpty() && title.contains(wanted, Qt::CaseInsensitive)) {
                m_tabs->setCurrentIndex(int(i));
                m_cards.at(i)->revealRow(title);
                return;
            }
        }
    }
    shell().announce(tr("No setting matches “%1”.").arg(wanted));
}

void SettingsView::exportToFile()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export settings"), QStringLiteral("tenantry-settings.txt"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    // commit() alone takes a file that the disk cut short for whole.
    if (!file.open(QIODevice::WriteOnly) || file.write(m_settings.exported().toUtf8()) < 0 || !file.flush()
        || !file.commit()) {
        m_resetNow->hide();
        m_question->setText(tr("The settings were not written."), file.errorString());
        m_question->show();
        return;
    }
    shell().announce(tr("Settings written to %1").arg(path));
}

void SettingsView::askReset()
{
    m_resetNow->show();
    m_question->setText(tr("Bring every setting back to its default?"),
                        tr("Windows, columns and pins stay. Ctrl+Z undoes it."));
    m_question->show();
    m_keep->setFocus(Qt::OtherFocusReason);
}

void SettingsView::retranslate()
{
    m_title->setText(tr("Settings"));
    m_find->setPlaceholderText(tr("Find a setting"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_export->setText(tr("Export"));
    m_reset->setText(tr("Reset…"));
    m_resetNow->setText(tr("Reset"));
    m_keep->setText(tr("Close"));
    m_hint->setText(tr("Changes apply at once and can be undone with Ctrl+Z"));
    m_tabs->setAccessibleName(tr("Settings"));
    QStringList rows;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        m_cards.at(i)->retranslate();
        m_tabs->setTabText(int(i), QCoreApplication::translate("SettingsPage", m_registrations.at(i).title));
        rows += m_cards.at(i)->rowTitles();
    }
    auto *completer = new QCompleter(rows, m_find);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_find->setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &SettingsView::find);
    arrange();
}

} // namespace tenantry
