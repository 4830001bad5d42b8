#include "core/routing/poolerapply.h"

#include "core/routing/poolerdiff.h"

#include <QSet>

namespace tenantry {

namespace {

struct PoolerApply {
    Q_DECLARE_TR_FUNCTIONS(PoolerApply)
};

QString listed(const QStringList &sentences)
{
    constexpr int most = 5;
    QString text = sentences.mid(0, most).join(u' ');
    if (sentences.size() > most)
        text += u' ' + PoolerApply::tr("And %Ln more.", nullptr, int(sentences.size()) - most);
    return text;
}

Error notTaken(const QStringList &deviations)
{
    return {
        ErrorKind::Conflict,
        PoolerApply::tr("The pooler does not do what the registry says. %1").arg(listed(deviations)),
        PoolerApply::tr(
            "See its log, and that its own file includes ours (%include) after its last section. Then run this again."),
        {},
        {},
        {}};
}

/// The two files as one.
class PoolerFiles
{
public:
    explicit PoolerFiles(PoolerChangeover &changeover) : m_changeover(changeover) { }

    /// The logins come first: no entry is there whose login is unknown.
    Result<> write()
    {
        auto &userlist = m_changeover.userlist;
        if (userlist) {
            if (const auto written = userlist->write(m_changeover.userlistBytes); !written)
                return written;
        }
        const auto written = m_changeover.config.write(m_changeover.configText);
        if (written)
            return {};
        return after(written.error(), putBack());
    }
    Result<> putBack()
    {
        const auto config = m_changeover.config.putBack();
        const auto userlist = m_changeover.userlist ? m_changeover.userlist->putBack() : Result<>();
        return config ? userlist : config;
    }
    [[nodiscard]] bool isWritten() const
    {
        return m_changeover.config.isWritten() || (m_changeover.userlist && m_changeover.userlist->isWritten());
    }
    /// The first trouble, with the second where there is one.
    static tl::unexpected<Error> after(const Error &first, const Result<> &second)
    {
        Error told = first;
        if (!second)
            told.remedy = second.error().message + u' ' + second.error().remedy;
        return fail(told);
    }

private:
    PoolerChangeover &m_changeover;
};

tl::unexpected<Error> unread(const PoolerChangeover &changeover, const Error &silence)
{
    return fail(
        ErrorKind::Connection,
        PoolerApply::tr("%1 says what the registry says, and the pooler does not answer: it works as before, or not at "
                        "all.")
            .arg(changeover.config.path()),
        PoolerApply::tr("Start it: it reads the file then. Then run this again: it looks whether all is in force."),
        silence.toText());
}

} // namespace

QStringList changedEntries(const QByteArray &before, const QByteArray &after, bool onlyGone)
{
    QStringList names;
    const auto changes = poolerChanges(before, after);
    for (const PoolerChange &change : changes)
        if (!onlyGone || change.after.isEmpty())
            names << change.name;
    return names;
}

QList<PoolerArrival> tryEntries(const PoolerPlan &plan, const QHash<ServerId, QString> &identifiers,
                                const QStringList &first, const OpenEntry &open)
{
    const QSet<QString> early(first.begin(), first.end());
    QList<const PoolerEntry *> ordered;
    for (const bool wanted : {true, false})
        for (const PoolerEntry &entry : plan.entries)
            if (early.contains(entry.name) == wanted)
                ordered << &entry;
    QList<PoolerArrival> arrivals;
    for (const PoolerEntry *entry : ordered.mid(0, mostArrivals))
        arrivals << tryEntry(*entry, identifiers.value(entry->server), open);
    return arrivals;
}

Result<QList<PoolerArrival>> verifyPooler(const PoolerPlan &plan, const QStringList &gone, const QStringList &first,
                                          const PoolerVerifiers &verifiers, const QHash<ServerId, QString> &identifiers,
                                          PoolerConsole &console, const OpenEntry &open)
{
    const auto databases = console.databases();
    if (!databases)
        return fail(databases);
    const auto users = console.users();
    if (!users)
        return fail(users);
    QStringList deviations = poolerDeviations(plan, gone, *databases) + unknownLogins(verifiers, *users);
    if (!deviations.isEmpty())
        return fail(notTaken(deviations));
    const auto arrivals = tryEntries(plan, identifiers, first, open);
    for (const PoolerArrival &arrival : arrivals)
        if (arrival.kind == PoolerArrival::Kind::Wrong)
            deviations << PoolerApply::tr("%1: %2").arg(arrival.entry, arrival.words);
    if (!deviations.isEmpty())
        return fail(notTaken(deviations));
    return arrivals;
}

Result<QList<PoolerArrival>> applyPooler(PoolerChangeover changeover, const PoolerAccess &access)
{
    const auto connection = access.openConsole();
    if (!connection && !isPoolerSilent(connection.error()))
        return fail(connection);
    auto console = connection ? PoolerConsole::on(*connection) : Result<PoolerConsole>(fail(connection));
    if (!console && !isPoolerSilent(console.error()))
        return fail(console);
    const QByteArray before = changeover.config.text();
    PoolerFiles files(changeover);
    if (const auto written = files.write(); !written)
        return fail(written);
    if (!console)
        return unread(changeover, console.error());
    const auto verified = console->reload().and_then([&] {
        return verifyPooler(changeover.plan, changedEntries(before, changeover.configText, true),
                            changedEntries(before, changeover.configText, false), changeover.verifiers,
                            changeover.identifiers, *console, access.openEntry);
    });
    if (verified)
        return verified;
    if (isPoolerSilent(verified.error()))
        return unread(changeover, verified.error());
    Error told = verified.error();
    if (files.isWritten()) {
        told.message = PoolerApply::tr("%1 The files are as they were before.").arg(told.message);
        if (const auto back = files.putBack().and_then([&] { return console->reload(); }); !back)
            return PoolerFiles::after(verified.error(), back);
    }
    return fail(told);
}

AuditRecord poolerIntent(const PoolerChangeover &changeover, const QString &console, const QString &reason)
{
    AuditRecord intent {AuditSubject::platform()};
    intent.action = QStringLiteral("pooler.apply");
    const auto changes = poolerChanges(changeover.config.text(), changeover.configText);
    intent.object = QStringLiteral("%1 entries, %2 changed, in %3 for the pooler %4")
                        .arg(changeover.plan.entries.size())
                        .arg(changes.size())
                        .arg(changeover.config.path(), console);
    if (!reason.isEmpty())
        intent.reason = reason;
    return intent;
}

} // namespace tenantry
