#pragma once
// Why a database is taken for one kind of system: each sign with its evidence, and what no row names. Owned by the page that adopts,
// GUI thread.

#include "core/discovery/presettrial.h"
#include "models/roles.h"
#include "views/widgets/card.h"

class QGridLayout;

namespace tenantry {

class Theme;

class SignsCard : public Card
{
    Q_OBJECT
public:
    explicit SignsCard(const Theme &theme, QWidget *parent = nullptr);

    void show(const PresetTrial &trial, const QList<QStringList> &leftovers = {});
    void retranslate();

private:
    void clear();
    void addSign(StatusKind kind, const QString &title, const QString &evidence, bool isMono);

    const Theme &m_theme;
    QLabel *m_about;
    QLabel *m_tried;
    QGridLayout *m_grid;
    int m_rows = 0; ///< of the grid that are in use
    PresetTrial m_trial;
    QList<QStringList> m_leftovers;
};

} // namespace tenantry
