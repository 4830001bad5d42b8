#pragma once
// Who works at an operation, and until when: a lock, a word, a sentence; 28 px above the journal. Owned by its parent; GUI thread.

#include "core/registry/heldoperation.h"

#include <QFrame>

class QLabel;

namespace tenantry {

class Format;
class Theme;

class LeaseLine : public QFrame
{
    Q_OBJECT
public:
    LeaseLine(const Theme &theme, const Format &format, QWidget *parent = nullptr);
    void show(const HeldOperation &held); ///< one that is over holds no lease: the line hides

private:
    const Format &m_format;
    QLabel *m_who;
    QLabel *m_until;
};

} // namespace tenantry
