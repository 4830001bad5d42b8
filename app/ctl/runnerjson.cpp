#include "app/ctl/runnerjson.h"

#include "app/ctl/jsonvalue.h"

namespace tenantry::ctl {

using namespace Qt::StringLiterals;

namespace {

struct RunnerFields {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::RunnerFields)
};

} // namespace

QJsonObject scheduleJson(const Schedule &schedule)
{
    return {{u"kind"_s, schedule.kind},
            {u"rhythm"_s, rhythmText(schedule)},
            {u"enabled"_s, schedule.isEnabled},
            {u"nextAt"_s, jsonTime(schedule.next)},
            {u"lastAt"_s, jsonTime(schedule.last)},
            {u"lastOutcome"_s, jsonText(schedule.lastOutcome)},
            {u"lastWords"_s, jsonText(schedule.lastWords)},
            {u"lastBy"_s, jsonText(schedule.lastBy)},
            {u"revision"_s, schedule.revision}};
}

QJsonObject runnerJson(const RunnerRecord &runner, const QDateTime &now)
{
    return {{u"id"_s, runner.id.toString()},
            {u"holder"_s, runner.holder},
            {u"version"_s, runner.version},
            {u"answers"_s, isAnswering(runner, now)},
            {u"startedAt"_s, jsonTime(runner.startedAt)},
            {u"seenAt"_s, jsonTime(runner.seenAt)},
            {u"stoppedAt"_s, jsonTime(runner.stoppedAt)},
            {u"doing"_s, jsonText(runner.doing)},
            {u"lastJob"_s, jsonText(runner.lastJob)},
            {u"lastOutcome"_s, jsonText(runner.lastOutcome)},
            {u"lastAt"_s, jsonTime(runner.lastAt)}};
}

QList<JsonField> scheduleFields(const QString &prefix)
{
    return {{prefix + u"kind"_s, u"string"_s, RunnerFields::tr("The kind of job.")},
            {prefix + u"rhythm"_s, u"string"_s, RunnerFields::tr("'every 15m' or, in UTC, 'daily 03:00'.")},
            {prefix + u"enabled"_s, u"boolean"_s, RunnerFields::tr("It runs by itself.")},
            {prefix + u"nextAt"_s, u"time?"_s, RunnerFields::tr("When it is due; null = as soon as a runner looks.")},
            {prefix + u"lastAt"_s, u"time?"_s, RunnerFields::tr("When the last run ended; null = it never ran.")},
            {prefix + u"lastOutcome"_s, u"string?"_s, RunnerFields::tr("done or failed; null = it never ran.")},
            {prefix + u"lastWords"_s, u"string?"_s, RunnerFields::tr("What it found, or what went wrong.")},
            {prefix + u"lastBy"_s, u"string?"_s, RunnerFields::tr("The runner that ran it.")},
            {prefix + u"revision"_s, u"integer"_s,
             RunnerFields::tr("Rises with every change of the record; 0 = nobody changed it.")}};
}

QList<JsonField> runnerFields(const QString &prefix)
{
    return {{prefix + u"id"_s, u"string"_s, RunnerFields::tr("Id of this run of the program.")},
            {prefix + u"holder"_s, u"string"_s, RunnerFields::tr("Who it is, as leases name it.")},
            {prefix + u"version"_s, u"string"_s, RunnerFields::tr("The version of the program.")},
            {prefix + u"answers"_s, u"boolean"_s, RunnerFields::tr("It has not ended and was seen within a minute.")},
            {prefix + u"startedAt"_s, u"time"_s, RunnerFields::tr("When it began, by the registry's clock.")},
            {prefix + u"seenAt"_s, u"time"_s, RunnerFields::tr("Its last sign of life.")},
            {prefix + u"stoppedAt"_s, u"time?"_s, RunnerFields::tr("When it ended by itself; null = it did not.")},
            {prefix + u"doing"_s, u"string?"_s, RunnerFields::tr("What runs there; null = it waits.")},
            {prefix + u"lastJob"_s, u"string?"_s, RunnerFields::tr("Its last job; null = none yet.")},
            {prefix + u"lastOutcome"_s, u"string?"_s, RunnerFields::tr("done or failed; null = none yet.")},
            {prefix + u"lastAt"_s, u"time?"_s, RunnerFields::tr("When that ended.")}};
}

} // namespace tenantry::ctl
