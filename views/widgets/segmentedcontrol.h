#pragma once
// One choice of a few, side by side: "1 h | 24 h | 7 d". Left and right move the choice.
// Owned by its parent; GUI thread.

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace tenantry {

class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(const QString &name, QWidget *parent = nullptr); ///< the name is what a reader hears

    /// Adds a choice; the first added is chosen.
    void addChoice(const QString &text, const QVariant &value);
    /// The same choices in another language, in their order.
    void setTexts(const QString &name, const QStringList &texts);
    [[nodiscard]] QVariant value() const;
    /// Chooses without telling; a value that is not there changes nothing.
    void setValue(const QVariant &value);

signals:
    void chosen(const QVariant &value); ///< by a person

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QHBoxLayout *m_row;
    QButtonGroup *m_group;
    QVariantList m_values;
};

} // namespace tenantry
