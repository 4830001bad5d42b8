#include "views/adopt/signscard.h"

#include "views/theme/theme.h"
#include "views/widgets/statusshape.h"
#include "views/widgets/textlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

namespace {

constexpr qsizetype namedLeftovers = 4;

StatusKind kindOfSign(const TriedSign &sign)
{
    if (sign.isMet)
        return StatusKind::Ok;
    if (!sign.isTried)
        return StatusKind::Skipped;
    return sign.isRequired ? StatusKind::Bad : StatusKind::Unknown;
}

} // namespace

SignsCard::SignsCard(const Theme &theme, QWidget *parent)
    : Card(QStringLiteral("…"), parent), m_theme(theme), m_about(wrappedLabel({}, "small", "secondary")),
      m_tried(wrappedLabel({}, "small", "tertiary")), m_grid(new QGridLayout)
{
    body()->addWidget(m_about);
    m_grid->setHorizontalSpacing(space::Control);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    body()->addLayout(m_grid);
    body()->addWidget(m_tried);
    body()->addStretch(1);
    retranslate();
}

void SignsCard::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < m_rows; ++row)
        m_grid->setRowMinimumHeight(row, 0);
    m_rows = 0;
}

void SignsCard::addSign(StatusKind kind, const QString &title, const QString &evidence, bool isMono)
{
    const int row = m_rows;
    m_rows += 3; // the sign, its evidence and a gap
    m_grid->setRowMinimumHeight(row + 2, 6);
    auto *shape = new StatusShape(m_theme, kind, 12, this);
    m_grid->addWidget(shape, row, 0, Qt::AlignTop);
    QLabel *name = wrappedLabel(title, "smallStrong", "", this);
    name->setAccessibleName(title + u", " + evidence);
    m_grid->addWidget(name, row, 1);
    if (evidence.isEmpty())
        return;
    QLabel *seen = wrappedLabel(evidence, isMono ? "mono" : "small", "tertiary", this);
    m_grid->addWidget(seen, row + 1, 1);
}

void SignsCard::show(const PresetTrial &trial, const QList<QStringList> &leftovers)
{
    m_trial = trial;
    m_leftovers = leftovers;
    retranslate();
}

void SignsCard::retranslate()
{
    clear();
    const bool isTried = !m_trial.signs.isEmpty();
    setTitle(!isTried ? tr("What it reads") : m_trial.fits() ? tr("Why we think so") : tr("Why it is not so"));
    m_about->setText(presetText(m_trial.preset.about));
    m_about->setVisible(!m_about->text().isEmpty());
    m_tried->setText(tr("Tried with: %1").arg(m_trial.preset.tried));
    m_tried->setVisible(!m_trial.preset.tried.isEmpty());
    for (const auto &sign : std::as_const(m_trial.signs))
        addSign(kindOfSign(sign), presetText(sign.title), sign.evidence, sign.isMet);
    if (m_leftovers.isEmpty())
        return;
    QStringList places;
    for (const auto &row : m_leftovers.mid(0, namedLeftovers))
        places << row.value(0);
    if (m_leftovers.size() > namedLeftovers)
        places << tr("%Ln more", nullptr, static_cast<int>(m_leftovers.size() - namedLeftovers));
    addSign(StatusKind::Unknown, tr("Places that no row names"), places.join(QStringLiteral(", ")), false);
}

} // namespace tenantry
