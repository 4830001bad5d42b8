#pragma once
// What the proof before activation tried, as the tenant and as its neighbour, and how each attempt came out. Owned by its parent;
// GUI thread.

#include "models/proofreport.h"

#include <QWidget>

namespace tenantry {

class Card;
class JournalList;
class Theme;

class OnboardProof : public QWidget
{
    Q_OBJECT
public:
    explicit OnboardProof(const Theme &theme, QWidget *parent = nullptr);
    void setReport(const ProofReport &report);

private:
    struct Side {
        Card *card;
        JournalList *attempts;
    };
    [[nodiscard]] Side makeSide(const Theme &theme, const QString &title);
    void fill(const Side &side, const QList<ProofReport::Attempt> &attempts);
    Side m_tenant;
    Side m_neighbour;
};

} // namespace tenantry
