#pragma once
// The line under a list: what it holds on the left, what its keys do on the right, a hairline above.
// Owned by its parent; GUI thread.

#include <QFrame>

class QLabel;

namespace tenantry {

class Theme;

class ListFooter : public QFrame
{
    Q_OBJECT
public:
    /// Takes both labels; the hint may be none.
    ListFooter(const Theme &theme, QLabel *text, QLabel *hint = nullptr, QWidget *parent = nullptr);
};

} // namespace tenantry
