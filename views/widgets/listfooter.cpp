#include "views/widgets/listfooter.h"

#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace tenantry {

ListFooter::ListFooter(const Theme &theme, QLabel *text, QLabel *hint, QWidget *parent) : QFrame(parent)
{
    setProperty("kind", QStringLiteral("footer"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::Page, 1, space::Page, 0);
    row->setSpacing(space::Wide);
    row->addWidget(text);
    row->addStretch();
    if (hint != nullptr) {
        row->addWidget(hint);
        row->setStretchFactor(hint, 1);
        hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    const auto size = [this, &theme] { setFixedHeight(theme.px(33)); };
    connect(&theme, &Theme::changed, this, size);
    size();
}

} // namespace tenantry
