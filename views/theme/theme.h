#pragma once
// The look of the program: colours, type, sizes and icons for the mode, density and text size a person chose.
// Made once by AppContext before the first widget, lives as long as the application, GUI thread only.

#include "views/theme/fonts.h"
#include "views/theme/systemscheme.h"
#include "views/theme/tabulartext.h"
#include "views/theme/tokens.h"

#include <QFont>
#include <QIcon>
#include <QPixmap>

class QApplication;

namespace tenantry {

enum class ThemeMode { Light, Dark, Follow };
enum class Density { Compact, Default, Comfortable };

class Theme : public QObject
{
    Q_OBJECT
public:
    /// Reads the compiled-in tokens and captures the desktop's font and palette; the application must exist.
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// Gives the application style, palette, font and style sheet, now and after each change.
    void apply(QApplication &application);

    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] Density density() const { return m_density; }
    void setDensity(Density density);
    /// Percent of the desktop's text size, 75 to 200; other values are moved to the nearer end.
    [[nodiscard]] int textSize() const { return m_textSize; }
    void setTextSize(int percent);

    /// Quiet texts and lines become strong and tinted grounds plain; on by itself where the desktop asks for it.
    [[nodiscard]] bool strongContrast() const { return m_strongContrast; }
    void setStrongContrast(bool strong);
    [[nodiscard]] bool systemWantsContrast() const { return m_system.wantsContrast(); }
    /// Areas of a chart are told apart by a pattern too, not by their colour alone.
    [[nodiscard]] bool seriesPatterns() const { return m_seriesPatterns; }
    void setSeriesPatterns(bool patterns);
    /// What fills the series of that number, 0 first: its colour, with a pattern where wanted.
    [[nodiscard]] QBrush seriesBrush(int series, Token color) const;

    [[nodiscard]] QColor color(Token token) const;
    /// Size and weight of a text; hinting is off because Inter is drawn for fractional positions.
    [[nodiscard]] QFont font(FontRole role) const;
    [[nodiscard]] QFont font(FontRole role, QFont::Weight weight) const;
    /// The same type with digits of equal width, for figures that stand below each other or change in place.
    [[nodiscard]] const TabularText &tabular(FontRole role, QFont::Weight weight = QFont::Normal) const;
    /// A length drawn for 13 px text, in the present text size. Spaces and hairlines do not scale: use them as drawn.
    [[nodiscard]] int px(int drawn) const;
    /// The present height of a table row, never under the 24 px a pointer needs.
    [[nodiscard]] int rowHeight() const { return rowHeight(m_density); }
    [[nodiscard]] int rowHeight(Density density) const;
    [[nodiscard]] int twoLineRowHeight() const { return px(46); }
    [[nodiscard]] int headerHeight() const { return px(30); }
    [[nodiscard]] int radius(const char *what) const; ///< "chip", "control", "card", "dialog"

    /// An icon of resources/icons by name, in this colour; it follows later changes of the theme by itself.
    [[nodiscard]] QIcon icon(const QString &name, Token color = Token::TextSecondary) const;
    /// As above, with another colour where the button is checked.
    [[nodiscard]] QIcon icon(const QString &name, Token color, Token checked) const;
    /// The picture of an icon, cached; `size` in device-independent pixels.
    [[nodiscard]] QPixmap pixmap(const QString &name, const QColor &color, int size, qreal dpr) const;

signals:
    /// Colours, type or sizes differ from before: caches of pictures and sizes are stale.
    void changed();

private:
    void refresh();

    Tokens m_tokens;
    SystemScheme m_system;
    QFont m_systemFont;
    QString m_systemFamily;
    qreal m_systemSize; ///< pixels
    ThemeMode m_mode = ThemeMode::Follow;
    Density m_density = Density::Default;
    int m_textSize = 100;
    bool m_wasDark = false;
    bool m_strongContrast = false;
    bool m_seriesPatterns = false;
    QApplication *m_application = nullptr;
    mutable QHash<QString, QPixmap> m_pixmaps;
    mutable QHash<int, QFont> m_fonts;
    mutable QHash<int, TabularText> m_tabular;
};

/// The nine margins the design allows between things, in pixels.
namespace space {
constexpr int Hair = 2, Tight = 4, Control = 8, Card = 12, Wide = 16, Page = 20, Section = 24, Large = 32, Huge = 40;
}

} // namespace tenantry
