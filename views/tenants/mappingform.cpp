#include "views/tenants/mappingform.h"

#include "models/importfieldword.h"
#include "views/theme/theme.h"
#include "views/widgets/textlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

namespace tenantry {

MappingForm::MappingForm(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_key(new QComboBox), m_rows(theme.px(100) < 150 ? importFieldCount / 2 : importFieldCount)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::Control);
    grid->setVerticalSpacing(space::Tight);
    for (int field = 0; field < importFieldCount; ++field)
        addField(grid, static_cast<ImportField>(field));
    for (const int column : {2, 5})
        grid->setColumnStretch(column, 1);
    m_key->addItems({tr("the slug"), tr("the own id")});
    m_key->setAccessibleName(tr("A row finds its tenant by"));
    grid->addWidget(textLabel(tr("A row finds its tenant by"), "small", "secondary"), m_rows, 0, 1, 1);
    grid->addWidget(m_key, m_rows, 1);
    connect(m_key, &QComboBox::currentIndexChanged, this, &MappingForm::changed);
}

void MappingForm::addField(QGridLayout *grid, ImportField field)
{
    const int number = static_cast<int>(field);
    const int row = number % m_rows;
    const int column = number / m_rows * 3;
    const Choice choice {new QComboBox, textLabel({}, "small", "tertiary")};
    choice.combo->setAccessibleName(importFieldWord(field));
    choice.combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choices.append(choice);
    grid->addWidget(textLabel(importFieldWord(field), "small", "secondary"), row, column);
    grid->addWidget(choice.combo, row, column + 1);
    grid->addWidget(choice.sample, row, column + 2);
    connect(choice.combo, &QComboBox::currentIndexChanged, this, [this, choice] {
        showSample(choice);
        emit changed();
    });
}

void MappingForm::showSample(const Choice &choice)
{
    const auto column = choice.combo->currentIndex() - 1;
    const QStringList first = m_preview.rows.value(0);
    choice.sample->setText(
        column >= 0 ? choice.sample->fontMetrics().elidedText(first.value(column), Qt::ElideRight, 140) : QString());
}

void MappingForm::setPreview(const ImportPreview &preview)
{
    const QSignalBlocker quiet(this);
    m_preview = preview;
    for (int field = 0; field < importFieldCount; ++field) {
        const Choice &choice = m_choices.at(field);
        choice.combo->clear();
        choice.combo->addItem(tr("leave as it is"));
        choice.combo->addItems(preview.columns);
        const QString guessed = preview.guess.columns.value(static_cast<ImportField>(field));
        choice.combo->setCurrentIndex(static_cast<int>(preview.columns.indexOf(guessed)) + 1);
        showSample(choice);
    }
    m_key->setCurrentIndex(static_cast<int>(preview.guess.key));
}

ImportMapping MappingForm::mapping() const
{
    ImportMapping mapping;
    for (int field = 0; field < importFieldCount; ++field) {
        const int column = m_choices.at(field).combo->currentIndex() - 1;
        if (column >= 0)
            mapping.columns.insert(static_cast<ImportField>(field), m_preview.columns.at(column));
    }
    mapping.key = static_cast<ImportKey>(m_key->currentIndex());
    return mapping;
}

} // namespace tenantry
