#include "views/widgets/textlabel.h"

#include "views/theme/stylesheet.h"

#include <QLabel>
#include <QVariant>

namespace tenantry {

QLabel *textLabel(const QString &text, const char *type, const char *tone, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    styleLabel(label, type, tone);
    return label;
}

void styleLabel(QLabel *label, const char *type, const char *tone)
{
    label->setTextFormat(Qt::PlainText);
    label->setProperty("type", QLatin1StringView(type));
    label->setProperty("tone", QLatin1StringView(tone));
}

QLabel *wrappedLabel(const QString &text, const char *type, const char *tone, QWidget *parent)
{
    QLabel *label = textLabel(text, type, tone, parent);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    return label;
}

void setTone(QLabel *label, const char *tone)
{
    setStyleProperty(label, "tone", QLatin1StringView(tone));
}

} // namespace tenantry
