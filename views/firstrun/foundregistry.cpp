#include "views/firstrun/foundregistry.h"

#include "views/widgets/button.h"

#include <QDir>

namespace tenantry {

FoundRegistry::FoundRegistry(const Theme &theme, QWidget *parent)
    : NoteBanner(theme, StatusKind::Running, {}, {}, parent), m_open(new Button(theme, "link", {}))
{
    addAction(m_open);
    connect(m_open, &Button::clicked, this, [this] {
        RegistryTarget target;
        target.spec.engine = Engine::SQLite;
        target.spec.database = m_file;
        target.secretSource = SecretSource::None;
        emit openWanted(target);
    });
}

void FoundRegistry::setFile(const QString &file)
{
    m_file = file;
    retranslate();
}

void FoundRegistry::retranslate()
{
    setText(tr("A registry made by tenantryctl is here."), QDir::toNativeSeparators(m_file));
    m_open->setText(tr("Open"));
}

} // namespace tenantry
