#pragma once
// A labelled input: the label above, a quiet remark beside it, the problem under it in words.
// Owned by its parent; GUI thread.

#include <QWidget>

class QLabel;

namespace tenantry {

class FormField : public QWidget
{
    Q_OBJECT
public:
    /// The input becomes the label's buddy and is owned by the field.
    FormField(const QString &label, QWidget *input, const QString &remark = {}, QWidget *parent = nullptr);
    /// Marks the input and says what is wrong and what to do; empty clears.
    void setProblem(const QString &problem);
    [[nodiscard]] QWidget *input() const { return m_input; }

private:
    QWidget *m_input;
    QLabel *m_problem;
};

} // namespace tenantry
