#pragma once
// An application that measures how long single events keep the GUI thread. Owned by main(), GUI thread.

#include <QApplication>

namespace tenantry::bench {

class GuiClock : public QApplication
{
    Q_OBJECT
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;
    /// The longest event since the last call, in milliseconds: by the wall, and by this thread's processor time.
    struct Longest {
        double wall = 0;
        double cpu = 0;
        QString receiver; ///< class of the object whose event took longest
    };
    [[nodiscard]] Longest take();

private:
    Longest m_longest;
    int m_depth = 0;
};

} // namespace tenantry::bench
