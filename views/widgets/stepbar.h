#pragma once
// The steps of a dialog in a row: which are done and with what, which is in front, which come. Owned by its parent; GUI thread.

#include <QList>
#include <QWidget>

class QLabel;

namespace tenantry {

class StepDisc;
class Theme;

class StepBar : public QWidget
{
    Q_OBJECT
public:
    StepBar(const Theme &theme, const QStringList &names, QWidget *parent = nullptr);
    void setCurrent(int step); ///< from 0; as many as there are = all are done
    [[nodiscard]] int current() const { return m_current; }
    /// What was decided in a step, beside its name once it is done.
    void setRemark(int step, const QString &remark);

private:
    struct Step {
        StepDisc *disc;
        QLabel *name;
        QLabel *remark;
    };
    void showState();
    QList<Step> m_steps;
    int m_current = 0;
};

} // namespace tenantry
