#include "views/theme/theme.h"

#include "views/theme/iconengine.h"
#include "views/theme/palette.h"
#include "views/theme/stylesheet.h"
#include "views/theme/tenantrystyle.h"

#include <QApplication>
#include <QFontInfo>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

namespace tenantry {

namespace {

struct Type {
    const char *token;
    QFont::Weight weight;
};

Type typeOf(FontRole role)
{
    static constexpr std::array<Type, 9> Types {{
        {"caption", QFont::Normal},
        {"small", QFont::Normal},
        {"body", QFont::Normal},
        {"strong", QFont::DemiBold},
        {"h3", QFont::DemiBold},
        {"h2", QFont::DemiBold},
        {"h1", QFont::DemiBold},
        {"kpi", QFont::DemiBold},
        {"mono", QFont::Normal},
    }};
    return Types.at(size_t(role));
}

constexpr qreal DrawnBody = 13;

int fontKey(FontRole role, QFont::Weight weight)
{
    return int(role) * 1001 + int(weight);
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent)
{
    if (auto tokens = Tokens::builtIn())
        m_tokens = *tokens;
    else
        qCritical("%s", qUtf8Printable(tokens.error().toText()));
    loadEmbeddedFonts();
    m_systemFont = QApplication::font();
    const QFontInfo system(m_systemFont);
    m_systemFamily = system.family();
    // A desktop that says nothing yields 12 px; the drawn 13 px is the floor, a larger desktop font scales everything.
    m_systemSize = std::max(DrawnBody, QFontInfo(QApplication::font()).pointSizeF() * 96 / 72);
    m_wasDark = isDark();
    m_strongContrast = m_system.wantsContrast();
    connect(&m_system, &SystemScheme::changed, this, [this] {
        if (m_wasDark != isDark())
            refresh();
    });
}

/// The style asks this theme at each paint, and the application outlives both.
Theme::~Theme()
{
    if (m_application == nullptr)
        return;
    m_application->setStyleSheet({});
    m_application->setFont(m_systemFont);
    m_application->setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
}

void Theme::apply(QApplication &application)
{
    m_application = &application;
    application.setStyle(new TenantryStyle(*this));
    m_system.watch();
    refresh();
}

void Theme::setMode(ThemeMode mode)
{
    m_mode = mode;
    if (m_wasDark != isDark())
        refresh();
}

bool Theme::isDark() const
{
    return m_mode == ThemeMode::Dark || (m_mode == ThemeMode::Follow && m_system.isDark());
}

void Theme::setDensity(Density density)
{
    if (m_density == density)
        return;
    m_density = density;
    emit changed();
}

void Theme::setTextSize(int percent)
{
    const int bounded = std::clamp(percent, 75, 200);
    if (m_textSize == bounded)
        return;
    m_textSize = bounded;
    refresh();
}

void Theme::setStrongContrast(bool strong)
{
    if (m_strongContrast == strong)
        return;
    m_strongContrast = strong;
    refresh();
}

void Theme::setSeriesPatterns(bool patterns)
{
    if (m_seriesPatterns == patterns)
        return;
    m_seriesPatterns = patterns;
    emit changed();
}

QBrush Theme::seriesBrush(int series, Token token) const
{
    static constexpr std::array<Qt::BrushStyle, 6> Patterns {Qt::SolidPattern, Qt::BDiagPattern, Qt::Dense4Pattern,
                                                             Qt::HorPattern,   Qt::FDiagPattern, Qt::CrossPattern};
    const auto pattern = Patterns.at(size_t(series) % Patterns.size());
    return {color(token), m_seriesPatterns ? pattern : Qt::SolidPattern};
}

QColor Theme::color(Token token) const
{
    if (m_strongContrast)
        token = strongToken(token);
    return (isDark() ? m_tokens.dark : m_tokens.light).at(size_t(token));
}

QFont Theme::font(FontRole role) const
{
    return font(role, typeOf(role).weight);
}

QFont Theme::font(FontRole role, QFont::Weight weight) const
{
    const int key = fontKey(role, weight);
    if (const auto known = m_fonts.constFind(key); known != m_fonts.constEnd())
        return *known;
    QFont font;
    font.setFamilies(role == FontRole::Mono ? codeFamilies() : textFamilies(m_systemFamily));
    font.setPixelSize(px(m_tokens.type.value(QLatin1StringView(typeOf(role).token), int(DrawnBody))));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    m_fonts.insert(key, font);
    return font;
}

const TabularText &Theme::tabular(FontRole role, QFont::Weight weight) const
{
    const int key = fontKey(role, weight);
    auto known = m_tabular.find(key);
    if (known == m_tabular.end())
        known = m_tabular.insert(key, TabularText(font(role, weight)));
    return *known;
}

int Theme::px(int drawn) const
{
    return std::max(1, int(std::lround(drawn * m_systemSize / DrawnBody * m_textSize / 100)));
}

int Theme::rowHeight(Density density) const
{
    static constexpr std::array<const char *, 3> Names {"compact", "default", "comfortable"};
    return std::max(24, px(m_tokens.row.value(QLatin1StringView(Names.at(size_t(density))))));
}

int Theme::radius(const char *what) const
{
    return m_tokens.radius.value(QLatin1StringView(what));
}

QIcon Theme::icon(const QString &name, Token color) const
{
    return icon(name, color, color);
}

QIcon Theme::icon(const QString &name, Token color, Token checked) const
{
    return QIcon(new IconEngine(*this, name, color, checked));
}

QPixmap Theme::pixmap(const QString &name, const QColor &color, int size, qreal dpr) const
{
    const QString key = QStringLiteral("%1/%2/%3/%4").arg(name, color.name()).arg(size).arg(dpr);
    auto found = m_pixmaps.find(key);
    if (found == m_pixmaps.end())
        found = m_pixmaps.insert(key, renderIcon(name, color, size, dpr));
    return *found;
}

void Theme::refresh()
{
    m_wasDark = isDark();
    m_pixmaps.clear();
    m_fonts.clear();
    m_tabular.clear();
    if (m_application) {
        m_application->setPalette(makePalette(*this));
        for (const char *input : {"QLineEdit", "QPlainTextEdit"})
            m_application->setPalette(makeInputPalette(*this), input);
        m_application->setFont(font(FontRole::Body));
        m_application->setStyleSheet(makeStyleSheet(*this));
    }
    emit changed();
}

} // namespace tenantry
