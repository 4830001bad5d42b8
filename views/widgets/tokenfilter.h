#pragma once
// The words of a filter as small code-type tokens, each with a cross that takes it out; they write the same grammar.
// Owned by its page; GUI thread.

#include "views/widgets/painted.h"

#include <QStringList>

namespace tenantry {

class TokenFilter : public Painted
{
    Q_OBJECT
public:
    explicit TokenFilter(const Theme &theme, QWidget *parent = nullptr);

    /// "server:pg-eu-1", "status:warn", ... in the order they were written.
    void setTokens(const QStringList &tokens);
    [[nodiscard]] const QStringList &tokens() const { return m_tokens; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void removed(int position); ///< by a person: take it out of the filter

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QList<QRect> boxes() const;
    void setCurrent(int position);

    QStringList m_tokens;
    int m_current = 0; ///< the token the keyboard is on
};

} // namespace tenantry
