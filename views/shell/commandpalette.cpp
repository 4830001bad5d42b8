#include "views/shell/commandpalette.h"

#include "views/shell/palettedelegate.h"
#include "views/shell/palettemodel.h"
#include "views/theme/theme.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/iconshape.h"
#include "views/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

CommandPalette::CommandPalette(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_input(new QLineEdit(this)), m_count(textLabel({}, "small", "tertiary", this)),
      m_list(new QListView(this)), m_help(new ElidedLabel(this)), m_prefixes(new ElidedLabel(this)),
      m_footer(new QFrame(this)), m_model(new PaletteModel(this)), m_delegate(new PaletteDelegate(theme, this))
{
    setProperty("kind", QStringLiteral("popup"));
    styleLabel(m_help, "small", "tertiary");
    styleLabel(m_prefixes, "small", "tertiary");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *head = new QFrame(this);
    head->setProperty("kind", QStringLiteral("section"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 9, 16, 10);
    m_input->setProperty("kind", QStringLiteral("bare"));
    m_input->setFrame(false);
    // The whole palette is the field: a ring inside it would say nothing.
    m_input->setProperty("focusRing", false);
    const auto size = [this, &theme] {
        m_input->setFont(theme.font(FontRole::H2, QFont::Normal));
        m_input->setFixedHeight(theme.px(27));
    };
    connect(&theme, &Theme::changed, this, size);
    size();
    row->setSpacing(8);
    row->addWidget(new IconShape(theme, QStringLiteral("search"), Token::TextTertiary, 18, head));
    m_input->installEventFilter(this);
    row->addWidget(m_input, 1);
    row->addWidget(m_count);
    column->addWidget(head);

    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContentsMargins(0, 4, 0, 8);
    column->addWidget(m_list, 1);

    m_footer->setProperty("kind", QStringLiteral("footer"));
    auto *foot = new QHBoxLayout(m_footer);
    foot->setContentsMargins(16, 8, 16, 8);
    foot->setSpacing(16);
    foot->addWidget(m_help, 1);
    foot->addWidget(m_prefixes);
    column->addWidget(m_footer);

    connect(m_input, &QLineEdit::textEdited, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        runCurrent();
    });
    hide();
    retranslate();
}

void CommandPalette::setSources(const QList<CommandSource *> &sources)
{
    for (CommandSource *source : std::as_const(m_sources))
        source->disconnect(this);
    m_sources = sources;
    m_asked.clear();
    for (CommandSource *source : sources)
        connect(source, &CommandSource::changed, this, &CommandPalette::showResults);
}

void CommandPalette::start(const QString &text)
{
    m_input->setText(text);
    search();
    m_input->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::search()
{
    const QString text = m_input->text();
    m_runWhenFound = false;
    m_asked = m_sources;
    QString query = text.trimmed();
    for (CommandSource *source : std::as_const(m_sources)) {
        if (!text.isEmpty() && text.front() == source->prefix()) {
            m_asked = {source};
            query = text.mid(1).trimmed();
        }
    }
    m_delegate->setMatch(query);
    const int each = m_asked.size() == 1 ? 50 : 6;
    for (CommandSource *source : std::as_const(m_asked))
        source->setQuery(query, each);
    showResults();
}

void CommandPalette::showResults()
{
    m_model->setResults(m_asked);
    m_list->setCurrentIndex(m_model->step({}, 1));
    m_count->setText(tr("%Ln result(s)", nullptr, m_model->resultCount()));
    updateGeometry();
    if (m_runWhenFound)
        runCurrent();
}

/// An Enter that comes before the answer to what was typed waits for it: what stands there belongs to other letters.
void CommandPalette::runCurrent()
{
    m_runWhenFound = std::any_of(m_asked.cbegin(), m_asked.cend(),
                                 [](const CommandSource *source) { return source->isSearching(); });
    if (m_runWhenFound)
        return;
    const QModelIndex index = m_list->currentIndex();
    if (!(m_model->flags(index) & Qt::ItemIsSelectable))
        return;
    // Closed first: what runs may open a dialog of its own, and the focus must be back before it does.
    emit done();
    m_model->activate(index);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_input || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    static const QHash<int, int> steps {{Qt::Key_Down, 1}, {Qt::Key_Up, -1}};
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (steps.contains(key)) {
        m_runWhenFound = false;
        m_list->setCurrentIndex(m_model->step(m_list->currentIndex(), steps.value(key)));
        m_list->scrollTo(m_list->currentIndex());
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        runCurrent();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

QSize CommandPalette::sizeHint() const
{
    int list = 12;
    for (int row = 0; row < m_model->rowCount(); ++row)
        list += m_theme.px(m_model->index(row).data(PaletteModel::HeadingRole).toBool() ? 28 : 36);
    return {m_theme.px(640),
            m_theme.px(48) + qBound(m_theme.px(40), list, m_theme.px(420)) + m_footer->sizeHint().height()};
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Command palette"));
    m_input->setAccessibleName(tr("Search"));
    m_input->setPlaceholderText(tr("Tenant, command, job or finding"));
    m_list->setAccessibleName(tr("Results"));
    m_help->setText(tr("Up and Down to choose    Enter to run"));
    m_prefixes->setText(tr("> commands    @ tenants    # jobs    ! findings"));
}

} // namespace tenantry
