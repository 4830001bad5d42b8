#include "core/isolation/capabilitywords.h"

#include "core/base/enumname.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct CapabilityWords {
    Q_DECLARE_TR_FUNCTIONS(tenantry::CapabilityWords)
};

constexpr EnumNames<Capability, allCapabilities.size()> capabilityNames {
    {"onboard", "manage", "suspend", "rename", "verifiedOpen", "login", "typedQuery", "sessions", "size", "limits"}};

constexpr EnumNames<Capability, allCapabilities.size()> capabilityTexts {
    {QT_TRANSLATE_NOOP("tenantry::CapabilityWords", "Onboarding and removing"),
     QT_TRANSLATE_NOOP("tenantry::CapabilityWords", "Managing what was adopted"),
     QT_TRANSLATE_NOOP("tenantry::CapabilityWords", "Suspending, resuming and archiving"),
     QT_TRANSLATE_NOOP("tenantry::CapabilityWords", "Renaming"),
     QT_TRANSLATE_NOOP("tenantry::CapabilityWords", "A route that the tenant confirms"),
     QT_TRANSLATE_NOOP("tenantry::CapabilityWords", "A login of the application"),
     QT_TRANSLATE_NOOP("tenantry::CapabilityWords", "Statements that a person types"),
     QT_TRANSLATE_NOOP("tenantry::CapabilityWords", "Who is connected"),
     QT_TRANSLATE_NOOP("tenantry::CapabilityWords", "Size"),
     QT_TRANSLATE_NOOP("tenantry::CapabilityWords", "Limits of its connections")}};

} // namespace

QString capabilityName(Capability capability)
{
    return capabilityNames.name(capability);
}

QString capabilityText(Capability capability)
{
    return CapabilityWords::tr(capabilityTexts.names[static_cast<size_t>(capability)]);
}

} // namespace tenantry
