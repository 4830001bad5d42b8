#pragma once
// The 2 px line of something that loads: hidden for 200 ms, then shown; after a second it asks for loading bars.
// Owned by the widget it lies on; GUI thread.

#include <QTimer>
#include <QWidget>

namespace tenantry {

class Theme;

class LoadingLine : public QWidget
{
    Q_OBJECT
public:
    explicit LoadingLine(const Theme &theme, QWidget *parent = nullptr);

    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool wantsSkeleton() const { return m_skeleton; }
    /// 0..1 of what is to come; negative = not known.
    void setFraction(double fraction);

signals:
    void skeletonChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QTimer m_lineTimer;
    QTimer m_skeletonTimer;
    double m_fraction = -1;
    bool m_running = false;
    bool m_skeleton = false;
};

} // namespace tenantry
