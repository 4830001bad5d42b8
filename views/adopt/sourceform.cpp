#include "views/adopt/sourceform.h"

#include "models/words.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/filechoice.h"
#include "views/widgets/formfield.h"
#include "views/widgets/textlabel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace tenantry {

namespace {
constexpr int queryHeight = 96; // four lines
}

SourceForm::SourceForm(const Theme &theme, QWidget *parent)
    : Card(QStringLiteral("…"), parent), m_theme(theme), m_fields(new QWidget),
      m_problem(wrappedLabel({}, "small", "bad")), m_look(new Button(theme, "primary", {}))
{
    body()->addWidget(m_fields);
    body()->addWidget(m_problem);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_look);
    body()->addLayout(foot);
    m_problem->hide();
    connect(m_look, &Button::clicked, this, &SourceForm::lookWanted);
    retranslate();
}

void SourceForm::clear()
{
    m_lines.clear();
    m_query = nullptr;
    m_model = nullptr;
    auto *fresh = new QWidget;
    auto *column = new QVBoxLayout(fresh);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Control);
    delete body()->replaceWidget(m_fields, fresh);
    m_fields->deleteLater(); // one of its fields may have asked
    m_fields->hide();
    m_fields = fresh;
    setProblem({});
}

QLineEdit *SourceForm::addLine(const QString &name, const QString &label, const QString &text)
{
    auto *line = new QLineEdit(text);
    connect(line, &QLineEdit::returnPressed, m_look, &QPushButton::click);
    m_fields->layout()->addWidget(new FormField(name.isEmpty() ? label : name, line));
    if (!name.isEmpty() && !label.isEmpty()) {
        m_fields->layout()->addWidget(wrappedLabel(label, "small", "tertiary"));
        line->setAccessibleDescription(label);
    }
    m_lines.insert(name, line);
    return line;
}

void SourceForm::addModel()
{
    m_model = new QComboBox;
    for (const auto kind :
         {IsolationKind::SharedTable, IsolationKind::Schema, IsolationKind::Database, IsolationKind::Deployment})
        m_model->addItem(isolationWord(kind), static_cast<int>(kind));
    m_model->setCurrentIndex(1);
    m_fields->layout()->addWidget(new FormField(tr("How they are kept apart"), m_model));
}

void SourceForm::addPath(PresetRow::Way way)
{
    addLine({}, way == PresetRow::Way::Csv ? tr("CSV file") : tr("Folder"), {});
    auto *choose =
        new Button(m_theme, "default", way == PresetRow::Way::Csv ? tr("Choose file…") : tr("Choose folder…"));
    connect(choose, &Button::clicked, this, &SourceForm::browse);
    m_fields->layout()->addWidget(choose);
}

void SourceForm::browse()
{
    const auto take = [this, line = m_lines.value({})](const QString &path) { line->setText(path); };
    if (m_way == PresetRow::Way::Csv)
        askOpenFile(this, {tr("CSV file"), {}, tr("CSV files (*.csv);;All files (*)")}, take);
    else
        askFolder(this, tr("Folder of SQLite files"), take);
}

void SourceForm::show(PresetRow::Way way, const AdoptionPreset &preset)
{
    m_way = way;
    m_preset = preset;
    clear();
    m_asks = way != PresetRow::Way::Preset || !preset.givens.isEmpty();
    if (way == PresetRow::Way::Preset) {
        for (const auto &given : preset.givens)
            addLine(given.name, presetText(given.about), given.fallback)
                ->setProperty("optional", !given.fallback.isNull());
    } else if (way == PresetRow::Way::Query) {
        m_query = new QPlainTextEdit;
        m_query->setFont(m_theme.font(FontRole::Mono));
        m_query->setTabChangesFocus(true);
        m_query->setMinimumHeight(m_theme.px(queryHeight));
        m_query->setMaximumHeight(m_theme.px(queryHeight));
        m_fields->layout()->addWidget(new FormField(tr("One SELECT"), m_query));
        addModel();
    } else {
        addPath(way);
        if (way == PresetRow::Way::Csv)
            addModel();
    }
    retranslate();
}

Result<> SourceForm::fill(AdoptionRequest &request, Engine engine) const
{
    const auto missing = [](const QString &what) {
        return fail(ErrorKind::InvalidInput, tr("Fill in: %1.").arg(what));
    };
    if (m_model)
        request.place.model = static_cast<IsolationKind>(m_model->currentData().toInt());
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
        const QString text = line.value()->text();
        const bool isOptional = !line.key().isEmpty() && text.isEmpty() && line.value()->property("optional").toBool();
        if (text.trimmed().isEmpty() && !isOptional)
            return missing(line.value()->accessibleName());
        if (!line.key().isEmpty())
            request.given.insert(line.key(), text);
    }
    if (m_query) {
        if (m_query->toPlainText().trimmed().isEmpty())
            return missing(m_query->accessibleName());
        request.preset = presetOfQuery(m_query->toPlainText().trimmed(), engine, request.place.model);
    }
    if (m_way == PresetRow::Way::Csv)
        request.csvFile = m_lines.value({})->text();
    if (m_way == PresetRow::Way::Folder) {
        request.folder = m_lines.value({})->text();
        request.place.model = IsolationKind::Database;
    }
    return {};
}

void SourceForm::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

QWidget *SourceForm::firstField() const
{
    if (m_query)
        return m_query;
    return m_lines.isEmpty() ? static_cast<QWidget *>(m_look) : m_lines.first();
}

void SourceForm::retranslate()
{
    setTitle(tr("What it needs"));
    m_look->setText(tr("Look"));
}

} // namespace tenantry
