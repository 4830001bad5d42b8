#include "core/discovery/discovery.h"

#include "core/base/enumname.h"

namespace tenantry {

namespace {

constexpr EnumNames<AdoptionAnswer, 4> answerNames {{"undecided", "adopt", "leaveOut", "archived"}};

} // namespace

QString adoptionAnswerName(AdoptionAnswer answer)
{
    return answerNames.name(answer);
}

bool adoptionAnswerFromName(const QString &name, AdoptionAnswer *answer)
{
    return answerNames.value(name, answer);
}

} // namespace tenantry
