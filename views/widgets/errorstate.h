#pragma once
// What stands where something failed: what, what follows, since when, the code; Retry and Copy details.
// Owned by its parent; GUI thread. The rest of the page stays alive.

#include "core/base/error.h"

#include <QDateTime>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace tenantry {

class Button;
class Format;
class Theme;

class ErrorState : public QWidget
{
    Q_OBJECT
public:
    explicit ErrorState(const Theme &theme, QWidget *parent = nullptr);

    /// `where` names the server or file, `since` is UTC and may be invalid.
    void setError(const Error &error, const QString &where, const QDateTime &since, const Format &format);
    /// Another way on, between Retry and Copy details; the state owns it.
    void addAction(QWidget *action);
    [[nodiscard]] Button *retryButton() const { return m_retry; }

signals:
    void retry();

protected:
    void changeEvent(QEvent *event) override;

private:
    void copyDetails();
    void retranslate();

    QLabel *m_title;
    QLabel *m_detail;
    QHBoxLayout *m_actions;
    Button *m_retry;
    Button *m_copy;
    QString m_copyText;
};

} // namespace tenantry
