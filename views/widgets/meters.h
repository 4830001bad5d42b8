#pragma once
// Small pictures as widgets: a status shape, a thin progress bar, a stack of models, a level, a sparkline, an avatar.
// Owned by their parents; GUI thread. Each says in its accessible name what it shows.

#include "models/roles.h"
#include "views/delegates/cellpaint.h"
#include "views/widgets/painted.h"

namespace tenantry {

/// A status shape; its word stands beside it.
class StatusShape : public Painted
{
    Q_OBJECT
public:
    StatusShape(const Theme &theme, StatusKind kind, int size = 14, QWidget *parent = nullptr);
    void setKind(StatusKind kind);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusKind m_kind;
    int m_size;
};

/// An icon of resources/icons in a colour of the theme.
class IconShape : public Painted
{
    Q_OBJECT
public:
    IconShape(const Theme &theme, QString icon, Token color, int size = 16, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Token m_color;
    int m_size;
};

/// A bar as wide as its place: value, the failed part of it, the usual mark.
class ProgressBar : public Painted
{
    Q_OBJECT
public:
    explicit ProgressBar(const Theme &theme, QWidget *parent = nullptr);
    /// An empty value is unknown; `state` gives the colour, none is calm blue.
    void setValue(std::optional<double> value, std::optional<StatusKind> state = StatusKind::Running, double failed = 0,
                  std::optional<double> usual = {});
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BarValue m_bar;
    std::optional<StatusKind> m_state;
};

/// Parts of a whole, each in the colour of a state, 2 px apart.
class PartsBar : public Painted
{
    Q_OBJECT
public:
    struct Part {
        StatusKind kind;
        double count;
    };
    explicit PartsBar(const Theme &theme, QWidget *parent = nullptr);
    void setParts(const QList<Part> &parts);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Part> m_parts;
};

/// Tenants by isolation model; see paintModelStack().
class ModelStack : public Painted
{
    Q_OBJECT
public:
    explicit ModelStack(const Theme &theme, QWidget *parent = nullptr);
    void setParts(const QVector<float> &parts, double scale);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVector<float> m_parts;
    double m_scale = 1;
};

/// 1 to 4 of four segments; fewer is better.
class LevelMeter : public Painted
{
    Q_OBJECT
public:
    LevelMeter(const Theme &theme, int level, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {54, 6}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_level;
};

class Sparkline : public Painted
{
    Q_OBJECT
public:
    explicit Sparkline(const Theme &theme, QWidget *parent = nullptr);
    void setValues(const QVector<float> &values, std::optional<StatusKind> state = {});
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVector<float> m_values;
    std::optional<StatusKind> m_state;
};

/// A person's initials on a disc.
class Avatar : public Painted
{
    Q_OBJECT
public:
    Avatar(const Theme &theme, const QString &name, QWidget *parent = nullptr);
    void setPerson(const QString &name);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
};

} // namespace tenantry
