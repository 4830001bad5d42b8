#pragma once
// A push button with room for an icon, a verb and its key; kinds: "", primary, danger, text, link, soft, filter, icon.
// Owned by its parent; GUI thread.

#include "views/theme/tokens.h"

#include <QPushButton>

namespace tenantry {

class Theme;

class Button : public QPushButton
{
    Q_OBJECT
public:
    /// `icon` is a name of resources/icons or empty. A button of kind "icon" shows no text: it is name and tooltip.
    Button(const Theme &theme, const char *kind, const QString &text, const QString &icon = {},
           QWidget *parent = nullptr);

    /// The key that does the same, drawn quietly after the verb; native text ("Ctrl+N" is shown as "Ctrl N").
    void setKeyHint(const QString &key);
    void setKind(const char *kind);
    void setIconName(const QString &icon);
    void setSmall(bool small);
    /// A chevron at the end, or alone where there is no text: the button opens a menu or a choice.
    void setOpensChoice(bool opens);
    /// The chosen value after the verb, in the stronger weight ("Status any").
    void setValue(const QString &value);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Piece;
    [[nodiscard]] QList<Piece> pieces() const;
    [[nodiscard]] bool isIconOnly() const { return m_kind == QLatin1StringView("icon"); }
    [[nodiscard]] Token ink() const;

    const Theme &m_theme;
    QString m_kind;
    QString m_icon;
    QString m_key;
    QString m_value;
    bool m_opensChoice = false;
};

} // namespace tenantry
