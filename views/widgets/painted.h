#pragma once
// The base of widgets that paint themselves from the theme: they follow its changes in size and colour.
// Owned by their parents; GUI thread. The theme outlives them.

#include <QWidget>

namespace tenantry {

class Theme;

class Painted : public QWidget
{
    Q_OBJECT
public:
    explicit Painted(const Theme &theme, QWidget *parent = nullptr);

protected:
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    /// After the content changed: both size and picture may differ.
    void refresh();

private:
    const Theme &m_theme;
};

} // namespace tenantry
