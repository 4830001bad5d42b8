#include "views/shell/inspectorregion.h"

#include <QVBoxLayout>

namespace tenantry {

InspectorRegion::InspectorRegion(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_layout(new QVBoxLayout(this))
{
    setProperty("kind", QStringLiteral("inspector"));
    m_layout->setContentsMargins(1, 0, 0, 0);
    hide();
}

void InspectorRegion::show(QWidget *content)
{
    if (content == m_content)
        return;
    if (m_content) {
        m_layout->removeWidget(m_content);
        m_content->hide();
        m_content->setParent(m_home);
    }
    m_content = content;
    if (content) {
        m_home = content->parentWidget();
        m_layout->addWidget(content);
        content->show();
    }
}

int InspectorRegion::drawnWidth() const
{
    const bool wide = m_content && m_content->property("wide").toBool();
    return m_theme.px(wide ? 396 : 348);
}

} // namespace tenantry
