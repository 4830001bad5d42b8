#pragma once
// What stands in the inspector: a head with the name of the chosen thing, sections with hairlines under them, a way to
// close it. Its own height never squeezes what it shows: it scrolls. Owned by its page; GUI thread.

#include "models/roles.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tenantry {

class Button;
class StatusShape;
class Theme;

class InspectorPanel : public QWidget
{
    Q_OBJECT
public:
    /// A wide one (396 px) holds SQL or a journal.
    InspectorPanel(const Theme &theme, bool wide, QWidget *parent = nullptr);

    void setTitle(const QString &title, std::optional<StatusKind> state = {});

signals:
    void closeRequested();

protected:
    /// Under the title, above the first hairline.
    [[nodiscard]] QVBoxLayout *head() const { return m_head; }
    /// Beside the title, before the cross; the panel owns it.
    void addTool(QWidget *tool);
    /// A part of its own with a hairline under it.
    QVBoxLayout *addSection();
    void clearSections();
    void changeEvent(QEvent *event) override;

private:
    void name();
    QVBoxLayout *m_column;
    QVBoxLayout *m_head;
    QHBoxLayout *m_titleRow;
    StatusShape *m_shape;
    QLabel *m_title;
    Button *m_close = nullptr;
    QList<QWidget *> m_sections;
};

} // namespace tenantry
