#pragma once
// Says that a registry in a file is here which this console has never opened, and opens it. Owned by the first-run page, GUI
// thread.

#include "views/firstrun/registrytarget.h"
#include "views/widgets/notebanner.h"

namespace tenantry {

class Button;

class FoundRegistry : public NoteBanner
{
    Q_OBJECT
public:
    FoundRegistry(const Theme &theme, QWidget *parent);
    void setFile(const QString &file);
    void retranslate();

signals:
    void openWanted(const tenantry::RegistryTarget &target);

private:
    QString m_file;
    Button *m_open;
};

} // namespace tenantry
